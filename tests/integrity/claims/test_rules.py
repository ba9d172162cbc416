"""The rules of `consistency`: what each finds, what it lets pass, and what it refuses."""

from __future__ import annotations

from typing import Any

import pytest

from inovrules.integrity.claims import observe
from inovrules.scoring.program import Program
from tests.integrity.claims.support import ENGINE, TITLE, kinds, portfolio, ruleset, seen

ORDER = {"order": ["trial", "applied"]}
AFTER = {"not_after": "as_of", "facts": ["applied", "index"]}
BEFORE = {"not_before": "applied", "facts": ["index"]}
PARTS = {"parts": ["done", "left"], "total": "all"}
SHARES = {"parts": ["share", "rest"], "total": "100", "tolerance": "0.5"}
EQUAL = {"equal": ["done", "cases.result"]}
NEVER = {"never": {"all": [{"fact": "stage", "is": "idea"}, {"fact": "done", "at_least": "1"}]}}
LARGE = {"plausible": ["cases", "index"], "at_most": "500"}
SMALL = {"plausible": ["done"], "at_least": "10", "at_most": "900"}
OVER = {"plausible": ["progress"], "at_most": "100"}
BASE = {"base": ["cases"], "at_least": "10"}
PRECISE = {"precision": ["share", "index"], "digits": "2"}
RANK = {"rank": ["rank"]}
MEAN = {"mean": ["index"]}
IKM = {"mean": ["index"], "step": "25"}
COUNT = {"counts": "partners", "fact": "partner_count"}


def moved(baseline: str, result: str, **more: Any) -> dict[str, Any]:
    return {"baseline": baseline, "result": result, **more}


@pytest.mark.parametrize(
    ("rule", "facts", "kind"),
    [
        (ORDER, {"trial": "2024-05", "applied": "2023"}, "dates_reversed"),
        (ORDER, {"trial": "2024-05", "applied": "2024"}, None),
        (ORDER, {"trial": "2024-05-02", "applied": "2024-05-02"}, None),
        (ORDER, {"trial": "2024-05"}, None),
        (AFTER, {"applied": "2026-08"}, "too_late"),
        (AFTER, {"applied": "2026"}, None),
        (AFTER, {"applied": "2026-07-01"}, None),
        (BEFORE, {"applied": "2024", "index": moved("60", "70", until="2023")}, "too_early"),
        (BEFORE, {"applied": "2024-06", "index": moved("60", "70", until="2024")}, None),
        (BEFORE, {"applied": "2024", "index": moved("60", "70")}, None),
        (PARTS, {"done": "4000", "left": "1026", "all": "6000"}, "sum_differs"),
        (PARTS, {"done": "4000", "left": "1026", "all": "5026"}, None),
        (PARTS, {"done": {"more_than": "4000"}, "left": "1026", "all": "6000"}, None),
        (PARTS, {"done": {"more_than": "4000"}, "left": "1026", "all": "5026"}, "sum_differs"),
        (PARTS, {"done": "4000", "all": "3999"}, "sum_differs"),
        (PARTS, {"done": "4000", "all": "6000"}, None),
        (PARTS, {"done": "4000", "left": "1026"}, None),
        ({**PARTS, "parts": ["done", "owing"]}, {"done": "4000", "all": "3999"}, None),
        (SHARES, {"share": "62.5", "rest": "40"}, "sum_differs"),
        (SHARES, {"share": "62.5", "rest": "38"}, None),
        (EQUAL, {"done": "880", "cases": moved("981", "808")}, "values_differ"),
        (EQUAL, {"done": "880", "cases": moved("981", "880")}, None),
        (EQUAL, {"done": {"at_least": "800"}, "cases": moved("900", "808")}, None),
        (NEVER, {"stage": "idea", "done": "3"}, "impossible"),
        (NEVER, {"stage": "use", "done": "3"}, None),
        (NEVER, {"done": "3"}, None),
        (LARGE, {"cases": moved("100", "0")}, None),
        (LARGE, {"index": moved("10", "61")}, "implausible"),
        (LARGE, {"index": moved("10", "60")}, None),
        (LARGE, {"index": moved("0", "60")}, None),
        ({**LARGE, "measure": "absolute", "at_most": "40"}, {"cases": moved("90", "20")}, "implausible"),
        (SMALL, {"done": "5"}, "implausible"),
        (SMALL, {"done": {"at_most": "5"}}, "implausible"),
        (SMALL, {"done": {"at_least": "5"}}, None),
        (SMALL, {"done": "901"}, "implausible"),
        (OVER, {"done": "6", "all": "5"}, "implausible"),
        (OVER, {"done": "5", "all": "5"}, None),
        (BASE, {"cases": moved("9", "1")}, "tiny_base"),
        (BASE, {"cases": moved("10", "1")}, None),
        (PRECISE, {"share": "12.345"}, "too_precise"),
        (PRECISE, {"share": "12.340"}, "too_precise"),
        (PRECISE, {"share": "12.34"}, None),
        (PRECISE, {"index": moved("60.1234", "70")}, "too_precise"),
        (MEAN, {"index": moved("3.27", "4", sample="20")}, "impossible_mean"),
        (MEAN, {"index": moved("3.25", "4", sample="20")}, None),
        (MEAN, {"index": moved("3.27", "4", sample={"result": "20"})}, None),
        (MEAN, {"index": moved("3.27", "4")}, None),
        (IKM, {"index": moved("81.3", "90", sample="4")}, "impossible_mean"),
        (IKM, {"index": moved("81.25", "87.5", sample="4")}, None),
        (COUNT, {"partners": ["a", "b"], "partner_count": "25"}, "count_differs"),
        (COUNT, {"partners": ["a", "b"], "partner_count": "2"}, None),
        (COUNT, {"partner_count": "25"}, None),
    ],
)  # fmt: skip
def test_what_certainly_does_not_fit_is_found_and_nothing_else(rule: dict[str, Any], facts: dict[str, Any], kind: str | None) -> None:
    assert kinds(ruleset(rule), facts) == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("ranks", "said", "found"),
    [
        (("103", "166"), "peringkat naik", True),
        (("166", "45"), "naik ke peringkat 45", False),
        (("166", "45"), "turun menjadi 45", True),
        (("103", "166"), "turun", False),
        (("103", "166"), "naik lalu turun", False),
        (("103", "166"), "kenaikan terus-menerus", True),
        (("45", "45"), "naik", False),
    ],
)
def test_a_rank_is_read_the_right_way_round(ranks: tuple[str, str], said: str, *, found: bool) -> None:
    assert ("rank_misread" in kinds(ruleset(RANK), {"rank": moved(*ranks, said=said)})) is found


