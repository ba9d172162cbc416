"""The evaluator `change`."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from inovrules.exact import Span
from inovrules.facts import Change
from tests.evaluators.support import build, codes, figures, possible, run, scored

BANDS = "bands: [{level: 1, above: 0, below: 10}, {level: 2, from: 10, below: 20}, {level: 3, from: 20}]\notherwise: 0\n"
REACHED = f"evaluator: change\nfrom: reached\nmeasure: percent\nunquantified: 0\n{BANDS}"
POINTS = f"evaluator: change\nfrom: satisfaction\nmeasure: absolute\n{BANDS}"
POVERTY = f"evaluator: change\nfrom: poverty\nmeasure: percent\nunquantified: 1\n{BANDS}"


def change(baseline: Any = None, result: Any = None, claimed: Any = None, **more: Any) -> Change:
    def typed(value: Any) -> Any:
        return Decimal(value) if isinstance(value, str) else value

    return Change(typed(baseline), typed(result), claimed, **more)


@pytest.mark.parametrize(
    ("baseline", "result", "level"),
    [
        (1000, 1000, 0),
        (1000, 1001, 1),
        (1000, 1099, 1),
        (1000, 1100, 2),
        (1000, 1199, 2),
        (1000, 1200, 3),
        (1000, 900, 0),
    ],
)
def test_percent_of_the_baseline(baseline: int, result: int, level: int) -> None:
    """The rise in percent of the baseline is put into the bands, edges where they are stated."""
    assert run(build(REACHED), reached=change(baseline, result)).level == level


@pytest.mark.parametrize(("baseline", "result", "level"), [("20", "20", 0), ("20", "18.1", 1), ("20", "18", 2), ("20", "15", 3)])
def test_lower_may_be_better(baseline: str, result: str, level: int) -> None:
    """Where lower is better a fall is the improvement."""
    assert run(build(POVERTY), poverty=change(baseline, result)).level == level


@pytest.mark.parametrize(("result", "level"), [("80", 0), ("80.01", 1), ("90", 2), ("100", 3)])
def test_absolute_improvement(result: str, level: int) -> None:
    """With `measure: absolute` the difference itself is put into the bands."""
    assert run(build(POINTS), satisfaction=change("80", result)).level == level


def test_percent_of_a_negative_baseline() -> None:
    """A percentage is taken of the baseline's size, so that a smaller deficit is an improvement."""
    rule = build(f"evaluator: change\nfrom: deficit\nmeasure: percent\n{BANDS}")
    assert [run(rule, deficit=change(-100, result)).level for result in (-120, -95, -90, 50)] == [0, 1, 2, 3]


def test_claim_that_contradicts_its_figures_is_refused() -> None:
    """A claimed rise whose figures fall is refused, naming both figures and the claim."""
    outcome = run(build(POINTS), satisfaction=change("83.32", "34.37", "rose"))
    assert outcome.state == "refused"
    assert outcome.reason.text("id") == "Dinyatakan naik, padahal angkanya dari 83,32% menjadi 34,37%."
    assert outcome.reason.text("en") == "Said to have risen, but the figures went from 83.32% to 34.37%."


@pytest.mark.parametrize(
    ("claimed", "baseline", "result", "state"),
    [
        ("rose", 10, 11, "scored"),
        ("rose", 10, 10, "refused"),
        ("rose", 10, 9, "refused"),
        ("fell", 10, 9, "scored"),
        ("fell", 10, 10, "refused"),
        ("unchanged", 10, 10, "scored"),
        ("unchanged", 10, 11, "refused"),
        ("rose", Span(low=10), 10, "refused"),
        ("rose", Span(low=10), 11, "scored"),
        ("rose", 10, Span(high=10, high_open=True), "refused"),
        ("rose", 10, Span(low=4, high=12), "scored"),
        ("fell", Span(high=10), 10, "refused"),
        ("unchanged", 10, Span(low=10, low_open=True), "refused"),
        ("unchanged", 10, Span(low=10), "scored"),
        ("unchanged", Span(10, 10, about=True), 11, "scored"),
        ("rose", Span(10, 10, about=True), 10, "scored"),
        ("rose", Span(10, 10, about=True), 9, "refused"),
    ],
)
def test_contradictions(claimed: str, baseline: object, result: object, state: str) -> None:
    """Only a certain contradiction refuses a claim: bounds that may agree with it, and "about", don't."""
    assert run(build(REACHED), reached=change(baseline, result, claimed)).state == state


