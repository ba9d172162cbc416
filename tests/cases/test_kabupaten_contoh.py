"""The complete fictional regency: what its README promises to be found is there to be found."""

from __future__ import annotations

from pathlib import Path

import pytest

from inovrules.ruleset.scores import Indicator
from tests.cases.support import EXAMPLES, node, portfolio, reported, says, scorecard

CASE = "kabupaten-contoh"
README = (EXAMPLES / "README.md").read_text(encoding="utf-8")


def test_it_is_marked_as_illustrative() -> None:
    """The file, its note and the README say that every figure is invented."""
    note = portfolio(CASE).note
    assert note is not None
    assert "hanya ilustrasi" in note
    assert "every figure is illustrative" in Path(EXAMPLES / f"{CASE}.yaml").read_text(encoding="utf-8")
    assert "all figures are illustrative" in README


def test_it_answers_all_of_iid_2026() -> None:
    """Every row of IID 2026 is answered by some unit, the region's own rows all of them."""
    scored = scorecard(CASE, "iid-2026")
    regional = [found for found in scored.region.nodes() if isinstance(found.score.body, Indicator)]
    assert len(regional) == 20
    assert {found.state for found in regional} == {"scored"}
    answered = {found.score.code for unit in scored.innovations for found in unit.nodes() if found.state == "scored"}
    assert {str(number) for number in range(16, 36)} <= answered
    assert not portfolio(CASE).unread


def test_it_has_an_index_claimed_and_proven() -> None:
    """An index between the extremes, with a proven one below it and a predicate for each."""
    headline = scorecard(CASE, "iid-2026").headline
    assert headline is not None
    assert headline.exact is not None
    assert headline.proven_exact is not None
    assert 0 < headline.proven_exact < headline.exact < 100
    assert headline.predicate is not None
    assert headline.proven_predicate is not None


def test_two_agencies_have_no_innovation() -> None:
    """Housing and the inspectorate have none: ten of twelve OPDs, and the sixth basic-service affair is open."""
    coverage = scorecard(CASE, "opd-coverage")
    silent = [unit.unit.id for unit in coverage.opds if not unit.node("opd-innovations").value]
    assert silent == ["perkim", "inspektorat"]
    assert coverage.headline is not None
    assert coverage.headline.text("en") == "83.33"
    assert scorecard(CASE, "iid-2026").region.cell("basic-affairs").value == 5


@pytest.mark.parametrize(("unit", "rules"), [("loket-keliling", {"implemented-in-window"}), ("sapa-difabel", {"stage-applied"})])
def test_who_is_not_eligible(unit: str, rules: set[str]) -> None:
    """One was last developed before the window, one is still a trial."""
    eligibility = scorecard(CASE, "iid-2026").unit(unit).eligibility
    assert not eligibility.accepted
    assert rules <= {ruling.rule.id for ruling in eligibility.refusals if ruling.passes is False}


def test_an_older_innovation_is_eligible_by_its_development() -> None:
    """Implemented before the window and developed in 2024, it counts."""
    unit = scorecard(CASE, "iid-2026").unit("izin-sehari")
    assert unit.eligibility.accepted
    facts = unit.unit.facts
    assert facts["implemented"].last.year < 2024  # type: ignore[union-attr]
    assert facts["developed"].first.year == 2024  # type: ignore[union-attr]


def test_a_satisfaction_claim_is_contradicted() -> None:
    """88.10 to 81.80 is no rise."""
    claim = node(CASE, "akta-singgah", "impact-satisfaction")
    assert claim.state == "refused"
    says(claim.reason, id=["naik", "88,1", "81,8"], en=["risen", "88.1", "81.8"])


@pytest.mark.parametrize(
    ("unit", "score", "level", "state", "proven"),
    [
        ("akta-singgah", "sid-20", 3, "scored", 2),
        ("ronda-tangguh", "sid-20", 2, "refused", None),
        ("lapak-naik-kelas", "sid-16", 0, "scored", 0),
    ],
)
def test_claims_that_documents_do_not_reach(unit: str, score: str, level: int, state: str, proven: int | None) -> None:
    """A third training without a document, one of 2021, and a decree in the agency's own name."""
    found = node(CASE, unit, score, "iid-2026")
    assert (found.level, found.proven_state, found.proven_level) == (level, state, proven)


@pytest.mark.parametrize(
    ("unit", "words", "low", "high"), [("obat-hantar", "lebih dari 200", 2, 3), ("pustaka-ketinting", "sekitar 450", 2, 2)]
)
def test_numbers_known_within_bounds(unit: str, words: str, low: int, high: int) -> None:
    """The words "more than 200" allow more than 500; "about 450" is taken as said."""
    found = node(CASE, unit, "impact-people")
    assert (found.low, found.high) == (low, high)
    says(found.reason, id=[words])


def test_two_claims_without_figures() -> None:
    """Of `obat-hantar` two claims carry no figures."""
    unit = scorecard(CASE).unit("obat-hantar")
    silent = [found for found in unit.nodes() if found.reason.id == "reason.change.unquantified"]
    assert len(silent) == 2


def test_one_innovation_is_only_self_assessed() -> None:
    """`balai-rembuk` states levels instead of facts: they count, and are told apart."""
    unit = scorecard(CASE, "iid-2026").unit("balai-rembuk")
    levels = {found.score.id: found for found in unit.nodes() if found.score.id in unit.unit.levels}
    assert levels
    for name, level in unit.unit.levels.items():
        found = levels[name]
        assert (found.state, found.points) == ("scored", found.score.weight * level), name
        assert found.self_assessed or found.lines, name


def test_documents_that_the_region_lacks() -> None:
    """Policy recommendations, policy quality and intellectual property are claimed without a document."""
    region = scorecard(CASE, "iid-2026").region
    unproven = {found.score.id for found in region.nodes() if found.level and found.proven_state == "refused"}
    assert unproven == {"spd-13a", "spd-13b", "spd-15"}


def test_a_rank_that_first_fell_then_rose() -> None:
    """198 to 214 is worse, 214 to 187 better."""
    trends = [node(CASE, "region", f"reporting-rank-trend{when}") for when in ("-before", "")]
    assert [trend.level for trend in trends] == [0, 1]
    assert [next(iter(reported(trend).values())).result for trend in trends] == [214, 187]


def test_every_innovation_of_the_readme_is_there() -> None:
    """The README names innovations by their ids; each of them is in the file."""
    known = {unit.id for unit in portfolio(CASE).innovations} | {unit.id for unit in portfolio(CASE).opds}
    named = {word.strip("`") for word in README[README.index("Worth finding") :].split() if word.startswith("`")}
    ids = {word.split("`")[0] for word in named}
    assert len(ids & known) >= 10
    assert ids <= known
