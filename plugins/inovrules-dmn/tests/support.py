"""Rulesets and portfolios for the tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import inovrules_dmn

from inovrules import Engine, FaultError, Plugins
from inovrules.plugins import Source

if TYPE_CHECKING:
    from inovrules import Fault, Node

PLUGINS = Plugins.of(Source("inovrules-dmn", "0.1.0", lambda: inovrules_dmn))
TITLE = {"id": "Judul", "en": "Title"}
FACTS: dict[str, Any] = {
    "n": {"type": "integer", "minimum": "0", "maximum": "9"},
    "m": {"type": "integer"},
    "c": {"type": "decimal"},
    "f": {"type": "flag"},
    "stage": {"type": "choice", "options": {"awal": TITLE, "akhir": TITLE, "uji": TITLE}},
    "note": {"type": "text"},
    "since": {"type": "date"},
    "size": {"type": "level", "minimum": "1", "maximum": "3"},
    "channels": {"type": "list", "of": "text"},
}


def rules(rows: str, *reads: str, **more: Any) -> dict[str, Any]:
    """Give a ruleset with one indicator whose table stands in it."""
    score = {"id": "s", "scope": "innovation", "title": TITLE, "evaluator": "decision-table", "from": list(reads), "rows": rows, **more}
    facts = {name: {"title": TITLE, **fact} for name, fact in FACTS.items()}
    head = {"format": "inovrules/1", "id": "r", "version": "1.0.0", "title": TITLE}
    return {**head, "facts": {"innovation": facts}, "scores": [{key: value for key, value in score.items() if value is not None}]}


def node(ruleset: Any, **facts: Any) -> Node:
    """Score an innovation with these facts."""
    engine = Engine(PLUGINS)
    loaded = engine.load_ruleset(ruleset)
    reported = {"region": {"name": "R"}, "as_of": "2026-07-01", "innovations": [{"id": "i", "name": "I", "facts": facts}]}
    return engine.evaluate(engine.load_portfolio(reported, [loaded]), loaded).innovations[0].node("s")


def faults(source: Any) -> tuple[Fault, ...]:
    """Give the faults of a ruleset, a mapping or a file; none when it is fine."""
    try:
        Engine(PLUGINS).load_ruleset(source)
    except FaultError as error:
        return error.faults
    return ()
