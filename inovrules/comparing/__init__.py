"""Comparing: two rulesets, two portfolios, two results; what differs, who moves, and why, to the last point."""

from __future__ import annotations
