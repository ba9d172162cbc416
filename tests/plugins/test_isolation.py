"""Whatever a plugin's evaluator does, only its own nodes fail, and every other number is what it would be without it."""

from __future__ import annotations

import itertools
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve, frozen
from hypothesis import given
from hypothesis import strategies as st

from inovrules import FaultError, Plugins
from inovrules.messages import Text
from inovrules.plugins import Description, EvaluatorType, Outcome, Takes
from tests.plugins.support import Made, as_it_is, kind, portfolio, ruleset, scored, source

if TYPE_CHECKING:
    from inovrules import Scorecard
    from inovrules.plugins import Inputs

REASON = Text("sebab", "reason")
counter = itertools.count()


def _raising(error: Exception) -> Any:
    def tell(_inputs: Inputs) -> Outcome:
        raise error

    return tell


class _UntellableError(Exception):
    def __str__(self) -> str:
        raise RuntimeError


def _mutating(inputs: Inputs) -> Outcome:
    inputs.facts["n"] = 100  # type: ignore[index] # a plugin needn't be typed
    return Outcome.scored(100, REASON)


def _adding(inputs: Inputs) -> Outcome:
    inputs.evidence["n"] = ()  # type: ignore[index]
    return Outcome.scored(100, REASON)


def _recurse(inputs: Inputs) -> Outcome:
    return _recurse(inputs)


