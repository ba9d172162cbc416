"""Small rulesets with something planted in them, and reading verdicts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inovrules import Engine
from inovrules.proving import prove

if TYPE_CHECKING:
    from inovrules.proving import Verdict
    from inovrules.ruleset import Ruleset

ENGINE = Engine()
PUBLISHED = {"digits": "0", "mode": "half_up", "classify_on": "published", "rank_on": "exact"}


def title(name: str) -> dict[str, str]:
    return {"id": name, "en": name}


def flag() -> dict[str, Any]:
    return {"type": "flag", "title": title("F")}


def number(**limits: str) -> dict[str, Any]:
    return {"type": "integer", "title": title("N"), **limits}


def score(name: str, scope: str = "innovation", **body: Any) -> dict[str, Any]:
    return {"id": name, "scope": scope, "title": title(name), **body}


def yes(name: str, fact: str, points: str = "1", **more: Any) -> dict[str, Any]:
    """Make an indicator that gives points for a flag."""
    return score(
        name, **{"evaluator": "levels", "from": fact, "levels": [{"level": "1", "is": "ya", "points": points}], "otherwise": "0", **more}
    )


def ruleset_of(
    facts: dict[str, Any], *scores: dict[str, Any], publish: list[Any] | None = None, region: Any = None, **head: Any
) -> Ruleset:
    """Make a ruleset with facts of innovations and of the region; unless stated the last score is published, in whole numbers."""
    published = [{"score": scores[-1]["id"]}] if publish is None else publish
    document = {
        "format": "inovrules/1", "missing": "zero", "id": "small", "version": "1.0.0", "title": title("small"),
        "facts": {"innovation": facts, "region": region or {}}, "scores": list(scores), "publish": [{**PUBLISHED, **item} for item in published], **head,
    }  # fmt: skip
    return ENGINE.load_ruleset(document)


def verdicts(ruleset: Ruleset, code: str) -> list[Verdict]:
    """Give what is known of a property."""
    return [verdict for verdict in prove(ruleset) if verdict.property == code]


def told(verdict: Verdict) -> str:
    """Give a verdict in English, with its details."""
    return " ".join(message.text("en") for message in (verdict.message, *verdict.details))
