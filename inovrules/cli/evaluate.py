"""`inovrules evaluate`: score a portfolio."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click
from attrs import frozen

from inovrules.cli import exits
from inovrules.cli.base import Command
from inovrules.cli.files import evidence_root_option, with_evidence
from inovrules.cli.loading import load
from inovrules.cli.lookup import find_opd
from inovrules.cli.options import portfolio_argument, read_number, ruleset_option, verbose_option
from inovrules.cli.output import say_aside, write_report
from inovrules.cli.progress import Progress
from inovrules.cli.targets import targets_of
from inovrules.cli.words import told
from inovrules.cli.written import say_written
from inovrules.messages import say
from inovrules.views.report import Report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inovrules.cli.session import Session
    from inovrules.exact import Exact
    from inovrules.messages import Language
    from inovrules.scoring.scorecard import Scorecard, UnitScores

_MANY = 100
"""So many innovations that a person may have to wait."""


def command(language: Language) -> Command:
    """Give the command."""
    return Command(
        "evaluate",
        language,
        callback=_called,
        params=[
            portfolio_argument(language),
            ruleset_option(language),
            click.Option(["--opd"], metavar="ID", help=told("evaluate.opd", language)),
            click.Option(["--format", "form"], metavar=told("format_metavar", language), help=told("evaluate.format", language)),
            verbose_option(language),
            click.Option(["--fail-under"], callback=read_number, metavar="N", help=told("evaluate.fail_under", language)),
            click.Option(
                ["--output", "outputs"], multiple=True, metavar=told("file_metavar", language), help=told("evaluate.output", language)
            ),
            evidence_root_option(language),
        ],
    )


@frozen
class Wish:
    """What was asked for."""

    portfolio: str
    rulesets: tuple[str, ...]
    opd: str | None
    form: str | None
    verbose: int
    fail_under: Exact | None
    outputs: tuple[str, ...]
    evidence_root: str | None = None


@click.pass_obj
def _called(session: Session, /, **given: Any) -> int:  # noqa: ANN401 - click gives what the options say
    return evaluate(Wish(**given), session)


def evaluate(wish: Wish, session: Session) -> int:
    """Score a portfolio and show the result; gives the exit code."""
    engine, language = session.engine, session.language
    targets = targets_of(engine.plugins, wish.form, wish.outputs, language)
    with Progress(language) as progress:
        report = _report(wish, session, progress, len(targets))
        write_report(targets, report, progress)
    if wish.form is None and wish.outputs:
        say_written(report.scorecards, wish.outputs, language)
    return _code(report.scorecards, wish.fail_under, language)


def _report(wish: Wish, session: Session, progress: Progress, targets: int) -> Report:
    """Read and score what was asked for."""
    engine, language = session.engine, session.language
    progress.reading(wish.portfolio)
    loaded = load(engine, wish.portfolio, wish.rulesets, language)
    whole = with_evidence(loaded.portfolio, wish.evidence_root, language)
    reported = whole if wish.opd is None else whole.restricted(find_opd(whole, wish.opd, language).id)
    notes = loaded.notes if wish.opd else (*loaded.notes, *loaded.hints)
    progress.expect(1 + len(loaded.rulesets) + targets)
    if len(reported.innovations) > _MANY:
        progress.prepare()
    cards = []
    for number, rules in enumerate(loaded.rulesets, 1):
        progress.step(say("progress.scoring", title=rules.title, number=str(number), total=str(len(loaded.rulesets))))
        cards.append(engine.evaluate(reported, rules))
    return Report(tuple(cards), engine, language, notes, wish.verbose)


def _code(cards: Sequence[Scorecard], fail_under: Exact | None, language: Language) -> int:
    failed = sum(_failures(scores) for card in cards for scores in card.units())
    if failed:
        say_aside([told("failed" if failed > 1 else "failed.one", language, n=failed)])
        return exits.FAILED
    if fail_under is None or _reaches(cards[0], fail_under):
        return exits.FINE
    say_aside([told("below", language, name=cards[0].ruleset.id, figure=_figure(cards[0], language), least=fail_under)])
    return exits.BELOW


def _failures(scores: UnitScores) -> int:
    return sum(scores.cell(score.id).state == "failed" for score in scores.program.plans[scores.unit.scope].scores)


def _reaches(card: Scorecard, least: Exact) -> bool:
    """Whether the published claimed figure of the whole is at least `least`; no figure reaches nothing."""
    headline = card.headline
    return headline is not None and headline.claimed is not None and headline.claimed >= least


def _figure(card: Scorecard, language: Language) -> str:
    return "–" if card.headline is None else card.headline.text(language)
