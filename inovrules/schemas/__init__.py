"""JSON schemas (draft 7) of rulesets and portfolios, for editors: what the loader accepts fits them; they are looser than the loader."""

from __future__ import annotations

from inovrules.schemas.portfolio import portfolio_schema
from inovrules.schemas.ruleset import ruleset_schema

__all__ = ["portfolio_schema", "ruleset_schema"]
