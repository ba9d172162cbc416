"""The cases of the folder `conformance/`, and how the engine's answer is written for the comparison."""

from __future__ import annotations

import json
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inovrules import Engine
from inovrules.exact import as_exact
from inovrules.scoring.ranking import rank

if TYPE_CHECKING:
    from inovrules import Node, PublishedScore, Scorecard
    from inovrules.exact import Exact

FOLDER = Path(__file__).parents[2] / "conformance"
CASES = sorted(file.parent.name for file in FOLDER.glob("*/expected.json"))
ABOUT = ("scope", "unit", "score", "why", "innovation")


@cache
def expected(case: str) -> dict[str, Any]:
    """Give what a case expects."""
    found: dict[str, Any] = json.loads((FOLDER / case / "expected.json").read_text(encoding="utf-8"))
    return found


@cache
def scored(case: str) -> Scorecard:
    """Score the portfolio of a case."""
    engine = Engine()
    ruleset = engine.load_ruleset(str(FOLDER / case / "ruleset.yaml"))
    return engine.evaluate(engine.load_portfolio(str(FOLDER / case / "portfolio.yaml"), [ruleset]), ruleset)


def written(value: Exact | None) -> str | None:
    """Write an exact number as the format has it: `3`, `-1/2`; nothing is null.

    >>> written(as_exact(Fraction(17, 2))), written(3), written(None)
    ('17/2', '3', None)
    """
    return None if value is None else str(Fraction(value))


def of_node(node: Node) -> dict[str, Any]:
    """Write a node with all that a case may expect of it."""
    numbers = {"value": node.value, "low": node.low, "high": node.high, "maximum": node.maximum, "coverage": node.coverage}
    weighted = {"points": as_exact(Fraction(node.value) * Fraction(node.score.weight)), "proven_value": node.proven}
    plain = {"state": node.state, "level": node.level, "proven_state": node.proven_state, "proven_level": node.proven_level}
    return {name: written(number) for name, number in (numbers | weighted).items()} | plain


def of_published(figure: PublishedScore, rank_of: int | None = None, proven_rank: int | None = None) -> dict[str, Any]:
    """Write a published figure with all that a case may expect of it; figures with the digits that are published."""
    digits = figure.rule.rounding.digits
    plain = {"state": figure.state, "proven_state": figure.proven_state, "rank": rank_of, "proven_rank": proven_rank}
    predicates = {"predicate": figure.predicate, "proven_predicate": figure.proven_predicate}
    named = {name: predicate.id if predicate else None for name, predicate in predicates.items()}
    exact = {"exact": written(figure.exact), "proven_exact": written(figure.proven_exact)}
    return plain | named | exact | {"figure": fixed(figure.claimed, digits), "proven_figure": fixed(figure.proven, digits)}


def fixed(value: Exact | None, digits: int) -> str | None:
    """Write a rounded figure with a fixed number of decimals.

    >>> fixed(as_exact(Fraction(-13, 2)), 2), fixed(40, 0)
    ('-6.50', '40')
    """
    if value is None:
        return None
    whole = str(abs(int(Fraction(value) * 10**digits))).rjust(digits + 1, "0")
    sign = "-" if value < 0 else ""
    return f"{sign}{whole[:-digits]}.{whole[-digits:]}" if digits else sign + whole


def published(card: Scorecard, scope: str, unit: str, score: str) -> dict[str, Any]:
    """Write what is published of one score of one unit, with its rank among the units of its scope."""
    units = [scores for scores in card.units() if scores.unit.scope == scope]
    figures = [figure for scores in units for figure in scores.published() if figure.rule.score == score]
    at = next(number for number, figure in enumerate(figures) if scope == "region" or figure.unit.id == unit)
    return of_published(figures[at], rank(figures)[at], rank(figures, proven=True)[at])
