"""One claim of before and after against itself: what contradicts it, what only looks odd, what is let pass."""

from __future__ import annotations

from typing import Any

import pytest

from inovrules.portfolio import digest
from tests.integrity.claims.support import ENGINE, claim, kinds, portfolio, ruleset, seen

GROWTH = {"baseline": "31719", "result": "36742"}


def index(**told: Any) -> list[str]:
    return claim("index", **told)


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ({"baseline": "83.32", "result": "34.37", "claimed": "rose"}, ["contradicted"]),
        ({"baseline": "83.32", "result": "34.37", "claimed": "fell"}, ["worse"]),
        ({"baseline": "83.32", "result": "34.37"}, ["worse"]),
        ({"baseline": "83.32", "result": "83.32", "claimed": "rose"}, ["contradicted"]),
        ({"baseline": "83.32", "result": {"about": "83.32"}, "claimed": "rose"}, []),
        ({"baseline": "83.32", "result": {"at_least": "34.37"}, "claimed": "rose"}, []),
        ({"baseline": "60", "result": "130", "claimed": "rose"}, ["outside"]),
        ({"baseline": "60", "result": {"more_than": "100"}, "claimed": "rose"}, ["outside"]),
        ({"baseline": "34.37", "result": "83.32", "claimed": "rose"}, []),
        ({"claimed": "rose"}, []),
    ],
)
def test_direction_and_domain(told: dict[str, Any], found: list[str]) -> None:
    assert index(**told) == found


@pytest.mark.parametrize(
    ("told", "found"),
    [
        # The ministry's own figures: 15.8359 percent, printed as 15.83.
        ({"change": "15.83", "change_kind": "percent"}, ["change_cut"]),
        ({"change": "15.84%", "change_kind": "percent"}, []),
        ({"change": "15.8", "change_kind": "percent"}, []),
        ({"change": "16", "change_kind": "percent"}, []),
        ({"change": "15", "change_kind": "percent"}, ["change_cut"]),
        ({"change": "17", "change_kind": "percent"}, ["change_differs"]),
        ({"change": "5023", "change_kind": "absolute"}, []),
        ({"change": "5023"}, []),
        ({"change": "15.84"}, []),
        ({"change": "5023", "change_kind": "percent"}, ["change_differs"]),
        ({"change": "13.67", "change_kind": "percent"}, ["change_differs"]),
        ({"change": {"about": "16"}, "change_kind": "percent"}, ["change_differs"]),
        ({"change": {"between": ["10", "20"]}, "change_kind": "percent"}, []),
        ({"change": "-15.84", "change_kind": "percent"}, []),
    ],
)
def test_a_stated_movement_fits_its_figures_as_they_are_printed(told: dict[str, Any], found: list[str]) -> None:
    assert [kind for kind in claim("cases", **GROWTH, **told) if kind != "worse"] == found


@pytest.mark.parametrize(
    ("baseline", "result", "change", "kind", "found"),
    [
        ("34", "23", "11", "points", []),
        ("34", "23", "11", "percent", ["change_differs"]),
        ("34", "23", "32", "percent", []),
        ("34.0", "23.0", "32", "percent", []),
        ("34.0", "23.0", "31", "percent", ["change_differs"]),
        ("34", "23", "31", "percent", []),  # 34 may be 33.5 and 23 may be 23.2
        ("34", "23", "32", "points", ["change_differs"]),
        ("0", "23", "50", "percent", []),
    ],
)
def test_percent_and_points_are_told_apart(baseline: str, result: str, change: str, kind: str, found: list[str]) -> None:
    told = claim("rate", baseline=baseline, result=result, change=change, change_kind=kind)
    assert [each for each in told if each != "worse"] == found


@pytest.mark.parametrize(
    ("change", "kind", "advice"),
    [("5023", "percent", "fits the difference"), ("15.84", "absolute", "fits the percentage"), ("13.67", "percent", "share of the result")],
)
def test_the_advice_names_the_confusion(change: str, kind: str, advice: str) -> None:
    (found,) = [
        each for each in seen(ruleset(), {"cases": {**GROWTH, "change": change, "change_kind": kind}}) if each.kind == "change_differs"
    ]
    assert found.remedy is not None
    assert advice in found.remedy.text("en")


