"""A ruleset told as a manual that a person can read and print: what it asks, how it counts, on what authority."""

from __future__ import annotations

from inovrules.manual.model import Entry, Formula, Item, Manual, Paragraph, Section
from inovrules.manual.whole import manual

__all__ = ["Entry", "Formula", "Item", "Manual", "Paragraph", "Section", "manual"]
