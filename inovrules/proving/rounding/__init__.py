"""V5: where the way of rounding, or of reading a printed limit, decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.proving.rounding.halves import halves
from inovrules.proving.rounding.limits import limits
from inovrules.proving.sums.grid import grids_of
from inovrules.proving.sums.reach import Reaches

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.proving.verdict import Verdict
    from inovrules.ruleset import Ruleset

__all__ = ["rounded"]


def rounded(ruleset: Ruleset) -> Iterator[Verdict]:
    """Say of every published score whether rounding half up or half even differ, and whether any reading of its limits does."""
    grids, reaches = grids_of(ruleset), Reaches(ruleset)
    for item in ruleset.publish:
        yield halves(ruleset, item, grids[item.score], reaches)
        if item.predicates:
            yield limits(ruleset, item, grids[item.score], reaches)
