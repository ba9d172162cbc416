"""A claim of before and after."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal, TypeAlias, TypeVar

from attrs import field, frozen

from inovrules.exact import Span

if TYPE_CHECKING:
    from inovrules.facts.values import PartialDate

    Side = TypeVar("Side")

Number: TypeAlias = int | Decimal | Span
Direction = Literal["rose", "fell", "unchanged"]
Measured = Literal["absolute", "percent", "points"]
TargetStatus = Literal["met", "missed"]
Sides: TypeAlias = "tuple[Side | None, Side | None]"
"""What belongs to the baseline, and what to the result."""


@frozen(cache_hash=True)
class Change:
    """A before/after claim: what moved from `baseline` to `result`, and how it was described.

    Numbers are in the unit that the fact declares; either may be unknown. `stated` is how far it is said to have moved, measured in
    percent of the baseline, in percentage points, or absolute; `target` what was aimed at, and whether it is said to be `met`.
    `sample` is of how many answers each figure is the mean, `units` and `populations` what each is measured in, and of whom.
    `printed` is the number of decimals of each figure, where it is at issue how they were rounded: 70 and 70.0 then aren't the same.
    """

    baseline: Number | None = None
    result: Number | None = None
    claimed: Direction | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None
    said: str | None = None
    stated: Number | None = None
    measured: Measured | None = None
    target: Number | None = None
    target_status: TargetStatus | None = None
    sample: Sides[int] = (None, None)
    units: Sides[str] = (None, None)
    populations: Sides[str] = (None, None)
    printed: tuple[int | None, ...] = field(init=False, repr=False)

    @printed.default
    def _printed(self) -> tuple[int | None, ...]:
        if self.stated is None and self.target is None and self.sample == (None, None):
            return ()
        return tuple(map(decimals_of, (self.baseline, self.result, self.stated, self.target)))


def decimals_of(number: Number | None) -> int | None:
    """Give how many decimals a number is printed with; `None` where it isn't printed, or is whole by its type.

    >>> decimals_of(Decimal("83.320")), decimals_of(Decimal("70")), decimals_of(118)
    (3, 0, None)
    """
    if not isinstance(number, Decimal):
        return None
    exponent = number.as_tuple().exponent
    return -exponent if isinstance(exponent, int) else None
