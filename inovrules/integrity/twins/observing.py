"""Observing what was reported twice: by one government, or by several."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.integrity.observation import Observation
from inovrules.integrity.twins.groups import groups_of, ids_of, members_of, told_of
from inovrules.integrity.twins.kinds import kind_of, year_named
from inovrules.integrity.twins.measure import FEWEST_WORDS, entry_of
from inovrules.integrity.twins.search import Pair, alike
from inovrules.integrity.twins.telling import Around, told
from inovrules.integrity.twins.words import stems_of
from inovrules.messages import say
from inovrules.ruleset.twins import TwinRule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from inovrules.faults import Place
    from inovrules.integrity.twins.measure import Entry
    from inovrules.integrity.twins.overlaps import Work
    from inovrules.portfolio import Portfolio, Unit
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.findings import Severity


@frozen(eq=False)
class Compared:
    """Innovations that are compared, by the id of their entry, and by what rule; `reasons` are the pairs that a person called different."""

    rule: TwinRule
    describe: tuple[str, ...]
    units: Mapping[str, Unit]
    reasons: Mapping[tuple[str, str], str]
    opds: Mapping[str, str]

    @property
    def least(self) -> Fraction:
        """From what likeness two are a pair."""
        return Fraction(self.rule.percent, 100)

    def entry(self, identity: str, home: str = "") -> Entry:
        """Give an innovation as it is compared."""
        unit = self.units[identity]
        written = [str(value) for name in self.describe if (value := unit.facts.get(name)) is not None]
        texts = [text for text in written if len(stems_of(text)) >= FEWEST_WORDS]  # a person's name describes nothing
        return entry_of(identity, unit.name, "\n".join(texts), unit.opd, home)

    def year(self, identity: str) -> int | None:
        """Give the year of an innovation: that in its name, or else that of the ruleset's date."""
        unit = self.units[identity]
        value = unit.facts.get(self.rule.year) if self.rule.year else None
        first, last = getattr(value, "first", None), getattr(value, "last", None)
        dated = first.year if first and last and first.year == last.year else None
        return year_named(unit.name) or dated


def observe(portfolio: Portfolio, ruleset: Ruleset) -> tuple[Observation, ...]:
    """Give the pairs of a portfolio's innovations that look like one implementation, in the order of what was reported.

    A pair that a person has called different is there too, silenced. Whether anything else is reported never changes how alike two are.
    """
    if len(portfolio.innovations) < 2:  # noqa: PLR2004 - a pair
        return ()
    units = {unit.id: unit for unit in portfolio.innovations}
    compared = _compared([portfolio], ruleset, units, {answer.pair: answer.because for answer in portfolio.distinct})
    found = alike([compared.entry(identity) for identity in units], compared.least)
    return tuple(_observed(compared, found.pairs, None if found.complete else portfolio.region))


def observe_between(portfolios: Sequence[Portfolio], ruleset: Ruleset, work: Work | None = None) -> tuple[Observation, ...]:
    """Give the pairs of innovations of different governments that look alike: replication, unless the ruleset says otherwise.

    What one government reported twice is left to `observe`.
    """
    if not portfolios:
        return ()
    units = {f"{number}/{unit.id}": unit for number, portfolio in enumerate(portfolios) for unit in portfolio.innovations}
    compared = _compared(portfolios, ruleset, units, {})
    entries = [
        compared.entry(f"{number}/{unit.id}", portfolio.region.name)
        for number, portfolio in enumerate(portfolios)
        for unit in portfolio.innovations
    ]
    found = alike(entries, compared.least, work)
    pairs = [pair for pair in found.pairs if pair.one.home != pair.other.home]
    return tuple(_observed(compared, pairs, None if found.complete else portfolios[0].region))


def _compared(
    portfolios: Sequence[Portfolio], ruleset: Ruleset, units: Mapping[str, Unit], reasons: Mapping[tuple[str, str], str]
) -> Compared:
    rule = ruleset.twins or TwinRule()
    opds = {unit.id: unit.name for portfolio in portfolios for unit in portfolio.opds}
    return Compared(rule, rule.facts(ruleset.facts.get("innovation", {})), units, reasons, opds)


def _observed(compared: Compared, pairs: Iterable[Pair], unfinished: Unit | None) -> Iterator[Observation]:
    """Yield what there is to tell of some pairs, and of the region of which not all could be compared."""
    for pair, members in _told(pairs, compared.reasons):
        yield _observation(compared, pair, members)
    if unfinished is not None:
        yield Observation("twins_unfinished", (unfinished,), say("twins.unfinished", number=len(compared.units)), None, severity="note")


def _told(pairs: Iterable[Pair], reasons: Mapping[tuple[str, str], str]) -> Iterator[tuple[Pair, int]]:
    """Yield each pair that is told, with how many are in its group."""
    for group in groups_of(pairs):
        members = len(members_of(group))
        for pair in told_of(group, reasons):
            yield pair, members


def _observation(compared: Compared, pair: Pair, members: int) -> Observation:
    years = compared.year(pair.one.id), compared.year(pair.other.id)
    if years[0] and years[1] and years[0] > years[1]:
        pair, years = Pair(pair.other, pair.one, pair.likeness), years[::-1]
    units = compared.units[pair.one.id], compared.units[pair.other.id]
    kind = kind_of(pair, compared.least, years)
    replicated = kind == "replication" and compared.rule.across == "replication"
    severity: Severity = "note" if replicated else "warning"
    return Observation(
        "replication" if replicated else "twin", units, told(pair, kind, Around(years, members, compared.opds)),
        say("twins.remedy.replication") if replicated else say("twins.remedy", one=units[0].id, other=units[1].id),
        facts=tuple(name for name in compared.describe if name in units[0].facts), places=_places(units), subject=units[1].id,
        severity=severity, silenced=compared.reasons.get(ids_of(pair)),
    )  # fmt: skip


def _places(units: Iterable[Unit]) -> tuple[Place, ...]:
    return tuple(unit.place for unit in units if unit.place is not None)
