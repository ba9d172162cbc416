"""Rulesets proved once for all tests, and small ones with something planted in them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inovrules import Engine
from inovrules.proving import Verdict, prove
from inovrules.ruleset.library import shipped_ids

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.ruleset import Ruleset
    from inovrules.scoring.scorecard import PublishedScore

ENGINE = Engine()
EXAMPLES = sorted(str(path) for path in (Path(__file__).parents[2] / "examples" / "rulesets").glob("*.yaml") if ".cases" not in path.name)
EVERY = [*shipped_ids(), *EXAMPLES]


@cache
def proved(name: str) -> tuple[Ruleset, tuple[Verdict, ...]]:
    """Give a ruleset and the verdicts on it."""
    ruleset = ENGINE.load_ruleset(name)
    return ruleset, prove(ruleset)


def figure(ruleset: Ruleset, portfolio: Mapping[str, Any], score: str) -> PublishedScore:
    """Score a portfolio as a file would be, and give a published figure: the region's, or the first unit's that has it."""
    card = ENGINE.evaluate(ENGINE.load_portfolio(portfolio, [ruleset]), ruleset, readings=False)
    return next(each for unit in card.units() for each in unit.published() if each.rule.score == score)


@cache
def shown(name: str) -> list[tuple[Verdict, PublishedScore]]:
    """Give the verdicts on a ruleset that a portfolio shows, each with its figure as it is scored from plain data."""
    ruleset, verdicts = proved(name)
    return [(each, figure(ruleset, each.witness, each.score)) for each in verdicts if each.witness is not None and each.score is not None]


def title(name: str) -> dict[str, str]:
    """Give a title."""
    return {"id": name, "en": name}


def ruleset_of(*scores: dict[str, Any], publish: dict[str, Any], **more: Any) -> Ruleset:
    """Make a ruleset of two flags, each an indicator of one point, and what is added."""
    flag = {"type": "flag", "title": title("F")}
    plain = {"scope": "innovation", "title": title("S"), "evaluator": "levels", "levels": [{"level": 1, "is": "ya"}], "otherwise": "0"}
    document = {
        "format": "inovrules/1", "missing": "zero", "id": "small", "version": "1.0.0", "title": title("small"),
        "facts": {"innovation": {"a": flag, "b": flag}},
        "scores": [{**plain, "id": "sa", "from": "a"}, {**plain, "id": "sb", "from": "b"}, *scores],
        "publish": [{"digits": "0", "mode": "half_up", "classify_on": "published", "rank_on": "exact", **publish}], **more,
    }  # fmt: skip
    return ENGINE.load_ruleset(document)


def statuses(verdicts: tuple[Verdict, ...], code: str, score: str | None) -> list[str]:
    """Give the statuses of a property of a score."""
    return [verdict.status for verdict in verdicts if (verdict.property, verdict.score) == (code, score)]