class _Sly(Outcome):
    """An outcome that is equal to nothing and changes its mind."""

    def __eq__(self, _other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return 0


MISBEHAVIOURS: dict[str, Any] = {
    "raises": _raising(ValueError("no")),
    "raises untellably": _raising(_UntellableError()),
    "recurses": _recurse,
    "returns none": lambda _: None,
    "returns text": lambda _: "3",
    "float": lambda _: Outcome.scored(0.5, REASON),  # type: ignore[arg-type]
    "nan": lambda _: Outcome.scored(float("nan"), REASON),  # type: ignore[arg-type]
    "infinity": lambda _: Outcome.scored(float("inf"), REASON),  # type: ignore[arg-type]
    "decimal": lambda _: Outcome.scored(Decimal(1), REASON),  # type: ignore[arg-type]
    "flag": lambda _: Outcome.scored(True, REASON),  # noqa: FBT003 - a wrong type on purpose
    "above": lambda _: Outcome.scored(101, REASON),
    "below": lambda _: Outcome.scored(Fraction(-1, 7), REASON),
    "high end below": lambda _: Outcome.scored(50, REASON, high=49),
    "low end above": lambda _: Outcome.scored(50, REASON, low=51),
    "ends outside": lambda _: Outcome.scored(50, REASON, high=1000),
    "level no number": lambda _: Outcome.scored(50, REASON, "three"),  # type: ignore[arg-type]
    "no reason": lambda _: Outcome("scored", 50, reason=None),  # type: ignore[arg-type]
    "reason in one language": lambda _: Outcome.scored(50, Text("", "reason")),
    "state unknown": lambda _: Outcome("great", 50, reason=REASON),  # type: ignore[arg-type]
    "failed by itself": lambda _: Outcome("failed", 50, reason=REASON),
    "different answers": lambda _: Outcome.scored(next(counter) % 100, REASON),
    "different reasons": lambda _: Outcome.scored(50, Text("sebab", f"reason {next(counter)}")),
    "sly": lambda _: _Sly("scored", next(counter) % 100, reason=REASON),
    "mutates facts": _mutating,
    "mutates evidence": _adding,
}
answers = st.lists(st.none() | st.integers(0, 100), min_size=1, max_size=4)


def _figures(card: Scorecard, names: set[str]) -> list[Any]:
    """Every figure of some scores, with reasons."""
    nodes = [node for scores in card.units() for node in scores.nodes() if node.score.id in names]
    return [
        (node.score.id, node.unit, node.state, node.value, node.proven, node.low, node.high, node.coverage, node.reason.text("en"))
        for node in nodes
    ]


@pytest.mark.parametrize("case", MISBEHAVIOURS)
@given(row=answers)
def test_20_a_misbehaving_evaluator_fails_alone(case: str, row: list[int | None]) -> None:
    """Its own nodes are `failed`, naming its distribution; every other number and reason is as without it."""
    plugins = Plugins.of(source("bad-dist", kind("bad", MISBEHAVIOURS[case])), source("good-dist", kind("good")))
    rules, reported = ruleset("good", "bad"), portfolio(*row)
    rules["scores"][2]["sum"] = ["s0"]  # the bad indicator stands beside the total
    alone = ruleset("good")
    with_bad, without = scored(plugins, rules, reported), scored(plugins, alone, reported)
    for scores, number in zip(with_bad.innovations, row, strict=True):
        node = scores.node("s1")
        assert node.state == ("missing" if number is None else "failed")
        assert number is None or "bad-dist" in node.reason.text("en")
    assert _figures(with_bad, {"s0", "total", "mean"}) == _figures(without, {"s0", "total", "mean"})


@given(row=answers, case=st.sampled_from(sorted(MISBEHAVIOURS)))
def test_20_a_failed_part_counts_as_missing(row: list[int | None], case: str) -> None:
    """In a sum a failed part does what a missing one does; it is never a silent zero of its own."""
    plugins = Plugins.of(source("bad-dist", kind("bad", MISBEHAVIOURS[case])), source("good-dist", kind("good")))
    rules = ruleset("good", "bad")
    rules["scores"][2]["missing"] = "refuse"
    for scores, number in zip(scored(plugins, rules, portfolio(*row)).innovations, row, strict=True):
        assert scores.cell("total").state == ("missing" if number is None else "refused") or number is None


@given(row=answers)
def test_45_a_broken_plugin_among_good_ones_changes_nothing(row: list[int | None]) -> None:
    """A plugin that doesn't even load leaves all results as they are."""
    good = source("good-dist", kind("good"))
    broken = source("broken-dist", kind("bands"))
    reported = portfolio(*row)
    both, alone = (scored(plugins, ruleset("good"), reported) for plugins in (Plugins.of(broken, good), Plugins.of(good)))
    assert _figures(both, {"s0", "total", "mean"}) == _figures(alone, {"s0", "total", "mean"})


def test_an_outcome_can_t_be_changed_afterwards() -> None:
    """What the engine keeps is a copy: a plugin that holds on to its outcome can't reach the score."""
    kept: list[Outcome] = []

    def tell(_inputs: Inputs) -> Outcome:
        kept.append(Outcome.scored(50, Text("sebab", "reason")))
        return kept[-1]

    card = scored(Plugins.of(source("sly-dist", kind("sly", tell))), ruleset("sly"), portfolio(1))
    for outcome in kept:
        object.__setattr__(outcome, "points", 99)
        object.__setattr__(outcome, "reason", None)
    assert card.innovations[0].node("s0").value == 50
    assert card.innovations[0].node("s0").reason.text("id") == "sebab"


def _described(found: Any) -> EvaluatorType:
    @frozen
    class Odd(Made):
        def describe(self) -> Description:
            if isinstance(found, Exception):
                raise found
            return found  # type: ignore[no-any-return]

    return EvaluatorType("odd", (), lambda _at, reads, _context: Odd(reads, as_it_is), Text("x", "x"), Takes(most=None))


@pytest.mark.parametrize(
    ("found", "why"),
    [
        (ValueError("no"), "ValueError: no"),
        ("0 to 3", "it describes itself by str"),
        (Description(3, 0), "it describes points from 3 to 0"),
        (Description(0.0, 3), "points 0.0 are no exact number"),  # type: ignore[arg-type]
    ],
)
def test_an_evaluator_that_can_t_describe_itself_is_a_fault_of_the_ruleset(found: Any, why: str) -> None:
    """Without a description nothing is known of the bounds of what is made of it, so nothing is scored."""
    with pytest.raises(FaultError) as caught:
        scored(Plugins.of(source("odd-dist", _described(found))), ruleset("odd"), portfolio(1))
    (fault,) = caught.value.faults
    assert (fault.code, fault.path) == ("IR510", "scores/s0")
    assert "odd-dist" in fault.text("en")
    assert why in fault.text("en")


@pytest.mark.parametrize("made", [lambda *_: None, lambda *_: 1 / 0, lambda *_: object()])
def test_an_evaluator_that_can_t_be_made_is_a_fault_of_the_ruleset(made: Any) -> None:
    with pytest.raises(FaultError) as caught:
        scored(Plugins.of(source("odd-dist", evolve(kind("odd"), make=made))), ruleset("odd"), portfolio(1))
    assert [fault.code for fault in caught.value.faults] == ["IR510"]


@pytest.mark.parametrize(("bounds", "state", "value"), [(False, "missing", 0), (True, "failed", 0)])
def test_figures_within_bounds_aren_t_given_to_whom_doesn_t_know_them(*, bounds: bool, state: str, value: int) -> None:
    """An evaluator that takes no bounds isn't asked; one that says it does is on its own."""
    bounded = evolve(kind("plain"), takes=Takes({"integer"}, bounds=bounds))
    reported = portfolio(1)
    reported["innovations"][0]["facts"] = {"n": {"more_than": "3"}}
    node = scored(Plugins.of(source("plain-dist", bounded)), ruleset("plain"), reported).innovations[0].node("s0")
    assert (node.state, node.value) == (state, value)
    reported["innovations"][0]["facts"] = {"n": {"about": "3"}}
    node = scored(Plugins.of(source("plain-dist", kind("plain"))), ruleset("plain"), reported).innovations[0].node("s0")
    assert (node.state, node.value) == ("scored", 3)
