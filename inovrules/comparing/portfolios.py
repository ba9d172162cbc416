"""Two portfolios compared under one ruleset: what is reported differently, and what each change does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.comparing.changes import changes_of, put_together, slots_of
from inovrules.comparing.figures import exact_figures, published_by_key
from inovrules.comparing.meeting_changes import MeetingChanges
from inovrules.comparing.moves import moves_of, rank_moves
from inovrules.comparing.shapley import shares

if TYPE_CHECKING:
    from inovrules.comparing.changes import Change
    from inovrules.comparing.figures import Side
    from inovrules.comparing.moves import Move, RankMove
    from inovrules.comparing.shapley import Coalition
    from inovrules.exact import Exact
    from inovrules.portfolio import Portfolio
    from inovrules.ruleset import Ruleset
    from inovrules.scoring.engine import Engine
    from inovrules.scoring.scorecard import Scorecard


@frozen(eq=False)
class PortfolioComparison:
    """Two portfolios compared.

    The first `counting` of the `changes` may change scores, and the causes of `moves` are places among these. `cards` are the
    scorecards before and after; `method` is as in a comparison of rulesets.
    """

    changes: tuple[Change, ...]
    counting: int
    cards: tuple[Scorecard, Scorecard]
    moves: tuple[Move, ...]
    ranks: tuple[RankMove, ...]
    method: str
    evaluated: int

    @property
    def differs(self) -> bool:
        """Whether the two differ in anything that the ruleset reads."""
        return bool(self.changes)


def compare_portfolios(old: Portfolio, new: Portfolio, ruleset: Ruleset, engine: Engine) -> PortfolioComparison:
    """Compare two portfolios that were loaded for a ruleset.

    >>> from inovrules import Engine
    >>> engine = Engine()
    >>> ruleset = engine.load_ruleset("opd-coverage")
    >>> region = {"region": {"name": "Kabupaten Contoh"}, "as_of": "2026-07-01"}
    >>> portfolio = engine.load_portfolio(region, [ruleset])
    >>> compare_portfolios(portfolio, portfolio, ruleset, engine).differs
    False
    """
    changes = changes_of(old, new, ruleset)
    counting = [change for change in changes if change.counts]
    before, after = slots_of(old), slots_of(new)
    cards = tuple(engine.evaluate(portfolio, ruleset, readings=False) for portfolio in (old, new))

    def value(chosen: Coalition) -> dict[Side, Exact]:
        slots = dict(before)
        for slot in (slot for index in chosen for slot in counting[index].slots):
            if slot in after:
                slots[slot] = after[slot]
            else:
                slots.pop(slot, None)
        return exact_figures(engine.evaluate(put_together(slots, old, new), ruleset, readings=False))

    everyone = frozenset(range(len(counting)))
    sets = [everyone] if cards[0].program.needs_portfolio else MeetingChanges(ruleset, (old, new), counting).sets()
    split = shares(len(counting), sets, value)
    published = published_by_key(cards[0]), published_by_key(cards[1])
    return PortfolioComparison(
        tuple(changes), len(counting), (cards[0], cards[1]), tuple(moves_of(*published, split)),
        tuple(rank_moves(*published)),
        split.method, split.evaluated,
    )  # fmt: skip
