"""The lint rules, by code. A new rule is a module here and a line below."""

from __future__ import annotations

from inovrules.checking.rules import conditions, dates, facts, levels, predicates, printed_bands, sources, totals, translation, weight

RULES = (
    printed_bands.OVERLAP,
    printed_bands.GAP,
    printed_bands.ELSEWHERE,
    printed_bands.HOLE,
    predicates.UNREACHABLE,
    predicates.TOO_FINE,
    levels.DEAD,
    levels.VAIN_TIE,
    conditions.CONSTANT,
    weight.EQUAL,
    weight.WEIGHTLESS,
    weight.UNUSED,
    facts.UNREAD,
    totals.RESCALED,
    totals.ALMOST,
    totals.UNSTATED,
    sources.UNPROVEN,
    translation.UNTRANSLATED,
    sources.GROUNDLESS,
    sources.HELPLESS,
    dates.OVERLAPPING,
    dates.LATER,
)

__all__ = ["RULES"]
