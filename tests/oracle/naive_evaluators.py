"""Naive evaluators: the value of one indicator, None when its fact is not reported.

`fill` is None for the claimed value, "worst" or "best" to answer what is not reported as badly or as well as can be.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise, product
from typing import TYPE_CHECKING

from .naive_facts import Node, Unit, holds, number, rounded

if TYPE_CHECKING:
    from collections.abc import Callable

Fill = str | None


def names(rule: Node) -> list[str]:
    """The facts an indicator reads."""
    source = rule.get("from", [])
    return list(source) if isinstance(source, list) else [str(source)]


def rows(rule: Node) -> list[Node]:
    """The printed levels of an indicator."""
    return list(rule.get("levels") or rule.get("bands") or [])


def points(row: Node) -> Fraction:
    """What a printed level is worth: its points, or its number."""
    return number(row.get("points", row["level"]))


def level_points(rule: Node, level: object) -> Fraction:
    """What a level is worth, 0 and unprinted levels being worth their number."""
    for row in rows(rule):
        if number(row["level"]) == number(level):
            return points(row)
    return number(level)


def highest(rule: Node, met: list[Node]) -> Fraction:
    """The value of the highest level met, or of `otherwise`."""
    if not met:
        return level_points(rule, rule.get("otherwise", 0))
    return points(max(met, key=lambda row: number(row["level"])))


def levels(rule: Node, unit: Unit, _fill: Fill) -> Fraction | None:
    """One choice, flag or level fact, an option for each level."""
    (name,) = names(rule)
    value = unit.fact(name)
    if value is None:
        return None
    if not rows(rule):
        return Fraction(value)
    for row in rows(rule):
        options = row["in"] if "in" in row else [row["is"]]
        if value in [unit.literal(name, option) for option in options]:
            return points(row)
    return level_points(rule, rule.get("otherwise", 0))


def inside(value: Fraction, band: Node) -> bool:
    """Whether a value lies in a band."""
    return (
        ("from" not in band or value >= number(band["from"]))
        and ("above" not in band or value > number(band["above"]))
        and ("to" not in band or value <= number(band["to"]))
        and ("below" not in band or value < number(band["below"]))
    )


def bands(rule: Node, unit: Unit, _fill: Fill) -> Fraction | None:
    """One number, a band for each level."""
    (name,) = names(rule)
    value = unit.fact(name)
    if value is None:
        return None
    if "digits" in rule:
        value = rounded(value, int(rule["digits"]), rule.get("mode", "half_up"))
    met = [band for band in rule["bands"] if inside(value, band)]
    if rule.get("tie") == "lower" and met:
        return points(min(met, key=lambda band: number(band["level"])))
    return highest(rule, met)


def checklist(rule: Node, unit: Unit, fill: Fill) -> Fraction | None:
    """How many items are met: of one list, or of several flags."""
    sources = names(rule)
    wanted = rule.get("items")
    if len(sources) == 1 and unit.kind(sources[0]) == "list":
        value = unit.fact(sources[0])
        if value is None:
            return None
        items = set(value)
        if wanted is not None:
            items &= {unit.literal(sources[0], item) for item in wanted}
        met = len(items)
    else:
        answers = [unit.fact(name) for name in sources if wanted is None or name in wanted]
        if all(answer is None for answer in answers):
            return None
        met = answers.count(True) + (answers.count(None) if fill == "best" else 0)
    return by_number(rule, met)


def by_number(rule: Node, met: int) -> Fraction:
    """A number of items as a level, or as it is when no levels are printed."""
    if not rows(rule):
        return Fraction(met)
    return highest(rule, [row for row in rows(rule) if met >= number(row["at_least"])])


def condition(rule: Node, unit: Unit, fill: Fill) -> Fraction | None:
    """The highest level whose condition holds."""
    truths = [(row, holds(row["when"], unit, later=fill is not None)) for row in rows(rule)]
    met = [row for row, truth in truths if truth is True or (truth is None and fill == "best")]
    if not met and fill is None and any(truth is None for _, truth in truths):
        return None
    return highest(rule, met)


def count(rule: Node, unit: Unit, _fill: Fill) -> Fraction | None:
    """How many items a list has."""
    (name,) = names(rule)
    value = unit.fact(name)
    return None if value is None else by_number(rule, len(set(value)))


def along(value: Fraction, pairs: list[list[object]]) -> Fraction:
    """Piecewise linear between the pairs, flat outside."""
    line = [(number(x), number(y)) for x, y in pairs]
    if value <= line[0][0]:
        return line[0][1]
    for (x0, y0), (x1, y1) in pairwise(line):
        if value <= x1:
            return y0 + (y1 - y0) * (value - x0) / (x1 - x0)
    return line[-1][1]


def curve(rule: Node, unit: Unit, _fill: Fill) -> Fraction | None:
    """One number on a piecewise linear curve."""
    (name,) = names(rule)
    value = unit.fact(name)
    return None if value is None else along(value, rule["points"])


def lookup(rule: Node, unit: Unit, fill: Fill) -> Fraction | None:
    """Several facts, the first row that fits; a silent fact may have any answer, which only matters where it changes the points."""
    silent = [name for name in names(rule) if unit.fact(name) is None]
    if len(silent) == len(names(rule)):
        return None
    possible = {
        first_row(rule, unit, dict(zip(silent, answers, strict=True))) for answers in product(*(answers_of(unit, name) for name in silent))
    }
    if fill is not None:
        return min(possible) if fill == "worst" else max(possible)
    return possible.pop() if len(possible) == 1 else None


def answers_of(unit: Unit, name: str) -> list[object]:
    """Every answer a choice, flag or level fact can have."""
    declared = unit.declared[name]
    if declared["type"] == "flag":
        return [True, False]
    if declared["type"] == "level":
        return [Fraction(level) for level in range(int(declared["minimum"]), int(declared["maximum"]) + 1)]
    return list(declared["options"])


def first_row(rule: Node, unit: Unit, assumed: Node) -> Fraction:
    """The points of the first row that fits, silent facts answered as assumed."""
    for row in rule["rows"]:
        if all(assumed.get(name, unit.fact(name)) == unit.literal(name, text) for name, text in row["when"].items()):
            return number(row["points"])
    return number(rule.get("otherwise", 0))


def completeness(rule: Node, unit: Unit, fill: Fill) -> Fraction | None:
    """Percent of the named facts that are reported; at best all will be."""
    if rule.get("of", "facts") != "facts":
        raise NotImplementedError("completeness of evidence")
    sources = names(rule)
    return Fraction(100 * sum(unit.fact(name) is not None or fill == "best" for name in sources), len(sources))


EVALUATORS: dict[str, Callable[[Node, Unit, Fill], Fraction | None]] = {
    "levels": levels,
    "bands": bands,
    "checklist": checklist,
    "condition": condition,
    "count": count,
    "curve": curve,
    "lookup": lookup,
    "completeness": completeness,
}


def span(rule: Node, unit: Unit) -> tuple[Fraction, Fraction | None]:
    """Worst and best value of an indicator that is not answered; best None = no limit."""
    kind = rule["evaluator"]
    if kind == "curve":
        values = [number(y) for _, y in rule["points"]]
    elif kind == "lookup":
        values = [number(row["points"]) for row in rule["rows"]] + [number(rule.get("otherwise", 0))]
    elif rows(rule):
        values = [points(row) for row in rows(rule)]
        if "otherwise" in rule or kind in ("checklist", "condition", "count"):
            values.append(level_points(rule, rule.get("otherwise", 0)))
    elif kind == "levels":
        declared = unit.declared[names(rule)[0]]
        values = [number(declared["minimum"]), number(declared["maximum"])]
    elif kind == "checklist" or (kind == "count" and "options" in unit.declared[names(rule)[0]]):
        values = [Fraction(0), Fraction(items_possible(rule, unit))]
    else:
        return Fraction(0), None
    return min(values), max(values)


def items_possible(rule: Node, unit: Unit) -> int:
    """How many items a checklist can have."""
    sources = names(rule)
    if "items" in rule:
        return len(rule["items"])
    if unit.kind(sources[0]) == "list":
        return len(unit.declared[sources[0]]["options"])
    return len(sources)


def outcome(rule: Node, unit: Unit, fill: Fill) -> Fraction | None:
    """The value of an indicator: from its facts, from the self-assessed level where they leave it open, or filled."""
    by_level = stated(rule, unit)
    if by_level is not None:
        return by_level
    if fill is None:
        return EVALUATORS[rule["evaluator"]](rule, unit, None)
    return filled(rule, unit)[fill == "best"]


def filled(rule: Node, unit: Unit) -> tuple[Fraction, Fraction | None]:
    """The worst and the best that the facts leave possible; best None = no limit."""
    known = EVALUATORS[rule["evaluator"]](rule, unit, "worst"), EVALUATORS[rule["evaluator"]](rule, unit, "best")
    worst, best = span(rule, unit) if None in known else known
    assert worst is not None
    return worst, best


def stated(rule: Node, unit: Unit) -> Fraction | None:
    """What the self-assessed level is worth, None where there is none or where it doesn't count.

    What is reported comes first: the level counts while that leaves the indicator open, and only if that leaves the level possible. As
    long as nothing is known level 0 is possible too.
    """
    level = unit.levels.get(rule["id"])
    if level is None:
        return None
    now = EVALUATORS[rule["evaluator"]](rule, unit, None)
    worst, best = filled(rule, unit)
    if now is not None and worst == best:
        return None
    worth = level_points(rule, level)
    silent = EVALUATORS[rule["evaluator"]](rule, unit, "worst") is None
    possible = worst <= worth and (best is None or worth <= best)
    return worth if possible or (silent and worth == 0) else None
