"""What a claim is measured on: its target (C7), its time (C8), its unit and population (C10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.consistency.claims.flaw import Flaw
from inovrules.consistency.figure import rounded_from
from inovrules.exact import span_of
from inovrules.facts.values import PartialDate
from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.consistency.claims.flaw import Claim


def target(claim: Claim) -> Iterator[Flaw]:
    """Find a target that is said to be met and isn't, or the other way round."""
    change, better = claim.change, claim.fact.better
    if change.target is None or change.result is None or change.target_status is None or better is None:
        return
    result, aim = rounded_from(change.result), span_of(change.target)
    less, more = (result, aim) if better == "higher" else (aim, result)
    missed = less.high is not None and more.low is not None and less.high < more.low
    met = more.high is not None and less.low is not None and less.low >= more.high
    if missed if change.target_status == "met" else met:
        told = say(f"claims.target_{change.target_status}", target=claim.told(change.target), result=claim.told(change.result))
        yield Flaw("target_status", "error", told, say("claims.target_status.remedy"), refuses=True)


def time(claim: Claim) -> Iterator[Flaw]:
    """Find figures of a day to come, both of one day, or of periods that overlap."""
    since, until, today = claim.change.since, claim.change.until, PartialDate(claim.as_of, claim.as_of)
    late = next((date for date in (until, since) if date is not None and date.first > claim.as_of), None)
    if late is not None:
        yield Flaw("future_result", "error", say("claims.future_result", date=late, as_of=today), say("claims.time.remedy"), refuses=True)
    if since is None or until is None:
        return
    if since.day is not None and since.day == until.day:
        yield Flaw("periods_overlap", "warning", say("claims.same_day", date=since), say("claims.time.remedy"))
    elif since.first < until.first <= since.last < until.last:
        yield Flaw("periods_overlap", "note", say("claims.periods_overlap", since=since, until=until), say("claims.time.remedy"))


def units(claim: Claim) -> Iterator[Flaw]:
    """Find figures of two units, or of another unit than is asked for."""
    before, after = claim.change.units
    asked = claim.fact.unit
    if before and after and _plain(before) != _plain(after):
        told = say("claims.units_differ", before=before, after=after)
        yield Flaw("units_differ", "error", told, say("claims.units_differ.remedy", unit=asked or after), refuses=True)
    elif (given := before or after) and asked and _plain(given) != _plain(asked):
        yield Flaw(
            "unit_other", "warning", say("claims.unit_other", given=given, unit=asked), say("claims.units_differ.remedy", unit=asked)
        )


def populations(claim: Claim) -> Iterator[Flaw]:
    """Find figures of two different populations."""
    before, after = claim.change.populations
    if before and after and _plain(before) != _plain(after):
        told = say("claims.populations_differ", before=before, after=after)
        yield Flaw("populations_differ", "warning", told, say("claims.populations_differ.remedy"))


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