def test_an_observation_tells_where_both_sides_stand_and_which_scores_hang_on_it() -> None:
    (found,) = seen(ruleset({**PARTS, "id": "houses"}), {"done": "4000", "left": "1026", "all": "6000"})
    assert (found.facts, found.subject, found.severity) == (("done", "left", "all"), "houses+done+left+all", "error")
    assert found.scores == ("progress",)
    assert len(found.places) == 3


def test_the_rule_says_why_and_how_to_mend_it_where_it_knows_better() -> None:
    words = {"because": {"id": "Sebab.", "en": "Because."}, "remedy": {"id": "Begini.", "en": "Like this."}}
    (found,) = seen(ruleset({**PARTS, **words}), {"done": "4000", "left": "1026", "all": "6000"})
    assert found.message.text("en").endswith(". Because.")
    assert found.remedy is not None
    assert found.remedy.text("id") == "Begini."


@pytest.mark.parametrize(
    ("recorded", "more", "found"),
    [
        ("25", {}, ["count_differs"]),
        ("2", {}, []),
        ({"at_most": "5"}, {}, []),
        ("25", {"innovations": []}, []),
        ("25", {"innovations": [], "opds": [{"id": "o", "name": "O"}], "opds_complete": "true"}, ["count_differs"]),
    ],
)
def test_a_count_is_compared_with_what_is_listed_for_certain(recorded: Any, more: dict[str, Any], found: list[str]) -> None:
    rule = {"counts": "innovations", "fact": "recorded", "scope": "region"}
    assert kinds(ruleset(rule), {}, {}, region={"recorded": recorded}, **more) == found


def test_the_region_is_not_asked_of_one_agency() -> None:
    rules = ruleset({"counts": "innovations", "fact": "recorded", "scope": "region"})
    whole = portfolio(rules, {}, region={"recorded": "25"}, opds=[{"id": "o", "name": "O"}])
    assert kinds(rules, {}, region={"recorded": "25"}) == ["count_differs"]
    assert observe(whole.restricted("o"), rules) == ()


COPIED = {"copied": ["done", "cases", "index"], "at_least": "2"}


