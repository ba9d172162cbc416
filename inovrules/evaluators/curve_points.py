"""Reading the points of a piecewise linear curve, of an evaluator or of what is done to a score's value."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inovrules.exact import Exact
    from inovrules.located import Cursor

_PAIR = 2


def read_curve(at: Cursor) -> tuple[tuple[Exact, Exact], ...]:
    """Read a list of pairs whose first numbers rise. Faults: IR417 (not rising), IR426 (no pair, or fewer than two)."""
    found: list[tuple[Exact, Exact]] = []
    for item in at.items():
        pair = _pair(item)
        if pair is None:
            continue
        if found and pair[0] <= found[-1][0]:
            item.fault("IR417", value=pair[0], before=found[-1][0])
        found.append(pair)
    if at.is_list and len(at.items()) < _PAIR:
        at.fault("IR426")
    return tuple(found)


def _pair(at: Cursor) -> tuple[Exact, Exact] | None:
    numbers = [part.number() for part in at.items()]
    if at.is_list and len(numbers) != _PAIR:
        at.fault("IR426")
    if len(numbers) != _PAIR or numbers[0] is None or numbers[1] is None:
        return None
    return numbers[0], numbers[1]
