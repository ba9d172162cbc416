"""Generated tables against a plain oracle, which tries every value of every fact and knows nothing of stretches or bits."""

from __future__ import annotations

import itertools
import pickle
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st
from support import PLUGINS, faults, rules

from inovrules import Engine
from inovrules.plugins import Inputs

if TYPE_CHECKING:
    from collections.abc import Callable

DOMAINS: dict[str, list[Any]] = {"n": list(range(10)), "f": [False, True], "stage": ["awal", "akhir", "uji"]}
EVERY = [dict(zip(DOMAINS, values, strict=True)) for values in itertools.product(*DOMAINS.values())]


@frozen
class Test:
    """A cell, and what it means."""

    __test__ = False
    text: str
    holds: Callable[[Any], bool]


def interval(ends: tuple[int, int], left: str, right: str) -> Test:
    low, high = sorted(ends)
    inside = set(range(low, high + 1)) - ({low} if left != "[" else set()) - ({high} if right != "]" else set())
    return Test(f"{left}{low}..{high}{right}", lambda value: value in inside)


anything = st.sampled_from(["-", ""]).map(lambda text: Test(text, lambda _value: True))
digits = st.integers(0, 9)
number = st.one_of(
    anything,
    digits.map(lambda n: Test(f">= {n}", lambda value: value >= n)),
    digits.map(lambda n: Test(f">{n}", lambda value: value > n)),
    digits.map(lambda n: Test(f"< {n}.5", lambda value: 2 * value < 2 * n + 1)),
    digits.map(lambda n: Test(f"<={n}", lambda value: value <= n)),
    digits.map(lambda n: Test(str(n), lambda value: value == n)),
    st.lists(digits, min_size=1, max_size=3).map(lambda some: Test(", ".join(map(str, some)), lambda value: value in some)),
    st.lists(digits, min_size=1, max_size=3).map(lambda some: Test(f"not({', '.join(map(str, some))})", lambda value: value not in some)),
    st.builds(interval, st.tuples(digits, digits), st.sampled_from("[(]"), st.sampled_from("])[")),
)
flag = anything | st.sampled_from([("true", True), ("ya", True), ("false", False), ("tidak", False)]).map(
    lambda pair: Test(pair[0], lambda value: value is pair[1])
)
words = st.lists(st.sampled_from(DOMAINS["stage"]), min_size=1, max_size=2)
stage = (
    anything
    | words.map(lambda some: Test(", ".join(f'"{word}"' for word in some), lambda value: value in some))
    | words.map(lambda some: Test(f"not({','.join(some)})", lambda value: value not in some))
)


@frozen
class Line:
    """A row, and what it gives."""

    tests: tuple[Test, Test, Test]
    points: int

    def fits(self, values: dict[str, Any]) -> bool:
        return all(test.holds(values[name]) for test, name in zip(self.tests, DOMAINS, strict=True))


lines = st.lists(st.builds(Line, st.tuples(number, flag, stage), st.integers(-3, 3)), min_size=1, max_size=5)
policies = st.sampled_from(["unique", "any", "first", "collect-sum", "collect-min", "collect-max", "collect-count"])


def written(table: list[Line]) -> str:
    def quoted(text: str) -> str:
        return '"' + text.replace('"', '""') + '"'

    return "n,f,stage,points\n" + "".join(",".join(quoted(test.text) for test in line.tests) + f",{line.points}\n" for line in table)


def judged(table: list[Line], policy: str, otherwise: int | None, values: dict[str, Any]) -> Any:
    """Give the points for some facts; a word where the table is at fault."""
    hits = [line for line in table if line.fits(values)]
    if policy == "collect-count" and (hits or otherwise is None):
        return len(hits)
    if not hits:
        return "gap" if otherwise is None else otherwise
    points = [line.points for line in hits]
    if policy == "unique" and len(hits) > 1:
        return "overlap"
    if policy == "any" and len(set(points)) > 1:
        return "overlap"
    return {"collect-sum": sum, "collect-min": min, "collect-max": max}.get(policy, lambda some: some[0])(points)


def wrong(table: list[Line], policy: str, otherwise: int | None) -> set[str]:
    found = {told for values in EVERY if isinstance(told := judged(table, policy, otherwise, values), str)}
    for place, line in enumerate(table):
        before = table[:place] if policy == "first" else []
        if not any(line.fits(values) and not any(other.fits(values) for other in before) for values in EVERY):
            found.add("idle")
    return found


