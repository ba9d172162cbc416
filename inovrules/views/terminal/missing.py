"""The documents that claims lack: what each would return; with more asked for, for each agency and innovation."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen
from rich.text import Text

from inovrules.advice.lacking import missing_documents
from inovrules.advice.supplied import returned, tried
from inovrules.exact import total
from inovrules.views.terminal.layout import hanging, indented, plain, subheading, table
from inovrules.views.terminal.names import at_line, score_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from rich.console import RenderableType

    from inovrules.advice.lacking import Lacking, Missing
    from inovrules.exact import Exact
    from inovrules.scoring.engine import Engine
    from inovrules.scoring.scorecard import Scorecard
    from inovrules.views.terminal.page import Page

Pair: TypeAlias = "tuple[Missing, Lacking]"
_SHOWN = 5
_WIDTH = 6


def missing(page: Page, engine: Engine, card: Scorecard) -> Iterator[RenderableType]:
    """Give the missing documents of which the headline would rise."""
    every = [each for each in missing_documents(card) if each.stake]
    found = [each for each in every if not each.apart]
    if not found or card.headline is None:
        return
    yield ""
    yield subheading(page.say("missing"), page.say("missing.note"))
    if page.depth:
        yield from _by_agency(page, engine, card, tried(engine, card, every, each=True))
        return
    shown = tried(engine, card, found[:_SHOWN])
    columns = [
        (page.say("missing.points"), "right"),
        (page.say("missing.for"), "cut"),
        (page.say("innovations_of"), "right"),
        (page.say("missing.documents"), "right"),
    ]
    yield table(page, columns, [_row(page, each) for each in shown])
    yield from _rest(page, shown, found[_SHOWN:])


def _row(page: Page, each: Missing) -> list[RenderableType]:
    innovations = sum(one.unit.scope == "innovation" for one in each.units)
    return [_points(page, each), score_name(page, each.score), str(innovations or "–"), str(each.number)]


def _points(page: Page, each: Missing | Lacking) -> Text:
    return _returns(page, each.gain, each.stake)


def _returns(page: Page, gain: Exact | None, stake: Exact) -> Text:
    """Write what comes back; `≈` before what wasn't tried."""
    return plain(f"≈{page.figure(stake, 2)}", "dim") if gain is None else plain("+" + page.figure(gain, 2), "green")


def _rest(page: Page, shown: Iterable[Missing | Lacking], rest: Sequence[Missing]) -> Iterator[RenderableType]:
    if any(each.gain is None for each in shown):
        yield indented(plain(page.say("missing.untried"), "dim"))
    if rest:
        yield indented(plain(page.count("missing.more", sum(each.number for each in rest)), "dim"))


def _by_agency(page: Page, engine: Engine, card: Scorecard, found: Sequence[Missing]) -> Iterator[RenderableType]:
    """Give everything, agency by agency, the one with most to return first; the region's own documents stand under its name."""
    pairs = [(each, one) for each in found for one in each.units]
    agencies = [_Agency.of(engine, card, str(name), lacking) for name, lacking in _grouped(pairs, lambda one: _owner(page, card, one))]
    for agency in sorted(agencies, key=lambda agency: -agency.worth):
        number = page.count("missing.files", sum(len(each.documents) for each, _ in agency.lacking))
        returns = _returns(page, agency.gain, agency.stake) if agency.stake else ""
        yield indented(Text.assemble((agency.name, "bold"), f"  {number} ", returns))
        for _, own in _grouped(agency.lacking, lambda one: (one.unit.scope, one.unit.id)):
            yield from _unit(page, own)
    yield from _rest(page, [one for _, one in pairs], ())


@frozen
class _Agency:
    """Who is to be asked for what is lacking, and what all of it returns of the headline together."""

    name: str
    lacking: Sequence[Pair]
    gain: Exact | None
    stake: Exact

    @classmethod
    def of(cls, engine: Engine, card: Scorecard, name: str, lacking: Sequence[Pair]) -> _Agency:
        counted = [pair for pair in lacking if not pair[0].apart]
        return cls(name, lacking, returned(engine, card, counted), total(one.stake for _, one in counted))

    @property
    def worth(self) -> Exact:
        return self.stake if self.gain is None else self.gain


def _unit(page: Page, lacking: Sequence[Pair]) -> Iterator[RenderableType]:
    """Give what one unit lacks, below its name where that isn't the agency's own."""
    unit = lacking[0][1].unit
    if unit.scope == "innovation":
        yield indented(plain(at_line(page, unit, unit.place)), 4)
    for each, one in sorted(lacking, key=lambda pair: (pair[0].apart, -pair[1].worth)):
        yield hanging(_points(page, one), _told(page, each), _WIDTH, indent=4, justify="right")


def _grouped(pairs: Iterable[Pair], by: Callable[[Lacking], object]) -> list[tuple[object, list[Pair]]]:
    """Group what is lacking, those with most to return first."""
    found: dict[object, list[Pair]] = {}
    for pair in pairs:
        found.setdefault(by(pair[1]), []).append(pair)
    return sorted(found.items(), key=lambda item: -sum(one.worth for each, one in item[1] if not each.apart))


def _owner(page: Page, card: Scorecard, one: Lacking) -> str:
    """Name who is to be asked: an innovation's agency, an agency or the region itself."""
    unit = one.unit
    if unit.scope != "innovation":
        return page.tell(unit.name)
    return page.tell(next((opd.unit.name for opd in card.opds if opd.unit.id == unit.opd), unit.opd or page.say("missing.no_agency")))


def _told(page: Page, each: Missing) -> str:
    told = f"{score_name(page, each.score)}: {'; '.join(page.tell(need) for need in each.needs)}"
    return page.say("missing.apart", told=told, title=each.figure.title) if each.apart and each.figure else told
