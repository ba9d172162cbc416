"""Reading what is done to a score's value: curve, rescale, gates, cap, floor, rounding."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from inovrules.conditions import read_condition
from inovrules.evaluators.curve_points import read_curve
from inovrules.exact import MODES, MOST_DIGITS, Rounding
from inovrules.ruleset.scores import Gate, Modifiers

if TYPE_CHECKING:
    from collections.abc import Collection

    from inovrules.evaluators.context import Context
    from inovrules.exact import Exact
    from inovrules.exact.rounding import Mode
    from inovrules.located import Cursor

MODIFIERS = ("curve", "rescale", "gates", "cap", "floor", "round")


def read_modifiers(at: Cursor, context: Context, scores: Collection[str]) -> Modifiers:
    """Read the modifiers of a score; gates may test `scores`."""
    curve, rescale, gates, cap, floor, rounding = (at.get(key) for key in MODIFIERS)
    most, least = cap.number() if cap else None, floor.number() if floor else None
    if floor and most is not None and least is not None and least > most:
        floor.fault("IR316", low=least, high=most)
    return Modifiers(
        read_curve(curve) if curve else (),
        _rescale(rescale) if rescale else None,
        tuple(gate for item in gates.some() if (gate := _gate(item, context, scores))) if gates else (),
        most,
        least,
        read_rounding(rounding) if rounding else None,
    )


def _rescale(at: Cursor) -> tuple[Exact, Exact] | None:
    at.only(("from", "to"))
    ends = [part.number() if (part := at.need(key)) else None for key in ("from", "to")]
    if ends[0] is None or ends[1] is None:
        return None
    if ends[0] <= 0 or ends[1] <= 0:
        at.fault("IR315")
        return None
    return ends[0], ends[1]


def _gate(at: Cursor, context: Context, scores: Collection[str]) -> Gate | None:
    if not at.only(("require", "otherwise", "title", "reason")):
        return None
    require_at, otherwise_at, title_at = (at.need(key) for key in ("require", "otherwise", "title"))
    reason_at = at.get("reason")
    condition = read_condition(require_at, context, scores) if require_at else None
    most = otherwise_at.number() if otherwise_at else None
    named = title_at.bilingual() if title_at else None
    told = reason_at.bilingual() if reason_at else None
    if require_at is None or condition is None or most is None or named is None:
        return None
    return Gate(condition, most, named, told, require_at.place)


def read_rounding(at: Cursor) -> Rounding | None:
    """Read `{digits: …, mode: …}`."""
    at.only(("digits", "mode"))
    digits, mode = at.need("digits"), at.need("mode")
    number = digits.whole(0, MOST_DIGITS) if digits else None
    named = cast("Mode | None", mode.one_of(MODES)) if mode else None
    return None if number is None or named is None else Rounding(number, named)
