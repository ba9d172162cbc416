"""What is said of figures without their parts: which count, which the parts belie, and that nobody is advised to put one aside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from inovrules.advice.explain import nearest, raising
from inovrules.advice.findings import findings_of
from inovrules.advice.reported import answered_parts, figure_over
from inovrules.advice.steps import next_steps
from tests.scoring.small import ENGINE, Node, card, innovation, level_fact, levels, pool, ruleset, score

if TYPE_CHECKING:
    from inovrules import Scorecard
    from inovrules.advice.finding import Finding

APP = {"id": "aplikasi nasional", "en": "the national application"}
RULES = ruleset(
    {"a": level_fact(), "b": level_fact()}, levels("a", weight=2), levels("b"), score("total", sum=["a", "b"], reported_by=APP),
    pool("mean", of="total", how="mean"),
    publish=[{"score": "mean", "digits": 2, "mode": "half_up", "classify_on": "published", "rank_on": "exact"}],
)  # fmt: skip


def told(name: str = "i", figure: object = 7, **facts: Any) -> Node:
    return {**innovation(name, **facts), "reported": {"total": figure}}


def of_figures(found: Scorecard) -> list[Finding]:
    return [finding for finding in findings_of(found) if finding.kind.startswith("reported")]


def test_one_finding_asks_for_all_parts_in_place_of_one_for_each() -> None:
    """Half of 7 of the mean of two hangs on the figure; the two silent parts aren't asked for one by one."""
    found = card(RULES, told("x"), innovation("y"))
    (finding,) = of_figures(found)
    assert (finding.kind, finding.unit.id, finding.stake, finding.severity) == ("reported", "x", 7 / 2, "note")
    assert "None of its 2 indicators is answered" in finding.message.text("en")
    assert "2 indikatornya" in finding.message.text("id")
    assert finding.remedy is not None
    assert "together" in finding.remedy.text("en")
    missing = [(each.unit.id, each.score.id) for each in findings_of(found) if each.kind == "missing" and each.score]
    assert missing == [("y", "a"), ("y", "b")]


@pytest.mark.parametrize(
    ("figure", "facts", "severity", "words"),
    [
        (7, {"a": 2}, "note", "1 of 2 indicators are answered and give 4"),
        (9, {"a": 2}, "warning", "can't be"),
        (1, {"a": 2}, "warning", "can't be"),
        (7, {"a": 2, "b": 2}, "warning", "its 2 indicators give 6"),
    ],
)
def test_a_figure_that_the_parts_belie_is_told_with_both(figure: int, facts: Node, severity: str, words: str) -> None:
    """Of 3 × 2 + 3: a gap that answers can still close is a note, one that they can't is a warning."""
    (finding,) = of_figures(card(RULES, told(figure=figure, **facts)))
    assert (finding.kind, finding.severity, finding.stake) == ("reported_differs", severity, None)
    assert words in finding.message.text("en")
    assert f"{figure} given by the national application" in finding.message.text("en")
    assert "aplikasi nasional" in finding.message.text("id")


def test_what_the_parts_confirm_is_not_told() -> None:
    assert of_figures(card(RULES, told(figure=7, a=2, b=3))) == []


def test_a_refused_score_takes_no_figure_and_says_so() -> None:
    """Under `refuse` the one answer refuses the whole; the finding tells that the figure isn't used."""
    rules = {**RULES, "scores": [{**each, "missing": "refuse"} if each["id"] == "total" else each for each in RULES["scores"]]}
    (finding,) = of_figures(card(rules, told(a=2)))
    assert "isn't used" in finding.message.text("en")


def test_nothing_below_a_figure_is_ever_advised() -> None:
    """One answer would take the mean from 7 down, so no step is among its parts; those of another innovation are."""
    found = card(RULES, told("x"), innovation("y"))
    x = found.innovations[0]
    assert {step.unit.id for step in next_steps(ENGINE, found)} == {"y"}
    assert nearest(ENGINE, found, "x", "a") is None
    assert [raising(ENGINE, found, x, name).found for name in ("a", "total")] == [(), ()]
    assert raising(ENGINE, found, found.region, "mean").found
    assert [over.id for name in ("a", "b", "total") if (over := figure_over(x, name))] == ["total"] * 3
    assert figure_over(found.innovations[1], "a") is None
    assert answered_parts(x, found.ruleset.scores["total"]) == (0, 2)


def test_every_step_holds_with_figures_about() -> None:
    """What a step promises is what scoring again gives, figures of others and of its own unit untouched."""
    found = card(RULES, told("x", 2), innovation("y", a=1), told("z", 9, b=1))
    for step in next_steps(ENGINE, found):
        after = ENGINE.reevaluate(found, step.changed)
        assert after.region.cell("mean").value - found.region.cell("mean").value == step.gain
        assert after.innovations[0].cell("total") == found.innovations[0].cell("total")
