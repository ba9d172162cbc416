"""Scores: indicators, what is made of them, and what is done to a value."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from inovrules.testing.generate.bands import make_curve
from inovrules.testing.generate.conditions import make_condition
from inovrules.testing.generate.facts import TITLE
from inovrules.testing.generate.indicators import make_flag_levels, make_indicator
from inovrules.testing.generate.numbers import DIGITS, EDGES, MODES, POINTS, SIGNED, WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inovrules.testing.generate.facts import Form
    from inovrules.testing.generate.numbers import Node
    from inovrules.testing.generate.pick import Pick

AGGREGATES = ("sum", "mean", "minimum", "best", "choose", "ladder", "constant", "of")
REPORTABLE = frozenset(["sum", "mean", "minimum", "best", "ladder"])
MODIFIERS = ("curve", "rescale", "gates", "cap", "floor", "round")
POLICIES = ("zero", "exclude", "refuse")


def make_scores(pick: Pick, form: Form, letter: str, *, signed: bool) -> list[Node]:
    """Make indicators, then aggregates of what is known already."""
    found = [_indicator(pick, form, f"{letter}-{number}", signed=signed) for number in range(pick.between(1, 4))]
    found += _twins(pick, form, letter, signed=signed) if pick.chance(4) else []
    for number in range(pick.below(4)):
        found.append(make_aggregate(pick, form, f"{letter}a-{number}", [score["id"] for score in found], signed=signed))
    return found


def about(pick: Pick, form: Form, name: str, seldom: int) -> Node:
    """Make what every score has; `when` once in so many times."""
    found: Node = {"id": name, "scope": form.scope, "title": TITLE, "weight": pick.one(WEIGHTS)}
    if pick.chance(seldom):
        found["when"] = make_condition(pick, form)
    return found


def _indicator(pick: Pick, form: Form, name: str, *, signed: bool) -> Node:
    own = about(pick, form, name, 5)
    rest = make_modifiers(pick, form, (), signed=signed) if pick.chance(6) else {}
    return {**own, **make_indicator(pick, form, signed=signed), **rest}


def _twins(pick: Pick, form: Form, letter: str, *, signed: bool) -> list[Node]:
    """Make two indicators that differ in the fact they read only, and a choice between them, which a level can answer."""
    name = f"{letter}t"
    first = {**about(pick, form, f"{name}-0", 5), **make_flag_levels(pick, "flag_a", signed=signed)}
    first |= make_modifiers(pick, form, (), signed=signed) if pick.chance() else {}
    second = {**first, "id": f"{name}-1", "from": "flag_b"}
    options = pick.some(list(form.facts["pick_a"]["options"]), 2)
    of = {option: f"{name}-{place % 2}" for place, option in enumerate(options)}
    return [first, second, {**about(pick, form, f"{name}-c", 8), "choose": {"by": "pick_a", "of": of}}]


def make_aggregate(pick: Pick, form: Form, name: str, known: Sequence[str], *, signed: bool) -> Node:
    """Make a score of other scores of the same scope."""
    own, kind = about(pick, form, name, 8), pick.one(AGGREGATES)
    if kind != "constant" and pick.chance(3):
        own["missing"] = pick.one(POLICIES)
    if kind in REPORTABLE and pick.chance(3):
        own["reported_by"] = TITLE
    rest = make_modifiers(pick, form, known, signed=signed) if pick.chance(3) else {}
    return {**own, kind: _body(pick, form, kind, known), **rest}


def _body(pick: Pick, form: Form, kind: str, known: Sequence[str]) -> object:
    if kind == "constant":
        return pick.one(POINTS)
    if kind == "of":
        return pick.one(known)
    if kind == "choose":
        options = pick.some(list(form.facts["pick_a"]["options"]))
        return {"by": "pick_a", "of": {option: _part(pick, pick.one(known)) for option in options}}
    names = pick.some(known, most=4)
    if kind == "ladder":
        return {"steps": names, "pass": {"at_least": pick.one(EDGES)}}
    parts = [_part(pick, name) for name in names]
    if kind == "mean":  # not all of the parts may weigh nothing
        parts[0] = {"score": names[0], "weight": pick.one(["1", "2", "0.5"])}
    return parts


def _part(pick: Pick, name: str) -> str | Node:
    return {"score": name, "weight": pick.one(WEIGHTS)} if pick.chance(4) else name


def make_modifiers(pick: Pick, form: Form, known: Sequence[str], *, signed: bool) -> Node:
    """Make one to three modifiers; gates may test facts and `known` scores."""
    found: Node = {}
    worth = SIGNED if signed else POINTS
    for kind in pick.some(MODIFIERS, most=3):
        if kind == "curve":
            found[kind] = make_curve(pick, signed=signed)
        elif kind == "rescale":
            found[kind] = {"from": pick.one(["1", "3", "250"]), "to": pick.one(["1", "100"])}
        elif kind == "gates":
            found[kind] = [
                {"require": make_condition(pick, form, known), "otherwise": pick.one(worth), "title": TITLE}
                for _ in range(pick.between(1, 2))
            ]
        elif kind == "round":
            found[kind] = {"digits": pick.one(DIGITS), "mode": pick.one(MODES)}
        else:
            found[kind] = pick.one(worth)
    if "cap" in found and "floor" in found:
        found["floor"], found["cap"] = sorted((found["floor"], found["cap"]), key=Fraction)
    return found
