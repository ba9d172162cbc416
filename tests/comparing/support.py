"""Small rulesets and portfolios that are compared."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from inovrules import Engine
from inovrules.plugins.reading import read_source

if TYPE_CHECKING:
    from collections.abc import Callable

    from inovrules.comparing.moves import Move
    from inovrules.plugins.reading import Content
    from inovrules.ruleset import Ruleset

ENGINE = Engine()


def text(name: str) -> dict[str, str]:
    return {"id": f"{name} (id)", "en": name}


def bands(name: str, fact: str, *edges: int, weight: int = 1) -> dict[str, Any]:
    ends = [*(edge - 1 for edge in edges[1:]), None]
    levels = [
        {"level": level, "from": edge} | ({"to": end} if end is not None else {})
        for level, (edge, end) in enumerate(zip(edges, ends, strict=True), 1)
    ]
    return {
        "id": name, "scope": "innovation", "title": text(name), "weight": weight, "evaluator": "bands", "from": fact, "bands": levels,
        "otherwise": 0,
    }  # fmt: skip


def plain() -> dict[str, Any]:
    """Give a ruleset: two sums of indicators, their mean over the region with a floor, and a count that is capped behind a gate."""
    return {
        "format": "inovrules/1", "id": "small", "version": "1.0.0", "title": text("Small"), "missing": "zero", "year": 2026,
        "facts": {"innovation": {name: {"type": "integer", "title": text(name), "minimum": 0} for name in ("people", "cost", "sites")}},
        "eligibility": [
            {"id": "used", "title": text("Used"), "require": {"fact": "people", "at_least": 1}, "unknown": "refuse", "reason": text("Not used")},
        ],
        "scores": [
            bands("reach", "people", 1, 100, 500, weight=2),
            bands("thrift", "cost", 1, 10),
            bands("spread", "sites", 1, 3, 9),
            {"id": "good", "scope": "innovation", "title": text("Good"), "sum": ["reach", "thrift"]},
            {"id": "wide", "scope": "innovation", "title": text("Wide"), "sum": ["spread"]},
            {"id": "all", "scope": "innovation", "title": text("All"), "sum": ["good", "wide"]},
            {"id": "average", "scope": "region", "title": text("Average"), "pool": {"of": "all", "how": "mean", "refused": "leave_out", "divisor_floor": 2}},
            {"id": "number", "scope": "region", "title": text("Number"), "pool": {"how": "count", "refused": "leave_out", "cap": 5}},
            {"id": "index", "scope": "region", "title": text("Index"), "sum": ["average", "number"]},
        ],
        "publish": [
            {
                "score": "index", "digits": 2, "mode": "half_up", "classify_on": "published", "rank_on": "exact",
                "predicates": [{"id": "low", "from": 0, "title": text("Low")}, {"id": "high", "from": 6, "title": text("High")}],
            },
            {"score": "all", "digits": 0, "mode": "half_up", "classify_on": "published", "rank_on": "exact"},
        ],
    }  # fmt: skip


def score(document: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(item for item in document["scores"] if item["id"] == name)
    return found


def changed(*edits: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
    """Give the ruleset with some edits made."""
    document = deepcopy(plain())
    for edit in edits:
        edit(document)
    return document


def reported(*innovations: tuple[int, int, int], name: str = "Kabupaten Contoh") -> dict[str, Any]:
    units = [
        {"id": f"i{number}", "name": f"Inovasi {number}", "facts": dict(zip(("people", "cost", "sites"), facts, strict=True))}
        for number, facts in enumerate(innovations)
    ]
    return {"region": {"name": name}, "as_of": "2026-07-01", "innovations": units}


def opened(document: dict[str, Any]) -> Content:
    return read_source(document, ENGINE.plugins)


def loaded(document: dict[str, Any]) -> Ruleset:
    return ENGINE.load_ruleset(document)


def add_up(move: Move) -> bool:
    """Whether the causes of a move are all of it, by claim and by proof."""
    claimed, proven = sum(cause.claimed for cause in move.causes), sum(cause.proven for cause in move.causes)
    return (claimed, proven) == (move.exact(), move.exact(proven=True))