@pytest.mark.parametrize(
    ("claim", "state"),
    [
        (change("80", "100.01"), "refused"),
        (change("-1", "50"), "refused"),
        (change("120"), "refused"),
        (change("80", Span(low=100, low_open=True)), "refused"),
        (change("80", Span(low=90)), "scored"),
        (change("0", "100"), "scored"),
    ],
)
def test_figures_outside_the_declared_domain_are_refused(claim: Change, state: str) -> None:
    """A figure that certainly lies outside the declared minimum and maximum refuses the claim, even alone."""
    assert run(build(POINTS), satisfaction=claim).state == state


def test_reason_of_figures_outside_the_domain() -> None:
    """The reason names the figure and the limits."""
    reason = run(build(POINTS), satisfaction=change("80", "105")).reason
    assert reason.text("en") == "The figure 105% is outside the limits of Title satisfaction (between 0 and 100)."


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        (change(1000, Span(low=1150)), scored(2, 2, 3)),
        (change(1000, Span(low=1200)), scored(3, 3)),
        (change(1000, Span(low=1000, low_open=True)), scored(1, 1, 3)),
        (change(Span(900, 1000), 1100), scored(2, 2, 3)),
        (change(Span(1000, 1000, about=True), 1100), scored(2, 2)),
        (change(Span(high=100), 110), scored(2, 2, 3)),
        (change(Span(low=100), 110), scored(0, 0, 2)),
    ],
)
def test_figures_within_bounds(claim: Change, expected: tuple[object, ...]) -> None:
    """Bounds on the figures give the lowest level of any improvement that they allow."""
    if claim.baseline == Span(high=100):
        claim = Change(Span(low=1, high=100), claim.result)
    assert figures(run(build(REACHED), reached=claim)) == expected


@pytest.mark.parametrize("baseline", [0, Span(high=100), Span(0, 10)])
def test_no_percentage_of_zero(baseline: object) -> None:
    """A baseline that is, or may be, zero has no percentage: missing, with that reason."""
    outcome = run(build(REACHED), reached=change(baseline, 50))
    assert outcome.state == "missing"
    assert "a baseline that is, or may be, zero" in outcome.reason.text("en")


def test_absolute_change_from_zero() -> None:
    """A difference needs no baseline above zero."""
    rule = build(f"evaluator: change\nfrom: reached\nmeasure: absolute\n{BANDS}")
    assert run(rule, reached=change(0, 15)).level == 2


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        (change(100), "The figure after isn't reported; the one before is 100."),
        (change(None, 100), "The figure before isn't reported; the one after is 100."),
        (change(100, None, "rose"), "The figure after isn't reported; the one before is 100."),
    ],
)
def test_one_figure_alone_is_missing(claim: Change, words: str) -> None:
    """One figure says nothing of a change; the reason names the absent one."""
    outcome = run(build(REACHED), reached=claim)
    assert (outcome.state, outcome.reason.text("en")) == ("missing", words)


def test_claim_without_figures() -> None:
    """A claim of improvement without figures gets the level stated for it, and keeps its wording."""
    rule = build(POVERTY)
    assert figures(run(rule, poverty=change(claimed="fell"))) == scored(1, 1, high=3)
    said = run(rule, poverty=change(claimed="fell", said="turun tajam"))
    assert said.reason.text("id") == "Dinyatakan “turun tajam”, tanpa angka sebelum dan sesudah: level 1."
    assert figures(run(rule, poverty=change(said="membaik"))) == scored(1, 1, high=3)


