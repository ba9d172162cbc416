"""What would raise a score: changes with all that they do, verified by scoring again."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from inovrules.advice.corrections import correction
from inovrules.advice.effects import effect_of
from inovrules.advice.explain import raising
from inovrules.advice.more import one_more
from inovrules.advice.reported import answered_parts, figure_over
from inovrules.ruleset.scores import Indicator
from inovrules.views.explanation.labels import labelled, lines
from inovrules.views.explanation.more import told_more
from inovrules.views.explanation.steps import told_raised

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from inovrules.advice.explain import Raised, Search
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.engine import Engine
    from inovrules.scoring.nodes import Node
    from inovrules.scoring.scorecard import Scorecard, UnitScores
    from inovrules.views.terminal.page import Page

Lines: TypeAlias = "list[tuple[str, str]]"


def advice(page: Page, engine: Engine, card: Scorecard, scores: UnitScores, node: Node) -> Iterator[RenderableType]:
    """Tell what would make a refused innovation count, and what would raise the score; or why nothing would."""
    if _is_note(card, scores, node):
        yield labelled(page, "raise", lines((page.say("explain.note_only"), "")))
    else:
        told = [*_eligible(page, card, scores), *_raising(page, engine, card, scores, node)]
        yield labelled(page, "raise", lines(*told))
    if node.score.remedy is not None and node.value != node.maximum:
        yield labelled(page, "remedy", lines((page.tell(node.score.remedy), "cyan")))


def _is_note(card: Scorecard, scores: UnitScores, node: Node) -> bool:
    """Whether an indicator only notes something: no other score is made of it, and it isn't what its unit, or the whole, is judged by."""
    if not isinstance(node.score.body, Indicator) or any(node.score.id in other.needs() for other in card.ruleset.scores.values()):
        return False
    judged = {item.rule.score for item in card.published} | {item.score for item in [card.ruleset.headline(scores.unit.scope)] if item}
    return node.score.id not in judged


def _eligible(page: Page, card: Scorecard, scores: UnitScores) -> Lines:
    """Of an innovation that doesn't count: what each condition asks for, and what it would do if it counted as it stands."""
    if scores.eligibility.accepted:
        return []
    told = [
        (page.say("explain.meet", title=ruling.rule.title, remedy=ruling.rule.remedy or ruling.rule.reason), "")
        for ruling in scores.eligibility.refusals
    ]
    if card.published:
        effect = effect_of(card, [scores], accepts=True)
        told.append((page.say("explain.verified", told=effect.told()), "green" if effect.gain > 0 else "yellow"))
    return told


def _raising(page: Page, engine: Engine, card: Scorecard, scores: UnitScores, node: Node) -> Lines:
    over = figure_over(scores, node.score.id)
    if over is not None:
        return [(_as_a_whole(page, scores, node, over), "yellow")]
    search = raising(engine, card, scores, node.score.id)
    told = [line for label, raised in _labelled(search) for line in told_raised(page, card, scores, node, raised, label)]
    more = one_more(card, scores, node.score.id)
    if more is not None and (more.is_any or not told):
        told += told_more(page, more)
    correct = correction(scores, node.score)
    if not told and correct is not None:
        told.append((page.tell(correct) + ".", "bold"))
    return told or [(page.say(_why_not(scores, node, search)), "")]


def _as_a_whole(page: Page, scores: UnitScores, node: Node, over: Score) -> str:
    """Say that only all answers together take the place of a reported figure."""
    told = {"n": answered_parts(scores, over)[1], "figure": page.figure(scores.cell(over.id).value), "title": over.title}
    return page.say("explain.reported_all" if over is node.score else "explain.reported_below", **told)


def _labelled(search: Search) -> list[tuple[str, Raised]]:
    """Of one question that can be raised near and far, say which is which."""
    both = search.is_question and len(search.found) > 1
    return list(zip(("explain.near", "explain.far") if both else ("",) * len(search.found), search.found, strict=True))


def _why_not(scores: UnitScores, node: Node, search: Search) -> str:
    """Why nothing is advised."""
    if not scores.eligibility.accepted:
        return "explain.not_counted"
    if node.value == node.maximum and node.proven == node.value:
        return "explain.top"
    if search.futile:
        return "explain.futile"
    return "explain.no_step" if search.whole else "explain.not_found"
