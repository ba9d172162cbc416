"""Reading what must fit together of what is reported."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from inovrules.consistency.rule import ConsistencyRule
from inovrules.facts import SCOPES
from inovrules.ruleset.consistency_kinds import KINDS
from inovrules.ruleset.parts import optional_text, read_confidence
from inovrules.ruleset.reading import ID

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.consistency.known import Body
    from inovrules.evaluators.context import Context
    from inovrules.facts import Scope
    from inovrules.located import Cursor

COMMON = ("id", "scope", "refuse", "because", "remedy", "confidence")


def read_rule_of_consistency(at: Cursor, contexts: Mapping[Scope, Context]) -> ConsistencyRule | None:
    """Read one rule of `consistency`. Faults: IR317, IR380-IR383 and those of its shape."""
    kinds = [key for key in at.keys if key in KINDS]
    if len(kinds) != 1:
        _refuse_kinds(at)
        return None
    if not at.only((*COMMON, kinds[0], *KINDS[kinds[0]].more)):
        return None
    head, scope = _head(at), _scope(at)
    body = KINDS[kinds[0]].read(at, contexts[scope])
    if body is not None and head.get("refuses") and not body.may_refuse:
        at.key_fault("refuse", "IR382", kind=kinds[0])
    return None if body is None or head.get("id") is None else ConsistencyRule(scope=scope, body=cast("Body", body), place=at.place, **head)


def _refuse_kinds(at: Cursor) -> None:
    """Tell that it isn't said, or said more than once, what is compared. Faults: IR120, IR121, IR380."""
    if at.only((*COMMON, *(key for name, kind in KINDS.items() for key in (name, *kind.more)))):
        at.fault("IR380", known=", ".join(KINDS))


def _scope(at: Cursor) -> Scope:
    part = at.get("scope")
    return (cast("Scope | None", part.one_of(SCOPES)) if part else None) or "innovation"


def _head(at: Cursor) -> dict[str, Any]:
    named, refuse, confidence = at.need("id"), at.get("refuse"), at.get("confidence")
    name = named.identifier() if named else None
    if named and name is not None and not ID.match(name):
        named.fault("IR317", id=name[:80])
    return {
        "id": name,
        "refuses": bool(refuse and refuse.flag()),
        "because": optional_text(at, "because"),
        "remedy": optional_text(at, "remedy"),
        "confidence": read_confidence(confidence) if confidence else None,
    }
