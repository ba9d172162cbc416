"""A ruleset small enough to reason about: one fact for each indicator, worth what it says, combined in one way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inovrules import Engine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inovrules import Scorecard

TITLE = {"id": "Judul", "en": "Title"}
ENGINE = Engine()


def indicator(number: int, weight: object = 1, **more: Any) -> dict[str, Any]:
    """Give an indicator whose value is that of its fact, from 0 to 100."""
    return {
        "id": f"i-{number}", "scope": "innovation", "title": TITLE, "weight": str(weight), "evaluator": "curve", "from": f"f{number}",
        "points": [["0", "0"], ["100", "100"]], **more,
    }  # fmt: skip


def ruleset(weights: Sequence[object], how: str = "mean", missing: str = "zero", *more: dict[str, Any], **top: Any) -> dict[str, Any]:
    """Give a ruleset of indicators with these weights, combined into `total`, which is averaged over the region as `index`."""
    facts = {f"f{number}": {"type": "decimal", "minimum": "0", "maximum": "100", "title": TITLE} for number in range(len(weights))}
    facts["kind"] = {"type": "choice", "options": {"a": TITLE, "b": TITLE}, "title": TITLE}
    scores = [indicator(number, weight) for number, weight in enumerate(weights)]
    total = {"id": "total", "scope": "innovation", "title": TITLE, how: [score["id"] for score in scores], **top}
    index = {"id": "index", "scope": "region", "title": TITLE, "pool": {"of": "total", "how": "mean", "refused": "leave_out"}}
    published = {"score": "index", "digits": "2", "mode": "half_up", "classify_on": "published", "rank_on": "exact"}
    return {
        "format": "inovrules/1", "id": "simple", "version": "1", "title": TITLE, "missing": missing, "facts": {"innovation": facts},
        "scores": [*scores, total, index, *more], "publish": [published],
    }  # fmt: skip


def portfolio(*answers: Sequence[object], **facts: object) -> dict[str, Any]:
    """Give a portfolio with an innovation for each list of answers; `None` isn't reported."""
    innovations = [
        {"id": f"inn-{place}", "name": "x", "facts": {**{f"f{number}": _text(value) for number, value in enumerate(row)}, **facts}}
        for place, row in enumerate(answers)
    ]
    return {"region": {"name": "Kabupaten"}, "as_of": "2026-07-01", "innovations": innovations}


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def score(rules: dict[str, Any], reported: dict[str, Any], engine: Engine = ENGINE) -> Scorecard:
    """Load both and score."""
    loaded = engine.load_ruleset(rules)
    return engine.evaluate(engine.load_portfolio(reported, [loaded]), loaded)


def total(rules: dict[str, Any], *answers: object) -> Any:
    """Give the cell of `total` of a single innovation."""
    return score(rules, portfolio(answers)).innovations[0].cell("total")
