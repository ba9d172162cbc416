"""The documents that claims lack: what each would return, and whom to ask for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

from inovrules.advice.lacking import missing_documents
from inovrules.advice.supplied import returned
from inovrules.exact import total
from inovrules.views.telling.line import line
from inovrules.views.terminal.names import score_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from inovrules.advice.lacking import Lacking, Missing
    from inovrules.exact import Exact
    from inovrules.scoring.engine import Engine
    from inovrules.scoring.scorecard import Scorecard
    from inovrules.views.telling.line import Line
    from inovrules.views.terminal.page import Page

Pair: TypeAlias = "tuple[Missing, Lacking]"


@frozen
class Agency:
    """Who is to be asked for what is lacking, and what all of it returns of the headline together."""

    name: str
    lacking: Sequence[Pair]
    gain: Exact | None
    stake: Exact

    @classmethod
    def of(cls, engine: Engine, card: Scorecard, name: str, lacking: Sequence[Pair]) -> Agency:
        """Try what all of it returns."""
        counted = [pair for pair in lacking if not pair[0].apart]
        return cls(name, lacking, returned(engine, card, counted), total(one.stake for _, one in counted))

    @property
    def number(self) -> int:
        """How many files that is."""
        return sum(len(each.documents) for each, _ in self.lacking)

    @property
    def worth(self) -> Exact:
        """What it returns, as far as that is known."""
        return self.stake if self.gain is None else self.gain

    def by_unit(self) -> Iterator[list[Pair]]:
        """Give what each of its units lacks, those that return most first."""
        for _, own in _grouped(self.lacking, lambda one: (one.unit.scope, one.unit.id)):
            yield sorted(own, key=lambda pair: (pair[0].apart, -pair[1].worth))


def lacking(card: Scorecard) -> tuple[list[Missing], list[Missing]]:
    """Give the missing documents by which something published would rise: all of them, and those of the headline."""
    every = [] if card.headline is None else [each for each in missing_documents(card) if each.stake]
    found = [each for each in every if not each.apart]
    return (every, found) if found else ([], [])


def agencies(page: Page, engine: Engine, card: Scorecard, found: Sequence[Missing]) -> list[Agency]:
    """Give everything, agency by agency, the one with most to return first; the region's own documents stand under its name."""
    pairs = [(each, one) for each in found for one in each.units]
    made = [Agency.of(engine, card, str(name), own) for name, own in _grouped(pairs, lambda one: _owner(page, card, one))]
    return sorted(made, key=lambda agency: -agency.worth)


def returns(page: Page, gain: Exact | None, stake: Exact) -> Line:
    """Write what comes back; `≈` before what wasn't tried."""
    return line(f"≈{page.figure(stake, 2)}", "quiet") if gain is None else line("+" + page.figure(gain, 2), "good")


def told_missing(page: Page, each: Missing) -> str:
    """Tell what is lacking, and for what."""
    told = f"{score_name(page, each.score)}: {'; '.join(page.tell(need) for need in each.needs)}"
    return page.say("missing.apart", told=told, title=each.figure.title) if each.apart and each.figure else told


def number_of_innovations(each: Missing) -> str:
    """Count the innovations that lack it; a dash where it is the region's or an agency's own."""
    return str(sum(one.unit.scope == "innovation" for one in each.units) or "–")


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
