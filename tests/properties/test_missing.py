"""Properties 14 to 20: missing, not applicable, failed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from inovrules import Engine
from inovrules.messages import Text, say
from inovrules.plugins import Description, EvaluatorType, Outcome, Source, Takes, hookimpl
from inovrules.plugins.manager import Plugins
from tests.properties import simple
from tests.properties.strategies import Node, cases
from tests.properties.support import evaluate

if TYPE_CHECKING:
    from inovrules.plugins import Inputs

answers = st.lists(st.none() | st.integers(0, 100), min_size=1, max_size=5)
EVALUATOR_ERRORS = ("raise", "float", "nonsense", "outside", "nan")


@given(row=answers)
def test_14_missing_is_absent_or_worst(row: list[int | None]) -> None:
    """Under `exclude` a missing part is as if it weren't there; under `zero` it counts like the worst answer."""
    known = [value for value in row if value is not None]
    excluded = simple.total(simple.ruleset([1] * len(row), missing="exclude"), *row)
    zeroed = simple.total(simple.ruleset([1] * len(row), missing="zero"), *row)
    if not known:
        assert excluded.state == zeroed.state == "missing"
        return
    assert excluded.value == simple.total(simple.ruleset([1] * len(known)), *known).value
    assert zeroed.value == simple.total(simple.ruleset([1] * len(row)), *[value or 0 for value in row]).value


def test_15_zero_is_a_value() -> None:
    """Answering 0 keeps coverage; answering nothing lowers it."""
    rules = simple.ruleset([1, 1])
    assert simple.total(rules, 0, 50).coverage == 1
    assert simple.total(rules, None, 50).coverage < 1


@given(case=cases())
def test_16_interval(case: tuple[Node, Node]) -> None:
    """A score lies within its own interval."""
    for scores in evaluate(*case).units():
        for node in scores.nodes():
            if node.state == "scored":
                assert node.low <= node.value
                assert node.high is None or node.value <= node.high


@given(row=answers, data=st.data())
def test_16_filling_an_answer_only_narrows_the_interval(row: list[int | None], data: st.DataObject) -> None:
    """Whatever a missing answer turns out to be, the new interval lies within the old one."""
    gaps = [place for place, value in enumerate(row) if value is None]
    if not gaps:
        row, gaps = [*row, None], [len(row)]
    filled = list(row)
    filled[gaps[0]] = data.draw(st.integers(0, 100))
    rules = simple.ruleset([1] * len(row))
    before, after = simple.total(rules, *row), simple.total(rules, *filled)
    assert before.low <= after.low <= after.high <= before.high


@given(size=st.integers(1, 4), missing=st.sampled_from(["zero", "exclude", "refuse"]))
def test_17_nothing_known(size: int, missing: str) -> None:
    """Nothing reported gives no score and no predicate, whatever the policy; nor does a portfolio where nothing applies."""
    card = simple.score(simple.ruleset([1] * size, missing=missing), simple.portfolio([None] * size))
    cell = card.innovations[0].cell("total")
    assert (cell.state, cell.value, cell.coverage) == ("missing", 0, 0)
    assert card.headline is not None
    assert (card.headline.exact, card.headline.predicate) == (None, None)
    rules = simple.ruleset([1])
    rules["scores"][0]["when"] = {"fact": "kind", "is": "a"}
    assert simple.score(rules, simple.portfolio([50], kind="b")).innovations[0].cell("total").state == "not_applicable"


POOLS: dict[str, dict[str, Any]] = {
    "mean": {"of": "total", "how": "mean"},
    "mean with a floor": {"of": "total", "how": "mean", "divisor_floor": "12"},
    "sum": {"of": "total", "how": "sum"},
    "best": {"of": "total", "how": "best", "take": "2"},
    "share": {"of": "total", "how": "share", "at_least": "1"},
    "count": {"how": "count", "cap": "200", "each": "0.38"},
    "count of some": {"how": "count", "where": {"fact": "kind", "is": "a"}},
    "covers": {"how": "covers", "fact": "kind", "values": ["a", "b"]},
}
"""Pools of every kind, over innovations."""


def _pooled(pool: dict[str, Any], scope: str, missing: str, refused: str) -> dict[str, Any]:
    """Give a ruleset whose published score is a pool."""
    rules = simple.ruleset([1], missing=missing)
    rules["scores"][-1] = {"id": "index", "scope": scope, "title": simple.TITLE, "pool": {**pool, "refused": refused}}
    rules["publish"][0]["predicates"] = [{"id": "low", "from": "0", "title": simple.TITLE}]
    return rules


EVERY_POOL = pytest.mark.parametrize("pool", POOLS.values(), ids=POOLS)
EVERY_POLICY = pytest.mark.parametrize("missing", ["zero", "exclude", "refuse"])


