"""Checking rulesets and portfolios: faults, findings, and what is proven."""

from __future__ import annotations

from inovrules.checking.check import check, check_ruleset
from inovrules.checking.checked import Check, Checked, Judgement
from inovrules.checking.finding import SEVERITIES, Finding, Severity

__all__ = ["SEVERITIES", "Check", "Checked", "Finding", "Judgement", "Severity", "check", "check_ruleset"]
