"""Generated expressions give what plain Python says of the same tree; whatever is known of a survey is true."""

from __future__ import annotations

import operator
import pickle
from datetime import date
from typing import TYPE_CHECKING, Any

from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st
from support import PLUGINS, node, rules

from inovrules import Engine
from inovrules.plugins import Inputs

if TYPE_CHECKING:
    from collections.abc import Callable


class SilenceError(Exception):
    """A fact that is needed isn't there."""


@frozen
class Tree:
    """An expression as CEL writes it, and what it gives."""

    text: str
    tell: Callable[[dict[str, Any]], Any]


def fact(name: str) -> Tree:
    def tell(facts: dict[str, Any]) -> Any:
        if facts[name] is None:
            raise SilenceError
        return facts[name]

    return Tree(name, tell)


def combined(sign: str, function: Callable[[Any, Any], Any]) -> Callable[[tuple[Tree, Tree]], Tree]:
    return lambda pair: Tree(f"({pair[0].text} {sign} {pair[1].text})", lambda facts: function(pair[0].tell(facts), pair[1].tell(facts)))


def either(stop: bool, sign: str) -> Callable[[tuple[Tree, Tree]], Tree]:  # noqa: FBT001 - which answer decides alone
    def tell(pair: tuple[Tree, Tree], facts: dict[str, Any]) -> bool:
        silent = False
        for tree in pair:
            try:
                if tree.tell(facts) is stop:
                    return stop
            except SilenceError:
                silent = True
        if silent:
            raise SilenceError
        return not stop

    return lambda pair: Tree(f"({pair[0].text} {sign} {pair[1].text})", lambda facts: tell(pair, facts))


def chosen(three: tuple[Tree, Tree, Tree]) -> Tree:
    test, yes, no = three
    return Tree(f"({test.text} ? {yes.text} : {no.text})", lambda facts: (yes if test.tell(facts) else no).tell(facts))


reported = st.sampled_from(["n", "size", "f", "g"]).map(lambda name: Tree(f"reported.{name}", lambda facts: facts[name] is not None))
whole = st.integers(-20, 20).map(lambda number: Tree(str(number), lambda _facts: number)) | st.sampled_from(["n", "size"]).map(fact)
flags = st.sampled_from(["f", "g"]).map(fact) | reported
COMPARED = {"<": operator.lt, "<=": operator.le, "==": operator.eq, "!=": operator.ne, ">": operator.gt}
COUNTED = {"+": operator.add, "-": operator.sub, "*": operator.mul}


def grown(depth: int) -> tuple[st.SearchStrategy[Tree], st.SearchStrategy[Tree]]:
    """Give whole numbers and flags of a depth."""
    if depth == 0:
        return whole, flags
    number, flag = grown(depth - 1)
    pairs, tests = st.tuples(number, number), st.tuples(flag, flag)
    numbers = [pairs.map(combined(sign, function)) for sign, function in COUNTED.items()]
    truths = [pairs.map(combined(sign, function)) for sign, function in COMPARED.items()]
    truths += [tests.map(either(stop=True, sign="||")), tests.map(either(stop=False, sign="&&"))]
    return st.one_of(number, st.tuples(flag, number, number).map(chosen), *numbers), st.one_of(flag, *truths)


facts = st.fixed_dictionaries(
    {
        "n": st.none() | st.integers(0, 9),
        "size": st.none() | st.integers(1, 3),
        "f": st.none() | st.booleans(),
        "g": st.none() | st.booleans(),
    }
)
WIDE = {"lowest": -(10**9), "highest": 10**9}


def told(tree: Tree, given_facts: dict[str, Any]) -> Any:
    try:
        return tree.tell(given_facts)
    except SilenceError:
        return None


@given(tree=st.one_of(*grown(3)), values=facts)
def test_an_expression_gives_what_python_gives(tree: Tree, values: dict[str, Any]) -> None:
    if not any(value is not None for value in values.values()) and "reported." not in tree.text:
        return
    wide = WIDE if isinstance(told(tree, {"n": 1, "size": 1, "f": True, "g": True}), int) else {}
    stated = {} if isinstance(told(tree, {"n": 1, "size": 1, "f": True, "g": True}), bool) else wide
    found = node(rules(tree.text, "n", "size", "f", "g", **stated), **{name: value for name, value in values.items() if value is not None})
    wanted = told(tree, values)
    assert (found.state, found.points if found.state == "scored" else None) == (
        ("missing", None) if wanted is None else ("scored", int(wanted))
    )


@given(tree=st.one_of(*grown(2)))
def test_what_it_says_of_itself_is_true(tree: Tree) -> None:
    evaluator = Engine(PLUGINS).load_ruleset(rules(tree.text, "n", "size", "f", "g")).scores["s"].body.evaluator  # type: ignore[union-attr]
    described = evaluator.describe()

    def ask(values: dict[str, Any]) -> Any:
        return evaluator.evaluate(Inputs(values, {}, date(2026, 7, 1), 2025))

    every = [{"n": n, "size": s, "f": f, "g": g} for n in range(10) for s in (1, 2, 3) for f in (False, True) for g in (False, True)]
    known = {tuple(values.values()): ask(values).points for values in every}
    points = list(known.values())
    assert described.lowest <= min(points)
    assert described.highest >= max(points)
    if "reported." not in tree.text and not isinstance(tree.tell(every[0]), bool):
        assert (described.lowest, described.highest) == (min(points), max(points))
    if described.outcomes:
        assert {each.points for each in described.outcomes} >= set(points)
    for possible in described.outcomes:
        silent = dict.fromkeys(("n", "size", "f", "g"))
        assert ask({**silent, **possible.witness}).points == possible.points
    steps = {"n": 1, "size": 1, "f": True, "g": True}
    for name, direction in described.monotone.items():
        for values in every:
            later = {**values, name: True if name in "fg" else values[name] + steps[name]}
            if later != values and tuple(later.values()) in known:
                moved = known[tuple(later.values())] - known[tuple(values.values())]
                assert {"rises": moved >= 0, "falls": moved <= 0, "none": moved == 0, "either": True}[direction]
    again = pickle.loads(pickle.dumps(evaluator))  # noqa: S301 - made above
    assert again.describe() == described
