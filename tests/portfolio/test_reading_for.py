"""What programs pass is read as a file is: for the rulesets that will score it, and by the same rules."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from inovrules import Engine, FaultError, Unit

ENGINE = Engine()
COVERAGE, OFFICIAL, OWN = (ENGINE.load_ruleset(name) for name in ("opd-coverage", "iid-2026", "maturity"))
DAY = date(2026, 7, 1)
FACTS = {"stage": "penerapan", "implemented": "2024-03-04", "benefit_basis": "people", "beneficiaries": 880}
ANSWERED: dict[str, Any] = {"id": "i", "name": "I", "facts": FACTS, "levels": {"sid-16": 2}}


def portfolio(**changes: Any) -> dict[str, Any]:
    """Give a portfolio of one innovation."""
    return {"region": {"name": "K"}, "as_of": DAY, "innovations": [{**ANSWERED, **changes}]}


def faults(**facts: Any) -> list[tuple[str, str]]:
    """Load an innovation with other facts; gives its faults."""
    with pytest.raises(FaultError) as caught:
        ENGINE.load_innovation({**ANSWERED, "facts": facts}, [OFFICIAL])
    with pytest.raises(FaultError) as scored:
        ENGINE.score_innovation({**ANSWERED, "facts": facts}, OFFICIAL, DAY)
    assert scored.value.faults == caught.value.faults
    return [(fault.code, fault.path) for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (880.0, "IR113"),
        (float("nan"), "IR113"),
        (Decimal("NaN"), "IR113"),
        (Decimal("880.5"), "IR206"),
        (True, "IR205"),
        ("banyak", "IR205"),
        (-5, "IR204"),
        ({"less_than": 0}, "IR204"),
        ([1], "IR120"),
        pytest.param(10**6000, "IR205", id="huge"),
    ],
    ids=repr,
)
def test_an_innovation_is_checked_as_a_portfolio_is(value: Any, code: str) -> None:
    """Floats, texts, flags, lists and numbers out of bounds have the faults that they have in a portfolio."""
    assert faults(beneficiaries=value) == [(code, "facts/beneficiaries")]
    with pytest.raises(FaultError) as caught:
        ENGINE.load_portfolio(portfolio(facts={"beneficiaries": value}), [OFFICIAL])
    where = "innovations/0" if code == "IR113" else "innovations/i"
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [(code, f"{where}/facts/beneficiaries")]


def test_all_faults_of_an_innovation_are_told() -> None:
    """Names that nobody knows, levels that don't exist, and what is left out."""
    with pytest.raises(FaultError) as caught:
        ENGINE.load_innovation({"id": "i 1", "facts": {"zzz": 1, "stage": "ada"}, "levels": {"sid-16": 99, "zz": 1}, "opds": 1}, [OFFICIAL])
    assert sorted((fault.code, fault.path) for fault in caught.value.faults) == [
        ("IR121", "opds"), ("IR122", "name"), ("IR202", "facts/stage"), ("IR209", "facts/zzz"), ("IR213", "id"), ("IR215", "levels/zz"),
        ("IR216", "levels/sid-16"),
    ]  # fmt: skip


@pytest.mark.parametrize("wrong", ["text", ["a"], None, 5])
def test_what_is_no_innovation_is_refused(wrong: Any) -> None:
    """An innovation is a mapping."""
    with pytest.raises(FaultError):
        ENGINE.load_innovation(wrong, [OFFICIAL])


def test_an_innovation_scores_as_in_its_portfolio() -> None:
    """A mapping, the unit read from it, and the same in a portfolio have the same scores."""
    card = ENGINE.evaluate(ENGINE.load_portfolio(portfolio(), [OFFICIAL]), OFFICIAL)
    expected = [(node.score.id, node.state, node.points, node.proven_points) for node in card.innovations[0].nodes()]
    for innovation in (ANSWERED, ENGINE.load_innovation(ANSWERED, [OFFICIAL]), ENGINE.load_innovation(ANSWERED, [OFFICIAL, OWN])):
        nodes = ENGINE.score_innovation(innovation, OFFICIAL, DAY).nodes()
        assert [(node.score.id, node.state, node.points, node.proven_points) for node in nodes] == expected


@pytest.mark.parametrize("as_of", ["2026-07-01", datetime(2026, 7, 1, tzinfo=UTC), 2026, None])
def test_the_day_of_assessment_is_a_date(as_of: Any) -> None:
    """Nothing else is compared with dates."""
    for innovation in (ANSWERED, Unit("i", "I", "innovation")):
        with pytest.raises(TypeError, match="date"):
            ENGINE.score_innovation(innovation, OFFICIAL, as_of)


def test_facts_that_were_left_unread_are_not_called_missing() -> None:
    """A portfolio that was loaded for other rulesets can't be scored by one that reads more of it."""
    read = ENGINE.load_portfolio(portfolio(), [COVERAGE])
    assert read.unread
    assert ENGINE.evaluate(read, COVERAGE).innovations
    for rules in (OFFICIAL, OWN):
        with pytest.raises(ValueError, match="beneficiaries"):
            ENGINE.evaluate(read, rules)
        with pytest.raises(ValueError, match="load"):
            ENGINE.score_innovation(read.innovations[0], rules, DAY)
    with pytest.raises(ValueError, match="sid-16"):
        ENGINE.evaluate(ENGINE.load_portfolio(portfolio(facts={}), [OWN]), OFFICIAL)
    assert ENGINE.evaluate(ENGINE.load_portfolio(portfolio(), [COVERAGE, OFFICIAL]), OFFICIAL).innovations


def test_what_is_unread_of_the_region_counts_too() -> None:
    """Whatever stands in the file must not be called missing."""
    read = ENGINE.load_portfolio({**portfolio(), "facts": {"bpk_opinion": "wtp"}, "innovations": []}, [COVERAGE])
    with pytest.raises(ValueError, match="bpk_opinion"):
        ENGINE.evaluate(read, OFFICIAL)


def test_a_fact_that_is_given_again_is_read() -> None:
    """Who states a fact anew has read it; one that says nothing isn't missed."""
    unit = ENGINE.load_innovation({"id": "i", "name": "I", "facts": {"beneficiaries": 880, "stage": None}}, [COVERAGE])
    assert unit.unread_names == {"beneficiaries"}
    assert ENGINE.score_innovation(unit.with_facts({"beneficiaries": 880}), OFFICIAL, DAY).node("sid-33-people").value == 3


def test_a_figure_that_a_ruleset_does_not_take_is_unread_though_it_has_such_a_score() -> None:
    """`maturity` has a score called so, made of its own parts; the figure of another ruleset's isn't one of them."""
    own = ENGINE.load_ruleset("maturity")
    given = {**portfolio(facts={}), "innovations": [{"id": "i", "name": "I", "reported": {"maturity": 87}}]}
    assert ENGINE.evaluate(ENGINE.load_portfolio(given, [own]), own).innovations
    with pytest.raises(ValueError, match="reported:maturity"):
        ENGINE.evaluate(ENGINE.load_portfolio(given, [own]), OFFICIAL)
