"""Rulesets in which every score rises with every answer, so that doing better can't be worse."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from inovrules.testing.generate.answers import AS_OF
from inovrules.testing.generate.facts import TITLE
from inovrules.testing.generate.numbers import EDGES, POINTS, WEIGHTS
from tests.properties.generate.flat import rounding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inovrules.testing.generate.numbers import Node
    from inovrules.testing.generate.pick import Pick

MOST = 4
FACTS = tuple(f"f_{number}" for number in range(4))
KINDS = ("sum", "mean", "minimum", "best", "ladder", "of")


def make_rising(pick: Pick) -> Node:
    """Make a ruleset over level facts of innovations: rising indicators, aggregates, modifiers and pools."""
    level = {"type": "level", "minimum": "0", "maximum": str(MOST), "title": TITLE}
    scores = [_indicator(pick, number) for number in range(len(FACTS))]
    for number in range(pick.between(1, 4)):
        scores.append(_aggregate(pick, f"a-{number}", [score["id"] for score in scores]))
    names = [score["id"] for score in scores]
    scores += [_pool(pick, f"p-{number}", names) for number in range(pick.between(1, 3))]
    return {
        "format": "inovrules/1",
        "id": "rising",
        "version": "1",
        "title": TITLE,
        "missing": pick.one(["zero", "exclude", "refuse"]),
        "facts": {"innovation": dict.fromkeys(FACTS, level)},
        "scores": scores,
        "publish": [
            {"score": score["id"], "digits": pick.one(["0", "1", "2"]), "mode": "half_up", "classify_on": "published", "rank_on": "exact",
             "predicates": [{"id": f"b{k}", "from": start, "title": TITLE} for k, start in enumerate(["-1", "0.5", "1", "2.01", "3", "5"])]}
            for score in scores
        ],
    }  # fmt: skip


def answered(pick: Pick) -> Node:
    """Make a portfolio of some innovations that answers everything."""
    units = [
        {"id": f"inn-{number}", "name": "Inovasi", "facts": {name: str(pick.below(MOST + 1)) for name in FACTS}}
        for number in range(pick.between(1, 3))
    ]
    return {"region": {"name": "Kabupaten Contoh"}, "as_of": AS_OF, "innovations": units}


def _about(pick: Pick, name: str, scope: str = "innovation") -> Node:
    return {"id": name, "scope": scope, "title": TITLE, "weight": pick.one(WEIGHTS)}


def _indicator(pick: Pick, number: int) -> Node:
    own = _about(pick, f"i-{number}")
    worth = sorted(pick.several(POINTS, MOST + 1), key=Fraction)
    kind = pick.one(["levels", "points", "bands", "curve", "condition"])
    if kind == "levels":
        return {**own, "evaluator": "levels", "from": FACTS[number]}
    if kind == "points":
        rows = [{"level": str(level), "is": str(level), "points": worth[level]} for level in range(MOST + 1)]
        return {**own, "evaluator": "levels", "from": FACTS[number], "levels": rows}
    if kind == "bands":
        bands = [{"level": "1", "from": "1", "below": "3"}, {"level": "2", "from": "3", "points": pick.one(["2", "3", "10"])}]
        return {**own, "evaluator": "bands", "from": FACTS[number], "bands": bands, "otherwise": "0"}
    if kind == "curve":
        return {**own, "evaluator": "curve", "from": FACTS[number], "points": [[str(x), worth[x]] for x in range(MOST + 1)]}
    ladder: list[Node] = [
        {"level": "1", "when": {"fact": FACTS[number], "at_least": "1"}},
        {"level": "3", "when": {"fact": FACTS[number], "more_than": "2"}},
    ]
    return {**own, "evaluator": "condition", "levels": ladder}


def _aggregate(pick: Pick, name: str, known: Sequence[str]) -> Node:
    kind, names = pick.one(KINDS), pick.some(known, most=3)
    body: object = names
    if kind == "mean":
        body = [{"score": names[0], "weight": "1"}, *names[1:]]
    elif kind == "ladder":
        body = {"steps": names, "pass": {"at_least": pick.one(EDGES)}}
    elif kind == "of":
        body = names[0]
    return {**_about(pick, name), kind: body, **_modifiers(pick, known)}


def _modifiers(pick: Pick, known: Sequence[str]) -> Node:
    found: Node = {}
    for kind in pick.some(["curve", "rescale", "gates", "cap", "round"], 0, 2):
        if kind == "curve":
            found[kind] = [["0", "0"], ["2", "1"], ["10", pick.one(["1", "5", "10"])]]
        elif kind == "rescale":
            found[kind] = {"from": "3", "to": "100"}
        elif kind == "gates":
            tested = pick.one([{"score": pick.one(known)}, {"fact": pick.one(FACTS)}])
            found[kind] = [{"require": {**tested, "at_least": pick.one(EDGES)}, "otherwise": pick.one(["0", "1"]), "title": TITLE}]
        else:
            found[kind] = rounding(pick) if kind == "round" else pick.one(["2", "10"])
    return found


def _pool(pick: Pick, name: str, names: Sequence[str]) -> Node:
    bodies: list[Node] = [
        {"of": pick.one(names), "how": "mean"},
        {"of": pick.one(names), "how": "mean", "divisor_floor": "3"},
        {"of": pick.one(names), "how": "sum"},
        {"of": pick.one(names), "how": "best", "take": "2"},
        {"of": pick.one(names), "how": "share", "at_least": pick.one(EDGES)},
        {"how": "count", "where": {"fact": pick.one(FACTS), "at_least": "2"}, "each": "0.38"},
    ]
    return {**_about(pick, name, "region"), "pool": {**pick.one(bodies), "refused": "leave_out"}}
