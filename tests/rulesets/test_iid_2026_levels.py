"""Every level of every IID 2026 indicator: at, just below and just above each threshold, by raw fact and by level."""

from __future__ import annotations

from fractions import Fraction
from itertools import chain, combinations
from typing import Any

import pytest

from inovrules import FaultError
from tests.oracle import iid2026
from tests.rulesets import answers, support

# Where the tables print nothing, the ruleset says what it takes, and that this is its own choice.
OURS = {("31", "4"): 3, ("33f", "4"): 3, ("33c", "30.01"): 3, ("33c", "30.005"): 3}
# No answer: the form starts at 1 (a result within the day is 1 day, less than a month is 1 month).
REFUSED = {("28", "0"), ("32", "0")}
WEIGHTS = {**iid2026.SPD_WEIGHTS, **iid2026.SID_WEIGHTS}
TABLES = (iid2026.THRESHOLDS, iid2026.BETWEEN_PRINTED, iid2026.UNSTATED)
EDGES = [
    (row, answer, OURS.get((row, answer), level))
    for table in TABLES
    for row, listed in table.items()
    for answer, level in listed
    if (row, answer) not in REFUSED
]
LEVELS = [(row, level) for row in WEIGHTS for level in range(4)]


def check(row: str, facts: dict[str, Any], level: int) -> None:
    """Check the level and the points of one answer, and that it is no self-assessment."""
    node = support.indicator(row, facts)
    weight = WEIGHTS.get(row, Fraction(1))
    assert (node.state, node.level, node.value, node.points) == ("scored", level, level, weight * level)
    assert not node.self_assessed


@pytest.mark.parametrize(("row", "answer", "level"), EDGES)
def test_a_number_gets_its_printed_level(row: str, answer: str, level: int) -> None:
    """A numeric answer gets the level of the printed table, on both sides of every edge."""
    check(row, answers.number_facts(row, answer), level)


@pytest.mark.parametrize(("row", "answer"), sorted(REFUSED))
def test_an_answer_below_the_form_is_a_fault(row: str, answer: str) -> None:
    """Zero days and zero months can't be entered, so no level has to be invented for them."""
    with pytest.raises(FaultError):
        support.indicator(row, answers.number_facts(row, answer))


@pytest.mark.parametrize(("row", "word"), [(row, word) for row, words in answers.WORDS.items() for word in words])
def test_a_choice_gets_its_printed_level(row: str, word: str) -> None:
    """A choice gets the level of the printed table."""
    check(row, answers.choice_facts(row, word), iid2026.choice_level(row, word))


@pytest.mark.parametrize(
    ("row", "facts", "level"),
    [
        ("1", {"vision_mission": "none"}, 0),
        ("9", {"sakip_grade": "cc"}, 1),
        ("9", {"sakip_grade": "bb"}, 2),
        ("9", {"sakip_grade": "aa"}, 3),
        ("12", {"innovator_awards": "none"}, 0),
        ("13b", {"policy_quality": "none"}, 0),
        ("14", {"science_plan": "none"}, 0),
        ("15", {"ip_support": "none"}, 0),
        ("2b", {"mandatory_spending": ["none"]}, 0),
        ("16", {"regulation": "none"}, 0),
        ("16", {"regulation": "sk_perangkat_daerah"}, 0),
        ("22", {"actors": ["government", "business", "other"]}, 1),
        ("23", {"appointment": "none"}, 0),
        ("25", {"publicity": ["none"]}, 0),
        ("26", {"manual": "none"}, 0),
        ("27", {"information_channels": ["none"]}, 0),
        ("29", {"no_complaints": True, "complaints_settled": 95}, 3),
        ("29", {"no_complaints": False, "complaints_settled": 20}, 1),
        ("30", {"integration": "none"}, 0),
        ("34", {"monitoring": ["none"]}, 0),
        ("35", {"video_substances": ["none"]}, 0),
    ],
)
def test_answers_beside_the_printed_ones(row: str, facts: dict[str, Any], level: int) -> None:
    """Options that the form has and the tables don't print get the level that the ruleset states."""
    check(row, facts, level)


def test_every_option_of_every_choice_is_tried() -> None:
    """No option of a choice that IID 2026 scores is left out of these tests."""
    for row, (name, options) in answers.CHOICES.items():
        scope = support.iid().scores[support.ids()[row]].scope
        declared = set(support.iid().facts[scope][name].options)
        assert declared - set(options.values()) <= {"none", "cc", "bb", "aa", "sk_perangkat_daerah"}


YEARS = {"t_2": "T-2", "t_1": "T-1", "t_0": "T-0"}
SUBSETS = list(chain.from_iterable(combinations(YEARS, size) for size in range(1, 4)))


@pytest.mark.parametrize("years", SUBSETS)
def test_budget_and_plan_years(years: tuple[str, ...]) -> None:
    """Rows 18 and 21 depend on which years are named: running ones for the budget, T-0 last for the plan."""
    named = [YEARS[year] for year in years]
    check("18", {"budget_years": list(years)}, iid2026.budget_level(named))
    check("21", {"rkpd_years": list(years)}, iid2026.rkpd_level(named))


