"""Naive reading of facts, derived facts and three-valued conditions (None = unknown or not reported)."""

from __future__ import annotations

from copy import copy
from fractions import Fraction
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Node = dict[str, Any]
Truth = bool | None

YES = {"true", "yes", "ya"}
NO = {"false", "no", "tidak"}


def number(text: object) -> Fraction:
    """An exact number from its text."""
    if isinstance(text, (bool, float)):
        raise TypeError(f"not a number as text: {text!r}")
    return Fraction(str(text).strip())


def flag(text: object) -> bool:
    """A flag from its text."""
    word = str(text).strip().lower()
    if word not in YES | NO:
        raise ValueError(f"not a flag: {text!r}")
    return word in YES


def rounded(value: Fraction, digits: int, mode: str) -> Fraction:
    """A value at so many decimals by integer division; a negative half goes away from zero."""
    size = abs(value) * 10**digits
    units, rest = divmod(size.numerator, size.denominator)
    half = 2 * rest - size.denominator
    if mode == "half_up" and half >= 0:
        units += 1
    if mode == "half_even" and (half > 0 or (half == 0 and units % 2 == 1)):
        units += 1
    result = Fraction(units, 10**digits)
    return -result if value < 0 else result


def blank(raw: object) -> bool:
    """Whether a value as written means: not reported."""
    return raw is None or raw in ({}, []) or (isinstance(raw, str) and raw.strip().lower() in ("", "null", "~"))


def read(raw: object, kind: str, declaration: Node) -> Any:
    """A value as written, read as its declared type."""
    if blank(raw):
        return None
    if kind in ("choice", "text"):
        return str(raw).strip()
    if kind == "flag":
        return flag(raw)
    if kind == "list":
        assert isinstance(raw, list)
        return [read(item, declaration.get("of", "text"), {}) for item in raw]
    if kind in ("integer", "decimal", "percent", "money", "level"):
        text = str(raw).strip().removesuffix("%").strip()
        if "decimal_comma" in declaration and flag(declaration["decimal_comma"]):
            text = text.replace(",", ".")
        return number(text)
    raise NotImplementedError(kind)


class Unit:
    """One scored thing with its facts: an innovation, an OPD or the region."""

    def __init__(self, ruleset: Node, scope: str, raw: Node) -> None:
        self.scope = scope
        self.id = str(raw.get("id", ""))
        self.opd = raw.get("opd")
        self.facts = raw.get("facts") or {}
        self.levels = raw.get("levels") or {}
        self.reported = raw.get("reported") or {}
        self.declared = (ruleset.get("facts") or {}).get(scope) or {}
        self.derived = (ruleset.get("derived") or {}).get(scope) or {}

    def with_levels(self, levels: Node) -> Unit:
        """The unit with more self-assessed levels; its own come first."""
        other = copy(self)
        other.levels = {**levels, **self.levels}
        return other

    def kind(self, name: str) -> str:
        """The declared type of a fact; a derived fact is a number."""
        return "decimal" if name in self.derived else str(self.declared[name]["type"])

    def fact(self, name: str) -> Any:
        """The value of a fact or derived fact, None when not reported."""
        if name in self.derived:
            return derive(self.derived[name], self.fact)
        return read(self.facts.get(name), self.kind(name), self.declared[name])

    def literal(self, name: str, text: object) -> Any:
        """A value written in the ruleset, read as one value (or item) of the fact."""
        kind = self.kind(name)
        if kind == "list":
            kind = self.declared[name].get("of", "text")
        return read(text, kind, {})


def divided(part: Fraction, whole: Fraction) -> Fraction | None:
    """A quotient, None when dividing by zero."""
    return part / whole if whole != 0 else None


def derive(rule: Node, get: Callable[[str], Any]) -> Fraction | None:  # noqa: PLR0911 (one case after another)
    """A derived fact; a missing input or a division by zero makes it missing."""
    times = 100 if "percent" in rule and flag(rule["percent"]) else 1
    if "count" in rule:
        items = get(rule["count"])
        return None if items is None else Fraction(len(set(items)))
    names: dict[str, list[str]] = {
        how: list(rule[how].values()) if isinstance(rule[how], dict) else rule[how]
        for how in ("share", "ratio", "percent_change", "difference", "sum", "product", "minimum", "maximum")
        if how in rule
    }
    ((how, inputs),) = names.items()
    values = {name: get(name) for name in inputs}
    if None in values.values():
        return None
    if how == "share":
        part, rest = values[rule[how]["part"]], values[rule[how]["rest"]]
        share = divided(part, part + rest)
        return None if share is None else share * times
    if how == "ratio":
        ratio = divided(values[rule[how]["of"]], values[rule[how]["to"]])
        return None if ratio is None else ratio * times
    if how == "percent_change":
        before, after = values[rule[how]["from"]], values[rule[how]["to"]]
        change = divided(after - before, abs(before))
        return None if change is None else change * 100
    row = [values[name] for name in inputs]
    if how == "difference":
        return Fraction(row[0] - row[1])
    if how == "minimum":
        return Fraction(min(row))
    if how == "maximum":
        return Fraction(max(row))
    result = Fraction(0 if how == "sum" else 1)
    for value in row:
        result = result + value if how == "sum" else result * value
    return result


def all_of(truths: Iterable[Truth]) -> Truth:
    """Three-valued and."""
    seen = list(truths)
    return False if False in seen else None if None in seen else True


def any_of(truths: Iterable[Truth]) -> Truth:
    """Three-valued or."""
    seen = list(truths)
    return True if True in seen else None if None in seen else False


def compared(value: Fraction, condition: Node) -> bool:
    """A number against at_least, at_most, more_than or less_than."""
    if "at_least" in condition:
        return value >= number(condition["at_least"])
    if "at_most" in condition:
        return value <= number(condition["at_most"])
    if "more_than" in condition:
        return value > number(condition["more_than"])
    return value < number(condition["less_than"])


def holds(  # noqa: C901, PLR0911 (one case after another)
    condition: Node, unit: Unit, score: Callable[[str], Fraction | None] | None = None, *, later: bool = False
) -> Truth:
    """Whether a condition holds for a unit; `score` gives the value of a score in gates.

    Asked of what may be reported `later`, nobody knows whether a silent fact will have been reported.
    """
    if "all" in condition:
        return all_of(holds(part, unit, score, later=later) for part in condition["all"])
    if "any" in condition:
        return any_of(holds(part, unit, score, later=later) for part in condition["any"])
    if "not" in condition:
        inner = holds(condition["not"], unit, score, later=later)
        return None if inner is None else not inner
    if "score" in condition:
        assert score is not None
        reached = score(condition["score"])
        return None if reached is None else compared(reached, condition)
    name = condition["fact"]
    value = unit.fact(name)
    if "reported" in condition:
        return None if later and value is None else (value is not None) == flag(condition["reported"])
    if value is None:
        return None
    if "is" in condition:
        return bool(value == unit.literal(name, condition["is"]))
    if "in" in condition:
        return value in [unit.literal(name, text) for text in condition["in"]]
    if "includes" in condition:
        return unit.literal(name, condition["includes"]) in value
    if "includes_all" in condition:
        return all(unit.literal(name, text) in value for text in condition["includes_all"])
    if "includes_any" in condition:
        return any(unit.literal(name, text) in value for text in condition["includes_any"])
    if "between" in condition:
        low, high = condition["between"]
        return bool(number(low) <= value <= number(high))
    return compared(value, condition)
