"""Properties 26 to 31: runs and portfolios."""

from __future__ import annotations

import copy
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from inovrules import Engine, rank
from tests.properties import simple
from tests.properties.strategies import Node, cases
from tests.properties.support import evaluate, figures

EXAMPLE = Path(__file__).parents[2] / "examples" / "kabupaten-contoh.yaml"
rows = st.lists(st.lists(st.integers(0, 100), min_size=2, max_size=2), min_size=1, max_size=5)
_DUMP = """
import inovrules
engine = inovrules.Engine()
ruleset = engine.load_ruleset("iid-2026")
card = engine.evaluate(engine.load_portfolio(EXAMPLE, [ruleset]), ruleset)
from inovrules.views.json import render
print(render([card], engine))
"""


def test_26_deterministic() -> None:
    """Two processes with other hash seeds, languages, time zones and folders write the same bytes."""
    outputs = [_dump("1", "UTC", "C", "/"), _dump("7", "Asia/Makassar", "id_ID.UTF-8", str(EXAMPLE.parent))]
    assert outputs[0] == outputs[1]
    assert len(outputs[0]) > 10_000


def _dump(seed: str, zone: str, language: str, folder: str) -> bytes:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": language}
    environment.setdefault("PYTHONPATH", "")
    environment["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
    code = _DUMP.replace("EXAMPLE", repr(str(EXAMPLE)))
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, env=environment, cwd=folder).stdout


@given(one=cases(), two=cases())
def test_27_no_state(one: tuple[Node, Node], two: tuple[Node, Node]) -> None:
    """Scoring something else in between changes nothing, and inputs stay as they are."""
    engine, kept = Engine(), copy.deepcopy(one)
    before = figures(evaluate(*one, engine=engine))
    evaluate(*two, engine=engine)
    assert figures(evaluate(*one, engine=engine)) == before
    assert one == kept


def test_27_threads_agree() -> None:
    """Eight threads on one engine find what one thread finds."""
    engine = Engine()
    ruleset = engine.load_ruleset("iid-2026")
    portfolio = engine.load_portfolio(EXAMPLE, [ruleset])
    expected = figures(Engine().evaluate(portfolio, ruleset))
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: figures(engine.evaluate(portfolio, ruleset)), range(8)))
    assert found == [expected] * 8


@given(case=cases())
def test_28_independence(case: tuple[Node, Node]) -> None:
    """An innovation's own scores don't depend on which others are reported."""
    rules, reported = case
    together = figures(evaluate(rules, reported))
    for innovation in reported["innovations"]:
        alone = figures(evaluate(rules, {**reported, "innovations": [innovation]}))
        key = ("innovation", innovation["id"])
        assert alone[key] == together[key]


@given(answers=rows, more=rows)
def test_29_portfolio_aggregates(answers: list[list[int]], more: list[list[int]]) -> None:
    """A mean over innovations ignores their order, isn't changed by doubling all of them, and of a union lies between both."""
    rules = simple.ruleset([1, 2])

    def index(given: list[list[int]]) -> Any:
        return simple.score(rules, simple.portfolio(*given)).region.cell("index").value

    one, two = index(answers), index(more)
    assert index(answers[::-1]) == index(answers * 2) == one
    assert min(one, two) <= index(answers + more) <= max(one, two)
    parts = [simple.total(rules, *row).value for row in answers]
    assert one == Fraction(sum(parts)) / len(parts)


@given(scores=st.lists(st.integers(0, 5), min_size=1, max_size=6), ties=st.sampled_from(["shared", "dense"]))
def test_30_ranking(scores: list[int], ties: str) -> None:
    """Ranks are a total order with the stated ties, whatever the order of the units; removing the last changes no other rank."""
    rules = simple.ruleset([1])
    rules["publish"][0] |= {"score": "total", "ties": ties}
    figures_of = [unit.published()[0] for unit in simple.score(rules, simple.portfolio(*[[value] for value in scores])).innovations]
    ranks = rank(figures_of)
    better = [
        len({other for other in scores if other > value}) if ties == "dense" else sum(other > value for other in scores) for value in scores
    ]
    assert list(ranks) == [place + 1 for place in better]
    assert rank(figures_of[::-1]) == ranks[::-1]
    worst = min(range(len(scores)), key=lambda place: scores[place])
    rest = [figure for place, figure in enumerate(figures_of) if place != worst]
    assert list(rank(rest)) == [place for number, place in enumerate(ranks) if number != worst]
    ordered = sorted(zip(ranks, scores, strict=True), key=lambda pair: pair[0] or 0)
    assert all(one[1] >= two[1] for one, two in pairwise(ordered))


class Registry(RuleBasedStateMachine):
    """A registry that scores again after each change, against one that scores everything anew."""

    @initialize(case=cases(most=3))
    def start(self, case: tuple[Node, Node]) -> None:
        """Load a ruleset and a portfolio."""
        self.engine = Engine()
        self.ruleset = self.engine.load_ruleset(case[0])
        self.portfolio = self.engine.load_portfolio(case[1], [self.ruleset])
        self.card = self.engine.evaluate(self.portfolio, self.ruleset, readings=False)

    @precondition(lambda self: self.portfolio.innovations)
    @rule(data=st.data())
    def answer_less(self, data: st.DataObject) -> None:
        """Take an answer of an innovation back."""
        unit = data.draw(st.sampled_from(self.portfolio.innovations))
        if unit.facts:
            self._change(unit.with_facts({data.draw(st.sampled_from(sorted(unit.facts))): None}))

    @precondition(lambda self: len(self.portfolio.innovations) > 1)
    @rule(data=st.data())
    def copy_answers(self, data: st.DataObject) -> None:
        """Give an innovation the answers of another."""
        one, two = (data.draw(st.sampled_from(self.portfolio.innovations)) for _ in range(2))
        self._change(one.with_facts(dict(two.facts)))

    @rule()
    def silence_the_region(self) -> None:
        """Take back everything that the region reported."""
        self._change(self.portfolio.region.with_facts(dict.fromkeys(self.portfolio.region.facts)))

    def _change(self, unit: Any) -> None:
        self.card = self.engine.reevaluate(self.card, unit)
        self.portfolio = self.portfolio.replaced(unit)

    @invariant()
    def incremental_is_full(self) -> None:
        """What was scored bit by bit is what a fresh engine finds."""
        if hasattr(self, "card"):
            assert figures(self.card) == figures(Engine().evaluate(self.portfolio, self.ruleset, readings=False))


Test31IncrementalIsFull = Registry.TestCase
Test31IncrementalIsFull.settings = settings(max_examples=15, stateful_step_count=8, deadline=None)
