"""Units and portfolios can't be spoilt: not from outside, and not by values that no fact can have."""

from __future__ import annotations

from copy import copy, deepcopy
from datetime import date
from decimal import Decimal
from pickle import dumps, loads
from typing import Any

import pytest
from attrs import evolve

from inovrules import Engine, Portfolio, Unit
from inovrules.exact import Span
from inovrules.facts import Change, FactMap, PartialDate

UNIT = Unit("a", "A", "innovation", FactMap(beneficiaries=880, stage="penerapan"))
PORTFOLIO = Portfolio(Unit("region", "Kabupaten Contoh", "region"), date(2026, 7, 1), (Unit("dinkes", "Dinas", "opd"),), (UNIT,))


@pytest.mark.parametrize(
    "unit", [Unit("b", "B", "innovation"), Unit("a", "A", "opd"), Unit("a", "A", "region")], ids=lambda unit: unit.scope
)
def test_a_unit_that_is_not_there_cannot_be_replaced(unit: Unit) -> None:
    """Putting a unit in the place of none is a mistake, not a wish."""
    with pytest.raises(KeyError):
        PORTFOLIO.replaced(unit)


def test_a_unit_that_is_there_is_replaced() -> None:
    """Each scope has its units."""
    changed = UNIT.with_facts({"beneficiaries": 1})
    assert PORTFOLIO.replaced(changed).innovations == (changed,)
    assert PORTFOLIO.replaced(evolve(PORTFOLIO.opds[0], name="B")).opds[0].name == "B"
    assert PORTFOLIO.replaced(evolve(PORTFOLIO.region, name="B")).region.name == "B"


@pytest.mark.parametrize(
    ("value", "error"),
    [
        (880.0, TypeError),
        (float("nan"), TypeError),
        (["a"], TypeError),
        (("a", 1.5), TypeError),
        (date(2026, 7, 1), TypeError),
        ({"more_than": 5}, TypeError),
        (b"880", TypeError),
        (Span(low=1.5), TypeError),  # type: ignore[arg-type]
        (Change(baseline=1.5), TypeError),  # type: ignore[arg-type]
        (Change(since=date(2024, 1, 1)), TypeError),  # type: ignore[arg-type]
        (Decimal("NaN"), ValueError),
        (Decimal("Infinity"), ValueError),
        (Change(result=Decimal("sNaN")), ValueError),
    ],
    ids=repr,
)
def test_a_value_that_no_fact_can_have_is_refused(value: Any, error: type[Exception]) -> None:
    """The message names the fact."""
    with pytest.raises(error, match="beneficiaries"):
        UNIT.with_facts({"beneficiaries": value})


@pytest.mark.parametrize(
    "value",
    [
        "880",
        880,
        Decimal("8.5"),
        Span(low=1),
        PartialDate.of(2024),
        Change(1, Decimal(2), "rose", PartialDate.of(2024)),
        ("a", 1),
        (),
        None,
    ],
    ids=repr,
)
def test_a_value_that_a_fact_can_have_is_taken(value: Any) -> None:
    """Every type of fact has its values; `None` takes a fact away."""
    assert UNIT.with_facts({"beneficiaries": value}).facts["beneficiaries"] == value
    assert Unit("b", "B", "innovation").with_facts({"digital": True}).with_facts({"digital": False}).facts["digital"] is False


@pytest.mark.parametrize(
    ("name", "value", "error"),
    [
        ("beneficiaries", True, TypeError),
        ("beneficiaries", "880", TypeError),
        ("beneficiaries", PartialDate.of(2024), TypeError),
        ("beneficiaries", -5, ValueError),
        ("beneficiaries", Span(high=-1), ValueError),
        ("stage", True, TypeError),
        ("stage", "penerapn", ValueError),
        ("implemented", "2024", TypeError),
        ("actors", "government", TypeError),
        ("zzz", 1.5, TypeError),
    ],
)
def test_a_unit_that_was_read_knows_its_facts(name: str, value: Any, error: type[Exception]) -> None:
    """What its rulesets declare is what can be; and so it is for one that was made by hand, when it is scored."""
    engine = Engine()
    rules = engine.load_ruleset("iid-2026")
    read = engine.load_innovation({"id": "a", "name": "A", "facts": {"stage": "penerapan"}}, [rules])
    with pytest.raises(error, match=name):
        read.with_facts({name: value})
    with pytest.raises(error, match=name):
        engine.score_innovation(Unit("a", "A", "innovation").with_facts({name: value}), rules, date(2026, 7, 1))


