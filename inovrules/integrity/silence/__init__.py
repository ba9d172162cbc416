"""Silence: agencies that reported no innovation, and innovations that count only later, or no longer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.integrity.silence.agencies import silent_agencies
from inovrules.integrity.silence.years import over_the_years

if TYPE_CHECKING:
    from inovrules.integrity.observation import Observation
    from inovrules.portfolio import Portfolio
    from inovrules.ruleset import Ruleset

__all__ = ["observe"]


def observe(portfolio: Portfolio, ruleset: Ruleset) -> tuple[Observation, ...]:
    """Give the agencies without innovations and the innovations that another year's assessment takes otherwise, in reported order."""
    return (*silent_agencies(portfolio, ruleset), *over_the_years(portfolio, ruleset))
