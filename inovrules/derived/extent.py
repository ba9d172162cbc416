"""How long a derived fact can get."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.exact.digits import ANY_NUMBER, Digits, digits_of, product_digits, quotient_digits, sum_digits, widest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.derived.model import Derivation
    from inovrules.facts import FactDeclaration

_COUNTED = Digits(7)
_HUNDRED = digits_of(100)


def fact_digits(fact: FactDeclaration) -> Digits:
    """Give the digits of a fact's values: within the declared limits, or any that can be read."""
    decimals = 0 if fact.type in ("integer", "level") else ANY_NUMBER.decimals
    if fact.minimum is None or fact.maximum is None:
        return Digits(ANY_NUMBER.whole, decimals)
    return Digits(widest((digits_of(fact.minimum), digits_of(fact.maximum))).whole, decimals)


def derived_digits(derivation: Derivation, known: Mapping[str, Digits]) -> Digits:
    """Give the digits of a derived fact; `known` are those of all that it reads."""
    if derivation.operation in ("age", "count"):
        return _COUNTED
    parts = [known[name] for name in derivation.reads]
    found = _OPERATIONS.get(derivation.operation, _quotient)(derivation, parts)
    return found if derivation.scale == 1 else product_digits((found, digits_of(derivation.scale)))


def _quotient(derivation: Derivation, parts: list[Digits]) -> Digits:
    """Give the digits of a ratio, a share of two, or a change from one to another in percent."""
    if derivation.operation == "share":
        return quotient_digits(parts[0], sum_digits(parts))
    if derivation.operation == "percent_change":
        return product_digits((quotient_digits(sum_digits(parts), parts[0]), _HUNDRED))
    return quotient_digits(parts[0], parts[1])


_OPERATIONS = {
    "sum": lambda _, parts: sum_digits(parts),
    "difference": lambda _, parts: sum_digits(parts),
    "product": lambda _, parts: product_digits(parts),
    "minimum": lambda _, parts: widest(parts),
    "maximum": lambda _, parts: widest(parts),
}


def all_digits(facts: Mapping[str, FactDeclaration], derived: Mapping[str, Derivation]) -> dict[str, Digits]:
    """Give the digits of every number among facts and derived facts, which stand in order of need."""
    found = {name: fact_digits(fact) for name, fact in facts.items()}
    for name, derivation in derived.items():
        found[name] = derived_digits(derivation, found)
    return found
