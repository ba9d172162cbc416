"""Understanding tables: what stands in the cells of a form, as the portfolio that YAML would hold."""

from __future__ import annotations

from inovrules.tables.reading.head import head_node, rulesets_of
from inovrules.tables.reading.portfolio import portfolio_node
from inovrules.tables.reading.understanding import understood

__all__ = ["head_node", "portfolio_node", "rulesets_of", "understood"]
