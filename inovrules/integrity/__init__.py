"""Integrity: what contradicts itself, is reported twice, isn't proven or is silent.

Each folder here has one function, `observe(portfolio, ruleset)`: pure, and the same whatever order things were reported in.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

from inovrules.integrity.observation import Observation

if TYPE_CHECKING:
    from inovrules.portfolio import Portfolio
    from inovrules.ruleset import Ruleset

__all__ = ["Observation", "observe"]

# Folders of this package that observe, in the order in which what they observe is listed; each is imported when it is asked.
_OBSERVING: tuple[str, ...] = ("claims", "twins", "documents", "silence")


def observe(portfolio: Portfolio, ruleset: Ruleset) -> tuple[Observation, ...]:
    """Give everything that there is to observe in a portfolio, as one ruleset sees it.

    >>> import inovrules
    >>> engine = inovrules.Engine()
    >>> ruleset = engine.load_ruleset("opd-coverage")
    >>> portfolio = engine.load_portfolio({"region": {"name": "Kabupaten Contoh"}, "as_of": "2026-07-01"}, [ruleset])
    >>> [observation.kind for observation in observe(portfolio, ruleset) if observation.severity == "error"]
    []
    """
    found: list[Observation] = []
    for folder in _OBSERVING:
        found += cast("tuple[Observation, ...]", import_module(f"inovrules.integrity.{folder}").observe(portfolio, ruleset))
    return tuple(found)
