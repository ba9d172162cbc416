"""Balangan, undated: a non-digital innovation in mountains without a network, 281 to 880 people."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from inovrules.exact import span_of
from inovrules.facts.values import Change, PartialDate
from inovrules.ruleset.scores import Indicator
from tests.cases.support import changed, engine, node, portfolio, reported, says, scorecard

if TYPE_CHECKING:
    from inovrules import Scorecard

CASE, UNIT = "balangan-2026", "pak-sotarsa"


def test_880_people_reach_the_top_band_of_basis_a() -> None:
    """880 is 501 or more: level 3 of IID 2026 indicator 33, basis a (people)."""
    people = node(CASE, UNIT, "sid-33-people", "iid-2026")
    assert (people.score.code, people.level, people.value) == ("33a", 3, 3)
    says(people.reason, id=["880 orang", "501 orang atau lebih"], en=["880", "501 or more"])


def test_the_basis_has_to_be_chosen_to_count() -> None:
    """IID asks which basis is meant, and the report doesn't say: chosen, it is worth 9 points."""
    chosen = changed(CASE, UNIT, "sid-33", "iid-2026", benefit_basis="people")
    assert node(CASE, UNIT, "sid-33", "iid-2026").state == "missing"
    assert (chosen.value, chosen.points) == (3, 9)


def test_beneficiaries_grew_by_213_percent() -> None:
    """From 281 to 880 is 599 more, 213 %, exactly."""
    growth = node(CASE, UNIT, "impact-growth")
    (claim,) = reported(growth).values()
    assert isinstance(claim, Change)
    assert claim.baseline is not None
    assert claim.result is not None
    before, after = span_of(claim.baseline).exact, span_of(claim.result).exact
    assert before is not None
    assert after is not None
    assert Fraction(after - before, before) * 100 == Fraction(59900, 281)
    assert growth.level == 3
    says(growth.reason, id=["281", "880", "213,17%"], en=["281", "880", "213.17%"])


@pytest.mark.parametrize("ruleset", ["maturity", "novelty", "impact", "replicability", "reporting", "iid-2026"])
def test_being_non_digital_costs_nothing(ruleset: str) -> None:
    """Every score would be the same if the innovation were digital: no shipped ruleset asks for it."""

    def figures(scored: Scorecard) -> list[tuple[str, object, object, object]]:
        nodes = scored.unit(UNIT).nodes()
        return [(found.score.id, found.state, found.value, found.proven) for found in nodes]

    own = scorecard(CASE, ruleset)
    digital = engine().reevaluate(own, own.unit(UNIT).unit.with_facts({"type": "digital"}))
    assert own.unit(UNIT).unit.facts["type"] == "non_digital"
    assert figures(own) == figures(digital)


def test_early_2024_stays_a_year() -> None:
    """The words "early 2024" are known to the year; they are kept, and no month is made up."""
    implemented = portfolio(CASE).innovations[0].facts["implemented"]
    assert implemented == PartialDate(date(2024, 1, 1), date(2024, 12, 31), "awal 2024")
    assert implemented.plain() == "2024"  # type: ignore[union-attr]
    assert [implemented.text(language) for language in ("id", "en")] == ["awal 2024", "awal 2024"]  # type: ignore[union-attr]


def test_a_year_is_enough_for_the_window() -> None:
    """All of 2024 lies within the window of IID 2026, so the innovation is eligible without a month."""
    eligibility = scorecard(CASE, "iid-2026").unit(UNIT).eligibility
    assert eligibility.accepted
    assert [(ruling.rule.id, ruling.passes) for ruling in eligibility.rulings] == [("design-length", None)]


def test_what_is_missing_to_prove_each_claim() -> None:
    """Every claim that scores names the documents that would prove it; not one is there."""
    unit = scorecard(CASE).unit(UNIT)
    claimed = {
        found.score.id: found
        for found in unit.nodes()
        if isinstance(found.score.body, Indicator) and found.score.body.evidence and found.level
    }
    assert set(claimed) == {"novelty-kind", "novelty-currency", "impact-people", "impact-growth"}
    for found in claimed.values():
        assert (found.proven_state, found.proven) == ("refused", 0)
        says(found.proven_reason, id=["Data dukung kurang: perlu 1 berkas", "ada 0"], en=["Evidence is lacking", "0 found"])
    says(claimed["impact-people"].proven_reason, id=["Daftar penerima manfaat"], en=["List of beneficiaries"])
    says(claimed["impact-growth"].proven_reason, id=["kedua periode"], en=["both periods"])


@pytest.mark.parametrize(
    ("score", "words"),
    [
        ("impact-distance", "perjalanan warga lebih pendek"),
        ("impact-spending", "biaya operasional lebih rendah"),
        ("impact-hours", "pelayanan lebih cepat"),
    ],
)
def test_claims_without_figures(score: str, words: str) -> None:
    """Shorter travel, lower cost and faster service are claimed without figures: quoted, and worth nothing yet."""
    found = node(CASE, UNIT, score)
    assert (found.state, found.level) == ("scored", 0)
    says(found.reason, id=[words, "tanpa angka"], en=["without figures"])
    assert found.score.remedy is not None
    assert "sebelum dan sesudah" in found.score.remedy.id
    assert "before" in found.score.remedy.en
