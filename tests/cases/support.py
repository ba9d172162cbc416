"""The five real cases and the complete regency, as shipped in `examples/`, and the command that a person would run."""

from __future__ import annotations

import os
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from inovrules import Engine
from inovrules.cli import main

if TYPE_CHECKING:
    from inovrules import Node, Portfolio, Scorecard
    from inovrules.messages import Message

EXAMPLES = Path(__file__).parents[2] / "examples"
READ_BY = ("maturity", "opd-coverage", "iid-2026")


@cache
def engine() -> Engine:
    """Give the one engine of these tests."""
    return Engine()


@cache
def portfolio(case: str) -> Portfolio:
    """Give a case as it is shipped."""
    return engine().load_portfolio(EXAMPLES / f"{case}.yaml", [engine().load_ruleset(name) for name in READ_BY])


@cache
def scorecard(case: str, ruleset: str = "maturity") -> Scorecard:
    """Score a case."""
    return engine().evaluate(portfolio(case), engine().load_ruleset(ruleset))


def node(case: str, unit: str, score: str, ruleset: str = "maturity") -> Node:
    """Give one score of a unit of a case."""
    return scorecard(case, ruleset).unit(unit).node(score)


def changed(case: str, unit: str, score: str, ruleset: str = "maturity", **facts: Any) -> Node:
    """Give one score of a unit of a case after some of its facts were changed."""
    before = scorecard(case, ruleset)
    return engine().reevaluate(before, before.unit(unit).unit.with_facts(facts)).unit(unit).node(score)


def reported(found: Node) -> dict[str, Any]:
    """Give the facts that a score looked at and that were reported."""
    return {item.name: item.value for item in found.inputs if item.value is not None and not item.derived}


def says(message: Message, **expected: list[str]) -> None:
    """Check what a message says in each language."""
    for language, parts in expected.items():
        text = message.text("id" if language == "id" else "en")
        for part in parts:
            assert part in text, text


@cache
def told(*arguments: str) -> str:
    """Run the command on a case and give what it prints (standard output), on one line.

    The first argument is the command, the second the case: `told("evaluate", "hss-2020", "--lang", "id")`.
    """
    command, case, *rest = arguments
    screen = TextIOWrapper(BytesIO(), encoding="utf-8")
    with (
        patch.dict(os.environ, {"COLUMNS": "80", "NO_COLOR": "1"}),
        redirect_stdout(screen),
        redirect_stderr(StringIO()) as aside,
    ):
        code = main([command, str(EXAMPLES / f"{case}.yaml"), *rest])
        screen.flush()
    assert code == 0, aside.getvalue()
    return " ".join(screen.buffer.getvalue().decode().split())


def prints(expected: dict[str, list[str]], *arguments: str) -> None:
    """Check what a command prints in each language."""
    for language, parts in expected.items():
        text = told(*arguments, "--lang", language)
        for part in parts:
            assert part in text, f"{part!r} is not in: {text}"
