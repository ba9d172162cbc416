"""Observing claims that contradict each other or themselves, as one ruleset declares the facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.consistency.known import Known
from inovrules.facts import SCOPES
from inovrules.integrity.claims.changes import of_changes
from inovrules.integrity.claims.copied import of_copies
from inovrules.integrity.claims.levels import of_levels
from inovrules.integrity.claims.telling import Teller
from inovrules.scoring.leaf import derive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.facts import Scope
    from inovrules.integrity.observation import Observation
    from inovrules.portfolio import Portfolio, Unit
    from inovrules.ruleset import Ruleset


def observe(portfolio: Portfolio, ruleset: Ruleset) -> tuple[Observation, ...]:
    """Give every contradiction, and what is hard to believe, in the order of what was reported: the region, its OPDs, its innovations.

    What is told of a unit depends on this unit alone, except where figures are counted or compared with those of others.
    """
    return tuple(found for scope in reversed(SCOPES) for found in _of_scope(portfolio, ruleset, scope))


def _of_scope(portfolio: Portfolio, ruleset: Ruleset, scope: Scope) -> Iterator[Observation]:
    if scope == "region" and portfolio.only:
        return  # the region's own answers are the region's, not the agency's
    teller = Teller(ruleset, scope)
    counts = _counts(portfolio)
    for unit in portfolio.units(scope):
        yield from _of_unit(teller, unit, portfolio, counts)
    yield from of_copies(teller, portfolio.units(scope))


def _of_unit(teller: Teller, unit: Unit, portfolio: Portfolio, counts: dict[str, int]) -> Iterator[Observation]:
    rules, scope = teller.ruleset, teller.scope
    yield from of_changes(teller, unit, portfolio.as_of)
    facts = derive(unit.facts, rules.derived[scope], portfolio.as_of)
    known = Known(facts, portfolio.as_of, portfolio.as_of.year if rules.year is None else rules.year, counts)
    for rule in teller.rules:
        yield from (teller.broken(unit, rule, found) for found in rule.body.breaks(known))
    yield from of_levels(teller, unit, portfolio.as_of)


def _counts(portfolio: Portfolio) -> dict[str, int]:
    """Count what the whole portfolio lists; what it doesn't list for certain isn't counted."""
    whole = portfolio.whole or portfolio
    listed = {"innovations": len(whole.innovations)} if whole.innovations_listed else {}
    return {**listed, "opds": len(whole.opds)} if whole.opds else listed
