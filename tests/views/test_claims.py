"""What the report claims: every figure told once with its arithmetic, the most telling first."""

from __future__ import annotations

from typing import Any

import pytest

from inovrules.messages import LANGUAGES, Language
from inovrules.views.claims import claims_of
from inovrules.views.terminal.page import Page
from inovrules.views.terminal.tell.claims import claim_title, told_claim
from tests.views.support import NAMES, reported, scorecards, scored

DAY = {"region": {"name": "R"}, "as_of": "2026-07-01"}


def told(
    facts: dict[str, Any], language: Language = "id", *, of: str = "innovation", rulesets: tuple[str, ...] = ("maturity",)
) -> list[str]:
    """Tell the claims of one innovation, or of the region, with these facts."""
    source = {**DAY, "innovations": [{"id": "a", "name": "A", "facts": facts}]} if of == "innovation" else {**DAY, "facts": facts}
    page = Page(language)
    return [f"{claim_title(page, claim)}: {told_claim(page, claim)}" for claim in claims_of(scored(source, *rulesets))]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"baseline": 281, "result": 880, "claimed": "rose"}, "281 → 880 orang, +599 (+213,17%), membaik"),
        ({"baseline": 880, "result": 281}, "880 → 281 orang, -599 (-68,07%), memburuk"),
        ({"baseline": 5, "result": 5}, "5 → 5 orang, 0 (0%), tidak berubah"),
        ({"baseline": 0, "result": 5}, "0 → 5 orang, +5, membaik"),
        ({"baseline": {"about": 100}, "result": 150}, "sekitar 100 → 150 orang, sekitar +50 (sekitar +50%), membaik"),
        ({"baseline": 100, "result": {"more_than": 150}}, "100 → lebih dari 150 orang, lebih dari 50 (paling sedikit 50%), membaik"),
        ({"baseline": 880, "result": 281, "claimed": "rose"}, "880 → 281 orang, -599 (-68,07%), memburuk, padahal dinyatakan naik"),
    ],
)
def test_a_change_is_told_with_its_difference_and_percentage(change: dict[str, Any], expected: str) -> None:
    assert told({"beneficiaries_change": change}) == [f"Perubahan jumlah penerima manfaat: {expected}"]


@pytest.mark.parametrize(
    ("change", "expected"),
    [({"baseline": 103, "result": 166}, "103 → 166, +63, memburuk"), ({"baseline": 166, "result": 45}, "166 → 45, -121, membaik")],
)
def test_a_rank_has_no_percentage_and_a_lower_one_is_better(change: dict[str, Any], expected: str) -> None:
    assert told({"rank_change": change}, of="region") == [f"Perubahan peringkat IGA/IID, penilaian terakhir: {expected}"]


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (
            {"units_reached": {"more_than": 4000}, "units_remaining": 1026},
            "lebih dari 4.000 dari lebih dari 5.026 unit (tersisa 1.026), yaitu lebih dari ≈79,59%",
        ),
        ({"units_reached": 14, "units_remaining": 8}, "14 dari 22 unit (tersisa 8), yaitu ≈63,64%"),
        ({"units_reached": 30, "units_target": 40}, "30 dari 40 unit, yaitu 75%"),
    ],
)
def test_a_share_is_told_of_its_whole(facts: dict[str, Any], expected: str) -> None:
    assert [line.partition(": ")[2] for line in told(facts)] == [expected]


def test_a_percentage_lacks_what_would_make_it_firm() -> None:
    assert told({"target_improved": {"about": 70}}, "en") == [
        "Share of the target group that is better off: about 70%; not reported: the number of target units and the baseline"
    ]
    firm = {"target_improved": 70, "units_reached": 700, "problem_count": {"baseline": 1000}}
    assert "Share of the target group that is better off: 70%" in told(firm, "en")


def test_a_percentage_that_is_no_claim_of_change_is_left_out() -> None:
    assert told({"complaints_settled": 95}, rulesets=("maturity", "iid-2026")) == []


@pytest.mark.parametrize(("percent", "number"), [("true", 1), ("false", 0)])
def test_only_a_ratio_in_percent_is_a_share(percent: str, number: int) -> None:
    """So much for each person is no part of a whole."""
    title = {"id": "Judul", "en": "Title"}
    fact = {"type": "integer", "minimum": "0", "title": title}
    rules = {
        "format": "inovrules/1", "id": "ratios", "version": "1", "title": title, "missing": "zero",
        "facts": {"innovation": {"done": fact, "all": {**fact, "unit": "unit"}}},
        "derived": {"innovation": {"reached": {"ratio": {"of": "done", "to": "all"}, "percent": percent, "title": title}}},
        "scores": [{"id": "one", "scope": "innovation", "title": title, "evaluator": "bands", "from": "reached",
                    "bands": [{"level": "1", "from": "1"}], "otherwise": "0"}],
    }  # fmt: skip
    source = {**DAY, "innovations": [{"id": "a", "name": "A", "facts": {"done": "30", "all": "40"}}]}
    assert [claim.kind for claim in claims_of(scored(source, rules))] == ["share"] * number


def test_claims_without_figures_say_so() -> None:
    assert told({"problem_rate": {"claimed": "fell", "said": "turun banyak"}}) == [
        "Angka masalah yang ditangani (persen): dinyatakan turun, tanpa angka (“turun banyak”)"
    ]


def test_an_award_is_told_beside_the_total() -> None:
    assert told({"kipp_recognition": ["top_99"]}, "en") == [
        "History of KIPP awards: Was in the Top 99; KIPP's general group is closed to those that were in it twice"
    ]
    assert told({"kipp_recognition": ["none"]}) == []


def test_what_two_rulesets_read_is_told_once() -> None:
    claims = claims_of(scorecards("kabupaten-contoh", ("maturity", "iid-2026", "impact")))
    keys = [(claim.scores.unit.id, claim.name) for claim in claims]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("name", NAMES)
def test_contradictions_come_first_then_the_region(name: str) -> None:
    claims = claims_of(scorecards(name, ("maturity",)))
    refused = [claim.is_refused for claim in claims]
    assert refused == sorted(refused, reverse=True)
    rest = [claim for claim in claims if not claim.is_refused]
    own = [claim.scores.unit.scope == "region" and claim.kind != "silent" for claim in rest]
    assert own == sorted(own, reverse=True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_a_few_are_told_and_the_rest_when_asked_for(language: Language) -> None:
    cards = scorecards("kabupaten-contoh", ("maturity",))
    page, number = Page(language), len(claims_of(cards))
    brief, whole = (" ".join(reported(cards, language, depth).split()) for depth in (0, 1))
    assert page.count("claims.more", number - 6) in brief
    told_all = [told_claim(page, claim) for claim in claims_of(cards)]
    assert all(" ".join(line.split()) in whole for line in told_all)
    assert sum(" ".join(line.split()) in brief for line in told_all) < number


def test_of_one_opd_the_region_claims_nothing() -> None:
    claims = claims_of(scorecards("kabupaten-contoh", ("maturity",), "dinkes"))
    assert claims
    assert {claim.scores.unit.opd for claim in claims} == {"dinkes"}


def test_nothing_claimed_is_no_section() -> None:
    assert "What the report claims" not in reported(scorecards("majene-2021", ("maturity",)), "en")
