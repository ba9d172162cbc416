"""One claim of before and after against itself: checks C1 to C10, each exact and each certain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.consistency.claims.figures import direction, outside, worse
from inovrules.consistency.claims.flaw import Claim, Flaw
from inovrules.consistency.claims.stated import stated
from inovrules.consistency.claims.terms import populations, target, time, units

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Claim", "Flaw", "contradiction", "flaws_of"]

_CHECKS = (outside, direction, stated, target, time, units, populations, worse)


def flaws_of(claim: Claim) -> Iterator[Flaw]:
    """Give everything that is wrong with a claim, what contradicts it most plainly first."""
    for check in _CHECKS:
        yield from check(claim)


def contradiction(claim: Claim) -> Flaw | None:
    """Give the first flaw for which a claim can't count."""
    return next((flaw for flaw in flaws_of(claim) if flaw.refuses), None)
