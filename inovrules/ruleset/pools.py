"""Reading pools: from the units of a lower scope to one of a higher scope."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inovrules.conditions import read_condition
from inovrules.faults import closest
from inovrules.ruleset.scores import Pool

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.evaluators.context import Context
    from inovrules.facts import Scope
    from inovrules.located import Cursor

_KEYS: dict[str, tuple[str, ...]] = {
    "mean": ("of", "divisor_floor"),
    "sum": ("of",),
    "best": ("of", "take"),
    "count": ("from", "cap", "each", "where"),
    "covers": ("from", "fact", "values"),
    "share": ("of", "at_least"),
}
_NEEDED: dict[str, tuple[str, ...]] = {
    "mean": ("of",), "sum": ("of",), "best": ("of", "take"), "count": (), "covers": ("fact", "values"), "share": ("of", "at_least"),
}  # fmt: skip
HOWS = tuple(_KEYS)
_REFUSED = ("leave_out", "keep")
_REFUSED_OF_COUNT = (*_REFUSED, "counted")


def read_pool(at: Cursor, scope: Scope, contexts: Mapping[Scope, Context]) -> Pool | None:
    """Read a pool. Faults: IR340-IR344. The scope of `of` is checked once every score is known."""
    how_at = at.need("how")
    how = how_at.one_of(HOWS) if how_at else None
    if how is None or how_at is None:
        return None
    at.only(("how", "refused", "from", *_KEYS[how]) if "from" in _KEYS[how] else ("how", "refused", *_KEYS[how]))
    needed = [at.need(key) for key in _NEEDED[how]]
    if scope == "innovation":
        how_at.fault("IR340")
        return None
    source = _source(at, scope)
    where, fact, refused = at.get("where"), at.get("fact"), at.get("refused")
    of = at.get("of")
    numbers = _numbers(at)
    name = _covered(fact, contexts[source]) if fact else None
    if None in needed:
        return None
    return Pool(
        how, source,  # type: ignore[arg-type]
        of=of.text() if of else None,
        refused=refused.one_of(_REFUSED_OF_COUNT if how == "count" else _REFUSED) or "keep" if refused else None,  # type: ignore[arg-type]
        where=read_condition(where, contexts[source]) if where else None,
        fact=name,
        values=_values(at, name, contexts[source]) if name else (),
        place=of.place if of else at.place,
        **numbers,
    )  # fmt: skip


def _numbers(at: Cursor) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key in ("divisor_floor", "take", "cap"):
        part = at.get(key)
        if part and (number := part.whole(0 if key != "take" else 1)) is not None:
            found[key] = number
    for key in ("each", "at_least"):
        part = at.get(key)
        if part and (exact := part.number()) is not None:
            found[key] = exact
            if key == "each" and exact < 0:
                part.fault("IR348", value=exact)
    return found


def _source(at: Cursor, scope: Scope) -> Scope:
    source = at.get("from")
    if source is None:
        return "innovation"
    return "opd" if source.one_of(("innovation", "opd") if scope == "region" else ("innovation",)) == "opd" else "innovation"


def _covered(at: Cursor, context: Context) -> str | None:
    name = at.text()
    declared = context.facts.get(name or "")
    if name is not None and declared is None:
        at.fault("IR321", name=name, hint=closest(name, context.facts))
    elif declared is not None and (declared.type not in ("choice", "list") or declared.of == "integer"):
        at.fault("IR343", name=name, type=f"{declared.type} {declared.of or ''}".strip())
        return None
    return name if declared else None


def _values(at: Cursor, fact: str, context: Context) -> tuple[str, ...]:
    options = context.facts[fact].options
    values = at.get("values")
    found = []
    for item in values.some() if values else []:
        text = item.one_of(tuple(options)) if options else item.text()
        if text is not None and text in found:
            item.fault("IR344", value=text)
        elif text is not None:
            found.append(text)
    return tuple(found)