WORDS = {"no row fits when": "gap", "both fit": "overlap", "this row never decides": "idle"}


@given(
    table=lines, policy=policies, otherwise=st.none() | st.just(1), partial=st.fixed_dictionaries({name: st.booleans() for name in DOMAINS})
)
def test_a_table_is_what_the_oracle_says(table: list[Line], policy: str, otherwise: int | None, partial: dict[str, bool]) -> None:
    made = rules(written(table), *DOMAINS, hit_policy=policy, otherwise=otherwise)
    found = faults(made)
    told = {word for fault in found for text, word in WORDS.items() if text in fault.text("en")}
    assert told == wrong(table, policy, otherwise), [fault.text("en") for fault in found]
    if found:
        return
    evaluator = Engine(PLUGINS).load_ruleset(made).scores["s"].body.evaluator  # type: ignore[union-attr]

    def ask(values: dict[str, Any]) -> Any:
        return evaluator.evaluate(Inputs(values, {}, date(2026, 7, 1), 2025))

    points = {tuple(values.values()): judged(table, policy, otherwise, values) for values in EVERY}
    assert {each: ask(dict(zip(DOMAINS, each, strict=True))).points for each in points} == points
    for values in EVERY[::7]:
        seen = {name: value if partial[name] else None for name, value in values.items()}
        possible = {
            points[tuple(other.values())] for other in EVERY if all(value is None or other[name] == value for name, value in seen.items())
        }
        outcome = ask(seen)
        assert (outcome.low, outcome.high) == (min(possible), max(possible))
        assert (outcome.state == "scored") is (len(possible) == 1)
    described = evaluator.describe()
    assert (described.lowest, described.highest) == (min(points.values()), max(points.values()))
    assert {each.points for each in described.outcomes} == set(points.values())
    assert all(ask(dict(each.witness)).points == each.points for each in described.outcomes)
    for values in EVERY:
        for name, following in (("n", values["n"] + 1), ("f", True)):
            later = {**values, name: following}
            if later != values and tuple(later.values()) in points:
                moved = points[tuple(later.values())] - points[tuple(values.values())]
                direction = described.monotone[name]
                assert {"rises": moved >= 0, "falls": moved <= 0, "none": moved == 0, "either": True}[direction]
    assert pickle.loads(pickle.dumps(evaluator)).describe() == described  # noqa: S301 - made above


edges = st.lists(st.integers(-40, 40).map(lambda n: Fraction(n, 4)), min_size=1, max_size=5, unique=True).map(sorted)


@given(cuts=edges, skip=st.integers(0, 20), probes=st.lists(st.integers(-100, 100).map(lambda n: Fraction(n, 8)), min_size=1, max_size=9))
def test_dense_numbers_have_no_hidden_gap(cuts: list[Fraction], skip: int, probes: list[Fraction]) -> None:
    """Bands that leave out just one end, or nothing."""
    shown = [f"{float(cut):.2f}" for cut in cuts]
    bands = [f"< {shown[0]}", *(f"[{low}..{high})" for low, high in itertools.pairwise(shown)), f">= {shown[-1]}"]
    table = "c;points\n" + "".join(f"{band};{place}\n" for place, band in enumerate(bands))
    evaluator = Engine(PLUGINS).load_ruleset(rules(table, "c")).scores["s"].body.evaluator  # type: ignore[union-attr]
    for probe in probes:
        outcome = evaluator.evaluate(Inputs({"c": probe}, {}, date(2026, 7, 1), 2025))  # type: ignore[dict-item]
        assert outcome.points == sum(probe >= cut for cut in cuts)
    assert evaluator.describe().monotone == {"c": "rises"}
    left = skip % len(cuts)
    holed = (
        table.replace(f">= {shown[-1]}", f"> {shown[-1]}")
        if left == len(cuts) - 1
        else table.replace(f"[{shown[left]}..", f"({shown[left]}..")
    )
    found = faults(rules(holed, "c"))
    assert [("no row fits when" in fault.text("en"), "(gaps: 1)" in fault.text("en")) for fault in found] == [(True, True)]
