"""The step of which all values of a score are multiples, as far as its making tells."""

from __future__ import annotations

from fractions import Fraction
from math import gcd, lcm
from typing import TYPE_CHECKING

from inovrules.ruleset.bounds import weight_of
from inovrules.ruleset.scores import Aggregate, Choose, Constant, Indicator, Ladder, Pool, Same

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inovrules.exact import Exact
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.scores import Part, Score


def step_of(ruleset: Ruleset, name: str) -> Fraction | None:
    """Give the step, 0 of a score that is always 0; `None` where there may be values between any two.

    >>> from inovrules import Engine
    >>> ruleset = Engine().load_ruleset("iid-2026")
    >>> step_of(ruleset, "maturity"), step_of(ruleset, "sid-36"), step_of(ruleset, "sid-average")
    (Fraction(1, 1), Fraction(19, 50), None)
    """
    score = ruleset.scores[name]
    body, modifiers = _of_body(ruleset, score), score.modifiers
    if modifiers.round is not None:
        return Fraction(1, 10**modifiers.round.digits)
    if body is None or modifiers.curve:
        return None
    scaled = body * Fraction(modifiers.rescale[1]) / Fraction(modifiers.rescale[0]) if modifiers.rescale else body
    limits = [limit for limit in (modifiers.cap, modifiers.floor) if limit is not None]
    return _common([scaled, *limits, *(gate.otherwise for gate in modifiers.gates)])


def _of_body(ruleset: Ruleset, score: Score) -> Fraction | None:  # noqa: PLR0911 - one line for each kind
    body = score.body
    if isinstance(body, Indicator):
        fits = body.description.outcomes and body.description.complete
        return _common(each.points for each in body.description.outcomes) if fits else None
    if isinstance(body, Constant):
        return Fraction(body.value)
    if isinstance(body, Ladder):
        return Fraction(1)
    if isinstance(body, Same):
        return _of_parts(ruleset, (body.part,), own=False)
    if isinstance(body, Choose):
        return _of_parts(ruleset, tuple(body.options.values()))
    if isinstance(body, Aggregate):
        return None if body.how == "mean" else _of_parts(ruleset, body.parts, own=body.how == "sum")
    return _of_pool(ruleset, body)


def _of_pool(ruleset: Ruleset, pool: Pool) -> Fraction | None:
    if pool.how == "count":
        return Fraction(pool.each)
    if pool.how == "covers":
        return Fraction(1)
    return step_of(ruleset, pool.of) if pool.of is not None and (pool.how == "sum" or (pool.how == "best" and pool.take == 1)) else None


def _of_parts(ruleset: Ruleset, parts: Iterable[Part], *, own: bool = True) -> Fraction | None:
    """Give the step of what is made of parts, each times its weight; `own` tells that one without a weight here has its own."""
    steps: list[Exact] = []
    for part in parts:
        step = step_of(ruleset, part.score)
        if step is None:
            return None
        weight = weight_of(part, ruleset.scores) if own else 1 if part.weight is None else part.weight
        steps.append(step * Fraction(weight))
    return _common(steps)


def _common(steps: Iterable[Exact]) -> Fraction:
    """Give the largest number of which all of these are multiples; 0 where all are 0.

    >>> _common([Fraction(1, 2), Fraction(3, 4), 0])
    Fraction(1, 4)
    """
    exact = [Fraction(step) for step in steps]
    below = lcm(*(each.denominator for each in exact))
    return Fraction(gcd(*(int(each * below) for each in exact)), below)
