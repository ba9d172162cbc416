"""Rulesets and portfolios for the tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import inovrules_cel

from inovrules import Engine, FaultError, Plugins
from inovrules.plugins import Source

if TYPE_CHECKING:
    from inovrules import Fault, Node

PLUGINS = Plugins.of(Source("inovrules-cel", "0.1.0", lambda: inovrules_cel))
TITLE = {"id": "Judul", "en": "Title"}
FACTS: dict[str, Any] = {
    "n": {"type": "integer", "minimum": "0", "maximum": "9"},
    "m": {"type": "integer"},
    "p": {"type": "percent", "minimum": "0", "maximum": "100"},
    "f": {"type": "flag"},
    "g": {"type": "flag"},
    "stage": {"type": "choice", "options": {"awal": TITLE, "akhir": TITLE}},
    "note": {"type": "text"},
    "since": {"type": "date"},
    "channels": {"type": "list", "of": "choice", "options": {"web": TITLE, "loket": TITLE}},
    "years": {"type": "list", "of": "integer"},
    "change": {"type": "change", "of": "integer"},
    "size": {"type": "level", "minimum": "1", "maximum": "3"},
    "loop": {"type": "flag"},
    "as_of": {"type": "flag"},
}


def rules(expression: str, *reads: str, **more: Any) -> dict[str, Any]:
    """Give a ruleset with one indicator."""
    score = {"id": "s", "scope": "innovation", "title": TITLE, "evaluator": "cel", "from": list(reads), "expression": expression, **more}
    facts = {name: {"title": TITLE, **fact} for name, fact in FACTS.items()}
    derived = {"twice": {"title": TITLE, "operation": "sum", "of": ["n", "n"]}} if "twice" in reads else {}
    extra = {"derived": {"innovation": derived}} if derived else {}
    return {
        "format": "inovrules/1",
        "id": "r",
        "version": "1.0.0",
        "title": TITLE,
        "facts": {"innovation": facts},
        "scores": [score],
        **extra,
    }


def node(ruleset: dict[str, Any], **facts: Any) -> Node:
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
