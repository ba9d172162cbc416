"""Two rulesets compared: what was edited, and what each edit does to portfolios."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.comparing.edits import Edit, edits_of
from inovrules.comparing.figures import exact_figures, published_by_key
from inovrules.comparing.hybrids import Hybrids
from inovrules.comparing.meeting import meeting_sets
from inovrules.comparing.moves import Move, RankMove, moves_of, rank_moves
from inovrules.comparing.reports import Reports
from inovrules.comparing.shapley import Coalition, Shares, shares
from inovrules.comparing.slots import slots_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from inovrules.comparing.figures import Key, Side
    from inovrules.exact import Exact
    from inovrules.plugins.reading import Content
    from inovrules.ruleset import Ruleset
    from inovrules.scoring.engine import Engine
    from inovrules.scoring.scorecard import PublishedScore, Scorecard


@frozen(eq=False)
class RulesetComparison:
    """Two rulesets compared.

    `edits` lead from the old one to the new one; the first `counting` of them may change scores, and the causes of `moves` are places
    among these. `method` tells how points were shared out: `exact`, `orders` or `none` (no portfolio); `cards` are the scorecards of
    each portfolio under both rulesets.
    """

    old: Ruleset
    new: Ruleset
    edits: tuple[Edit, ...]
    counting: int
    cards: tuple[tuple[Scorecard, Scorecard], ...] = ()
    moves: tuple[Move, ...] = ()
    ranks: tuple[RankMove, ...] = ()
    method: str = "none"
    evaluated: int = 0

    @property
    def differs(self) -> bool:
        """Whether the two differ in anything."""
        return bool(self.edits)


def compare_rulesets(old: Ruleset, new: Ruleset, engine: Engine, portfolios: Sequence[Content] = ()) -> RulesetComparison:
    """Compare two rulesets, and score the portfolios by both and by what lies between. Raises `FaultError` for faults of portfolios.

    >>> from inovrules import Engine
    >>> engine = Engine()
    >>> found = compare_rulesets(engine.load_ruleset("iid-2026"), engine.load_ruleset("iid-2027"), engine)
    >>> found.counting, len(found.edits)
    (3, 16)
    """
    before, after = slots_of(old), slots_of(new)
    found = edits_of(before, after)
    counting, told = [edit for edit in found if edit.counts], [edit for edit in found if not edit.counts]
    hybrids = Hybrids(before, counting, engine.plugins)
    if not portfolios:
        return RulesetComparison(old, new, (*hybrids.edits, *told), len(hybrids.edits))
    reports = Reports(engine, old, new, portfolios)
    cards = tuple(reports.scored(old)), tuple(reports.scored(new))
    split = _shared(hybrids, reports, old, new, cards)
    before_by_key, after_by_key = (_all_published(each) for each in cards)
    return RulesetComparison(
        old, new, (*hybrids.edits, *told), len(hybrids.edits), tuple(zip(*cards, strict=True)),
        tuple(moves_of(before_by_key, after_by_key, split)), tuple(rank_moves(before_by_key, after_by_key)), split.method, split.evaluated,
    )  # fmt: skip


def _all_published(cards: Iterable[Scorecard]) -> dict[Key, PublishedScore]:
    return {key: item for number, card in enumerate(cards) for key, item in published_by_key(card, number).items()}


def _all_figures(cards: Iterable[Scorecard]) -> dict[Side, Exact]:
    return {side: exact for number, card in enumerate(cards) for side, exact in exact_figures(card, number).items()}


def _shared(hybrids: Hybrids, reports: Reports, old: Ruleset, new: Ruleset, cards: Sequence[Sequence[Scorecard]]) -> Shares:
    """Share out the points; where some ruleset in between can't be, all edits count as one."""
    players = len(hybrids.edits)
    ends = {frozenset[int](): _all_figures(cards[0]), frozenset(range(players)): _all_figures(cards[1])}

    def value(chosen: Coalition) -> dict[Side, Exact]:
        if chosen in ends:
            return ends[chosen]
        ruleset = hybrids.ruleset(chosen)
        if ruleset is None:
            raise _CannotBeError
        return _all_figures(reports.scored(ruleset))

    try:
        return shares(players, meeting_sets(old, new, hybrids.edits), value)
    except _CannotBeError:
        hybrids.join_all()
        return shares(1, [], lambda chosen: ends[frozenset(range(players)) if chosen else frozenset()])


class _CannotBeError(Exception):
    """A ruleset between the two has faults."""
