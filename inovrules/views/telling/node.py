"""Telling a score of a unit: its name, its figures, why they are so, and on what they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.ruleset.scores import Indicator
from inovrules.views.telling.line import line
from inovrules.views.telling.unknown import STATE_TONES
from inovrules.views.terminal.names import spot
from inovrules.views.terminal.tell.documents import told_document
from inovrules.views.terminal.tell.facts import told_input

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.scoring.eligibility import Ruling
    from inovrules.scoring.nodes import Node
    from inovrules.scoring.scorecard import Scorecard, UnitScores
    from inovrules.views.telling.line import Line
    from inovrules.views.terminal.page import Page
    from inovrules.views.terminal.tree import Branch


REPORTED = "°"
"""Stands behind a figure that was reported without what it is made of."""


def identity(page: Page, card: Scorecard, scores: UnitScores) -> str:
    """Tell a unit's id, its OPD, and where it stands in the portfolio."""
    unit = scores.unit
    opd = next((other.unit.name for other in card.opds if other.unit.id == unit.opd), unit.opd)
    return " · ".join(part for part in (unit.id, opd, spot(page, unit.place)) if part)


def named(page: Page, branch: Branch) -> str:
    """Name a score with its official number, whether it is mandatory, and how many alternatives aren't shown."""
    score = branch.score
    marks = ["*"] if score.mandatory else []
    if branch.hidden:
        marks.append(page.count("alternatives", branch.hidden))
    return " ".join(part for part in (score.code, page.tell(score.title), *marks) if part)


def told_figures(page: Page, node: Node) -> str:
    """Tell a node's figures: claimed, proven, of how many, weight, points."""
    if node.state != "scored":
        return page.word(f"state.{node.state}")
    values = {"claimed": page.figure(node.value), "proven": page.figure(node.proven)}
    told = page.say("figures" if node.value != node.proven else "figures.same", **values)
    if node.maximum is not None:
        told = page.say("figures.of", figures=told, maximum=page.figure(node.maximum))
    if node.score.weight == 1:
        return told
    return page.say("figures.weight", figures=told, weight=node.score.weight, points=page.figure(node.points))


def footnote(page: Page) -> Line:
    """Explain the mark of reported figures."""
    return line(REPORTED + " " + page.say("legend.reported"), "quiet")


def told_ruling(page: Page, ruling: Ruling) -> Line:
    """Tell a condition that isn't met, or can't be checked."""
    told = page.say("ruling.refuses" if ruling.refuses else "ruling.undecided", title=ruling.rule.title, reason=ruling.rule.reason)
    return line(told, "bad" if ruling.refuses else "quiet")


def reasons(page: Page, node: Node) -> Iterator[Line]:
    """Tell why an indicator's figures are so, or that they were only reported; nothing where nothing was."""
    if not node.recomputable or (isinstance(node.score.body, Indicator) and node.reason.id != "reason.not_reported"):
        yield line(page.tell(node.reason), STATE_TONES[node.state])
        if node.proven_reason != node.reason:
            yield line(page.say("proven_because", reason=node.proven_reason), "warn")


def grounds(page: Page, scores: UnitScores, node: Node) -> Iterator[Line]:
    """Tell what was looked at: the facts, and the documents."""
    rules, scope = scores.program.ruleset, scores.unit.scope
    for given in node.inputs:
        yield line(told_input(page, rules, scope, given, whole_place=False), "quiet")
    for document in node.documents:
        yield line(page.say("document", document=told_document(page, document, whole_place=False)), "quiet")
