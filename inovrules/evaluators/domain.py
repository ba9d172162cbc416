"""Which numbers a fact, or a derived fact, can be, as far as its declaration tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.evaluators.scale import Scale

if TYPE_CHECKING:
    from inovrules.derived import Derivation
    from inovrules.evaluators.context import Context

_COUNTED = frozenset(["age", "count"])
_KEEPS_WHOLE = frozenset(["sum", "difference", "product", "minimum", "maximum"])
_KEEPS_SIGN = frozenset(["sum", "product", "ratio", "minimum", "maximum"])


def scale_of(name: str, context: Context, seen: frozenset[str] = frozenset()) -> Scale:
    """Give the scale of a fact or derived fact; one without any limits where nothing is known.

    `seen` guards against derived facts that go round in circles, which the ruleset reader refuses.
    """
    derivation = context.derived.get(name)
    if derivation is not None:
        return Scale() if name in seen else _derived(derivation, context, seen | {name})
    fact = context.facts.get(name)
    if fact is None:
        return Scale()
    return Scale(fact.minimum, fact.maximum, whole=fact.type in ("integer", "level") or fact.of == "integer")


def _derived(derivation: Derivation, context: Context, seen: frozenset[str]) -> Scale:
    if derivation.operation in _COUNTED:
        return Scale(minimum=0, whole=True)
    if derivation.operation == "share":
        return Scale(0, derivation.scale)
    parts = [scale_of(name, context, seen) for name in derivation.reads]
    never_negative = all(part.minimum is not None and part.minimum >= 0 for part in parts)
    return Scale(
        minimum=0 if derivation.operation in _KEEPS_SIGN and never_negative else None,
        whole=derivation.operation in _KEEPS_WHOLE and all(part.whole for part in parts),
    )