@pytest.mark.parametrize("made", [{"facts": FactMap(zzz=1)}, {"levels": {"zz": 1}}, {"levels": {"sid-16": True}}])
def test_a_unit_made_by_hand_is_checked_when_it_is_scored(made: dict[str, Any]) -> None:
    """Facts that nobody asks for, and levels of nothing, are mistakes."""
    engine = Engine()
    with pytest.raises((TypeError, ValueError), match=r"zz|sid-16"):
        engine.score_innovation(Unit("a", "A", "innovation", **made), engine.load_ruleset("iid-2026"), date(2026, 7, 1))


@pytest.mark.parametrize(("level", "error"), [(True, TypeError), ("2", TypeError), (2.0, TypeError), (None, TypeError), (-1, ValueError)])
def test_a_level_is_a_whole_number(level: Any, error: type[Exception]) -> None:
    """Nothing else can be a self-assessed level."""
    with pytest.raises(error, match="sid-16"):
        UNIT.with_level("sid-16", level)


def mappings() -> dict[str, Any]:
    """Give everything in a loaded ruleset, portfolio and unit that is found by name."""
    engine = Engine()
    rules = engine.load_ruleset("iid-2026")
    data = {"for": "beneficiaries", "kind": "pdf"}
    listed = [{"id": "a", "name": "A", "facts": {"beneficiaries": 880}, "evidence": [data], "levels": {"sid-16": 2}}]
    read = engine.load_portfolio({"region": {"name": "X"}, "as_of": "2026-07-01", "innovations": listed}, [rules])
    unit = engine.evaluate(read, rules).innovations[0].unit
    chosen = next(fact for fact in rules.facts["innovation"].values() if fact.options)
    names = ("facts", "levels", "places", "evidence", "signatures", "answers")
    return {
        **{f"unit {name}": getattr(unit, name) for name in names},
        **{f"ruleset {name}": getattr(rules, name) for name in ("scores", "bounds", "facts", "derived")},
        "facts of a scope": rules.facts["innovation"],
        "derived facts of a scope": rules.derived["innovation"],
        "options": chosen.options,
        "options of a choice": next(s.body.options for s in rules.scores.values() if hasattr(s.body, "options")),
    }


@pytest.mark.parametrize(("name", "mapping"), mappings().items(), ids=list(mappings()))
def test_what_was_read_cannot_be_changed(name: str, mapping: Any) -> None:
    """Shipped rulesets are shared by all who use an engine; what one of them does must not reach the others."""
    before = dict(mapping)
    for change in (
        lambda: mapping.__setitem__("x", 1),
        lambda: mapping.__delitem__(next(iter(mapping), "x")),
        mapping.clear,
        mapping.popitem,
        lambda: mapping.pop("x", None),
        lambda: mapping.setdefault("x", 1),
        lambda: mapping.update(x=1),
        lambda: mapping.__ior__({"x": 1}),
    ):
        with pytest.raises(TypeError):
            change()
    assert dict(mapping) == before, name


def test_units_can_be_copied_and_sent() -> None:
    """Copies, and units that travel between processes, hold the same."""
    for made in (copy(UNIT.facts), deepcopy(UNIT.facts), loads(dumps(UNIT.facts))):  # noqa: S301 - our own bytes
        assert made == UNIT.facts
        assert made["nothing"] is None
    assert loads(dumps(UNIT)).facts == UNIT.facts  # noqa: S301 - our own bytes
