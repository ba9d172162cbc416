"""Figures that several units report alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.consistency.copies import Copied
from inovrules.evaluators.wording import quantity
from inovrules.integrity.observation import Observation
from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from inovrules.consistency import ConsistencyRule
    from inovrules.consistency.copies import Shared
    from inovrules.integrity.claims.telling import Teller
    from inovrules.messages import Message
    from inovrules.portfolio import Unit

_MOST_NAMED = 5


def of_copies(teller: Teller, units: Sequence[Unit]) -> Iterator[Observation]:
    """Give each group of units with the same figures."""
    for rule in teller.ruleset.consistency:
        if rule.scope == teller.scope and isinstance(rule.body, Copied):
            for group, shared in rule.body.copied(units):
                yield _told(teller, rule, group, shared)


def _told(teller: Teller, rule: ConsistencyRule, group: tuple[Unit, ...], shared: Shared) -> Observation:
    facts = tuple(name for name, _ in shared)
    named = tuple(f"{unit.name} ({unit.id})" for unit in group[:_MOST_NAMED])
    more = say("claims.copied.more", number=len(group) - _MOST_NAMED) if len(group) > _MOST_NAMED else ""
    figures = tuple(_figures(teller, name, told) for name, told in shared)
    message = say("claims.copied", number=len(group), units=named, figures=figures, more=more)
    places = tuple(place for unit in group for place in teller.places(unit, facts))
    subject = "+".join((rule.id, *facts, *(unit.id for unit in group[1:])))
    remedy = rule.remedy or say("claims.copied.remedy")
    return Observation(
        rule.body.kind, group, message, remedy, facts, teller.scores(facts), places, subject=subject, severity=rule.body.severity
    )


def _figures(teller: Teller, name: str, told: tuple[object, ...]) -> Message:
    fact = teller.ruleset.facts[teller.scope].get(name)
    unit = fact.unit if fact else None
    numbers = [quantity(number, unit) for number in told]  # type: ignore[arg-type]
    title = fact.title if fact else name
    if len(numbers) == 1:
        return say("claims.figure", title=title, value=numbers[0])
    return say("claims.moved", title=title, baseline=numbers[0], result=numbers[1])
