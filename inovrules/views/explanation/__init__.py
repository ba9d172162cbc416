"""Explaining one score as a person would: rule, value, evidence, arithmetic, legal basis, and what would raise it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve
from rich.text import Text

from inovrules.views.explanation.advice import advice
from inovrules.views.explanation.grounds import documents, inputs, sources
from inovrules.views.explanation.labels import LABEL
from inovrules.views.explanation.value import eligibility, rule, share, value
from inovrules.views.terminal.layout import hanging, heading, plain
from inovrules.views.terminal.names import score_name
from inovrules.views.terminal.tell.facts import told_place
from inovrules.views.terminal.tell.sums import told_sum

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from inovrules.scoring.engine import Engine
    from inovrules.scoring.nodes import Node
    from inovrules.scoring.scorecard import Scorecard, UnitScores
    from inovrules.views.terminal.page import Page


def explanation(page: Page, engine: Engine, card: Scorecard, scores: UnitScores, score_id: str) -> Iterator[RenderableType]:
    """Explain one score of one unit. Raises `KeyError` when the unit has no such score."""
    node = scores.node(score_id)
    yield heading(
        page, page.say("explain.of", score=score_name(page, node.score), unit=scores.unit.name), f"{card.ruleset.id} {card.ruleset.version}"
    )
    yield from _whereabouts(page, card, scores)
    yield ""
    yield from value(page, node)
    yield from eligibility(page, scores)
    yield from inputs(page, scores, node)
    yield from rule(page, card, node)
    yield from documents(page, scores, node)
    yield from _arithmetic(page, card, scores, node)
    yield from share(page, card, scores, node)
    yield from sources(page, card, node)
    yield from advice(page, engine, card, scores, node)


def why(page: Page, card: Scorecard, scores: UnitScores, score_id: str) -> Iterator[RenderableType]:
    """Tell in short why a score is what it is: the figure, what was reported, the rule, the documents and the sum."""
    node = scores.node(score_id)
    yield from value(page, node)
    yield from inputs(page, scores, node)
    yield from rule(page, card, node)
    yield from documents(page, scores, node)
    yield from _arithmetic(page, card, scores, node)


def _whereabouts(page: Page, card: Scorecard, scores: UnitScores) -> Iterator[RenderableType]:
    unit = scores.unit
    opd = next((other.unit.name for other in card.opds if other.unit.id == unit.opd), unit.opd)
    place = told_place(page, unit.place, whole=True) if unit.place and unit.scope != "region" else ""
    yield plain(" · ".join(page.tell(part) for part in (card.ruleset.title, opd, place) if part), "dim")


def _arithmetic(page: Page, card: Scorecard, scores: UnitScores, node: Node) -> Iterator[RenderableType]:
    """Show the sum; where a score has a single part, that part's sum too. Asked for more, every line of it stands there."""
    label, whole = page.say("explain.arithmetic"), evolve(page, depth=2) if page.depth else page
    shown: Node | None = node
    while shown is not None:
        table = told_sum(whole, card, scores, shown, indent=0)
        if table is not None:
            yield hanging(Text(label, "bold"), table, LABEL)
            label = ""
        single = shown.lines[0] if len(shown.lines) == 1 else None
        shown = scores.node(single.subject) if single is not None and single.kind == "score" else None
