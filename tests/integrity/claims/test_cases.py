"""The real cases: what their own figures contradict, and what in them contradicts nothing."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from inovrules.facts.values import Change
from inovrules.integrity.claims import observe
from tests.cases.support import changed, engine, portfolio

if TYPE_CHECKING:
    from inovrules.integrity import Observation

BALANGAN = "balangan-2023"


@cache
def observed(case: str) -> tuple[Observation, ...]:
    """Give what is observed of a case as it is shipped."""
    return observe(portfolio(case), engine().load_ruleset("maturity"))


def found(case: str, unit: str, fact: str) -> Observation:
    """Give the one observation of a fact of a unit."""
    (one,) = [each for each in observed(case) if each.units[0].id == unit and fact in each.facts]
    return one


def says(one: Observation, *parts: str, language: str = "id") -> None:
    """Check the words of an observation and of its remedy."""
    assert one.remedy is not None
    told = " ".join(text.text("id" if language == "id" else "en") for text in (one.message, one.remedy))
    assert all(part in told for part in parts), told


def test_satisfaction_rose_to_less_and_the_slips_that_would_explain_it_are_offered() -> None:
    one = found(BALANGAN, "galuh-sanggam", "satisfaction")
    assert (one.kind, one.severity, one.scores) == ("contradicted", "error", ("impact-satisfaction",))
    says(one, "Dinyatakan naik", "83,32", "34,37", "34,37 → 84,37", "83,32 → 33,82")
    says(one, "Said to have risen", "34.37 → 84.37", "83.32 → 33.82", "say fallen instead of risen", language="en")
    assert one.places[0].line == portfolio(BALANGAN).innovations[0].places["satisfaction"].line


def test_fewer_innovations_are_no_rise_in_number() -> None:
    one = found(BALANGAN, "region", "innovation_count_change")
    assert one.kind == "contradicted"
    says(one, "naik", "118", "115")
    says(one, "risen", "118", "115", language="en")


def test_a_rank_that_became_larger_is_a_fall_and_one_that_became_smaller_is_none() -> None:
    fell = found(BALANGAN, "region", "rank_change_before")
    assert (fell.kind, fell.severity) == ("worse", "note")
    says(fell, "Memburuk", "103", "166", "lebih rendah lebih baik")
    says(fell, "It got worse", "103", "166", "lower is better", language="en")
    assert not [each for each in observed(BALANGAN) if each.facts == ("rank_change",)]


@pytest.mark.parametrize(
    ("fact", "score", "claim", "state"),
    [
        ("innovation_count_change", "reporting-count-trend", Change(118, 115, "fell", stated=25), "refused"),
        ("rank_change_before", "reporting-rank-trend-before", Change(103, 166, stated=25), "refused"),
        ("rank_change_before", "reporting-rank-trend-before", Change(103, 166, stated=63), "scored"),
    ],
)
def test_the_25_of_which_no_unit_is_told_fits_neither_the_number_nor_the_rank(fact: str, score: str, claim: Change, state: str) -> None:
    """The report says "up to 25" of 2021's increase, and not of what: whatever it is taken for, its figures say otherwise."""
    reported: dict[str, Any] = {fact: claim}
    assert changed(BALANGAN, "region", score, **reported).state == state


def test_what_only_sounds_vague_contradicts_nothing() -> None:
    """More than 4,000 of about 5,026 houses (HSS), 70 percent without a base (Pekalongan), 281 to 880 people (Balangan 2026)."""
    assert [observed(case) for case in ("hss-2020", "pekalongan-2020", "balangan-2026")] == [(), (), ()]


def test_a_total_that_the_houses_of_hss_cannot_make_is_told() -> None:
    case = portfolio("hss-2020")
    prs = case.innovations[0].with_facts({"units_target": 5000})
    (one,) = observe(case.replaced(prs), engine().load_ruleset("maturity"))
    assert one.kind == "sum_differs"
    says(one, "4.000", "1.026", "5.026", "5.000")
    progress = changed("hss-2020", "prs", "impact-progress", units_target=5000)
    assert (progress.state, progress.value, changed("hss-2020", "prs", "impact-progress", units_target=5026 + 1).state) == (
        "refused",
        0,
        "scored",
    )


def test_a_form_is_as_complete_with_a_contradiction_as_without() -> None:
    """Completeness asks whether something is reported; what it says is judged where it counts."""
    scores = [changed("hss-2020", "prs", "reporting-criteria", units_target=target) for target in (5000, 5027)]
    assert scores[0].state == scores[1].state != "refused"
