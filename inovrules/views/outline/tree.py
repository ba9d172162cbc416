"""The tree of a unit's scores as a table: what each is, claimed and proven, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from inovrules.advice.asked import is_alternative
from inovrules.ruleset.scores import Indicator
from inovrules.views.outline.figures import figure_columns, none, proven_cell
from inovrules.views.outline.pieces import Cell, Column, Lines, Table
from inovrules.views.outline.sheet import is_ample, told
from inovrules.views.telling.line import line
from inovrules.views.telling.node import REPORTED, grounds, named, reasons
from inovrules.views.telling.sums import told_lines
from inovrules.views.telling.unknown import STATE_TONES
from inovrules.views.terminal.names import score_name
from inovrules.views.terminal.tree import branches

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.scoring.nodes import Node
    from inovrules.scoring.scorecard import Scorecard, UnitScores
    from inovrules.views.outline.pieces import Block
    from inovrules.views.outline.sheet import Names
    from inovrules.views.telling.line import Line
    from inovrules.views.terminal.page import Page
    from inovrules.views.terminal.tree import Branch


_MORE = 2


def tree(page: Page, card: Scorecard, scores: UnitScores, names: Names) -> Iterator[Block]:
    """Give a row for each score that is answered, and name the indicators that aren't."""
    rows: list[Branch] = []
    silent: list[Branch] = []
    for branch in branches(scores, everything=page.depth > _MORE):
        (silent if _is_silent(scores, branch) else rows).append(branch)
    if rows:
        top, weight = Column(page.say("maximum"), "figure"), Column(page.say("weight"), "figure")
        columns = Column(page.say("part"), "name"), *figure_columns(page), top, weight
        yield Table(page.tell(scores.unit.name), columns, tuple(_row(page, card, scores, branch, names) for branch in rows), wide=False)
    if silent:
        titles = "; ".join(score_name(page, branch.score) for branch in silent)
        yield Lines((line(told(page, "silent", titles=titles), "warn"),))


def _is_silent(scores: UnitScores, branch: Branch) -> bool:
    """Whether it is an answer that wasn't given: an indicator, or alternatives of which none was answered."""
    is_answer = isinstance(branch.score.body, Indicator) or is_alternative(branch.score)
    return is_answer and scores.cell(branch.score.id).state == "missing"


def _row(page: Page, card: Scorecard, scores: UnitScores, branch: Branch, names: Names) -> tuple[Cell, ...]:
    cell, maximum = scores.cell(branch.score.id), card.ruleset.bounds[branch.score.id].high
    why, is_leaf = tuple(_why(page, card, scores, branch)), isinstance(branch.score.body, Indicator)
    led = names.score(branch.score.id) if _is_told(page, card, scores) else ""
    title = Cell(named(page, branch), strong=not is_leaf, depth=branch.depth, to=led, lines=why)
    rest = Cell("" if maximum is None else page.figure(maximum)), Cell(page.figure(branch.weight))
    if cell.state != "scored":
        return title, none(), none(), *rest
    proven = proven_cell(page.figure(cell.proven), same=cell.proven == cell.value)
    return title, Cell(page.figure(cell.value) + (REPORTED if cell.reported else "")), proven, *rest


def _is_told(page: Page, card: Scorecard, scores: UnitScores) -> bool:
    """Whether there is room for more than the figures."""
    return scores.unit.scope != "innovation" or is_ample(page, card)


def _why(page: Page, card: Scorecard, scores: UnitScores, branch: Branch) -> Iterator[Line]:
    """Tell why: the state, the reasons; with more asked for, the facts, the documents and the sum."""
    state = scores.cell(branch.score.id).state
    if state != "scored":
        yield line(page.word(f"state.{state}"), STATE_TONES[state])
    if not _is_told(page, card, scores):
        return
    node = scores.node(branch.score.id)
    yield from reasons(page, node)
    if page.depth > 1:
        yield from grounds(page, scores, node)
        yield from _sum(page, card, scores, node)


def _sum(page: Page, card: Scorecard, scores: UnitScores, node: Node) -> Iterator[Line]:
    """Tell the arithmetic in a line: `16 × 3 = 48; …; Sum 74`."""
    for title, product, claimed, proven in told_lines(evolve(page, depth=2), card, scores, node):
        figures = claimed if claimed == proven else told(page, "sum.proven", claimed=claimed, proven=proven)
        yield line(f"{title}: {product} = {figures}" if product else f"{title}: {figures}", "quiet")
