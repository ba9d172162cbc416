"""Units in the order of their ranks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from inovrules.scoring.ranking import rank

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inovrules.scoring.scorecard import PublishedScore, UnitScores


class Ranked(NamedTuple):
    """A unit with its headline, and its rank where it has a figure."""

    rank: int | None
    scores: UnitScores
    figure: PublishedScore


def ranked(units: Sequence[UnitScores]) -> list[Ranked]:
    """Order units by the rank of the headline of their scope; those without a figure come last, unranked."""
    figures = [scores.published()[0] for scores in units]
    found = [Ranked(*row) for row in zip(rank(figures), units, figures, strict=True)]
    return sorted(found, key=_order)


def _order(row: Ranked) -> tuple[bool, int, str, str]:
    unit = row.scores.unit
    return row.rank is None, row.rank or 0, unit.name.casefold(), unit.id
