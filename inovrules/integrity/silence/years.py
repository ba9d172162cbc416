"""Innovations that don't count yet, and those that won't count any more, if nothing but the year changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.conditions import dated
from inovrules.integrity.observation import Observation
from inovrules.messages import say
from inovrules.scoring.eligibility import judge
from inovrules.scoring.leaf import derive

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from inovrules.messages import Message, Text
    from inovrules.portfolio import Portfolio, Unit
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.model import EligibilityRule
    from inovrules.scoring.eligibility import Eligibility, Ruling

_YEARS_AHEAD = 5


@frozen
class Calendar:
    """Eligibility in the assessment of now and in those of the years ahead, by the same rules and the same facts."""

    ruleset: Ruleset
    as_of: date
    year: int

    def judged(self, unit: Unit, ahead: int) -> Eligibility:
        """Judge an innovation so many years ahead."""
        day = self.day(ahead)
        facts = derive(unit.facts, self.ruleset.derived["innovation"], day)
        return judge(self.ruleset.eligibility, facts, day, self.year + ahead)

    def day(self, ahead: int) -> date:
        """Give the day of assessment so many years ahead."""
        year = self.as_of.year + ahead
        leap_day = (self.as_of.month, self.as_of.day) == (2, 29)
        return self.as_of.replace(year=year, day=28) if leap_day else self.as_of.replace(year=year)


def over_the_years(portfolio: Portfolio, ruleset: Ruleset) -> Iterator[Observation]:
    """Yield what leaves with the next assessment, and what is refused for now but counts in a later one as it stands."""
    if not ruleset.eligibility or portfolio.as_of.year + _YEARS_AHEAD > portfolio.as_of.max.year:
        return
    calendar = Calendar(ruleset, portfolio.as_of, portfolio.as_of.year if ruleset.year is None else ruleset.year)
    for unit in portfolio.innovations:
        now = calendar.judged(unit, 0)
        found = _leaving(calendar, unit) if now.accepted else _coming(calendar, unit, now)
        if found is not None:
            yield found


def _leaving(calendar: Calendar, unit: Unit) -> Observation | None:
    """What counts now and is refused next year."""
    then = calendar.judged(unit, 1)
    lost = next((ruling for ruling in then.refusals if ruling.passes is False), None)
    if lost is None:
        return None
    what = say("silence.leaving.what", name=unit.name, year=str(calendar.year + 1))
    message = say("silence.leaving", what=what, reason=_told(lost.rule.reason, calendar, 1))
    remedy = None
    if lost.rule.remedy is not None:
        remedy = say("silence.leaving.remedy", remedy=_told(lost.rule.remedy, calendar, 1))
    return _observation("leaving", unit, lost, message, remedy)


def _coming(calendar: Calendar, unit: Unit, now: Eligibility) -> Observation | None:
    """What is refused now and counts in a later year: only facts that are reported can tell, so nothing unknown is passed over."""
    if any(ruling.passes is not False for ruling in now.refusals):
        return None
    ahead = next((ahead for ahead in range(1, _YEARS_AHEAD + 1) if calendar.judged(unit, ahead).accepted), None)
    if ahead is None:
        return None
    what = say("silence.coming.what", name=unit.name, year=str(calendar.year + ahead))
    return _observation("counts_later", unit, now.refusals[0], say("silence.coming", what=what), say("silence.coming.remedy"))


def _told(told: Text, calendar: Calendar, ahead: int) -> object:
    return dated(told, calendar.day(ahead), calendar.year + ahead)


def _observation(kind: str, unit: Unit, ruling: Ruling, message: Message, remedy: Message | None) -> Observation:
    read = _read(ruling.rule)
    places = tuple(unit.places[name] for name in read if name in unit.places) or (() if unit.place is None else (unit.place,))
    return Observation(kind, (unit,), message, remedy, places=places, subject=ruling.rule.id, severity="note")  # no points of this year


def _read(rule: EligibilityRule) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*rule.require.reads, *(rule.unless.reads if rule.unless is not None else ()))))
