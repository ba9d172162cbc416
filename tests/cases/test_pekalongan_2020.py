"""Pekalongan 2020: about 70 % out of poverty, without a baseline, without a count, without a document."""

from __future__ import annotations

import pytest

from inovrules.exact import Span
from inovrules.ruleset.scores import Indicator
from tests.cases.support import node, portfolio, reported, says, scorecard

CASE, UNIT = "pekalongan-2020", "laboratorium-kemiskinan"


def test_the_impact_is_quantified() -> None:
    """About 70 % of the target group is better off: the top band, and still called approximate."""
    improved = node(CASE, UNIT, "impact-improved")
    share = reported(improved)["target_improved"]
    assert isinstance(share, Span)
    assert (share.exact, share.about) == (70, True)
    assert improved.level == 3
    says(improved.reason, id=["sekitar 70%"], en=["about 70%"])


@pytest.mark.parametrize("score", ["impact-people", "impact-units", "impact-progress", "impact-relevance"])
def test_no_baseline_and_no_count(score: str) -> None:
    """How many there were, how many were reached and what the problem was like before isn't reported: missing, not zero."""
    found = node(CASE, UNIT, score)
    assert (found.state, reported(found), found.low, found.high) == ("missing", {}, 0, 3)


def test_the_remedy_asks_for_size_and_baseline() -> None:
    """What would make the 70 % firm is said: the size of the group and the baseline."""
    remedy = node(CASE, UNIT, "impact-improved").score.remedy
    assert remedy is not None
    assert "jumlah sasaran dan data awalnya" in remedy.id
    assert "its size and the baseline" in remedy.en


@pytest.mark.parametrize(
    ("score", "words"),
    [
        ("impact-problem-count", ["rumah tidak layak huni", "penyakit menahun", "disabilitas"]),
        ("impact-achievement", ["pemakaian jamban meningkat", "anak bersekolah"]),
    ],
)
def test_several_outcomes_are_unquantified(score: str, words: list[str]) -> None:
    """Houses, illness, latrines and schooling are named without figures: quoted, and worth nothing yet."""
    found = node(CASE, UNIT, score)
    assert (found.state, found.level, found.value) == ("scored", 0, 0)
    says(found.reason, id=[*words, "tanpa angka"], en=["without figures"])


def test_the_actors_involved() -> None:
    """Citizens, government and other stakeholders are three kinds, which is level 1."""
    actors = node(CASE, UNIT, "replicability-actors")
    assert set(reported(actors)["actors"]) == {"community", "government", "other"}
    assert actors.level == 1


def test_no_evidence_documents_are_listed() -> None:
    """Without a single document nothing that asks for one is proven, and the report says so."""
    unit = scorecard(CASE).unit(UNIT)
    assert not unit.unit.documents
    assert [unit.node(f"reporting-evidence-{part}").value for part in ("mandatory", "support")] == [0, 0]
    asking = [found for found in unit.nodes() if isinstance(found.score.body, Indicator) and found.score.body.evidence and found.level]
    assert {found.score.id for found in asking} == {"impact-improved", "replicability-actors"}
    for found in asking:
        assert found.proven_state == "refused"
        says(found.proven_reason, id=["Data dukung kurang"], en=["Evidence is lacking"])
    assert unit.node("impact").proven == 0
    assert unit.node("impact").value > 0


def test_no_agency_is_named() -> None:
    """The report names no OPD, so none is made up."""
    assert portfolio(CASE).opds == ()
    assert portfolio(CASE).innovations[0].opd is None
