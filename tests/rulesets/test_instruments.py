"""Kota Bogor 2017, LAN 2018 and the demonstrations of the language, by figures worked out by hand."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rulesets import support

if TYPE_CHECKING:
    from inovrules import UnitScores

DEMONSTRATIONS = Path(__file__).parents[2] / "examples" / "rulesets"
# Stage: base, width. The score is base + width × progress / 100.
BOGOR = {
    "perumusan_masalah": (0, 15),
    "ide_konsep_awal": (15, 15),
    "perencanaan_pembangunan": (30, 15),
    "proses_pembangunan": (45, 20),
    "proses_pemanfaatan": (65, 20),
    "rencana_pengembangan": (85, 15),
}


def scored(name: str, **facts: Any) -> UnitScores:
    """Score one innovation by a shipped ruleset, or by a demonstration."""
    file = DEMONSTRATIONS / f"{name}.yaml"
    ruleset = support.engine().load_ruleset(str(file) if file.is_file() else name)
    return support.score(support.portfolio({"facts": facts}), ruleset).innovations[0]


@given(stage=st.sampled_from(sorted(BOGOR)), progress=st.decimals(0, 100, places=2))
def test_bogor_is_base_plus_width_times_progress(stage: str, progress: Any) -> None:
    """For every stage and any progress the score is what the formula gives, exactly."""
    base, width = BOGOR[stage]
    node = scored("bogor-2017", bogor_stage=stage, bogor_progress=f"{progress:.2f}").node("progress")
    assert node.value == base + Fraction(width) * Fraction(progress) / 100


def test_bogor_goes_on_where_the_stage_before_ended() -> None:
    """A finished stage and the next one not yet begun are worth the same; the last one ends at 100."""
    stages = list(BOGOR)
    for stage, after in pairwise(stages):
        done = scored("bogor-2017", bogor_stage=stage, bogor_progress=100).node("progress").value
        assert done == scored("bogor-2017", bogor_stage=after, bogor_progress=0).node("progress").value
    assert scored("bogor-2017", bogor_stage=stages[-1], bogor_progress=100).node("progress").value == 100


def test_lan_counts_by_category_and_has_no_total() -> None:
    """Ticks are counted in four categories; being new or a modification is one and the same."""
    ticks = {"lan_modified_approach": "ya", "lan_measured_benefit": "ya", "lan_planning": "ya", "lan_regular_evaluation": "ya"}
    scores = scored("lan-2018", **ticks, lan_formal_decision="tidak")
    values = {name: scores.node(name).value for name in ("novelty", "impact", "sustainability", "replicability")}
    assert values == {"novelty": 1, "impact": 1, "sustainability": 2, "replicability": 0}
    assert scores.node("replicability").state == "missing"
    assert scored("lan-2018", lan_new_approach="ya", lan_modified_approach="ya").node("novelty").value == 1
    assert [item.rule.score for item in scores.published()] == ["novelty", "impact", "sustainability", "replicability"]
    assert not any(item.predicates for item in scores.program.ruleset.publish)


def test_a_profile_publishes_its_dimensions_and_nothing_made_of_them() -> None:
    """Six figures side by side; no score of an innovation is made of others."""
    scores = scored("readiness-profile", readiness_customer=3, readiness_technology=7, readiness_ipr=1)
    figures = {item.rule.score: item.exact for item in scores.published() if item.state == "scored"}
    assert figures == {"customer": 3, "technology": 7, "ipr": 1}
    assert not any(score.parts() for score in scores.program.ruleset.scores.values() if score.scope == "innovation")


@pytest.mark.parametrize(
    ("outcomes", "value", "high"),
    [
        # (10 × 10 + 7.5 × 5 + 5 × 0 + 2.5 × 10) / 25, access out of both
        (("pass", "inconclusive", "partly", "fail", "pass"), Fraction(13, 2), Fraction(13, 2)),
        # help not run: 137.5 / 25 now, (137.5 + 25) / 25 at best
        (("pass", "inconclusive", "partly", "fail", None), Fraction(11, 2), Fraction(13, 2)),
        # a fail isn't inconclusive: 7.5 × 0 stays in the divisor, 162.5 / 32.5
        (("pass", "fail", "partly", "fail", "pass"), 5, 5),
    ],
)
def test_inconclusive_checks_leave_the_mean_and_its_divisor(outcomes: tuple[str | None, ...], value: Fraction, high: Fraction) -> None:
    """What is inconclusive neither helps nor harms; what wasn't run counts 0 and keeps the end open."""
    names = ("backup", "access", "updates", "privacy", "help")
    facts = {f"check_{name}": outcome for name, outcome in zip(names, outcomes, strict=True) if outcome}
    node = scored("service-checks", **facts).node("checks")
    assert (node.value, node.high) == (value, high)


def test_all_inconclusive_is_no_score() -> None:
    """With every check inconclusive there is nothing to average, and no zero either."""
    facts = dict.fromkeys(("check_backup", "check_access", "check_updates", "check_privacy", "check_help"), "inconclusive")
    assert scored("service-checks", **facts).node("checks").state == "not_applicable"


@pytest.mark.parametrize(
    ("facts", "points", "predicate"),
    [
        ({"years_running": 0, "own_budget": "tidak", "depends_on_one_person": "ya"}, 50 - 10 - 15 - 25, "rawan"),
        ({"years_running": 1, "own_budget": "tidak", "depends_on_one_person": "tidak"}, 50 + 5 - 15 + 10, "cukup"),
        ({"years_running": 3, "own_budget": "ya", "depends_on_one_person": "tidak"}, 50 + 20 + 20 + 10, "kuat"),
    ],
)
def test_points_are_added_to_a_baseline(facts: dict[str, Any], points: int, predicate: str) -> None:
    """Baseline plus what each characteristic adds or takes."""
    scores = scored("continuity", **facts)
    headline = next(item for item in scores.published() if item.rule.score == "prospects")
    assert (headline.exact, headline.predicate and headline.predicate.id) == (points, predicate)


def test_silence_is_no_good_risk() -> None:
    """With a characteristic unknown, the scorecard refuses to give a figure."""
    assert scored("continuity", years_running=3, own_budget="ya").node("prospects").state == "refused"
