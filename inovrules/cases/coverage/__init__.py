"""What the cases of a ruleset touch of it, and what no case touches."""

from __future__ import annotations

from inovrules.cases.coverage.item import Item
from inovrules.cases.coverage.measure import Coverage, coverage_of

__all__ = ["Coverage", "Item", "coverage_of"]
