"""What holds of any rulesets and portfolios."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest.mock import patch

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inovrules.comparing.changes import changes_of, put_together
from inovrules.comparing.changes import slots_of as portfolio_slots
from inovrules.comparing.portfolios import compare_portfolios
from inovrules.comparing.rulesets import compare_rulesets
from inovrules.comparing.slots import Assembler, slots_of
from inovrules.ruleset.loading import Variants
from inovrules.testing import strategies as given_by
from tests.comparing.support import ENGINE, add_up

if TYPE_CHECKING:
    from inovrules.ruleset import Ruleset

FEW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@FEW
@given(st.data())
def test_a_ruleset_put_together_from_its_slots_scores_the_same(data: st.DataObject) -> None:
    ruleset = data.draw(given_by.rulesets())
    portfolio = data.draw(given_by.portfolios(ruleset))
    again = Variants(ENGINE.plugins).read(Assembler().document(slots_of(ruleset)), "")
    cards = [ENGINE.evaluate(portfolio, each, readings=False) for each in (ruleset, again)]
    one, other = ([(item.exact, item.proven_exact) for scores in card.units() for item in scores.published()] for card in cards)
    assert one == other


@FEW
@given(given_by.rulesets())
def test_a_ruleset_does_not_differ_from_itself(ruleset: Ruleset) -> None:
    assert not compare_rulesets(ruleset, ruleset, ENGINE).differs


@FEW
@given(st.data())
def test_changes_of_a_portfolio_add_up_and_nothing_changes_nothing(data: st.DataObject) -> None:
    ruleset = data.draw(given_by.rulesets())
    old, new = (data.draw(given_by.portfolios(ruleset)) for _ in range(2))
    assert not compare_portfolios(old, old, ruleset, ENGINE).differs
    there, back = compare_portfolios(old, new, ruleset, ENGINE), compare_portfolios(new, old, ruleset, ENGINE)
    assert all(map(add_up, (*there.moves, *back.moves)))
    one, other = ({move.key: move.exact() for move in found.moves} for found in (there, back))
    assert one == {key: -exact for key, exact in other.items()}


@FEW
@given(st.data())
def test_what_a_ruleset_says_of_who_meets_gives_the_shares_of_the_whole_game(data: st.DataObject) -> None:
    ruleset = data.draw(given_by.rulesets())
    old, other = (data.draw(given_by.portfolios(ruleset)) for _ in range(2))
    changes = changes_of(old, other, ruleset)
    chosen = data.draw(st.lists(st.sampled_from(changes), max_size=5, unique=True)) if changes else []
    before, after = portfolio_slots(old), portfolio_slots(other)
    wanted = {slot: after.get(slot) for change in chosen for slot in change.slots}
    slots = {slot: value for slot, value in {**before, **wanted}.items() if slot in after or slot not in wanted}
    new = put_together(slots, old, other)
    split = compare_portfolios(old, new, ruleset, ENGINE)
    with patch("inovrules.comparing.portfolios.MeetingChanges.sets", lambda _self: {frozenset(range(split.counting))}):
        whole = compare_portfolios(old, new, ruleset, ENGINE)
    assert {move.key: move.causes for move in split.moves} == {move.key: move.causes for move in whole.moves}
