"""`inovrules explain`: tell one score as a person would."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click
from attrs import frozen

from inovrules.cli import exits
from inovrules.cli.base import Command
from inovrules.cli.errors import Problem
from inovrules.cli.files import evidence_root_option, with_evidence
from inovrules.cli.loading import load
from inovrules.cli.lookup import find_scores, find_unit
from inovrules.cli.options import output_option, portfolio_argument, ruleset_option, verbose_option
from inovrules.cli.output import write_page
from inovrules.cli.words import told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from inovrules.cli.session import Session
    from inovrules.messages import Language
    from inovrules.portfolio import Unit
    from inovrules.ruleset import Ruleset
    from inovrules.scoring.engine import Engine
    from inovrules.scoring.scorecard import Scorecard
    from inovrules.views.terminal.page import Page


def command(language: Language) -> Command:
    """Give the command."""
    return Command(
        "explain",
        language,
        callback=_called,
        params=[
            portfolio_argument(language),
            click.Argument(["unit"], metavar=told("explain.unit", language)),
            click.Argument(["indicator"], required=False, metavar=f"[{told('explain.indicator', language)}]"),
            ruleset_option(language),
            verbose_option(language),
            output_option(language),
            evidence_root_option(language),
        ],
    )


@frozen
class Wish:
    """What was asked for."""

    portfolio: str
    unit: str
    indicator: str | None
    rulesets: tuple[str, ...]
    verbose: int
    output: str | None
    evidence_root: str | None = None


@click.pass_obj
def _called(session: Session, /, **given: Any) -> int:  # noqa: ANN401 - click gives what the options say
    return explain(Wish(**given), session)


def explain(wish: Wish, session: Session) -> int:
    """Explain one score, or what is published of a unit; gives the exit code."""
    engine, language = session.engine, session.language
    loaded = load(engine, wish.portfolio, wish.rulesets, language)
    portfolio = with_evidence(loaded.portfolio, wish.evidence_root, language)
    about = find_unit(portfolio, wish.unit, language)
    wanted = _wanted(engine, loaded.rulesets, about, wish.indicator, language)
    cards = [(engine.evaluate(portfolio, rules), score_id) for rules, score_id in wanted]

    def page(at: Page) -> Iterator[RenderableType]:
        from inovrules.views.explanation import explanation  # noqa: PLC0415 - rich is slow to import

        for place, (card, score_id) in enumerate(cards):
            if place:
                yield ""
            yield from explanation(at.of(card), engine, card, card.unit_of(about.scope, about.id), score_id)

    write_page(page, language, wish.verbose, wish.output)
    return exits.FAILED if any(_failed(card, about, score_id) for card, score_id in cards) else exits.FINE


def _wanted(
    engine: Engine, rulesets: Sequence[Ruleset], unit: Unit, indicator: str | None, language: Language
) -> list[tuple[Ruleset, str]]:
    """The score asked for in every ruleset that has it; without one, each ruleset's headline of the unit's scope."""
    if indicator is not None:
        return [(rules, score.id) for rules, score in find_scores(rulesets, unit, indicator, language, engine)]
    found = [(rules, item.score) for rules in rulesets if (item := rules.headline(unit.scope)) is not None]
    if not found:
        raise Problem(told("nothing_published", language, unit=unit.name))
    return found


def _failed(card: Scorecard, unit: Unit, score_id: str) -> bool:
    return card.unit_of(unit.scope, unit.id).cell(score_id).state == "failed"
