"""Exact numbers: whole numbers and fractions, read from text, rounded by a stated policy."""

from __future__ import annotations

from inovrules.exact.number import Exact, as_exact, exact_text, read_exact
from inovrules.exact.rounding import MODES, MOST_DIGITS, Rounding
from inovrules.exact.span import Span, span_of
from inovrules.exact.total import total

__all__ = ["MODES", "MOST_DIGITS", "Exact", "Rounding", "Span", "as_exact", "exact_text", "read_exact", "span_of", "total"]
