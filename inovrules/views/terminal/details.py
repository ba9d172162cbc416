"""Every indicator of every unit (`-v`), and everything about each (`-vv`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from inovrules.ruleset.scores import Indicator
from inovrules.views.terminal import figures
from inovrules.views.terminal.bars import bar
from inovrules.views.terminal.layout import indented, plain, subheading, table
from inovrules.views.terminal.tell.documents import told_document
from inovrules.views.terminal.tell.facts import told_input
from inovrules.views.terminal.tell.sums import told_sum
from inovrules.views.terminal.tree import branches

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from inovrules.scoring.nodes import Node
    from inovrules.scoring.scorecard import Scorecard, UnitScores
    from inovrules.views.terminal.page import Page
    from inovrules.views.terminal.tree import Branch

_BAR = 8


def details(page: Page, card: Scorecard) -> Iterator[RenderableType]:
    """Go through the units: the region, its innovations, and with everything asked for its OPDs too."""
    region = () if card.portfolio.only else (card.region,)
    for scores in (*region, *(card.opds if page.depth > 1 else ()), *card.innovations):
        if not scores.published():
            continue
        yield ""
        yield subheading(scores.unit.name, identity(page, card, scores))
        for ruling in scores.eligibility.rulings if page.depth > 1 else scores.eligibility.refusals:
            told = page.say("ruling.refuses" if ruling.refuses else "ruling.undecided", title=ruling.rule.title, reason=ruling.rule.reason)
            yield indented(plain(told, "red" if ruling.refuses else "dim"))
        yield from _everything(page, card, scores) if page.depth > 1 else _rows(page, scores)


def identity(page: Page, card: Scorecard, scores: UnitScores) -> str:
    """Tell a unit's id, its OPD, and where it stands in the portfolio."""
    unit = scores.unit
    opd = next((other.unit.name for other in card.opds if other.unit.id == unit.opd), unit.opd)
    return " · ".join(
        part for part in (unit.id, opd, page.say("line", line=str(unit.place.line)) if unit.place and unit.place.line else "") if part
    )


def _rows(page: Page, scores: UnitScores) -> Iterator[RenderableType]:
    columns = [(page.say("part"), "wide"), *figures.columns(page), (page.say("maximum"), "right"), (page.say("weight"), "right")]
    shown = list(branches(scores))
    yield table(page, [*columns, ("", "bar")], [_row(page, scores, branch) for branch in shown])
    if any(scores.cell(branch.score.id).reported for branch in shown):
        yield indented(figures.footnote(page))


def _row(page: Page, scores: UnitScores, branch: Branch) -> list[RenderableType]:
    score, cell = branch.score, scores.cell(branch.score.id)
    maximum = scores.program.ruleset.bounds[score.id].high
    title = indented(plain(named(page, branch), "" if isinstance(score.body, Indicator) else "bold"), 2 * branch.depth)
    rest: list[RenderableType] = ["" if maximum is None else page.figure(maximum), page.figure(branch.weight)]
    if cell.state != "scored":
        return [title, figures.none(), figures.none(), *rest, figures.state(page, cell.state)]
    proven = plain(page.figure(cell.proven), "" if cell.proven == cell.value else "yellow")
    claimed = page.figure(cell.value) + (figures.REPORTED if cell.reported else "")
    return [title, claimed, proven, *rest, bar(cell.value, cell.proven, maximum, _BAR)]


def named(page: Page, branch: Branch) -> str:
    """Name a score with its official number, whether it is mandatory, and how many alternatives aren't shown."""
    score = branch.score
    marks = ["*"] if score.mandatory else []
    if branch.hidden:
        marks.append(page.count("alternatives", branch.hidden))
    return " ".join(part for part in (score.code, page.tell(score.title), *marks) if part)


def _everything(page: Page, card: Scorecard, scores: UnitScores) -> Iterator[RenderableType]:
    for branch in branches(scores, everything=True):
        node = scores.node(branch.score.id)
        yield indented(Text.assemble((named(page, branch), "bold"), ("  " + told_figures(page, node), "")), 2 + 2 * branch.depth)
        for line in _lines(page, scores, node):
            yield indented(line, 4 + 2 * branch.depth)
        arithmetic = told_sum(page, card, scores, node, indent=4 + 2 * branch.depth)
        if arithmetic is not None:
            yield arithmetic


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


def _lines(page: Page, scores: UnitScores, node: Node) -> Iterator[Text]:
    if not node.recomputable or (isinstance(node.score.body, Indicator) and node.reason.id != "reason.not_reported"):
        yield plain(page.tell(node.reason), "" if node.state == "scored" else figures.STATE_STYLES[node.state])
        if node.proven_reason != node.reason:
            yield plain(page.say("proven_because", reason=node.proven_reason), "yellow")
    rules, scope = scores.program.ruleset, scores.unit.scope
    for given in node.inputs:
        yield plain(told_input(page, rules, scope, given, whole_place=False), "dim")
    for document in node.documents:
        yield plain(page.say("document", document=told_document(page, document, whole_place=False)), "dim")
