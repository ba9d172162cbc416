"""The figures of a scorecard that are compared, by who they are of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.exact import Exact
    from inovrules.facts import Scope
    from inovrules.scoring.scorecard import PublishedScore, Scorecard


class Key(NamedTuple):
    """Which figure: of the portfolio of this number, of a published score, of a unit."""

    portfolio: int
    score: str
    scope: Scope
    unit: str


class Side(NamedTuple):
    """A figure, as claimed or as proven."""

    key: Key
    is_proven: bool


def published_by_key(card: Scorecard, number: int = 0) -> dict[Key, PublishedScore]:
    """Give everything that is published of a portfolio, the whole first, then agencies, then innovations."""
    return {Key(number, item.rule.score, item.unit.scope, item.unit.id): item for scores in card.units() for item in scores.published()}


def exact_figures(card: Scorecard, number: int = 0) -> dict[Side, Exact]:
    """Give the exact figures, claimed and proven; where there is none it counts as 0."""
    return dict(_exact(card, number))


def _exact(card: Scorecard, number: int) -> Iterator[tuple[Side, Exact]]:
    for key, item in published_by_key(card, number).items():
        yield Side(key, False), item.exact or 0  # noqa: FBT003 - which side it is
        yield Side(key, True), item.proven_exact or 0  # noqa: FBT003