@pytest.mark.parametrize("refused", ["leave_out", "keep"])
@EVERY_POLICY
@EVERY_POOL
def test_17_nothing_known_of_an_empty_list(pool: dict[str, Any], missing: str, refused: str) -> None:
    """An empty list says no more than no list: no score, no predicate, coverage 0, and anything is still possible."""
    rules = _pooled(pool, "region", missing, refused)
    empty = simple.score(rules, simple.portfolio()).headline
    unlisted = simple.score(rules, {"region": {"name": "Kabupaten"}, "as_of": "2026-07-01"}).headline
    assert empty is not None
    assert unlisted is not None
    assert (empty.state, empty.exact, empty.predicate, empty.proven, empty.coverage) == ("missing", None, None, None, 0)
    assert (empty.low, empty.high) == (unlisted.low, unlisted.high)
    assert empty.high is None or empty.low < empty.high


@EVERY_POLICY
@EVERY_POOL
def test_17_an_agency_without_innovations(pool: dict[str, Any], missing: str) -> None:
    """Beside agencies that report, one without an innovation has none: a number of things is 0, and a mean of nothing isn't known."""
    source = simple.portfolio([50])
    source["opds"] = [{"id": name, "name": name} for name in ("a", "b")]
    source["innovations"][0]["opd"] = "a"
    card = simple.score(_pooled(pool, "opd", missing, "leave_out"), source)
    silent = card.unit("b").cell("index")
    counted = pool["how"] in ("sum", "count", "covers") or "divisor_floor" in pool
    assert (silent.state, silent.value, silent.coverage) == (("scored", 0, 1) if counted else ("missing", 0, 0))


@EVERY_POOL
def test_17_nothing_that_applies_or_may_count(pool: dict[str, Any]) -> None:
    """Where every innovation is refused and left out, or the pooled score applies to none, coverage is never 1 without a score."""
    refusing = _pooled(pool, "region", "zero", "leave_out")
    refusing["eligibility"] = [
        {"id": "r", "title": simple.TITLE, "reason": simple.TITLE, "require": {"fact": "kind", "is": "a"}, "unknown": "accept"}
    ]
    elsewhere = _pooled(pool, "region", "zero", "leave_out")
    elsewhere["scores"][0]["when"] = {"fact": "kind", "is": "a"}
    for rules in (refusing, elsewhere):
        found = simple.score(rules, simple.portfolio([50], kind="b")).region.cell("index")
        assert found.coverage == (1 if found.state == "scored" else 0)


@given(row=st.lists(st.integers(0, 100), min_size=2, max_size=5))
def test_18_not_applicable_is_not_missing(row: list[int]) -> None:
    """What doesn't apply leaves coverage alone and re-weights its siblings."""
    rules = simple.ruleset([1] * len(row))
    rules["scores"][0]["when"] = {"fact": "kind", "is": "a"}
    cell = simple.score(rules, simple.portfolio(row, kind="b")).innovations[0].cell("total")
    rest = simple.total(simple.ruleset([1] * (len(row) - 1)), *row[1:])
    assert (cell.value, cell.coverage) == (rest.value, 1)


@given(row=answers)
def test_19_withholding_does_not_pay(row: list[int | None]) -> None:
    """Under `zero` taking an answer back never raises the claimed or the proven value."""
    rules = simple.ruleset([1] * len(row))
    full = simple.total(rules, *row)
    for place in range(len(row)):
        less = simple.total(rules, *[None if number == place else value for number, value in enumerate(row)])
        assert less.value <= full.value
        assert less.proven <= full.proven


@frozen
class Misbehaving:
    """An evaluator that does what a broken plugin does."""

    fault: str
    reads: tuple[str, ...]
    answers_missing: bool = False

    def evaluate(self, _inputs: Inputs) -> Outcome:
        """Break."""
        if self.fault == "raise":
            message = "broken"
            raise RuntimeError(message)
        wrong: Any = {"float": 0.5, "nan": float("nan"), "outside": 99}.get(self.fault)
        return Outcome.scored(wrong, say("reason.none")) if wrong is not None else "nonsense"  # type: ignore[return-value]

    def describe(self) -> Description:
        """Promise one point at most."""
        return Description(0, 1)


class BrokenPlugin:
    """A plugin whose evaluator misbehaves."""

    def __init__(self, fault: str) -> None:
        self.fault = fault

    @hookimpl
    def inovrules_evaluators(self) -> list[EvaluatorType]:
        """Bring the evaluator."""
        return [EvaluatorType("broken", (), lambda _at, reads, _context: Misbehaving(self.fault, reads), Text("Rusak", "Broken"), Takes())]


@given(row=st.lists(st.integers(0, 100), min_size=2, max_size=4), fault=st.sampled_from(EVALUATOR_ERRORS))
def test_20_a_failure_stays_where_it_is(row: list[int], fault: str) -> None:
    """An evaluator that breaks fails its own node, naming its distribution; every other figure stays as it was."""
    engine = Engine(Plugins.of(Source("broken-dist", "1.0", lambda: BrokenPlugin(fault))))
    rules = simple.ruleset([1] * len(row))
    broken = {"id": "broken", "scope": "innovation", "title": simple.TITLE, "evaluator": "broken", "from": "f0"}
    rules["scores"].append(broken)
    scores = simple.score(rules, simple.portfolio(row), engine).innovations[0]
    assert scores.cell("broken").state == "failed"
    assert "broken-dist" in scores.node("broken").reason.text("en")
    assert scores.cell("total").value == simple.total(simple.ruleset([1] * len(row)), *row).value