@pytest.mark.parametrize(
    ("units", "groups"),
    [
        ([{"cases": moved("281", "80")}] * 2, [["u0", "u1"]]),
        ([{"done": "880"}] * 2, []),
        ([{"done": "880", "index": moved("61", "72")}] * 3, [["u0", "u1", "u2"]]),
        ([{"cases": moved("281", "80")}, {"cases": moved("281", "81")}], []),
        ([{"cases": moved("5", "2")}] * 2, []),
        ([{"cases": moved("281", "80"), "done": "99"}, {"cases": moved("281", "80"), "done": "98"}, {"done": "98"}], [["u0", "u1"]]),
        ([{"index": moved("61.0", "72")}, {"index": moved("61", "72.00")}], [["u0", "u1"]]),
    ],
)  # fmt: skip
def test_figures_that_several_innovations_share_look_copied(units: list[dict[str, Any]], groups: list[list[str]]) -> None:
    found = seen(ruleset(COPIED), *units)
    assert [[unit.id for unit in each.units] for each in found] == groups
    assert {each.kind for each in found} <= {"copied_figures"}


def proven(facts: dict[str, Any], *rules: dict[str, Any]) -> tuple[str, object]:
    rules_read = ruleset(*rules)
    scores = ENGINE.evaluate(portfolio(rules_read, facts), rules_read).unit("u0")
    return scores.node("progress").state, scores.node("total").value


def test_what_reads_contradictory_facts_is_refused_where_the_ruleset_says_so() -> None:
    fits, wrong = {"done": "40", "left": "10", "all": "50"}, {"done": "40", "left": "11", "all": "50"}
    assert proven(wrong, PARTS) == proven(fits, {**PARTS, "refuse": "true"}) == ("scored", 8)
    assert proven(wrong, {**PARTS, "refuse": "true"}) == ("refused", 0)


def test_two_rules_that_compare_the_same_are_told_once_as_the_one_that_refuses() -> None:
    rules = ruleset(NEVER, {**PARTS, "refuse": "true"}, PARTS, NEVER)
    found = seen(rules, {"done": "40", "left": "11", "all": "50", "stage": "idea"})
    assert [each.subject.partition("+")[0] for each in found] == ["r3", "r1"]


def test_the_reason_of_a_refusal_names_the_figures() -> None:
    rules = ruleset({**PARTS, "refuse": "true"})
    node = ENGINE.evaluate(portfolio(rules, {"done": "40", "left": "11", "all": "50"}), rules).unit("u0").node("progress")
    assert node.reason.text("en").startswith("What is reported contradicts itself. done: 40")
    assert node.high == 0


def test_a_contradiction_of_one_innovation_is_not_shared_with_another_that_reports_the_same_to_the_indicator() -> None:
    rules = ruleset({**PARTS, "refuse": "true"})
    card = ENGINE.evaluate(portfolio(rules, *({"done": "40", "left": left, "all": "50"} for left in ("10", "11", "10"))), rules)
    assert [card.unit(f"u{number}").node("progress").state for number in range(3)] == ["scored", "refused", "scored"]


@pytest.mark.parametrize(("share", "found"), [("130", ["outside"]), ("-0.1", ["outside"]), ("100", []), ("0", [])])
def test_a_percentage_outside_its_limits_hides_nothing_and_earns_nothing(share: str, found: list[str]) -> None:
    facts = {"share": share, "done": "4000", "left": "1026", "all": "6000"}
    assert kinds(ruleset(PARTS), facts) == [*found, "sum_differs"]
    rules = ruleset()
    unit = ENGINE.evaluate(portfolio(rules, facts), rules).unit("u0")
    assert unit.node("share").state == ("refused" if found else "scored")
    assert unit.node("progress").state == "scored"


def test_a_reading_that_lets_a_contradiction_pass_is_scored_for_itself() -> None:
    changes = [{"set": "consistency/r0/refuse", "to": "false"}]
    reading = {"id": "lenient", "title": TITLE, "because": TITLE, "changes": changes}
    publish = [{"score": "total", "digits": "2", "mode": "half_up", "classify_on": "published", "rank_on": "exact"}]
    rules = ruleset({**PARTS, "refuse": "true"}, readings=[reading], publish=publish)
    card = ENGINE.evaluate(portfolio(rules, {"done": "40", "left": "11", "all": "50"}), rules)
    other = rules.readings[0].ruleset
    assert other is not None
    again = ENGINE.evaluate(card.portfolio, other)
    assert [each.unit("u0").node("total").value for each in (card, again)] == [0, 8]
    base, lenient = Program(rules, card.portfolio.as_of), Program(other, card.portfolio.as_of)
    shared = Program(other, card.portfolio.as_of, base)
    unit = card.portfolio.innovations[0]
    for program in (base, lenient, shared):
        question = next(each for each in program.plans["innovation"].questions if each.ids == ("progress",))
        assert bool(question.leaves[0].rules) is (program is base), unit.id
    assert not lenient.plans["innovation"].is_same(base.plans["innovation"])


def test_rules_read_no_more_than_their_own_scope() -> None:
    assert kinds(ruleset({"counts": "opds", "fact": "recorded", "scope": "region"}), {"done": "3"}) == []