@pytest.mark.parametrize(
    ("fact", "result", "met", "found"),
    [
        ("index", "79", "true", ["target_status"]),
        ("index", "80", "true", []),
        ("index", "80", "false", []),  # 79.5 is printed so
        ("index", "81", "ya", []),
        ("index", "81", "false", ["target_status"]),
        ("index", {"at_least": "70"}, "true", []),
        ("index", {"at_most": "70"}, "true", ["target_status"]),
        ("rate", "79", "true", []),
        ("rate", "79", "false", ["target_status"]),
        ("rate", "81", "true", ["target_status"]),
    ],
)
def test_a_target_is_met_or_missed_in_the_better_direction(fact: str, result: Any, met: str, found: list[str]) -> None:
    assert claim(fact, result=result, target="80", target_met=met) == found


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ({"until": "2026-08"}, ["future_result"]),
        ({"until": "2026"}, []),
        ({"from": "2027", "until": "2028"}, ["future_result"]),
        ({"from": "2024-05-02", "until": "2024-05-02"}, ["periods_overlap"]),
        ({"from": {"from": "2024-01", "until": "2024-06"}, "until": {"from": "2024-04", "until": "2024-12"}}, ["periods_overlap"]),
        ({"from": "2024", "until": "2024"}, []),
        ({"from": "2024", "until": "2024-06"}, []),
        ({"unit": {"baseline": "jam", "result": "menit"}}, ["units_differ"]),
        ({"unit": "Poin"}, []),
        ({"unit": "persen"}, ["unit_other"]),
        ({"population": {"baseline": "Kecamatan Halong", "result": "Kabupaten Balangan"}}, ["populations_differ"]),
        ({"population": {"baseline": "Kecamatan  Halong", "result": "kecamatan halong"}}, []),
        ({"population": "Kecamatan Halong"}, []),
    ],
)
def test_time_unit_and_population_are_of_one_kind(told: dict[str, Any], found: list[str]) -> None:
    assert index(baseline="60", result="70", **told) == found


def test_two_facts_with_the_same_figures_in_two_units_are_told() -> None:
    moves = {"baseline": "34", "result": "23"}
    assert kinds(ruleset(), {"rate": moves, "cases": moves}) == ["two_units"]
    assert kinds(ruleset(), {"rate": moves, "cases": {"baseline": "340", "result": "230"}}) == []


@pytest.mark.parametrize(
    ("dates", "found"), [(["2024"], ["proof_older"]), (["2024", "2025-02"], []), (["2025"], []), ([None], []), (["2024", None], [])]
)
def test_documents_that_are_older_than_the_result_prove_nothing_of_it(dates: list[str | None], found: list[str]) -> None:
    documents = [{"for": "index", "kind": "pdf", **({"date": date} if date else {})} for date in dates]
    listed = [{"id": "a", "name": "A", "facts": {"index": {"baseline": "60", "result": "70", "until": "2025"}}, "evidence": documents}]
    assert kinds(ruleset(), innovations=listed) == found


@pytest.mark.parametrize(
    "told",
    [
        {"change": "5", "change_kind": "points"},
        {"until": "2026-08"},
        {"unit": {"baseline": "poin", "result": "persen"}},
        {"target": "80", "target_met": "true"},
        {"claimed": "fell"},
    ],
)
def test_a_claim_that_contradicts_itself_earns_nothing(told: dict[str, Any]) -> None:
    rules, figures = ruleset(), {"baseline": "60.0", "result": "70.0"}
    plain, wrong = (
        ENGINE.evaluate(portfolio(rules, {"index": each}), rules).unit("u0").node("index") for each in (figures, figures | told)
    )
    assert (plain.state, plain.value, wrong.state, wrong.value, wrong.proven) == ("scored", 1, "refused", 0, 0)


def test_figures_that_are_equal_but_printed_otherwise_are_judged_each_for_itself() -> None:
    """31.50 to 36.50 is 15.87 %, which may be printed as 16 but never as 16.0: equal numbers, another meaning."""
    rules = ruleset()
    told = [{"baseline": "31.50", "result": "36.50", "change": change, "change_kind": "percent"} for change in ("16.0", "16", "16.0")]
    for order in (told, told[::-1], [told[1], told[0], told[2]]):
        card = ENGINE.evaluate(portfolio(rules, *({"index": each} for each in order)), rules)
        states = {each["change"]: card.unit(f"u{number}").node("index").state for number, each in enumerate(order)}
        assert states == {"16.0": "refused", "16": "scored"}


def test_what_a_claim_tells_is_in_the_hash_of_the_portfolio() -> None:
    rules, plain = ruleset(), {"baseline": "60", "result": "70"}
    more: list[dict[str, Any]] = [
        {}, {"change": "10"}, {"change": "10.0"}, {"change": "10", "change_kind": "points"}, {"target": "80"},
        {"target": "80", "target_met": "true"}, {"target": "80", "target_met": "false"}, {"sample": "20"},
        {"sample": {"result": "20"}}, {"unit": "poin"}, {"population": "warga"},
    ]  # fmt: skip
    assert len({digest(portfolio(rules, {"index": plain | each})) for each in more}) == len(more)


def test_a_stated_level_that_the_facts_rule_out_is_told() -> None:
    listed = [{"id": "a", "name": "A", "facts": {"index": {"baseline": "70", "result": "70"}}, "levels": {"index": "1"}}]
    (found,) = seen(ruleset(), innovations=listed)
    assert (found.kind, found.subject, found.scores, len(found.places)) == ("level_ruled_out", "index", ("index",), 2)
    agreed = [{**listed[0], "levels": {"index": "0"}}]
    assert kinds(ruleset(), innovations=agreed) == []
