"""Too few innovations for a divisor, or for what is to be covered: what more of them would add, checked against portfolios that have them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from attrs import evolve

from inovrules.advice.figures import figure
from inovrules.advice.too_few import too_few
from tests.properties import simple
from tests.views.support import ENGINE, scorecards

if TYPE_CHECKING:
    from inovrules import Scorecard
    from inovrules.advice.finding import Finding

CONTOH = "kabupaten-contoh"


def shortened(number: int) -> Scorecard:
    """The complete example with only so many of its innovations."""
    (card,) = scorecards(CONTOH, ("iid-2026",))
    return ENGINE.evaluate(evolve(card.portfolio, innovations=card.portfolio.innovations[:number]), card.ruleset)


def found(card: Scorecard) -> dict[str, Finding]:
    return {few.kind: few for few in too_few(card)}


def divided(*answers: object, floor: int = 4) -> Scorecard:
    """Score innovations of one indicator by a mean that is divided by at least so many."""
    rules = simple.ruleset([1])
    rules["scores"][2]["pool"]["divisor_floor"] = str(floor)
    return simple.ENGINE.evaluate(
        simple.ENGINE.load_portfolio(simple.portfolio(*([answer] for answer in answers)), [simple.ENGINE.load_ruleset(rules)]),
        simple.ENGINE.load_ruleset(rules),
    )


def test_a_missing_innovation_costs_what_one_as_good_as_the_others_adds() -> None:
    """By hand: 60 and 80 make 140 / 4 = 35; a third of 70 makes 52.5, a fourth 70."""
    few = found(divided(60, 80))["below_floor"]
    assert few.stake == 35
    assert few.message.text("en") == (
        "Only 2 innovations count, but their sum is divided by 4. One more as good as their average (70) adds 17.50 points to Title; "
        "2 of them add 35."
    )
    assert "{" not in few.message.text("id")


def test_the_portfolio_that_has_them_gains_just_that() -> None:
    before, after = divided(60, 80), divided(60, 80, 70, 70)
    assert figure(after.headline) - figure(before.headline) == found(before)["below_floor"].stake


def test_nothing_is_said_where_the_divisor_is_reached_or_no_one_knows_how_many_there_are() -> None:
    assert found(divided(1, 2, 3, 4)) == {}
    rules = simple.ruleset([1])
    rules["scores"][2]["pool"]["divisor_floor"] = "4"
    ruleset = simple.ENGINE.load_ruleset(rules)
    silent: dict[str, Any] = {"region": {"name": "Kabupaten"}, "as_of": "2026-07-01"}
    assert found(simple.ENGINE.evaluate(simple.ENGINE.load_portfolio(silent, [ruleset]), ruleset)) == {}


def test_innovations_that_are_worth_nothing_promise_nothing() -> None:
    few = found(divided(0, 0))["below_floor"]
    assert few.stake is None
    assert few.message.text("en") == "Only 2 innovations count, 0 on average, but their sum is divided by 4."


def test_six_of_twelve_says_what_each_missing_one_costs() -> None:
    """By hand from the formula: 6 average 437 / 6; each more adds (437 / 6 / 12) / 250 × 100 of the index, and no count while 4 affairs are covered."""
    few = found(shortened(6))["below_floor"]
    assert few.score is not None
    assert few.score.id == "sid-average"
    assert few.stake == 6 * Fraction(437, 6) / 12 / 250 * 100
    assert "divided by 12" in few.message.text("en")


def test_crossing_the_threshold_returns_what_counting_gives() -> None:
    """By hand: 4 of 6 affairs; a fifth opens the count for 7 innovations: 7 × 0.38 / 250 × 100 = 1.064, whatever the seventh is worth."""
    few = found(shortened(6))["uncovered"]
    assert few.stake == Fraction(1064, 1000)
    assert few.message.text("en") == (
        "4 of 6 are covered in Main government affair. No innovation yet for: Housing and settlements, Public order, peace and protection of "
        "the public. 1 more for those add at least 1.06 points to Regional Innovation Index, whatever they are worth."
    )


def test_several_are_needed_where_one_opens_nothing() -> None:
    few = found(shortened(3))["uncovered"]
    assert "3 more for those add at least 0.91 points" in few.message.text("en")
    assert few.stake == Fraction(6 * 38, 250)


def test_a_value_that_opens_nothing_is_named_and_promises_nothing() -> None:
    (card,) = scorecards(CONTOH, ("iid-2026",))
    few = found(card)
    assert set(few) == {"uncovered"}
    assert few["uncovered"].stake is None
    assert few["uncovered"].message.text("id") == (
        "5 dari 6 terwakili pada Urusan pemerintahan utama. Belum ada inovasi untuk: Perumahan rakyat dan kawasan permukiman."
    )


def test_what_innovations_dont_tell_isnt_taken_for_uncovered() -> None:
    (card,) = scorecards("balangan-2026", ("iid-2026",))
    assert "1 of the innovations that count don't tell theirs." in found(card)["uncovered"].message.text("en")


def test_of_one_agency_nothing_is_said_about_the_region() -> None:
    (card,) = scorecards(CONTOH, ("iid-2026",), "dinkes")
    assert found(card) == {}
