"""Portfolios: what was reported."""

from __future__ import annotations

from inovrules.portfolio.digest import digest
from inovrules.portfolio.evidence import KINDS, Evidence
from inovrules.portfolio.model import Portfolio, Unit
from inovrules.portfolio.reading import load_portfolio, read_innovation, read_portfolio

__all__ = ["KINDS", "Evidence", "Portfolio", "Unit", "digest", "load_portfolio", "read_innovation", "read_portfolio"]
