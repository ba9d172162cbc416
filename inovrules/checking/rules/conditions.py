"""Conditions that always hold, or never: they decide nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.checking.rule import Found, Rule, found
from inovrules.conditions.worlds import days_of, worlds
from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.checking.material import Material
    from inovrules.conditions import Condition
    from inovrules.facts import Scope
    from inovrules.faults import Place


def _constant(material: Material) -> Iterator[Found]:
    for condition, scope, place, path in _all(material):
        ruleset = material.ruleset
        context = ruleset.context(scope)
        situations = worlds([condition], context, days_of(ruleset.effective, ruleset.year))
        answers = {world.holds(condition) for world in situations or ()} - {None}
        if situations and len(answers) < 2:  # noqa: PLR2004 - it may hold and not hold
            yield found(place, path, when=condition, what=say("check.always" if answers == {True} else "check.never"))


def _all(material: Material) -> Iterator[tuple[Condition, Scope, Place, str]]:
    """Give every condition that decides on its own, with where it stands."""
    for rule in material.ruleset.eligibility:
        place = rule.place or material.start
        yield rule.require, "innovation", place, f"eligibility/{rule.id}/require"
        if rule.unless is not None:
            yield rule.unless, "innovation", place, f"eligibility/{rule.id}/unless"
    for score in material.ruleset.scores.values():
        place = material.place(score)
        if score.when is not None:
            yield score.when, score.scope, place, f"scores/{score.id}/when"
        for index, gate in enumerate(score.modifiers.gates):
            if not gate.scores:
                yield gate.require, score.scope, gate.place or place, f"scores/{score.id}/gates/{index}/require"


CONSTANT = Rule("IC112", "condition-decides-nothing", "warning", _constant)
