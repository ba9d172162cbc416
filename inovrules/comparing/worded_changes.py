"""Changes of a portfolio, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.facts import PartialDate
from inovrules.messages import Text, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from inovrules.messages import Message
    from inovrules.portfolio import Portfolio
    from inovrules.ruleset import Ruleset

_GENERAL = {"as_of": "as_of", "opds_complete": "complete", "innovations_listed": "listed"}
_PARTS = 4


def told_of(
    slots: Sequence[tuple[str, ...]],
    before: Mapping[tuple[str, ...], object],
    after: Mapping[tuple[str, ...], object],
    portfolios: Sequence[Portfolio],
    ruleset: Ruleset,
) -> Iterator[Message]:
    """Tell a change in a line for each thing in it; of a unit that came or went only that."""
    whole = {slot[:2] for slot in slots if slot[2:] == ("is",)}
    for slot in slots:
        values = {"old": _value(slot, before.get(slot), ruleset), "new": _value(slot, after.get(slot), ruleset)}
        if len(slot) == 1:
            yield say(f"diff.change.{_GENERAL[slot[0]]}", **values)
        elif slot[:2] not in whole:
            yield _of_unit(slot, values, _name(slot, portfolios), ruleset)
        elif slot[2:] == ("is",):
            verb = "added" if slot in after else "removed"
            yield say(f"diff.change.{verb}.{slot[0]}", unit=_name(slot, portfolios))


def _of_unit(slot: tuple[str, ...], values: Mapping[str, object], unit: str, ruleset: Ruleset) -> Message:
    if len(slot) < _PARTS:
        return say("diff.change.note", unit=unit) if slot[2] == "note" else say(f"diff.change.{slot[2]}", unit=unit, **values)
    fact = _title(slot[0], slot[3], ruleset)
    if slot[2] == "documents":
        message = "documents_said" if values["old"] == values["new"] else "documents"
        shown = {} if message == "documents_said" else values
        return say(f"diff.change.{message}", unit=unit, fact=fact, **shown)
    message = {"facts": "fact", "levels": "level", "reported": "reported"}[slot[2]]
    return say(f"diff.change.{message}", unit=unit, fact=fact, **values)


def _name(slot: tuple[str, ...], portfolios: Sequence[Portfolio]) -> str:
    units = [unit for each in portfolios for unit in (*each.innovations, *each.opds, each.region)]
    return next((unit.name or unit.id for unit in reversed(units) if (unit.scope, unit.id) == slot[:2]), slot[1])


def _title(scope: str, name: str, ruleset: Ruleset) -> object:
    parts = [_one_title(scope, each, ruleset) for each in name.split("+")]
    return parts[0] if len(parts) == 1 else tuple(parts)


def _one_title(scope: str, name: str, ruleset: Ruleset) -> object:
    declared = {fact for listed in ruleset.facts.values() for fact in listed}
    found = next((facts.get(name) for own, facts in ruleset.facts.items() if own == scope), None) if name in declared else None
    if found is not None:
        return found.title
    return ruleset.scores[name].title if name in ruleset.scores else name


def _value(slot: tuple[str, ...], value: object, ruleset: Ruleset) -> object:
    if value is None:
        return say("diff.nothing")
    if slot[2:3] == ("documents",):
        return tuple(f"{each.kind} {each.date.plain()}" if each.date else each.kind for each in value)  # type: ignore[attr-defined]
    if slot[0] == "as_of":
        return PartialDate(value, value)  # type: ignore[arg-type]
    if slot[2:3] == ("facts",):
        options = next((facts[slot[3]].options for scope, facts in ruleset.facts.items() if scope == slot[0] and slot[3] in facts), {})
        return tuple(_option(options, each) for each in value) if isinstance(value, tuple) else _option(options, value)
    return value


def _option(options: Mapping[str, Text], value: object) -> object:
    return options.get(value, value) if isinstance(value, str) else value
