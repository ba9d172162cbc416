"""The missing documents: what each returns over all innovations, then agency by agency."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.advice.supplied import tried
from inovrules.views.outline.pieces import Cell, Column, Fold, Item, Items, Lines, Section, Table
from inovrules.views.outline.sheet import is_ample
from inovrules.views.telling.line import line
from inovrules.views.telling.missing import agencies, lacking, number_of_innovations, returns, told_missing
from inovrules.views.terminal.names import at_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from inovrules.advice.lacking import Lacking, Missing
    from inovrules.exact import Exact
    from inovrules.scoring.engine import Engine
    from inovrules.scoring.scorecard import Scorecard
    from inovrules.views.outline.pieces import Block
    from inovrules.views.outline.sheet import Names
    from inovrules.views.telling.missing import Agency, Pair
    from inovrules.views.terminal.page import Page

_SHOWN = 15


def missing(page: Page, engine: Engine, card: Scorecard, names: Names) -> Iterator[Section]:
    """Give the missing documents of which something published would rise."""
    every, found = lacking(card)
    if not found:
        return
    ample = is_ample(page, card)
    checked = tried(engine, card, every if ample else found[:_SHOWN], each=ample)
    columns = (
        Column(page.say("missing.for"), "name"),
        Column(page.say("missing.points"), "figure"),
        Column(page.say("innovations_of"), "figure"),
        Column(page.say("missing.documents"), "figure"),
    )
    table = Table(page.say("missing.note"), columns, tuple(_row(page, each, names) for each in checked))
    rest = _by_agency(page, engine, card, checked, names) if ample else _more(page, found[_SHOWN:])
    blocks: tuple[Block, ...] = (table, *_untried(page, checked), *rest)
    yield Section(names.part("missing"), page.say("missing"), page.say("missing.note"), blocks)


def _by_agency(page: Page, engine: Engine, card: Scorecard, found: Sequence[Missing], names: Names) -> Iterator[Fold]:
    for number, agency in enumerate(agencies(page, engine, card, found), 1):
        yield _agency(page, agency, names.part(f"missing-{number}"))


def _more(page: Page, rest: Sequence[Missing]) -> Iterator[Lines]:
    if rest:
        yield Lines((line(page.count("missing.more", sum(each.number for each in rest)), "quiet"),))


def _untried(page: Page, found: Sequence[Missing]) -> Iterator[Lines]:
    if any(each.gain is None or any(one.gain is None for one in each.units) for each in found):
        yield Lines((line(page.say("missing.untried"), "quiet"),))


def _row(page: Page, each: Missing, names: Names) -> tuple[Cell, ...]:
    return (
        Cell(told_missing(page, each), to=names.score(each.score.id)),
        _points(page, each),
        Cell(number_of_innovations(each)),
        Cell(str(each.number)),
    )


def _points(page: Page, each: Missing | Lacking) -> Cell:
    return _cell(page, each.gain, each.stake)


def _cell(page: Page, gain: Exact | None, stake: Exact) -> Cell:
    told = returns(page, gain, stake)
    return Cell(told.text, told.runs[0].tone, strong=True)


def _agency(page: Page, agency: Agency, name: str) -> Fold:
    items = tuple(_unit(page, own) for own in agency.by_unit())
    back = returns(page, agency.gain, agency.stake).text if agency.stake else ""
    return Fold(name, agency.name, page.count("missing.files", agency.number), back, "", None, (Items("findings", items),))


def _unit(page: Page, own: Sequence[Pair]) -> Item:
    """Give what one unit lacks."""
    unit = own[0][1].unit
    told = (line(f"{returns(page, one.gain, one.stake).text}  {told_missing(page, each)}") for each, one in own)
    return Item("", (line(at_line(page, unit, unit.place), role="head", strong=True), *told))
