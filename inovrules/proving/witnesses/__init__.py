"""Portfolios that show what holds of a ruleset, or doesn't: the smallest that are found, each scored before it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.exact import Exact
    from inovrules.ruleset import Ruleset

__all__ = ["portfolio_with"]


def portfolio_with(ruleset: Ruleset, wishes: Mapping[str, Exact], innovations: int = 1) -> dict[str, Any] | None:
    """Give a portfolio, as `Engine.load_portfolio` takes it, in which indicators give the points that are wished, and documents prove them.

    Points are those of the evaluator, before any weight.
    Indicators of innovations are answered by each of so many, all of which are eligible; nothing else is answered. `None` where no such
    portfolio is found, which doesn't prove that there is none. Raises `KeyError` for what is no score of the ruleset.

    >>> from inovrules import Engine
    >>> portfolio_with(Engine().load_ruleset("iid-2026"), {"sid-16": 3})["innovations"][0]["facts"]["regulation"]
    'perda'
    """
    from inovrules.proving.witnesses.asked import made  # noqa: PLC0415 - the engine is slow to import
    from inovrules.scoring.engine import Engine  # noqa: PLC0415

    return made(ruleset, Engine(), wishes, innovations)
