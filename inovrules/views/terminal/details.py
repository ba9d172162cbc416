"""Every indicator of every unit (`-v`), and everything about each (`-vv`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from inovrules.ruleset.scores import Indicator
from inovrules.views.telling.node import REPORTED, footnote, grounds, identity, named, reasons, told_figures, told_ruling
from inovrules.views.terminal import figures
from inovrules.views.terminal.bars import bar
from inovrules.views.terminal.layout import indented, plain, subheading, table
from inovrules.views.terminal.lines import shown
from inovrules.views.terminal.tell.sums import told_sum
from inovrules.views.terminal.tree import branches

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

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
            yield indented(shown(told_ruling(page, ruling)))
        yield from _everything(page, card, scores) if page.depth > 1 else _rows(page, scores)


def _rows(page: Page, scores: UnitScores) -> Iterator[RenderableType]:
    columns = [(page.say("part"), "wide"), *figures.columns(page), (page.say("maximum"), "right"), (page.say("weight"), "right")]
    rows = list(branches(scores))
    yield table(page, [*columns, ("", "bar")], [_row(page, scores, branch) for branch in rows])
    if any(scores.cell(branch.score.id).reported for branch in rows):
        yield indented(shown(footnote(page)))


def _row(page: Page, scores: UnitScores, branch: Branch) -> list[RenderableType]:
    score, cell = branch.score, scores.cell(branch.score.id)
    maximum = scores.program.ruleset.bounds[score.id].high
    title = indented(plain(named(page, branch), "" if isinstance(score.body, Indicator) else "bold"), 2 * branch.depth)
    rest: list[RenderableType] = ["" if maximum is None else page.figure(maximum), page.figure(branch.weight)]
    if cell.state != "scored":
        return [title, figures.none(), figures.none(), *rest, figures.state(page, cell.state)]
    proven = plain(page.figure(cell.proven), "" if cell.proven == cell.value else "yellow")
    claimed = page.figure(cell.value) + (REPORTED if cell.reported else "")
    return [title, claimed, proven, *rest, bar(cell.value, cell.proven, maximum, _BAR)]


def _everything(page: Page, card: Scorecard, scores: UnitScores) -> Iterator[RenderableType]:
    for branch in branches(scores, everything=True):
        node = scores.node(branch.score.id)
        yield indented(Text.assemble((named(page, branch), "bold"), ("  " + told_figures(page, node), "")), 2 + 2 * branch.depth)
        for line in (*reasons(page, node), *grounds(page, scores, node)):
            yield indented(shown(line), 4 + 2 * branch.depth)
        arithmetic = told_sum(page, card, scores, node, indent=4 + 2 * branch.depth)
        if arithmetic is not None:
            yield arithmetic
