"""A change, and what it does to its own score, to the score that is explained, and to what is published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.views.telling.steps import gains
from inovrules.views.terminal.names import score_name, short_name

if TYPE_CHECKING:
    from inovrules.advice.explain import Raised
    from inovrules.advice.steps import Step
    from inovrules.portfolio import Unit
    from inovrules.scoring.nodes import Node
    from inovrules.scoring.scorecard import Scorecard, UnitScores
    from inovrules.views.terminal.page import Page


def told_raised(  # noqa: PLR0913, PLR0917 - what is explained, the change, and how it is called
    page: Page, card: Scorecard, scores: UnitScores, node: Node, raised: Raised, label: str = ""
) -> list[tuple[str, str]]:
    """Tell a change in one line, and what it was found to do in another."""
    step, action = raised.step, page.tell(raised.step.action)
    effects = [_own(page, step, scores.unit)]
    is_whole = (step.of.scope, step.of.id, step.target.id) == (scores.unit.scope, scores.unit.id, node.score.id)
    if not is_whole and step.score.id != node.score.id and node.score.id not in {part.score for part in step.score.parts()}:
        before, after = page.figure(raised.before), page.figure(raised.after)
        effects.append(page.say("explain.lifts", score=score_name(page, node.score), before=before, after=after))
    effects.append(published(page, card, step))
    return [(page.say(label, action=action) if label else action, ""), ("; ".join(effects), "green")]


def _own(page: Page, step: Step, unit: Unit) -> str:
    named = f"{short_name(page, step.unit)}, {score_name(page, step.score)}" if unit is not step.unit else score_name(page, step.score)
    return page.say("explain.own", score=named, before=page.figure(step.before), after=page.figure(step.after))


def published(page: Page, card: Scorecard, step: Step) -> str:
    """Tell what a step brings, and to which published score: the whole's headline, or another one."""
    headline = card.headline
    is_headline = headline is not None and (headline.unit.id, headline.rule.score) == (step.of.id, step.target.id)
    told = {"title": step.target.title, "unit": short_name(page, step.of), "gains": gains(page, step)}
    return page.say("explain.headline" if is_headline else "explain.beside", **told)
