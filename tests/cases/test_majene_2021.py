"""Majene 2021: six innovations recorded, none of them named; silence is what holds the index back.

Left to a later issue: innovations out of leadership training that differ in name only ("pairs that look like one
implementation under two names, with why"). Near-duplicates are the integrity issue's, and here not one of the six is
named, so there is nothing that could be compared.
"""

from __future__ import annotations

from fractions import Fraction

from tests.cases.support import engine, node, portfolio, reported, says, scorecard

CASE = "majene-2021"


def test_six_are_half_of_the_divisor_floor() -> None:
    """Six recorded innovations stand against a floor of twelve: half of what the average is divided by."""
    recorded = node(CASE, "region", "reporting-recorded")
    assert (recorded.state, recorded.value, recorded.maximum) == ("scored", 50, 100)
    assert reported(recorded) == {"innovations_recorded": 6}
    says(recorded.reason, id=["6 inovasi"], en=["6"])
    score = recorded.score
    assert score.remedy is not None
    for text in (score.title.id, score.title.en, score.remedy.id, score.remedy.en):
        assert "12" in text
    assert any("IID 2026" in text for text in score.basis)


def test_what_the_floor_does_to_six_innovations() -> None:
    """In IID 2026 the sum of six maturities is divided by twelve, so the average is half of what they are worth."""
    ruleset = engine().load_ruleset("iid-2026")
    facts = {"stage": "penerapan", "implemented": "2024", "regulation": "perda"}
    units = [{"id": f"i{number}", "name": f"Inovasi {number}", "facts": facts} for number in range(6)]
    source = {"region": {"name": "Kabupaten Majene"}, "as_of": "2026-07-01", "innovations": units}
    region = engine().evaluate(engine().load_portfolio(source, [ruleset]), ruleset).region
    lines = region.node("sid-average").lines
    assert [line.weight for line in lines] == [Fraction(1, 12)] * 6
    assert region.cell("sid-average").value == Fraction(6 * 9, 12)


def test_no_innovation_is_made_up() -> None:
    """Not one of the six is named, so there is none to score: the index is unknown and not zero."""
    assert portfolio(CASE).innovations == ()
    headline = scorecard(CASE).headline
    assert headline is not None
    assert (headline.state, headline.exact, headline.predicate) == ("missing", None, None)


def test_which_opds_reported_nothing_cannot_be_told_yet() -> None:
    """No OPD is named, so the coverage is unknown; what would tell is the complete list of OPDs."""
    coverage = node(CASE, "region", "opd-coverage", "opd-coverage")
    assert portfolio(CASE).opds == ()
    assert coverage.state == "missing"
    assert coverage.score.remedy is not None
    assert "opds_complete: true" in coverage.score.remedy.id
    assert "mintakan laporan dari yang belum memiliki inovasi" in coverage.score.remedy.id
    assert "ask those without an innovation to report" in coverage.score.remedy.en


def test_which_opds_reported_nothing_is_told_once_they_are_listed() -> None:
    """With the complete list of OPDs the silent ones are known by name."""
    ruleset = engine().load_ruleset("opd-coverage")
    source = {
        "region": {"name": "Kabupaten Majene"},
        "as_of": "2021-11-16",
        "opds_complete": True,
        "opds": [{"id": name, "name": name} for name in ("a", "b", "c")],
        "innovations": [{"id": "x", "name": "X", "opd": "b"}],
    }
    scored = engine().evaluate(engine().load_portfolio(source, [ruleset]), ruleset)
    silent = [unit.unit.id for unit in scored.opds if not unit.node("opd-innovations").value]
    assert (silent, scored.region.node("opd-coverage").value) == (["a", "c"], Fraction(100, 3))


def test_reporting_is_a_duty() -> None:
    """The law that requires reporting is among the ruleset's sources, and the belief in unreported innovations is kept."""
    assert "UU 23/2014 Pasal 388 ayat (7)" in engine().load_ruleset("reporting").basis
    note = portfolio(CASE).note
    assert note is not None
    assert "perangkat daerah tidak melapor" in " ".join(note.split())
