"""Properties 5, 23 and 24: doing better is never worse, a higher score has no lower predicate, gates and caps only lower."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from hypothesis import given

from inovrules.testing.generate.facts import TITLE
from inovrules.testing.generate.pick import made
from tests.properties.generate.iid import make_portfolio
from tests.properties.generate.rising import FACTS, MOST, answered, make_rising
from tests.properties.strategies import cases, picks
from tests.properties.support import ENGINE, evaluate, figures, nodes, published

if TYPE_CHECKING:
    from inovrules import Scorecard
    from tests.properties.generate.iid import Answered
    from tests.properties.strategies import Case, Node, Pick

RAISE_ONLY, LOWER_ONLY = ("floor",), ("gate", "cap")


def _ranks(card: Scorecard) -> dict[tuple[str, str, str], int]:
    """Which predicate every published score has, counted from the lowest."""
    return {
        key: [predicate.id for predicate in item.rule.predicates].index(item.predicate.id)
        for key, item in published(card).items()
        if item.predicate is not None
    }


def _improved(pick: Pick, portfolio: Node) -> Node:
    """Raise one answer of one innovation by a level, where there is a level left."""
    better = deepcopy(portfolio)
    facts = pick.one(better["innovations"])["facts"]
    name = pick.one(FACTS)
    facts[name] = str(min(MOST, int(facts[name]) + 1))
    return better


@given(made(lambda pick: (make_rising(pick), answered(pick))), picks())
def test_05_a_better_answer_is_never_worse(case: Case, pick: Pick) -> None:
    """Where every rule rises, raising one answer lowers no score and no predicate of that innovation or of the region."""
    rules, portfolio = case
    before, after = evaluate(rules, portfolio), evaluate(rules, _improved(pick, portfolio))
    old, new = figures(before), figures(after)
    worse = [(unit, name) for unit, scores in old.items() for name, figure in scores.items() if new[unit][name].value < figure.value]
    assert worse == []
    ranks = _ranks(after)
    assert all(ranks[key] >= rank for key, rank in _ranks(before).items())


@given(made(make_portfolio), picks())
def test_05_a_higher_level_never_lowers_the_index(known: Answered, pick: Pick) -> None:
    """In `iid-2026`, one more level in one row of an eligible innovation or of the region lowers neither index nor predicate."""
    better = deepcopy(known.portfolio)
    unit, prefix = (better, "spd") if not better["innovations"] or pick.chance() else (pick.one(better["innovations"]), "sid")
    levels = {name: level for name, level in unit["levels"].items() if name.startswith(prefix) and level != "3"}
    if levels:
        name = pick.one(list(levels))
        unit["levels"] = {**unit["levels"], name: str(int(levels[name]) + 1)}
    ruleset = ENGINE.load_ruleset("iid-2026")
    old, new = (
        ENGINE.evaluate(ENGINE.load_portfolio(document, [ruleset]), ruleset, readings=False) for document in (known.portfolio, better)
    )
    assert old.region.cell("iid").value <= new.region.cell("iid").value
    assert _ranks(old)["iid", "region", "region"] <= _ranks(new)["iid", "region", "region"]


@given(cases(signed=True))
def test_24_gates_and_caps_only_lower_floors_only_raise(case: Case) -> None:
    """A gate or cap never adds, a floor never takes away, and whatever they do stands as a line of the explanation."""
    for node in nodes(evaluate(*case)):
        for line in node.lines:
            assert line.kind not in LOWER_ONLY or (line.claimed <= 0 and line.proven <= 0)
            assert line.kind not in RAISE_ONLY or (line.claimed >= 0 and line.proven >= 0)
        limits = node.score.modifiers
        if node.state == "scored" and limits.cap is not None and limits.floor is None and limits.round is None:
            assert node.value <= limits.cap
        if node.state == "scored" and limits.floor is not None and limits.round is None:
            assert node.value >= limits.floor


def _gated(pick: Pick) -> tuple[Node, Node, str, str, int]:
    """Make a ruleset where every rule rises, and shut one of its aggregates behind a gate; give the score, its fact and the edge, too."""
    rules, portfolio = make_rising(pick), answered(pick)
    made_of = [score for score in rules["scores"] if score["scope"] == "innovation" and "evaluator" not in score]
    score, fact, edge = pick.one(made_of), pick.one(FACTS), pick.between(1, MOST)
    gate = {"require": {"fact": fact, "at_least": str(edge)}, "otherwise": "0", "title": TITLE}
    score["gates"] = [gate, *score.get("gates", [])]
    return rules, portfolio, score["id"], fact, edge


@given(made(_gated))
def test_24_opening_a_gate_never_lowers(case: tuple[Node, Node, str, str, int]) -> None:
    """Without a gate no score is lower than with it; where the gate is met nothing changes, where it isn't the score is nothing."""
    rules, portfolio, gated, fact, edge = case
    open_rules = deepcopy(rules)
    score = next(score for score in open_rules["scores"] if score["id"] == gated)
    score["gates"] = score["gates"][1:]
    if not score["gates"]:
        del score["gates"]
    shut, opened = evaluate(rules, portfolio), evaluate(open_rules, portfolio)
    for unit in shut.units():
        for node in unit.nodes():
            assert opened.unit_of(unit.unit.scope, unit.unit.id).node(node.score.id).value >= node.value
    for unit in portfolio["innovations"]:
        before, after = (card.unit_of("innovation", unit["id"]).node(gated) for card in (opened, shut))
        met = int(unit["facts"][fact]) >= edge
        assert after.value == (before.value if met else 0)
        assert any(line.kind == "gate" for line in after.lines) or met or not before.value
