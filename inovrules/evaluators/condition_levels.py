"""Reading levels that have a condition each."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, cast

from attrs import frozen

from inovrules.conditions import read_condition
from inovrules.evaluators import schemas
from inovrules.evaluators.kind import written_as
from inovrules.evaluators.level import check_repeats, read_level
from inovrules.evaluators.subjects import subject_of
from inovrules.exact import exact_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.conditions import Condition
    from inovrules.evaluators.context import Context
    from inovrules.evaluators.level import Level
    from inovrules.facts import Value
    from inovrules.located import Cursor
    from inovrules.messages import Text


@frozen
class ConditionLevel:
    """A level, its condition, and the titles of the facts that the condition reads."""

    level: Level
    when: Condition
    titles: Mapping[str, Text]

    def witness(self) -> dict[str, Value]:
        """Give facts that meet the condition; none where they can't easily be named."""
        found = self.when.witness() or {}
        return {name: _as_fact(value) for name, value in found.items()}


def _as_fact(value: object) -> Value:
    """Give a number of a ruleset as a portfolio would have it."""
    return cast("Value", Decimal(exact_text(value)) if isinstance(value, Fraction) else value)


@written_as(schemas.listed(schemas.level_entry(("when",), {"when": schemas.CONDITION})))
def read_condition_levels(at: Cursor, context: Context) -> tuple[ConditionLevel, ...]:
    """Read a list of levels with `when`, highest first. Faults: IR320-IR324, IR405 (empty), IR415 (repeated)."""
    items = at.some()
    entries = [_entry(item, context) for item in items]
    whole = tuple(entry for entry in entries if entry is not None)
    if len(whole) == len(entries):
        check_repeats(items, [entry.level for entry in whole])
    return tuple(sorted(whole, key=lambda entry: -entry.level.number))


def _entry(at: Cursor, context: Context) -> ConditionLevel | None:
    if not at.only(("level", "when", "points", "title")):
        return None
    level, when_at = read_level(at), at.need("when")
    when = read_condition(when_at, context) if when_at else None
    if level is None or when is None:
        return None
    return ConditionLevel(level, when, {name: subject_of(name, context).title for name in when.reads})
