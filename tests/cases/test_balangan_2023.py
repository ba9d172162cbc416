"""Balangan 2023: a rise that is a fall, a growth that is none, and ranks read the right way round.

Left to the integrity issue: the "up to 25" for 2021's increase beside 118 and 115 (a count against other counts, with
no unit given). Its words are kept in the note of the example.
"""

from __future__ import annotations

from decimal import Decimal

import pytest

from inovrules.facts.values import Change
from tests.cases.support import changed, node, portfolio, reported, says, scorecard

CASE = "balangan-2023"


def test_the_satisfaction_claim_contradicts_its_own_figures() -> None:
    """IKM "rose" from 83.32 to 34.37: refused as impact, with both figures and the reason in both languages."""
    claim = node(CASE, "galuh-sanggam", "impact-satisfaction")
    assert (claim.state, claim.value, claim.proven_state) == ("refused", 0, "refused")
    says(claim.reason, id=["naik", "padahal", "83,32", "34,37"], en=["risen", "but", "83.32", "34.37"])
    assert node(CASE, "galuh-sanggam", "impact").value == 0
    source = claim.inputs[0].place
    assert source is not None
    assert source.file.endswith("balangan-2023.yaml")
    assert "satisfaction" in (portfolio(CASE).innovations[0].places)


def test_the_claim_counts_once_it_is_corrected() -> None:
    """If the figures were swapped it is a rise and scores; if the word was wrong it is a fall and doesn't."""
    swapped = Change(Decimal("34.37"), Decimal("83.32"), "rose")
    fallen = Change(Decimal("83.32"), Decimal("34.37"), "fell")
    by_claim = [changed(CASE, "galuh-sanggam", "impact-satisfaction", satisfaction=claim) for claim in (swapped, fallen)]
    assert [(found.state, found.level) for found in by_claim] == [("scored", 3), ("scored", 0)]


def test_fewer_innovations_are_no_rise() -> None:
    """118 to 115 is not a rise in number, whatever it is called."""
    trend = node(CASE, "region", "reporting-count-trend")
    assert trend.state == "refused"
    says(trend.reason, id=["naik", "118", "115"], en=["risen", "118", "115"])
    unclaimed = changed(CASE, "region", "reporting-count-trend", innovation_count_change=Change(118, 115))
    assert (unclaimed.state, unclaimed.level) == ("scored", 0)


@pytest.mark.parametrize(
    ("score", "level", "figures", "word", "english"),
    [
        ("reporting-rank-trend-before", 0, (103, 166), "memburuk 63", "decline of 63"),
        ("reporting-rank-trend", 1, (166, 45), "membaik 121", "improvement of 121"),
    ],
)
def test_a_lower_rank_is_better(score: str, level: int, figures: tuple[int, int], word: str, english: str) -> None:
    """From 103 to 166 is a fall, from 166 to 45 a rise."""
    trend = node(CASE, "region", score)
    (move,) = reported(trend).values()
    assert (move.baseline, move.result) == figures
    assert (trend.state, trend.level) == ("scored", level)
    says(trend.reason, id=[*map(str, figures), word], en=[*map(str, figures), english])


def test_ranks_would_be_read_wrongly_as_numbers_that_should_grow() -> None:
    """A claim that the rank figure rose contradicts 166 to 45, so "naik" of a rank is never taken for a figure."""
    assert changed(CASE, "region", "reporting-rank-trend", rank_change=Change(166, 45, "rose")).state == "refused"
    assert changed(CASE, "region", "reporting-rank-trend", rank_change=Change(166, 45, "fell")).level == 1


def test_nothing_is_made_up_for_balanting() -> None:
    """No figure is reported for it, so its impact is missing, not zero."""
    impact = node(CASE, "balanting", "impact")
    assert (impact.state, impact.low, impact.high) == ("missing", 0, 100)


def test_what_the_region_says_of_itself_is_in_no_total() -> None:
    """The three trends stand beside the index and change nothing in it."""
    scored = scorecard(CASE).region
    beside = {"reporting-count-trend", "reporting-rank-trend", "reporting-rank-trend-before", "reporting-recorded"}
    parts = {part.score for item in scored.nodes() for part in item.score.parts()}
    assert not beside & parts
    note = portfolio(CASE).note
    assert note is not None
    assert "hingga 25" in note
