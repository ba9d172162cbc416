"""Who moved: figures before and after, the causes, and ranks that changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.comparing.figures import Key, Side
from inovrules.exact import as_exact
from inovrules.scoring.ranking import rank

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from inovrules.comparing.shapley import Shares
    from inovrules.exact import Exact
    from inovrules.scoring.scorecard import PublishedScore


@frozen
class Cause:
    """What one edit or change contributed to a move: exact points, claimed and proven; `index` is its place in the list of them."""

    index: int
    claimed: Exact
    proven: Exact


@frozen
class Move:
    """One published figure that differs: `None` where there was none, or is none any more. The causes add up to the exact difference."""

    key: Key
    old: PublishedScore | None
    new: PublishedScore | None
    causes: tuple[Cause, ...]

    @property
    def shown(self) -> PublishedScore:
        """The new figure, or the old one where there is no new one."""
        found = self.new or self.old
        assert found is not None  # noqa: S101 - a move is of a figure that was there before or after
        return found

    def exact(self, *, proven: bool = False) -> Exact:
        """Give the exact difference."""
        before, after = (_exact(item, proven=proven) for item in (self.old, self.new))
        return as_exact(after - before)

    def published(self, *, proven: bool = False) -> Exact:
        """Give the difference of what is published."""
        before, after = ((item.proven if proven else item.claimed) or 0 if item else 0 for item in (self.old, self.new))
        return as_exact(after - before)

    @property
    def predicates(self) -> tuple[str | None, str | None]:
        """Give the ids of the predicates, before and after."""
        before, after = (item.predicate.id if item and item.predicate else None for item in (self.old, self.new))
        return before, after


@frozen
class RankMove:
    """A unit whose rank among the others changed."""

    key: Key
    item: PublishedScore
    old: int | None
    new: int | None


def _exact(item: PublishedScore | None, *, proven: bool) -> Exact:
    found = None if item is None else item.proven_exact if proven else item.exact
    return 0 if found is None else found


def moves_of(old: Mapping[Key, PublishedScore], new: Mapping[Key, PublishedScore], shares: Shares) -> list[Move]:
    """Give every figure that differs, exactly or as published, by claim or by proof, in predicate or in state."""
    keys = [*new, *(key for key in old if key not in new)]
    return [Move(key, old.get(key), new.get(key), _causes(key, shares)) for key in keys if _seen(old.get(key)) != _seen(new.get(key))]


def _seen(item: PublishedScore | None) -> object:
    if item is None:
        return None
    named = [found.id if found else None for found in (item.predicate, item.proven_predicate)]
    return item.state, item.proven_state, item.exact, item.proven_exact, item.claimed, item.proven, named


def _causes(key: Key, shares: Shares) -> tuple[Cause, ...]:
    found = [Cause(index, of.get(Side(key, False), 0), of.get(Side(key, True), 0)) for index, of in enumerate(shares.of)]  # noqa: FBT003
    return tuple(cause for cause in found if cause.claimed or cause.proven)


def rank_moves(old: Mapping[Key, PublishedScore], new: Mapping[Key, PublishedScore]) -> list[RankMove]:
    """Give the ranks that changed: of regions among the portfolios, of innovations and agencies within theirs."""
    groups: dict[tuple[object, ...], list[Key]] = {}
    for key in [*new, *(key for key in old if key not in new)]:
        groups.setdefault((key.score, key.scope, None if key.scope == "region" else key.portfolio), []).append(key)
    return [move for keys in groups.values() if len(keys) > 1 for move in _among(keys, old, new)]


def _among(keys: Sequence[Key], old: Mapping[Key, PublishedScore], new: Mapping[Key, PublishedScore]) -> list[RankMove]:
    before, after = _ranks(keys, old), _ranks(keys, new)
    moved = [(key, before.get(key), after.get(key)) for key in keys if before.get(key) != after.get(key)]
    return [RankMove(key, new.get(key) or old[key], was, now) for key, was, now in moved]


def _ranks(keys: Sequence[Key], items: Mapping[Key, PublishedScore]) -> dict[Key, int | None]:
    there = [key for key in keys if key in items]
    return dict(zip(there, rank([items[key] for key in there]), strict=True))
