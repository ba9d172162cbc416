"""Scorecards of the shipped examples, and pages of them as text."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from inovrules import Engine, Scorecard
from inovrules.views.terminal.console import screen_on, show
from inovrules.views.terminal.page import Page
from inovrules.views.terminal.report import report

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rich.console import RenderableType

    from inovrules.messages import Language

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = sorted(file.stem for file in EXAMPLES.glob("*.yaml"))
RULESETS = ("maturity", "iid-2026", "opd-coverage")
ENGINE = Engine()


@cache
def scorecards(name: str, rulesets: tuple[str, ...] = RULESETS, only: str | None = None) -> tuple[Scorecard, ...]:
    """Score a shipped example."""
    rules = [ENGINE.load_ruleset(ruleset) for ruleset in rulesets]
    portfolio = ENGINE.load_portfolio(EXAMPLES / f"{name}.yaml", rules)
    portfolio = portfolio.restricted(only) if only else portfolio
    return tuple(ENGINE.evaluate(portfolio, each) for each in rules)


def scored(portfolio: Mapping[str, object], *rulesets: str | Mapping[str, object]) -> tuple[Scorecard, ...]:
    """Score a portfolio written in a test."""
    rules = [ENGINE.load_ruleset(ruleset) for ruleset in rulesets]
    reported = ENGINE.load_portfolio(portfolio, rules)
    return tuple(ENGINE.evaluate(reported, each) for each in rules)


def drawn(pieces: Iterable[RenderableType], width: int = 80) -> str:
    """Print pieces of a page as a pipe would get them."""
    text = io.StringIO()
    show(screen_on(text, {"COLUMNS": str(width)}), pieces)
    return text.getvalue()


@cache
def reported(cards: tuple[Scorecard, ...], language: Language = "en", depth: int = 0, width: int = 80) -> str:
    """Print the whole report."""
    return drawn(report(Page(language, width, depth), ENGINE, cards), width)
