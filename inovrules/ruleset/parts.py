"""Reading what every score and rule has: texts, sources, confidence, documents' defaults."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from attrs import frozen

from inovrules.conditions import read_condition
from inovrules.ruleset.model import GRADES, POLICIES, Confidence, EligibilityRule, Policy

if TYPE_CHECKING:
    from inovrules.evaluators.context import Context
    from inovrules.located import Cursor
    from inovrules.messages import Text
    from inovrules.ruleset.model import Grade


@frozen
class Defaults:
    """What a ruleset's file states once for all its scores."""

    policy: Policy | None
    confidence: Confidence


def read_defaults(at: Cursor) -> Defaults:
    """Read `missing` and `confidence` of a file's heading."""
    policy, confidence = at.get("missing"), at.get("confidence")
    return Defaults(
        cast("Policy | None", policy.one_of(POLICIES)) or "zero" if policy else "zero" if at.is_lost("missing") else None,
        (read_confidence(confidence) if confidence else None) or Confidence("ours"),
    )


def read_confidence(at: Cursor) -> Confidence | None:
    """Read `{grade: agree, note: {…}}`."""
    if not at.only(("grade", "note")):
        return None
    grade, note = at.need("grade"), at.get("note")
    named = cast("Grade | None", grade.one_of(GRADES)) if grade else None
    told = note.bilingual() if note else None
    return None if named is None else Confidence(named, told)


def optional_text(at: Cursor, key: str) -> Text | None:
    """Read a bilingual text that may be absent."""
    part = at.get(key)
    return part.bilingual() if part else None


def sourced(at: Cursor, defaults: Defaults) -> dict[str, Any]:
    """Read the basis and confidence of a rule."""
    basis, confidence = at.get("basis"), at.get("confidence")
    return {
        "basis": basis.texts() if basis else (),
        "confidence": (read_confidence(confidence) if confidence else None) or defaults.confidence,
        "place": at.place,
    }


_RULE_KEYS = ("id", "title", "require", "unless", "unknown", "reason", "remedy", "basis", "confidence", "scope")


def read_rule(at: Cursor, context: Context, defaults: Defaults) -> EligibilityRule | None:
    """Read one eligibility rule."""
    if not at.only(_RULE_KEYS):
        return None
    named, title, require, unknown, reason = (at.need(key) for key in ("id", "title", "require", "unknown", "reason"))
    if scope := at.get("scope"):
        scope.one_of(("innovation",))
    name = named.identifier() if named else None
    told, why = title.bilingual() if title else None, reason.bilingual() if reason else None
    condition = read_condition(require, context) if require else None
    unless = at.get("unless")
    exception = read_condition(unless, context) if unless else None
    policy = unknown.one_of(("refuse", "accept")) if unknown else None
    remedy = optional_text(at, "remedy")
    rest = sourced(at, defaults)
    if name is None or told is None or why is None or condition is None or policy is None:
        return None
    return EligibilityRule(name, told, condition, exception, policy, why, remedy, **rest)  # type: ignore[arg-type]
