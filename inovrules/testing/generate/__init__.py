"""Making rulesets and portfolios, valid by construction, as documents whose scalars are text."""

from __future__ import annotations
