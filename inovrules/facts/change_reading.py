"""Reading claims of before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from attrs import evolve

from inovrules.facts.change import Change
from inovrules.facts.dates import read_date
from inovrules.facts.numbers import read_number

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    from inovrules.facts.change import Direction, Measured, Sides
    from inovrules.facts.declaration import FactDeclaration
    from inovrules.facts.values import Number
    from inovrules.located import Cursor

    Side = TypeVar("Side")

DIRECTIONS: tuple[Direction, ...] = ("rose", "fell", "unchanged")
MEASURED: tuple[Measured, ...] = ("absolute", "percent", "points")
SIDES = ("baseline", "result")
KEYS = (
    *SIDES, "claimed", "from", "until", "said", "change", "change_kind", "target", "target_met", "sample", "unit", "population",
)  # fmt: skip


def read_change(at: Cursor, fact: FactDeclaration, flag: Callable[[Cursor, FactDeclaration], bool | None]) -> Change | None:
    """Read a claim; `flag` reads yes or no. Faults: IR120-IR127, IR201, IR203, IR205-IR208, IR218, IR219."""
    if not at.only(KEYS):
        return None
    if not any(at.get(key) for key in KEYS):
        at.fault("IR208", fact=fact.name)
        return None
    change = _described(at, _figures(at, fact), fact, flag)
    if change.since and change.until and change.since.first > change.until.last:
        at.fault("IR219", since=change.since, until=change.until)
        return None
    return change


def _figures(at: Cursor, fact: FactDeclaration) -> Change:
    """Read the figures, when they were taken, and what is said of them."""
    claimed, said = at.get("claimed"), at.get("said")
    since, until = (read_date(part) if (part := at.get(key)) else None for key in ("from", "until"))
    return Change(
        _number(at, "baseline", fact),
        _number(at, "result", fact),
        cast("Direction | None", claimed.one_of(DIRECTIONS)) if claimed else None,
        since,
        until,
        said.text() if said else None,
    )


def _described(at: Cursor, change: Change, fact: FactDeclaration, flag: Callable[[Cursor, FactDeclaration], bool | None]) -> Change:
    """Read how far it is said to have moved, the target, and what the figures are measured on."""
    kind, met = at.get("change_kind"), at.get("target_met")
    for part, key in ((kind, "change"), (met, "target")):
        if part:
            at.need(key)
    is_met = flag(met, fact) if met else None
    return evolve(
        change,
        stated=_number(at, "change", fact),
        measured=cast("Measured | None", kind.one_of(MEASURED)) if kind else None,
        target=_number(at, "target", fact),
        target_status=None if is_met is None else "met" if is_met else "missed",
        sample=_sides(at, "sample", lambda part: part.whole(1)),
        units=_sides(at, "unit", lambda part: part.text()),
        populations=_sides(at, "population", lambda part: part.text()),
    )


def _number(at: Cursor, key: str, fact: FactDeclaration) -> Number | None:
    """Read a figure of the declared type; how far it moved may be a fraction even of what is counted, and is told with or without %."""
    part = at.get(key)
    if part is None:
        return None
    comma = fact.decimal_comma or fact.of == "money"
    moved = evolve(fact, type="percent", of=None, decimal_comma=comma) if key == "change" else fact
    return read_number(part, moved, bounded=False)


def _sides(at: Cursor, key: str, read: Callable[[Cursor], Side | None]) -> Sides[Side]:
    """Read what holds of both figures, or of each: `{baseline: …, result: …}`."""
    part = at.get(key)
    if part is None:
        return None, None
    if not part.is_map:
        both = read(part)
        return both, both
    part.only(SIDES)
    before, after = (read(inner) if (inner := part.get(side)) else None for side in SIDES)
    return before, after
