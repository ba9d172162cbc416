"""The figure, its reason, its rule, and what it gives to the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.ruleset.scores import Indicator
from inovrules.views.explanation.labels import labelled, lines
from inovrules.views.explanation.share import share_of
from inovrules.views.telling.node import told_figures
from inovrules.views.terminal.figures import STATE_STYLES
from inovrules.views.terminal.tell.facts import told_place
from inovrules.views.terminal.tell.rules import told_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from inovrules.scoring.nodes import Node
    from inovrules.scoring.scorecard import Scorecard, UnitScores
    from inovrules.views.terminal.page import Page


def value(page: Page, node: Node) -> Iterator[RenderableType]:
    """Tell the figure and why it is that: what was answered, and what of it is proven."""
    yield labelled(page, "value", lines((told_figures(page, node), "bold" if node.state == "scored" else STATE_STYLES[node.state])))
    if isinstance(node.score.body, Indicator):
        reasons = [(page.tell(node.reason), "")]
        if node.self_assessed:
            reasons.append((page.say("explain.self_assessed"), "yellow"))
        yield labelled(page, "because", lines(*reasons))
    elif not node.recomputable:
        yield labelled(page, "because", lines((page.tell(node.reason), "yellow"), (page.tell(node.proven_reason), "yellow")))


def eligibility(page: Page, scores: UnitScores) -> Iterator[RenderableType]:
    """Tell which conditions keep the unit from counting, or can't be checked."""
    rulings = scores.eligibility.rulings
    if rulings:
        texts = [
            (page.say("ruling.refuses" if ruling.refuses else "ruling.undecided", title=ruling.rule.title, reason=ruling.rule.reason),
             "red" if ruling.refuses else "dim")
            for ruling in rulings
        ]  # fmt: skip
        yield labelled(page, "eligibility", lines(*texts))


def rule(page: Page, card: Scorecard, node: Node) -> Iterator[RenderableType]:
    """Tell the rule and where it stands."""
    told = [(text, "") for text in told_rule(page, card.ruleset, node.score)]
    if node.score.when is not None:
        told.append((page.say("explain.when", condition=node.score.when), ""))
    if node.score.place is not None:
        told.append((told_place(page, node.score.place, whole=True), "dim"))
    yield labelled(page, "rule", lines(*told))


def share(page: Page, card: Scorecard, scores: UnitScores, node: Node) -> Iterator[RenderableType]:
    """Tell how many points of the headline come through this score."""
    headline, found = card.headline, share_of(card, scores, node.score.id)
    if headline is None or found is None or (headline.unit.id, headline.rule.score) == (scores.unit.id, node.score.id):
        return
    digits = headline.rule.rounding.digits
    values = {
        name: page.figure(figure, digits)
        for name, figure in zip(("claimed", "proven", "whole"), (*found, headline.exact or 0), strict=True)
    }
    title = card.ruleset.scores[headline.rule.score].title
    yield labelled(page, "share", page.say("explain.share.text" if any(found) else "explain.no_share", title=title, **values))
