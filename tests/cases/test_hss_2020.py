"""Hulu Sungai Selatan 2020: a policy of one innovation for every OPD, 4,000 houses, and an impact without figures."""

from __future__ import annotations

from fractions import Fraction

from inovrules.exact import Span
from tests.cases.support import node, portfolio, reported, says, scorecard

CASE = "hss-2020"


def test_coverage_of_opds_is_unknown_not_low() -> None:
    """Two OPDs are named, each with an innovation; how many there are isn't said, so there is no share."""
    scored = scorecard(CASE, "opd-coverage")
    assert [(unit.unit.id, unit.node("opd-innovations").value) for unit in scored.opds] == [("dinsos", 1), ("dinkes", 1)]
    assert not portfolio(CASE).opds_complete
    headline = scored.headline
    assert headline is not None
    assert (headline.state, headline.exact, headline.predicate, headline.low, headline.high) == ("missing", None, None, 0, 100)
    assert (headline.text("id"), headline.text("en")) == ("belum dilaporkan", "not reported")


def test_progress_of_the_houses_keeps_its_bound() -> None:
    """More than 4,000 done and 1,026 to do: more than 4,000 of about 5,026, at least 79.58 %, which is level 3 for certain."""
    progress = node(CASE, "prs", "impact-progress")
    assert reported(progress) == {
        "units_reached": Span(low=4000, low_open=True, said="lebih dari 4.000 rumah diperbaiki"),
        "units_remaining": 1026,
    }
    share = next(item.value for item in progress.inputs if item.name == "unit_progress")
    assert isinstance(share, Span)
    assert (share.low, share.exact) == (Fraction(4000 * 100, 5026), None)
    assert (progress.level, progress.low, progress.high) == (3, 3, 3)
    says(progress.reason, id=["79,5"], en=["79.5"])


def test_poverty_itself_is_not_reported() -> None:
    """No before/after figure of poverty is given, so nothing is scored for it and nothing is guessed."""
    rate = node(CASE, "prs", "impact-problem-rate")
    assert (rate.state, rate.low, rate.high) == ("missing", 0, 3)


def test_the_fall_of_stunting_is_claimed_but_unquantified() -> None:
    """The words "stunting fell a great deal" earn nothing, and are quoted with what is lacking."""
    claim = node(CASE, "si-midun", "impact-problem-rate")
    assert (claim.state, claim.level, claim.value) == ("scored", 0, 0)
    says(claim.reason, id=["stunting turun banyak", "tanpa angka"], en=["without figures"])
    assert claim.score.remedy is not None
    assert "sebelum dan sesudah" in claim.score.remedy.id
    assert "before and after" in claim.score.remedy.en


def test_an_earlier_award_matters_for_entering_kipp_again() -> None:
    """The programme it grew out of was in KIPP's Top 35: past winners can't enter the general group."""
    history = node(CASE, "si-midun", "reporting-kipp-history")
    assert (history.state, history.level) == ("scored", 2)
    says(history.reason, id=["pemenang terdahulu", "kelompok umum"], en=["past winners", "general group"])
    assert any("KIPP 2018, 2020, dan 2021" in text for text in history.score.basis)
    assert history.score.confidence is not None
    assert history.score.confidence.grade == "one"


def test_two_years_in_operation_keep_their_words() -> None:
    """The words "two years" are a span of a year and not a day; the words are kept."""
    implemented = portfolio(CASE).innovations[1].facts["implemented"]
    assert str(getattr(implemented, "said", None)) == "sudah berjalan dua tahun"
    assert getattr(implemented, "day", "?") is None


def test_the_policy_of_the_regency_is_kept() -> None:
    """That the policy counts in the OPD's performance assessment, and the IGA award of 2019, stand in the note."""
    note = portfolio(CASE).note
    assert note is not None
    assert "penilaian kinerja perangkat daerah" in " ".join(note.split())
    assert "IGA untuk tahun 2019" in " ".join(note.split())
