"""What would raise a score: the nearest change, verified by scoring again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.advice.explain import nearest
from inovrules.advice.findings import findings_of
from inovrules.ruleset.scores import Indicator, Pool
from inovrules.views.explanation.labels import labelled, lines
from inovrules.views.terminal.names import score_name, short_name
from inovrules.views.terminal.steps import gains

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from inovrules.advice.steps import Step
    from inovrules.portfolio import Unit
    from inovrules.scoring.engine import Engine
    from inovrules.scoring.nodes import Node
    from inovrules.scoring.scorecard import Scorecard, UnitScores
    from inovrules.views.terminal.page import Page

_TRIED, _TOLD = 8, 3


def advice(page: Page, engine: Engine, card: Scorecard, scores: UnitScores, node: Node) -> Iterator[RenderableType]:
    """Tell what would raise an indicator; for a score made of others, what would raise it most."""
    if isinstance(node.score.body, Indicator):
        step = nearest(engine, card, scores.unit.id, node.score.id)
        told = [] if step is None else [(text, style) for text, style in _step(page, step, scores.unit)]
    else:
        told = [line for step in _best(engine, card, scores, node.score.id) for line in _step(page, step, scores.unit)]
    if told:
        yield labelled(page, "raise", lines(*told))
    else:
        yield labelled(page, "raise", lines((page.say("explain.top" if node.value == node.maximum else "explain.no_step"), "")))
    if node.score.remedy is not None and node.value != node.maximum:
        yield labelled(page, "remedy", lines((page.tell(node.score.remedy), "cyan")))


def _best(engine: Engine, card: Scorecard, scores: UnitScores, score_id: str) -> list[Step]:
    """The best steps among the indicators below a score that have most points at stake."""
    own = [found for found in findings_of(card) if found.score and _is_below(card, scores, score_id, found.unit, found.score.id)]
    tried = [nearest(engine, card, found.unit.id, found.score.id) for found in own[:_TRIED] if found.score]
    found = [step for step in tried if step is not None]
    return sorted(found, key=lambda step: -max(step.gain, step.proven_gain))[:_TOLD]


def _is_below(card: Scorecard, scores: UnitScores, top: str, unit: Unit, score_id: str) -> bool:
    """Whether an indicator of a unit is part of a score of another, or of the same one."""
    if score_id not in set(_reached(card, top)):
        return False
    return unit is scores.unit or scores.unit.scope == "region" or unit.opd == scores.unit.id


def _reached(card: Scorecard, score_id: str) -> Iterator[str]:
    score = card.ruleset.scores[score_id]
    yield score_id
    for name in (*(part.score for part in score.parts()), *((score.body.of,) if isinstance(score.body, Pool) and score.body.of else ())):
        yield from _reached(card, name)


def _step(page: Page, step: Step, unit: Unit) -> list[tuple[str, str]]:
    named = f"{short_name(page, step.unit)}, {score_name(page, step.score)}" if unit is not step.unit else score_name(page, step.score)
    own = page.say("explain.own", score=named, before=page.figure(step.before), after=page.figure(step.after))
    return [(page.tell(step.action), ""), (f"{own}; {page.say('explain.headline', gains=gains(page, step))}", "green")]
