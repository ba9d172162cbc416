"""Evaluators that need the whole portfolio: prepared once, read-only, never shared between units, scored again when one changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve, frozen
from hypothesis import given
from hypothesis import strategies as st

from inovrules import Engine, Plugins
from inovrules.messages import Text
from inovrules.plugins import Description, EvaluatorType, Outcome, Takes
from tests.plugins.support import portfolio, ruleset, scored, source

if TYPE_CHECKING:
    from inovrules.plugins import Inputs, PortfolioView

numbers = st.lists(st.integers(0, 100), min_size=1, max_size=5)
prepared: list[int] = []


@frozen
class Rank:
    """How many innovations report less."""

    reads: tuple[str, ...]

    def prepare(self, view: PortfolioView) -> dict[str, int]:
        prepared.append(len(view.innovations))
        known: dict[str, Any] = {unit.id: unit.facts[self.reads[0]] for unit in view.innovations}
        return {one: sum(other < known[one] for other in known.values()) for one in known}

    def evaluate(self, inputs: Inputs) -> Outcome:
        ranks: Any = inputs.prepared
        return Outcome.scored(ranks[inputs.unit], Text("urutan", "rank"))

    def describe(self) -> Description:
        return Description(0, 100)


RANK = EvaluatorType.of(Rank, "rank", Takes({"integer"}), Text("Urutan", "Rank"), needs_portfolio=True)


@given(row=numbers)
def test_each_unit_is_told_its_own(row: list[int]) -> None:
    prepared.clear()
    card = scored(Plugins.of(source("rank-dist", RANK)), ruleset("rank"), portfolio(*row))
    assert [scores.cell("s0").value for scores in card.innovations] == [sum(other < one for other in row) for one in row]
    assert prepared == [len(row)]


@given(row=numbers, new=st.integers(0, 100))
def test_a_change_to_one_unit_may_change_all(row: list[int], new: int) -> None:
    engine = Engine(Plugins.of(source("rank-dist", RANK)))
    rules = engine.load_ruleset(ruleset("rank"))
    card = engine.evaluate(engine.load_portfolio(portfolio(*row), [rules]), rules)
    again = engine.reevaluate(card, card.innovations[0].unit.with_facts({"n": new}))
    fresh = engine.evaluate(engine.load_portfolio(portfolio(new, *row[1:]), [rules]), rules)
    assert [scores.cell("total").value for scores in again.innovations] == [scores.cell("total").value for scores in fresh.innovations]
    assert again.region.cell("mean").value == fresh.region.cell("mean").value


def test_one_agency_alone_is_still_seen_among_all() -> None:
    reported = portfolio(5, 7, 9)
    for innovation, opd in zip(reported["innovations"], ("a", "b", "b"), strict=True):
        innovation["opd"] = opd
    engine = Engine(Plugins.of(source("rank-dist", RANK)))
    rules = engine.load_ruleset(ruleset("rank"))
    loaded = engine.load_portfolio(reported, [rules])
    assert [scores.cell("s0").value for scores in engine.evaluate(loaded.restricted("b"), rules).innovations] == [1, 2]


def test_one_innovation_by_itself_can_t_be_told() -> None:
    engine = Engine(Plugins.of(source("rank-dist", RANK)))
    rules = engine.load_ruleset(ruleset("rank"))
    loaded = engine.load_portfolio(portfolio(5), [rules])
    node = engine.score_innovation(loaded.innovations[0], rules, loaded.as_of).node("s0")
    assert (node.state, node.reason.text("en")) == ("missing", "It can only be scored with the whole portfolio.")


@pytest.mark.parametrize("case", ["raises", "mutates"])
def test_whoever_fails_to_prepare_fails_alone(case: str) -> None:
    @frozen
    class Bad(Rank):
        def prepare(self, view: PortfolioView) -> dict[str, int]:
            if case == "raises":
                message = "no luck"
                raise ValueError(message)
            view.innovations[0].facts["n"] = 99  # type: ignore[index]
            return {}

    bad = evolve(EvaluatorType.of(Bad, "bad", Takes({"integer"}), Text("x", "x"), needs_portfolio=True))
    card = scored(Plugins.of(source("bad-dist", bad), source("rank-dist", RANK)), ruleset("rank", "bad"), portfolio(3, 4))
    assert [scores.cell("s1").state for scores in card.innovations] == ["failed", "failed"]
    assert "bad-dist" in card.innovations[0].node("s1").reason.text("en")
    assert [scores.cell("s0").value for scores in card.innovations] == [0, 1]
