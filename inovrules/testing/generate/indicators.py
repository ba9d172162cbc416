"""Indicators: every built-in evaluator that the oracle knows, with parameters that fit its facts."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from inovrules.testing.generate.bands import make_bands, make_curve
from inovrules.testing.generate.conditions import make_condition
from inovrules.testing.generate.numbers import POINTS, SIGNED

if TYPE_CHECKING:
    from inovrules.testing.generate.facts import Form
    from inovrules.testing.generate.numbers import Node
    from inovrules.testing.generate.pick import Pick

_NO_ROW = 4
EVALUATORS = ("levels", "bands", "checklist", "condition", "count", "curve", "lookup", "completeness")


def make_indicator(pick: Pick, form: Form, *, signed: bool = False) -> Node:
    """Make the evaluator of an indicator and its parameters."""
    kind = pick.one(EVALUATORS if form.silence else EVALUATORS[:-1])
    if kind == "levels":
        return _levels(pick, form, signed=signed)
    if kind == "bands":
        return make_bands(pick, form, signed=signed)
    if kind == "curve":
        return {"evaluator": "curve", "from": pick.one(form.numbers), "points": make_curve(pick, signed=signed)}
    if kind == "lookup":
        return _lookup(pick, form, signed=signed)
    if kind == "completeness":
        return {"evaluator": kind, "from": pick.some(list(form.facts), most=3), "of": "facts"}
    return {"checklist": _checklist, "condition": _condition, "count": _count}[kind](pick, form)


def _levels(pick: Pick, form: Form, *, signed: bool) -> Node:
    """A level for each option, some of them left to `otherwise`; a level fact may do without."""
    name = pick.one(form.of_type("choice", "flag", "level"))
    if form.kind(name) == "level" and pick.chance():
        return {"evaluator": "levels", "from": name}
    grouped: dict[int, list[str]] = {}
    for option in form.answers(name):
        level = pick.below(_NO_ROW + 1)
        if level < _NO_ROW:
            grouped.setdefault(level, []).append(option)
    rows = [{"level": str(level), **_named(options)} for level, options in grouped.items()]
    rows = rows or [{"level": "1", "is": form.answers(name)[0]}]
    if pick.chance():
        rows = [{**row, "points": pick.one(SIGNED if signed else POINTS)} for row in rows]
    return {"evaluator": "levels", "from": name, "levels": rows, "otherwise": str(pick.below(3))}


def make_flag_levels(pick: Pick, flag: str, *, signed: bool) -> Node:
    """Two levels for a flag, with points of their own."""
    worth = SIGNED if signed else POINTS
    rows = [{"level": str(level), "is": is_true, "points": pick.one(worth)} for level, is_true in ((1, "true"), (2, "false"))]
    return {"evaluator": "levels", "from": flag, "levels": rows}


def _named(options: list[str]) -> Node:
    return {"is": options[0]} if len(options) == 1 else {"in": options}


def _rising(pick: Pick, most: int) -> list[Node]:
    """Levels that are worth more the higher they are."""
    numbers = sorted(pick.some(range(5), 1, most))
    if pick.chance():
        return [{"level": str(number)} for number in numbers]
    points = sorted(pick.several(POINTS, len(numbers)), key=Fraction)
    return [{"level": str(number), "points": worth} for number, worth in zip(numbers, points, strict=True)]


def _steps(pick: Pick, most: int) -> list[Node]:
    """Levels by a number of things."""
    rows = _rising(pick, min(most, 3))
    wanted = sorted(pick.some(range(most + 1), len(rows), len(rows)))
    return [{**row, "at_least": str(least)} for row, least in zip(rows, wanted, strict=True)]


def _checklist(pick: Pick, form: Form) -> Node:
    """Of a list or of flags, with or without levels, all items or some."""
    flags = pick.chance()
    known = ["flag_a", "flag_b"] if flags else list(form.facts["list_a"]["options"])
    items = pick.some(known) if pick.chance() else []
    rest: Node = {"items": items} if items else {}
    if pick.chance():
        rest["levels"] = _steps(pick, len(items or known))
    return {"evaluator": "checklist", "from": known if flags else "list_a", **rest}


def _count(pick: Pick, _form: Form) -> Node:
    name = pick.one(["list_a", "list_b"])
    rest: Node = {"levels": _steps(pick, 3)} if name == "list_b" or pick.chance() else {}
    return {"evaluator": "count", "from": name, **rest}


def _condition(pick: Pick, form: Form) -> Node:
    rows = [{**row, "when": make_condition(pick, form)} for row in _rising(pick, 2)]
    return {"evaluator": "condition", "levels": rows, **pick.one([{}, {"otherwise": "0"}])}


def _lookup(pick: Pick, form: Form, *, signed: bool) -> Node:
    """Points by a table of several answers; no row is hidden by an earlier one."""
    names = pick.some(form.of_type("choice", "flag", "level"), most=2)
    rows: list[Node] = []
    for _ in range(pick.between(1, 3)):
        when = {name: pick.one(form.answers(name)) for name in pick.some(names)}
        if not any(row["when"].items() <= when.items() for row in rows):
            rows.append({"when": when, "points": pick.one(SIGNED if signed else POINTS)})
    return {"evaluator": "lookup", "from": names, "rows": rows, "otherwise": pick.one(SIGNED if signed else POINTS)}