@pytest.mark.parametrize("claimed", ["rose", "unchanged"])
def test_claim_of_no_improvement_without_figures(claimed: str) -> None:
    """A claim that nothing improved isn't worth what an unquantified improvement is."""
    outcome = run(build(POVERTY), poverty=change(claimed=claimed))
    assert figures(outcome) == scored(0, 0, 1)
    assert "which is no improvement" in outcome.reason.text("en")


def test_claim_without_figures_where_none_is_foreseen() -> None:
    """Without `unquantified` a claim without figures is missing."""
    outcome = run(build(POINTS), satisfaction=change(claimed="rose"))
    assert (outcome.state, outcome.reason.text("en")) == (
        "missing", "Said to have risen, without figures before and after.",
    )  # fmt: skip


def test_reason_of_a_level() -> None:
    """The reason tells both figures, the improvement, and what the level asks."""
    reason = run(build(REACHED), reached=change(281, 880, "rose")).reason
    assert reason.text("id") == ("Dari 281 orang menjadi 880 orang: membaik ≈213,17%, termasuk rentang level 3 (20% atau lebih).")
    worse = run(build(POINTS), satisfaction=change("80", "78.5")).reason
    assert worse.text("en") == "From 80% to 78.5%: a decline of 1.5 points, outside every band: level 0."


@pytest.mark.parametrize("text", [REACHED, POINTS, POVERTY])
def test_witnesses_reach_their_level(text: str) -> None:
    """Each level's witness is a pair of figures that really has it."""
    rule = build(text)
    for outcome in rule.describe().outcomes:
        assert outcome.witness
        assert run(rule, **outcome.witness).level == outcome.level


def test_witness_stays_within_the_domain() -> None:
    """The witness is made of figures that may be reported, or is left out where none are found."""
    wide = "bands: [{level: 1, from: 900}, {level: 2, from: 12345678.9}]\ntie: upper\notherwise: 0"
    rule = build(f"evaluator: change\nfrom: satisfaction\nmeasure: percent\n{wide}")
    assert possible(rule, 1).witness == {"satisfaction": change("10", "100")}
    assert possible(rule, 2).witness == {}


def test_exact_thresholds() -> None:
    """A percentage that has no end of decimals is compared exactly."""
    rule = build(f"evaluator: change\nfrom: reached\nmeasure: percent\ndigits: 2\n{BANDS}")
    assert run(rule, reached=change(3, 4)).points == 3
    assert Fraction(100, 3) > 33


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"from: aimless\nmeasure: percent\n{BANDS}", ["IR421"]),
        (f"from: reached\n{BANDS}", ["IR122"]),
        (f"from: reached\nmeasure: relative\n{BANDS}", ["IR123"]),
        (f"from: people\nmeasure: percent\n{BANDS}", ["IR403"]),
        ("from: reached\nmeasure: percent\nbands: [{level: 1, from: 0}]", ["IR412"]),
        ("from: satisfaction\nmeasure: absolute\nbands: [{level: 1, from: -100, to: 0}]", ["IR412"]),
    ],
)
def test_faults(text: str, expected: list[str]) -> None:
    """The better direction, the measure, and the level of every possible improvement must be stated."""
    assert codes(f"evaluator: change\n{text}") == expected


def test_domain_of_improvements() -> None:
    """Declared limits bound the improvement, so bands that hold all of it need no `otherwise`."""
    absolute = "bands: [{level: 0, from: -100, to: 0}, {level: 1, above: 0, to: 100}]"
    assert build(f"evaluator: change\nfrom: satisfaction\nmeasure: absolute\n{absolute}").describe().highest == 1
    fall = "bands: [{level: 0, to: 0}, {level: 1, above: 0, to: 100}]"
    assert build(f"evaluator: change\nfrom: poverty\nmeasure: percent\n{fall}").describe().highest == 1