def test_no_year_at_all() -> None:
    """'None' for budget or plan is an answer: level 0."""
    check("18", {"budget_years": ["none"]}, 0)
    check("21", {"rkpd_years": ["none"]}, 0)


@pytest.mark.parametrize("row", answers.BEST_OF)
def test_the_best_of_several_answers_counts(row: str) -> None:
    """Publicity and monitoring take the highest kind that is there, whatever else is."""
    name, words = answers.BEST_OF[row]
    items = [(item, iid2026.choice_level(row, word)) for word, listed in words.items() for item in listed]
    for first, second in combinations(items, 2):
        check(row, {name: [first[0], second[0]]}, max(first[1], second[1]))


@pytest.mark.parametrize(("row", "level"), LEVELS)
def test_a_self_assessed_level_counts_as_such(row: str, level: int) -> None:
    """Levels 0 to 3 may be stated instead of facts, and are worth weight times level."""
    name = support.ids()[row]
    node = support.indicator(row, {}, levels={name: level})
    assert (node.state, node.points) == ("scored", WEIGHTS[row] * level)
    assert node.self_assessed
    if row == "33" and level:  # one of six bases: the level stands as a line of its own
        assert [line.kind for line in node.lines] == ["level"]


@pytest.mark.parametrize("row", WEIGHTS)
def test_a_fourth_level_is_a_fault(row: str) -> None:
    """There is no level above 3."""
    with pytest.raises(FaultError) as raised:
        support.indicator(row, {}, levels={support.ids()[row]: 4})
    assert [fault.code for fault in raised.value.faults] == ["IR216"]


@pytest.mark.parametrize("row", [row for row in WEIGHTS if row not in {"33", "18", "21"}])
def test_a_fact_outranks_a_self_assessed_level(row: str) -> None:
    """Where the raw fact is reported, the level that the region gave itself is not used."""
    facts = (
        answers.choice_facts(row, next(iter(answers.WORDS[row])))
        if row in answers.WORDS and row != "29"
        else answers.number_facts(row, iid2026.THRESHOLDS[row][-1][0])
    )
    by_fact = support.indicator(row, facts)
    both = support.indicator(row, facts, levels={support.ids()[row]: (by_fact.level or 0) % 3 + 1})
    assert (both.level, both.self_assessed) == (by_fact.level, False)


@pytest.mark.parametrize("row", WEIGHTS)
def test_nothing_reported_is_missing(row: str) -> None:
    """Silence is no level 0: the row is missing, and may still be worth anything from 0 to its maximum."""
    node = support.indicator(row, {})
    assert node.state == "missing"
    assert (node.low, node.high, node.coverage) == (0, 3, 0)


@pytest.mark.parametrize(
    ("row", "facts", "low", "high"),
    [
        ("33a", {"beneficiaries": {"more_than": 200}, "benefit_basis": "people"}, 2, 3),
        ("33a", {"beneficiaries": {"at_least": 501}, "benefit_basis": "people"}, 3, 3),
        ("33a", {"beneficiaries": {"between": [150, 250]}, "benefit_basis": "people"}, 1, 2),
        ("17", {"people": {"less_than": 31}}, 0, 2),
        ("29", {"complaints_settled": {"at_least": 91}}, 3, 3),
        ("5b", {"tpt_t1": {"at_most": "5.92"}}, 2, 3),
        ("31", {"replications": {"at_least": 2}}, 2, 3),
    ],
)
def test_a_bounded_answer_counts_at_its_lowest_level(row: str, facts: dict[str, Any], low: int, high: int) -> None:
    """An answer such as 'more than 200' scores what is certain; its interval reaches what is possible."""
    node = support.indicator(row, facts)
    assert (node.value, node.low, node.high) == (low, low, high)


@pytest.mark.parametrize(("row", "basis"), answers.BASES.items())
def test_the_chosen_basis_is_row_33(row: str, basis: str) -> None:
    """Exactly one of the six bases is row 33: the chosen one, whatever the others would give."""
    facts = answers.number_facts(row, "3" if row == "33f" else "25" if row in {"33c", "33d"} else "60")
    everything = {
        "beneficiaries": 880, "units_reached": 60, "units_target": 100, "products": 500, "trend_periods": 3,
        "spending": {"baseline": 100, "result": 50}, "income": {"baseline": 100, "result": 150},
    }  # fmt: skip
    node = support.indicator("33", {**everything, **facts})
    own = support.indicator(row, facts)
    assert facts["benefit_basis"] == basis
    assert (node.value, node.points) == (own.value, 3 * own.value)
    assert [line.subject for line in node.lines] == [support.ids()[row]]


def test_a_change_that_contradicts_its_figures_is_refused_as_benefit() -> None:
    """A saving that is claimed and not there earns nothing, with the reason."""
    claim = {"baseline": 100, "result": 150, "claimed": "fell"}
    node = support.indicator("33c", {"spending": claim, "benefit_basis": "savings"})
    assert (node.state, node.value) == ("refused", 0)
    assert "100" in node.reason.text("id")
    assert "150" in node.reason.text("id")
