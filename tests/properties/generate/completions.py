"""Completing a portfolio: later reports that add to it and take nothing back."""

from __future__ import annotations

from copy import deepcopy
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from inovrules.testing.generate.numbers import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.testing.generate.numbers import Node
    from inovrules.testing.generate.pick import Pick
    from tests.properties.generate.portfolios import Answers

NUMBERS = ("integer", "decimal", "percent", "level")
WIDTHS = ("1", "0.5", "3", "12")


def vague(answers: Answers, portfolio: Node, once_in: int) -> None:
    """Let some numbers of a portfolio be known within bounds only."""
    for _, scope, unit in units_of(portfolio):
        for name, value in unit["facts"].items():
            fact = answers.ruleset["facts"][scope][name]
            if fact["type"] in NUMBERS and "decimal_comma" not in fact and answers.pick.chance(once_in):
                unit["facts"][name] = {"between": _around(answers.pick, fact, Fraction(str(value).removesuffix("%")))}


def _around(pick: Pick, fact: Node, number: Fraction) -> list[str]:
    """Give bounds around a number, within what is declared."""
    below, above = (Fraction(pick.one(WIDTHS)) * pick.below(2) for _ in range(2))
    if fact["type"] in ("integer", "level"):
        below, above = Fraction(int(below)), Fraction(int(above))
    low, high = number - below, number + above
    low = max(low, Fraction(fact["minimum"])) if "minimum" in fact else low
    high = min(high, Fraction(fact["maximum"])) if "maximum" in fact else high
    return [text_of(low), text_of(high)]


def completed(answers: Answers, portfolio: Node, most: int = 4) -> Node:
    """Give a portfolio with up to `most` silent facts answered, bounds narrowed, or levels stated.

    A level that is stated is an answer already: facts that it answers for aren't reported beside it, since they might contradict it.
    """
    fuller, pick = deepcopy(portfolio), answers.pick
    for _ in range(pick.between(1, most)):
        _, scope, unit = pick.one(list(units_of(fuller)))
        answer = pick.one([_fill, _fill, _fill, _narrow, _state])
        answer(answers, scope, unit)
    return fuller


def units_of(portfolio: Node) -> Iterator[tuple[str, str, Node]]:
    """Give every unit with its id and scope."""
    yield "region", "region", portfolio
    for scope, key in (("opd", "opds"), ("innovation", "innovations")):
        for unit in portfolio[key]:
            yield unit["id"], scope, unit


def _fill(answers: Answers, scope: str, unit: Node) -> None:
    declared = answers.ruleset["facts"].get(scope, {})
    silent = [name for name in declared if name not in unit["facts"] and name not in answered_by_levels(answers.ruleset, scope, unit)]
    if silent:
        name = answers.pick.one(silent)
        unit["facts"][name] = answers.value(declared[name])


def _narrow(answers: Answers, scope: str, unit: Node) -> None:
    bounded = [name for name, value in unit["facts"].items() if isinstance(value, dict)]
    free = [name for name in bounded if name not in answered_by_levels(answers.ruleset, scope, unit)]
    if free:
        name = answers.pick.one(free)
        unit["facts"][name] = answers.pick.one(unit["facts"][name]["between"])


def _state(answers: Answers, scope: str, unit: Node) -> None:
    stated = {option for name in unit.get("levels", {}) for option in (name, *_options(answers.ruleset, name))}
    possible = {name: levels for name, levels in answers.assessable(scope).items() if name not in stated}
    if possible:
        name = answers.pick.one(list(possible))
        unit.setdefault("levels", {})[name] = answers.pick.one(possible[name])


def _options(rules: Node, name: str) -> list[str]:
    """Give the scores that a choice chooses from; none where it is no choice."""
    (score,) = [score for score in rules["scores"] if score["id"] == name]
    return [part if isinstance(part, str) else part["score"] for part in score.get("choose", {"of": {}})["of"].values()]


def answered_by_levels(rules: Node, scope: str, unit: Node) -> set[str]:
    """Give the facts for which stated levels stand in: what the indicators read, and for a choice what chooses and what its options read."""
    scores = {score["id"]: score for score in rules["scores"]}
    found: set[str] = set()
    for name in unit.get("levels", {}):
        found |= {scores[name]["choose"]["by"]} if "choose" in scores[name] else set()
        for option in (name, *_options(rules, name)):
            found |= _read(scores[option])
    derived = rules["derived"].get(scope, {})
    while more := {name for one in found & set(derived) for name in _names(derived[one])} - found:
        found |= more
    return found


def _read(score: Node) -> set[str]:
    source = score.get("from", [])
    return {*([source] if isinstance(source, str) else source), *_tested(score.get("levels", []))}


def _tested(part: Any) -> Iterator[str]:
    """Give the facts that conditions inside a part of a document test."""
    if isinstance(part, dict):
        yield from (part["fact"],) if "fact" in part else ()
        part = list(part.values())
    if isinstance(part, list):
        for item in part:
            yield from _tested(item)


def _names(derivation: Node) -> Iterator[str]:
    """Give everything that a derivation names, and more: its texts are no facts' names."""
    for item in derivation.values():
        values = item.values() if isinstance(item, dict) else item if isinstance(item, list) else [item]
        yield from (value for value in values if isinstance(value, str))
