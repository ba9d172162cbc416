"""The documents that claims lack: what each would return; with more asked for, for each agency and innovation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from inovrules.advice.supplied import tried
from inovrules.views.telling.missing import agencies, lacking, number_of_innovations, returns, told_missing
from inovrules.views.terminal.layout import hanging, indented, plain, subheading, table
from inovrules.views.terminal.lines import shown
from inovrules.views.terminal.names import at_line, score_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.console import RenderableType

    from inovrules.advice.lacking import Lacking, Missing
    from inovrules.scoring.engine import Engine
    from inovrules.scoring.scorecard import Scorecard
    from inovrules.views.telling.missing import Pair
    from inovrules.views.terminal.page import Page

_SHOWN = 5
_WIDTH = 6


def missing(page: Page, engine: Engine, card: Scorecard) -> Iterator[RenderableType]:
    """Give the missing documents of which the headline would rise."""
    every, found = lacking(card)
    if not found:
        return
    yield ""
    yield subheading(page.say("missing"), page.say("missing.note"))
    if page.depth:
        yield from _by_agency(page, engine, card, tried(engine, card, every, each=True))
        return
    first = tried(engine, card, found[:_SHOWN])
    columns = [
        (page.say("missing.points"), "right"),
        (page.say("missing.for"), "cut"),
        (page.say("innovations_of"), "right"),
        (page.say("missing.documents"), "right"),
    ]
    yield table(page, columns, [_row(page, each) for each in first])
    yield from _rest(page, first, found[_SHOWN:])


def _row(page: Page, each: Missing) -> list[RenderableType]:
    return [_points(page, each), score_name(page, each.score), number_of_innovations(each), str(each.number)]


def _points(page: Page, each: Missing | Lacking) -> Text:
    return shown(returns(page, each.gain, each.stake))


def _rest(page: Page, told: Iterable[Missing | Lacking], rest: Sequence[Missing]) -> Iterator[RenderableType]:
    if any(each.gain is None for each in told):
        yield indented(plain(page.say("missing.untried"), "dim"))
    if rest:
        yield indented(plain(page.count("missing.more", sum(each.number for each in rest)), "dim"))


def _by_agency(page: Page, engine: Engine, card: Scorecard, found: Sequence[Missing]) -> Iterator[RenderableType]:
    for agency in agencies(page, engine, card, found):
        number = page.count("missing.files", agency.number)
        back = shown(returns(page, agency.gain, agency.stake)) if agency.stake else ""
        yield indented(Text.assemble((agency.name, "bold"), f"  {number} ", back))
        for own in agency.by_unit():
            yield from _unit(page, own)
    yield from _rest(page, [one for each in found for one in each.units], ())


def _unit(page: Page, own: Sequence[Pair]) -> Iterator[RenderableType]:
    """Give what one unit lacks, below its name where that isn't the agency's own."""
    unit = own[0][1].unit
    if unit.scope == "innovation":
        yield indented(plain(at_line(page, unit, unit.place)), 4)
    for each, one in own:
        yield hanging(_points(page, one), told_missing(page, each), _WIDTH, indent=4, justify="right")
