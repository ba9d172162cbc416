"""Whether two versions of a score are the same of all that can be reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from inovrules.cases.mutation.equivalence.conditions import agree
from inovrules.evaluators.banded import Banded
from inovrules.evaluators.condition import ConditionLevels
from inovrules.ruleset.scores import Aggregate, Choose, Constant, Indicator, Ladder, Pool, Same

if TYPE_CHECKING:
    from inovrules.exact import Exact
    from inovrules.facts import Scope
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.scores import Body, Score


def same_score(ruleset: Ruleset, before: Score, after: Score) -> bool:
    """Whether two versions of a score say the same.

    They do when they read the same; when bands give every possible number the same level; when the conditions of gates and of `when`
    and `where` agree; where nothing can be refused, whatever is said of what is; and where it doesn't matter what a missing part does.
    """
    if _same_policy(before, after):
        before = evolve(before, policy=after.policy)
    if before == after:
        return True
    gates, others = before.modifiers.gates, after.modifiers.gates
    if evolve(before, body=after.body, when=after.when, modifiers=evolve(before.modifiers, gates=others)) != after or len(gates) != len(
        others
    ):
        return False
    if any(evolve(first, require=second.require) != second for first, second in zip(gates, others, strict=True)):
        return False
    conditions = [(before.when, after.when), *((first.require, second.require) for first, second in zip(gates, others, strict=True))]
    return all(agree(*pair, ruleset, before.scope) for pair in conditions) and _same_body(ruleset, before.scope, before.body, after.body)


def _same_policy(before: Score, after: Score) -> bool:
    """Whether it doesn't matter what a missing part does: there is none, or a sum or count gets nothing from it, be it zero or left out."""
    body = before.body
    if isinstance(body, Indicator | Constant | Same | Choose):
        return True
    counts = isinstance(body, Pool) and body.how in ("count", "covers")
    adds = counts or isinstance(body, Ladder) or (isinstance(body, Aggregate) and body.how == "sum")
    return adds and "refuse" not in (before.policy, after.policy)


def _same_body(ruleset: Ruleset, scope: Scope, before: Body, after: Body) -> bool:
    if before == after:
        return True
    if isinstance(before, Pool) and isinstance(after, Pool):
        refused = before.refused if ruleset.eligibility else after.refused
        same = evolve(before, where=after.where, refused=refused) == after
        return same and agree(before.where, after.where, ruleset, before.source)
    if isinstance(before, Indicator) and isinstance(after, Indicator):
        if before.evidence != after.evidence or before.type != after.type or _ends(before) != _ends(after):
            return False
        return _same_bands(before.evaluator, after.evaluator) or _same_conditions(ruleset, scope, before.evaluator, after.evaluator)
    return False


def _ends(indicator: Indicator) -> tuple[Exact, Exact]:
    """The least and most points: a level that no answer has changes no score, but shows in the interval of one that isn't known."""
    return indicator.description.lowest, indicator.description.highest


def _same_conditions(ruleset: Ruleset, scope: Scope, before: object, after: object) -> bool:
    """Whether levels by conditions have conditions that agree, each with its counterpart."""
    if not isinstance(before, ConditionLevels) or not isinstance(after, ConditionLevels) or len(before.levels) != len(after.levels):
        return False
    pairs = list(zip(before.levels, after.levels, strict=True))
    alike = evolve(before, levels=after.levels) == after and all(first.level == second.level for first, second in pairs)
    return alike and all(agree(first.when, second.when, ruleset, scope) for first, second in pairs)


def _same_bands(before: object, after: object) -> bool:
    """Whether bands cut the possible numbers into the same stretches, read in the same way."""
    if not isinstance(before, Banded) or not isinstance(after, Banded) or type(before) is not type(after):
        return False
    if evolve(before, bands=after.bands, tie=after.tie, otherwise=after.otherwise) != after:
        return False
    return _stretches(before) == _stretches(after)


def _stretches(bands: Banded) -> list[object]:
    table = bands.table
    return [(piece.low, piece.high, table.level(piece)) for piece in table.whole]
