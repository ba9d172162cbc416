"""Conditions on facts, and on scores in gates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.testing.generate.numbers import EDGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inovrules.testing.generate.facts import Form
    from inovrules.testing.generate.numbers import Node
    from inovrules.testing.generate.pick import Pick

_BETWEEN, _LISTED = 4, 5  # two of six shapes of a test on a number; the others compare
COMPARISONS = ("at_least", "at_most", "more_than", "less_than")


def make_condition(pick: Pick, form: Form, scores: Sequence[str] = ()) -> Node:
    """Make a condition of at most two parts; with `scores`, it may test those too."""
    shape = pick.one(["one", "one", "one", "not", "all", "any"])
    if shape == "one":
        return _test(pick, form, scores)
    if shape == "not":
        return {"not": _test(pick, form, scores)}
    return {shape: [_test(pick, form, scores), _test(pick, form, scores)]}


def _test(pick: Pick, form: Form, scores: Sequence[str]) -> Node:
    if scores and pick.chance():
        return {"score": pick.one(scores), pick.one(COMPARISONS): pick.one(EDGES)}
    name = pick.one([*form.facts, *form.derived])
    kind = form.kind(name)
    if form.silence and pick.chance(8):
        return {"fact": name, "reported": pick.one(["true", "false"])}
    if kind == "flag":
        return {"fact": name, "is": pick.one(["true", "false"])}
    if kind in ("choice", "list"):
        return _option_test(pick, name, kind, list(form.facts[name].get("options") or ["x", "y"]))
    return _number_test(pick, name, kind)


def _option_test(pick: Pick, name: str, kind: str, options: list[str]) -> Node:
    several = pick.some(options, most=2)
    how = pick.one(["is", "in"] if kind == "choice" else ["includes", "includes_all", "includes_any"])
    return {"fact": name, how: several[0] if how in ("is", "includes") else several}


def _number_test(pick: Pick, name: str, kind: str) -> Node:
    shape = pick.below(6)
    if shape == _BETWEEN:
        return {"fact": name, "between": pick.one([["0", "1"], ["0.5", "2.25"], ["1", "10"], ["2", "2"]])}
    if shape == _LISTED and kind in ("integer", "level"):
        return pick.one([{"fact": name, "is": "1"}, {"fact": name, "in": ["0", "2"]}])
    return {"fact": name, pick.one(COMPARISONS): pick.one(EDGES)}
