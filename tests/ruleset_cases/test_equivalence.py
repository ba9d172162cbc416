"""A change that is called equivalent really is: whatever rulesets and portfolios hypothesis makes, every figure stays as it is."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inovrules.cases.mutation.equivalence import is_equivalent
from inovrules.cases.mutation.nursery import Nursery
from inovrules.cases.mutation.walk import mutants
from inovrules.testing import strategies as given_by
from tests.ruleset_cases.support import ENGINE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules import Portfolio, Ruleset


FEW = settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def equivalent(ruleset: Ruleset) -> tuple[Ruleset, list[tuple[object, Ruleset]]]:
    """Give a ruleset as it is changed, and each changed one that is called the same."""
    nursery = Nursery(ruleset, ENGINE.plugins)
    born = [(mutant.name, made) for mutant in mutants(ruleset.documents[-1]) if (made := nursery.born(mutant)) is not None]  # type: ignore[arg-type]
    return nursery.original, [(name, made) for name, made in born if is_equivalent(nursery.original, made)]


def figures(portfolio: Portfolio, ruleset: Ruleset) -> Iterator[object]:
    """Give everything that a case can expect of a portfolio, of every unit."""
    for scores in ENGINE.evaluate(portfolio, ruleset, readings=False).units():
        yield [rule.rule.id for rule in scores.eligibility.refusals]
        for score in ruleset.scores.values():
            if score.scope == scores.unit.scope:
                cell = scores.cell(score.id)
                level = cell.claimed_outcome.level if cell.claimed_outcome else None
                yield score.id, cell.state, level, cell.value, cell.proven_state, cell.proven, cell.low, cell.high
        for each in scores.published():
            predicates = each.predicate and each.predicate.id, each.proven_predicate and each.proven_predicate.id
            yield each.claimed, each.proven, predicates


@FEW
@given(st.data())
def test_what_is_called_equivalent_changes_no_figure(data: st.DataObject) -> None:
    ruleset = data.draw(given_by.rulesets())
    original, same = equivalent(ruleset)
    portfolio = data.draw(given_by.portfolios(ruleset))
    expected = list(figures(portfolio, original))
    for name, changed in same:
        assert list(figures(portfolio, changed)) == expected, name


@cache
def shipped(name: str) -> tuple[Ruleset, list[tuple[object, Ruleset]]]:
    return equivalent(ENGINE.load_ruleset(name))


@pytest.mark.parametrize("name", ["lan-2018", "bogor-2017"])
@FEW
@given(data=st.data())
def test_nor_does_it_in_shipped_rulesets(name: str, data: st.DataObject) -> None:
    original, same = shipped(name)
    assert len(same) > 2
    portfolio = data.draw(given_by.portfolios(original))
    expected = list(figures(portfolio, original))
    for changed_at, changed in same:
        assert list(figures(portfolio, changed)) == expected, changed_at
