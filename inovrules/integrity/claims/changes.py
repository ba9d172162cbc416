"""Claims of before and after: each against itself (C1 to C8, C10), with two units (C9), and against the date of its documents (C13)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.consistency.claims import Claim, Flaw, flaws_of
from inovrules.facts.values import Change
from inovrules.integrity.observation import Observation
from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from inovrules.integrity.claims.telling import Teller
    from inovrules.portfolio import Unit


def of_changes(teller: Teller, unit: Unit, as_of: date) -> Iterator[Observation]:
    """Give what is wrong with each claim that a unit makes."""
    declared = teller.ruleset.facts[teller.scope]
    changes = {
        name: value for name, fact in declared.items() if isinstance(value := unit.facts.get(name), Change) and fact.type == "change"
    }
    for name, value in changes.items():
        claim = Claim(value, declared[name], as_of)
        yield from (teller.flaw(unit, declared[name], flaw) for flaw in (*flaws_of(claim), *_older(claim, unit, name)))
    yield from _two_units(teller, unit, changes)


def _older(claim: Claim, unit: Unit, name: str) -> Iterator[Flaw]:
    """Find documents that are older than the result that they are to prove."""
    until = claim.change.until
    dates = [document.date for document in unit.evidence.get(name, ()) if document.date is not None]
    if until is not None and dates and len(dates) == len(unit.evidence[name]) and all(date.last < until.first for date in dates):
        told = say("claims.proof_older", date=max(dates, key=lambda date: date.last), until=until)
        yield Flaw("proof_older", "warning", told, say("claims.proof_older.remedy"))


def _two_units(teller: Teller, unit: Unit, changes: dict[str, Change]) -> Iterator[Observation]:
    """Find the same two figures told in two units."""
    declared = teller.ruleset.facts[teller.scope]
    first: dict[tuple[object, object], str] = {}
    for name, value in changes.items():
        figures = (value.baseline, value.result)
        if None in figures:
            continue
        other = first.setdefault(figures, name)
        one, two = declared[other], declared[name]
        if other != name and one.unit != two.unit:
            told = say("claims.two_units", one=one.title, other=two.title, unit=one.unit or "–", second=two.unit or "–")
            yield Observation(
                "two_units", (unit,), told, say("claims.two_units.remedy"), (other, name), teller.scores((other, name)),
                teller.places(unit, (other, name)), subject=f"{other}+{name}",
            )  # fmt: skip
