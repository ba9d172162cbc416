"""What it does to the index that a refused innovation counts: the figure that really counting it gives, and from which maturity it pays."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inovrules import Engine, findings_of
from inovrules.advice import ineligible
from inovrules.advice.breakeven import break_even
from inovrules.advice.effects import effect_of
from inovrules.advice.figures import Points, rounded_up
from inovrules.exact import as_exact
from inovrules.facts import PartialDate
from inovrules.messages import Text
from inovrules.ruleset.model import Bounds
from inovrules.ruleset.scores import Constant, Score
from tests.properties import simple
from tests.views.support import reported, scorecards

if TYPE_CHECKING:
    from inovrules import Scorecard

CONTOH = "kabupaten-contoh"
POINTS = st.integers(0, 100)


def findings(card: Any, kind: str) -> dict[str, Any]:
    return {found.unit.id: found for found in findings_of(card) if found.kind == kind and found.effect is not None}


def index(card: Scorecard, *, proven: bool = False) -> Fraction:
    """The exact headline."""
    assert card.headline is not None
    return Fraction((card.headline.proven_exact if proven else card.headline.exact) or 0)


def gated(weights: tuple[int, ...] = (1,), unknown: str = "refuse", **more: Any) -> dict[str, Any]:
    """A ruleset that counts only innovations of kind a."""
    rule = {"id": "kind-a", "title": simple.TITLE, "reason": simple.TITLE, "require": {"fact": "kind", "is": "a"}, "unknown": unknown}
    return {**simple.ruleset(weights, **more), "eligibility": [rule]}


def portfolio(others: list[int], own: int, kind: str | None = "b") -> dict[str, Any]:
    """Innovations of kind a, and `x` of another kind."""
    made = simple.portfolio(*[[value] for value in others], kind="a")
    facts = {"f0": str(own)} if kind is None else {"f0": str(own), "kind": kind}
    made["innovations"].append({"id": "x", "name": "x", "facts": facts})
    return made


def test_a_developed_innovation_of_low_maturity_lowers_the_index_and_the_finding_says_so() -> None:
    """Reporting the development that the remedy asks for takes the index from 47.89 to 46.91: there is nothing to be gained by it."""
    card = scorecards(CONTOH, ("iid-2026",))[0]
    found = findings(card, "ineligible")["loket-keliling"]
    unit = card.unit("loket-keliling").unit.with_facts({"developed": PartialDate.of(2025, 3, 1)})
    after = Engine().evaluate(card.portfolio.replaced(unit), card.ruleset, readings=False)
    assert tuple(one.headline.text("en") for one in (card, after) if one.headline) == ("47.89", "46.91")
    assert found.effect.gain == index(after) - index(card) < 0
    assert found.effect.proven_gain == index(after, proven=True) - index(card, proven=True)
    assert found.stake == 0


def test_the_break_even_of_the_index_is_that_of_its_formula() -> None:
    """(sum + v) / 13 + 0.38 × 13 against sum / 12 + 0.38 × 12."""
    card = scorecards(CONTOH, ("iid-2026",))[0]
    pays = findings(card, "ineligible")["loket-keliling"].effect.pays
    total = sum(Fraction(scores.cell("maturity").value) for scores in card.innovations if scores.eligibility.accepted)
    assert (pays.score.id, pays.included) == ("maturity", False)
    assert pays.value == 13 * (total / 12 - Fraction("0.38")) - total


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", ["falls by 0.98 points, from 47.89 to 46.91", "only 33", "more than 64.73"]),
     ("id", ["justru turun 0,98 poin, dari 47,89 menjadi 46,91", "baru 33", "lebih dari 64,73"])],
)  # fmt: skip
def test_the_report_says_what_counting_it_would_do(language: Any, words: list[str]) -> None:
    text = " ".join(reported(scorecards(CONTOH, ("iid-2026",)), language).split())
    assert all(word in text for word in words)
    assert "1.10  Not eligible" not in text


def test_of_several_conditions_one_has_the_effect_of_all_and_none_a_stake_of_its_own() -> None:
    card = scorecards(CONTOH, ("iid-2026",))[0]
    own = [found for found in findings_of(card) if found.unit.id == "sapa-difabel" and found.score is None]
    assert len(own) == 3
    assert [found.effect.conditions for found in own if found.effect] == [3]
    assert {found.stake for found in own} == {0}


@given(others=st.lists(POINTS, min_size=1, max_size=4), own=POINTS)
def test_counting_an_innovation_does_what_a_ruleset_without_conditions_gives(others: list[int], own: int) -> None:
    """The oracle drops the condition from the ruleset: an innovation that nothing refuses counts."""
    refused = simple.score(gated(), portfolio(others, own))
    free = simple.score({**gated(), "eligibility": []}, portfolio(others, own))
    effect = findings(refused, "ineligible")["x"].effect
    assert effect.gain == index(free) - index(refused)
    assert effect.stake == max(effect.gain, 0)


@given(others=st.lists(POINTS, min_size=1, max_size=4), own=POINTS)
def test_it_pays_above_the_break_even_and_not_at_it(others: list[int], own: int) -> None:
    """The mean of the others is the break-even of a mean."""
    effect = findings(simple.score(gated(), portfolio(others, own)), "ineligible")["x"].effect
    mean = Fraction(sum(others), len(others))
    if effect.gain < 0:
        assert effect.pays is None if mean == 100 else effect.pays.value == mean
        assert effect.stands == own
    else:
        assert own >= mean


@given(others=st.lists(POINTS, min_size=1, max_size=4), own=POINTS, cap=st.sampled_from(["30", "60"]))
def test_where_the_way_up_bends_each_innovation_is_scored_again(others: list[int], own: int, cap: str) -> None:
    """With a gate and a cap at the top there is no straight line; the oracle drops the condition."""
    rules = gated()
    rules["scores"][-1]["cap"] = cap
    refused, free = simple.score(rules, portfolio(others, own)), simple.score({**rules, "eligibility": []}, portfolio(others, own))
    effect = findings(refused, "ineligible")["x"].effect
    assert effect.gain == index(free) - index(refused)


@given(others=st.lists(POINTS, min_size=1, max_size=4), own=POINTS)
def test_what_cannot_be_checked_may_be_lost(others: list[int], own: int) -> None:
    """An innovation that is accepted for now has at stake what refusing it takes away."""
    rules = gated(unknown="accept")
    accepted = simple.score(rules, portfolio(others, own, None))
    refused = simple.score(rules, portfolio(others, own, "b"))
    found = findings(accepted, "undecided")["x"]
    assert (found.effect.accepts, found.effect.gain) == (False, index(refused) - index(accepted))
    assert found.stake == max(index(accepted) - index(refused), 0)


def test_the_line_and_scoring_again_agree_on_every_refused_innovation() -> None:
    card = scorecards(CONTOH, ("iid-2026",))[0]
    for scores in (scores for scores in card.innovations if not scores.eligibility.accepted):
        quick, slow = ineligible.Effects(card).of(scores, accepts=True), effect_of(card, [scores], accepts=True)
        assert quick == slow


def test_of_too_many_the_effect_is_not_told_rather_than_guessed(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = gated()
    rules["scores"][-1]["cap"] = "60"
    monkeypatch.setattr(ineligible, "_WORK", 0)
    found = [item for item in findings_of(simple.score(rules, portfolio([50], 90))) if item.kind == "ineligible"]
    assert [(item.stake, item.effect) for item in found] == [(None, None)]


def test_a_gain_is_told_as_one() -> None:
    effect = findings(simple.score(gated(), portfolio([10, 20], 90)), "ineligible")["x"].effect
    assert effect.gain == 25
    assert "rises by 25 points, from 15.00 to 40.00 (proven +25)" in effect.told().text("en")
    assert "naik 25 poin, dari 15,00 menjadi 40,00 (terbukti +25)" in effect.told().text("id")


def test_what_never_pays_and_what_changes_nothing_say_so() -> None:
    never = findings(simple.score(gated(), portfolio([100], 40)), "ineligible")["x"].effect
    assert (never.pays, never.stands) == (None, 40)
    assert "Whatever it is worth (now 40), it doesn't pay." in never.told().text("en")
    same = findings(simple.score(gated(), portfolio([40], 40)), "ineligible")["x"].effect
    assert "doesn't change" in same.told().text("en")


SCORE = Score("v", "innovation", Text("v", "v"), Constant(0))


@given(zero=st.integers(1, 9900), width=st.integers(1, 500))
def test_a_step_is_found_to_the_hundredth(zero: int, width: int) -> None:
    """Where a change pays from some value on by a jump, that value is found and is included."""
    at = Fraction(zero, 100)
    found = break_even(SCORE, Bounds(0, 100), lambda value: as_exact(Fraction(width)) if value >= at else -1)
    assert found is not None
    assert (found.value, found.included) == (as_exact(at), True)


def test_without_an_end_or_a_turn_there_is_no_break_even() -> None:
    assert break_even(SCORE, Bounds(0, None), lambda value: value) is None
    assert break_even(SCORE, Bounds(0, 9), lambda _: 1) is None
    assert break_even(SCORE, Bounds(0, 9), lambda _: -1) is None


@given(value=st.fractions(0, 200, max_denominator=999))
def test_a_limit_is_never_rounded_below_itself(value: Fraction) -> None:
    assert value <= rounded_up(value) < value + Fraction(1, 100)


def test_small_points_keep_a_digit() -> None:
    assert Points(Fraction(1, 3000), 2).text("en") == "0.0003"
    assert Points(Fraction(-1, 2), signed=True).text("id") == "-0,50"
    assert Points(0, 2).text("id") == "0,00"


def test_together_they_have_at_stake_what_counting_all_of_them_gives() -> None:
    """Two refused innovations of one rule: the stake of the group is no sum of stakes."""
    from inovrules.views.terminal.groups import groups_of

    made = portfolio([10], 90)
    made["innovations"].append({"id": "y", "name": "y", "facts": {"f0": "70", "kind": "b"}})
    group = next(group for group in groups_of(simple.score(gated(), made)) if group.kind == "ineligible")
    assert group.stake == Fraction(170, 3) - 10
    assert group.stake != sum(found.stake or 0 for found in group.findings)


def test_what_depends_on_no_eligibility_has_no_stake_for_a_refused_innovation() -> None:
    """Its own indicators move nothing while it doesn't count."""
    card = scorecards(CONTOH, ("iid-2026",))[0]
    stakes = {found.stake for found in findings_of(card) if found.unit.id == "loket-keliling"}
    assert stakes == {0}
