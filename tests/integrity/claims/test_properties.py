"""What holds of contradictions whatever is reported."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from inovrules.integrity.claims import observe
from tests.integrity.claims.support import ENGINE, kinds, portfolio, ruleset

RULES = ruleset(
    {"parts": ["done", "left"], "total": "all", "refuse": "true"},
    {"parts": ["share", "rest"], "total": "100", "refuse": "true", "tolerance": "0.5"},
    {"copied": ["done", "index"], "at_least": "2"},
    {"order": ["trial", "applied"]},
)
FIGURE = st.decimals(0, 100, places=1).map(str)
COUNT = st.integers(0, 60).map(str)
DATE = st.sampled_from(["2023", "2024-05", "2025-02-03"])
INDEX = st.fixed_dictionaries(
    {},
    optional={
        "baseline": FIGURE, "result": FIGURE, "claimed": st.sampled_from(["rose", "fell", "unchanged"]), "change": FIGURE,
        "change_kind": st.just("absolute"), "target": FIGURE, "target_met": st.sampled_from(["ya", "tidak"]), "until": DATE,
    },
).filter(lambda told: bool(told) and ("change" in told) >= ("change_kind" in told) and ("target" in told) >= ("target_met" in told))  # fmt: skip
UNIT: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {},
    optional={
        "done": COUNT, "left": COUNT, "all": st.integers(1, 60).map(str), "share": FIGURE, "rest": FIGURE, "index": INDEX, "trial": DATE,
        "applied": DATE,
    },
)  # fmt: skip
CONTRADICTIONS: list[dict[str, Any]] = [
    {"left": "61"},
    {"rest": "100"},
    {"claimed": "rose"},
    {"claimed": "fell"},
    {"claimed": "unchanged"},
    {"change": "150", "change_kind": "absolute"},
    {"until": "2027"},
    {"unit": {"baseline": "poin", "result": "persen"}},
]


def proven(facts: dict[str, Any]) -> Any:
    return ENGINE.evaluate(portfolio(RULES, facts), RULES).unit("u0").node("total").proven


@given(facts=UNIT, more=st.sampled_from(CONTRADICTIONS))
def test_adding_a_contradiction_never_raises_a_proven_score(facts: dict[str, Any], more: dict[str, Any]) -> None:
    of_unit = not more.keys().isdisjoint(["left", "rest"])
    contradicted = {**facts, **more} if of_unit else {**facts, "index": {**facts.get("index", {}), **more}}
    before, after = kinds(RULES, facts), kinds(RULES, contradicted)
    if len(after) > len(before):
        assert proven(contradicted) <= proven(facts)


def told(units: list[dict[str, Any]], names: list[str]) -> list[tuple[str, tuple[str, ...], str]]:
    listed = [{"id": f"i{name}", "name": name, "facts": facts} for facts, name in zip(units, names, strict=True)]
    found = observe(portfolio(RULES, innovations=listed), RULES)
    return sorted((each.kind, tuple(unit.name for unit in each.units), each.message.text("en").replace("(i", "(")) for each in found)


@given(units=st.lists(UNIT, min_size=2, max_size=4), data=st.data())
def test_the_order_of_what_is_reported_changes_nothing(units: list[dict[str, Any]], data: st.DataObject) -> None:
    names = [f"N{number}" for number in range(len(units))]
    order = data.draw(st.permutations(range(len(units))))
    assert told(units, names) == told([units[place] for place in order], [names[place] for place in order])


@given(units=st.lists(UNIT, min_size=2, max_size=4))
def test_what_is_told_of_an_innovation_alone_is_told_of_it_among_others(units: list[dict[str, Any]]) -> None:
    alone = [(kind, f"u{number}") for number, facts in enumerate(units) for kind in kinds(RULES, facts)]
    together = [(each.kind, each.units[0].id) for each in observe(portfolio(RULES, *units), RULES) if each.kind != "copied_figures"]
    assert sorted(alone) == sorted((kind, name) for kind, name in together)
