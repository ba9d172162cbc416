"""Ranks of published figures, as the ruleset says: on exact or published figures, ties shared or dense."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inovrules.exact import Exact
    from inovrules.scoring.scorecard import PublishedScore


def rank(figures: Sequence[PublishedScore], *, proven: bool = False) -> tuple[int | None, ...]:
    """Give the rank of each figure, 1 for the highest; `None` where there is no score.

    The figures are one published score of several units or regions. `rank_on` of its rule says whether exact or rounded figures are
    compared; `ties` whether a tie leaves a gap behind it (`shared`: 1, 2, 2, 4) or not (`dense`: 1, 2, 2, 3). The order of the
    figures never matters. Raises `ValueError` when figures of different published scores are mixed.

    >>> rank([])
    ()
    """
    if len({(figure.rule.score, figure.rule.rank_on, figure.rule.ties) for figure in figures}) > 1:
        message = "figures of different published scores can't be ranked together"
        raise ValueError(message)
    values = [_compared(figure, proven=proven) for figure in figures]
    known = [value for value in values if value is not None]
    if figures and figures[0].rule.ties == "dense":
        order = sorted(set(known), reverse=True)
        places = {value: place for place, value in enumerate(order, 1)}
    else:
        places = {}
        for place, value in enumerate(sorted(known, reverse=True), 1):
            places.setdefault(value, place)
    return tuple(None if value is None else places[value] for value in values)


def _compared(figure: PublishedScore, *, proven: bool) -> Exact | None:
    if figure.rule.rank_on == "published":
        return figure.proven if proven else figure.claimed
    return figure.proven_exact if proven else figure.exact
