"""Reported twice: innovations that look like one implementation under two names, agencies or years.

It is a question to a reviewer, never a verdict: nothing is taken off a score. How alike two innovations are depends on these two alone.
"""

from __future__ import annotations

from inovrules.integrity.twins.measure import Entry, Likeness, entry_of, likeness, percent
from inovrules.integrity.twins.observing import observe, observe_between
from inovrules.integrity.twins.search import Found, Pair, alike
from inovrules.integrity.twins.words import stems_of

__all__ = ["Entry", "Found", "Likeness", "Pair", "alike", "entry_of", "likeness", "observe", "observe_between", "percent", "stems_of"]
