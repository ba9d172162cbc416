"""Pools: from innovations to OPDs and the region, from OPDs to the region; and who may count in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.testing.generate.conditions import make_condition
from inovrules.testing.generate.facts import TITLE
from inovrules.testing.generate.numbers import EDGES
from inovrules.testing.generate.scores import POLICIES, about, make_modifiers

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from inovrules.testing.generate.facts import Form
    from inovrules.testing.generate.numbers import Node
    from inovrules.testing.generate.pick import Pick

HOWS = ("mean", "sum", "best", "count", "covers", "share")
Below = dict[str, tuple["Form", "Sequence[str]"]]


def make_pool(  # noqa: PLR0913 - a pool knows its form, what is below it, and what its gates may test
    pick: Pick, form: Form, name: str, below: Mapping[str, tuple[Form, Sequence[str]]], known: Sequence[str], *, signed: bool
) -> Node:
    """Make a pool; `below` holds form and scores of each lower scope, `known` the scores of its own that gates may test."""
    own = about(pick, form, name, 10)
    if pick.chance(3):
        own["missing"] = pick.one(POLICIES)
    rest = make_modifiers(pick, form, known, signed=signed) if pick.chance(4) else {}
    source = pick.one(sorted(below))
    lower, scores = below[source]
    how = pick.one(HOWS if scores else ("count", "covers"))
    body: Node = {"how": how, **_details(pick, how, lower, scores)}
    if source == "innovation":
        body["refused"] = pick.one(["leave_out", "leave_out", "keep", *(["counted"] if how == "count" else [])])
    return {**own, "pool": body, **rest}


def _details(pick: Pick, how: str, lower: Form, scores: Sequence[str]) -> Node:
    if how == "count":
        each: list[Node] = [{}, {"each": "0.38"}, {"cap": "2"}, {"cap": "3", "each": "0.5"}]
        where: Node = {"where": make_condition(pick, lower)} if pick.chance() else {}
        return {"from": lower.scope, **pick.one(each), **where}
    if how == "covers":
        fact = pick.one(["pick_a", "list_a"])
        return {"from": lower.scope, "fact": fact, "values": pick.some(list(lower.facts[fact]["options"]))}
    extra: Node = {}
    if how == "mean":
        floors: list[Node] = [{}, {"divisor_floor": "3"}, {"divisor_floor": "12"}]
        extra = pick.one(floors)
    elif how == "best":
        extra = {"take": str(pick.between(1, 3))}
    elif how == "share":
        extra = {"at_least": pick.one(EDGES)}
    return {"of": pick.one(scores), **extra}


def make_eligibility(pick: Pick, form: Form) -> list[Node]:
    """Make up to two rules of eligibility."""
    rules: list[Node] = []
    for number in range(pick.one([0, 0, 1, 2])):
        rule: Node = {"id": f"rule-{number}", "title": TITLE, "reason": TITLE, "require": make_condition(pick, form)}
        rule["unknown"] = pick.one(["refuse", "accept"])
        if pick.chance(3):
            rule["unless"] = make_condition(pick, form)
        rules.append(rule)
    return rules
