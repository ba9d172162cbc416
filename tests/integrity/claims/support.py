"""A ruleset of facts of every kind, and what is observed of what somebody reports to it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from inovrules import Engine
from inovrules.integrity.claims import observe

if TYPE_CHECKING:
    from inovrules import Portfolio, Ruleset
    from inovrules.integrity import Observation

ENGINE = Engine()
TITLE = {"id": "Judul", "en": "Title"}
FACTS: dict[str, dict[str, Any]] = {
    "trial": {"type": "date"},
    "applied": {"type": "date"},
    "done": {"type": "integer", "minimum": "0", "unit": "rumah"},
    "left": {"type": "integer", "minimum": "0", "unit": "rumah"},
    "all": {"type": "integer", "minimum": "0", "unit": "rumah"},
    "share": {"type": "percent", "minimum": "0", "maximum": "100", "unit": "persen"},
    "rest": {"type": "percent", "minimum": "0", "maximum": "100", "unit": "persen"},
    "owing": {"type": "integer", "unit": "rupiah"},
    "stage": {"type": "choice", "options": {"idea": TITLE, "use": TITLE}},
    "partners": {"type": "list", "of": "text"},
    "partner_count": {"type": "integer", "minimum": "0"},
    "index": {"type": "change", "better": "higher", "minimum": "0", "maximum": "100", "unit": "poin"},
    "cases": {"type": "change", "of": "integer", "better": "lower", "minimum": "0", "unit": "kasus"},
    "rate": {"type": "change", "of": "percent", "better": "lower", "minimum": "0", "maximum": "100", "unit": "persen"},
    "rank": {"type": "change", "of": "integer", "better": "lower", "minimum": "1", "unit": "peringkat"},
}
SCORES: list[dict[str, Any]] = [
    {"id": "progress", "evaluator": "curve", "from": "progress", "points": [["0", "0"], ["100", "10"]]},
    {"id": "share", "evaluator": "curve", "from": "share", "points": [["0", "0"], ["100", "10"]]},
    {
        "id": "index",
        "evaluator": "change",
        "from": "index",
        "measure": "absolute",
        "bands": [{"level": "1", "from": "1"}],
        "otherwise": "0",
    },
    {"id": "total", "sum": ["progress", "share", "index"], "missing": "zero"},
]
SHARE = {"progress": {"ratio": {"of": "done", "to": "all"}, "percent": "true", "title": TITLE}}


def ruleset(*rules: dict[str, Any], **head: Any) -> Ruleset:
    """Load the ruleset with these rules of consistency, each named `r` and its number unless it has an id; `head` goes into its head."""
    return _load(rules, head) if rules or head else _plain()


@cache
def _plain() -> Ruleset:
    return _load((), {})


def _load(rules: tuple[dict[str, Any], ...], head: dict[str, Any]) -> Ruleset:
    return ENGINE.load_ruleset(
        {
            "format": "inovrules/1", "id": "claimed", "version": "1.0.0", "title": TITLE,
            "facts": {
                "innovation": {name: {**fact, "title": {"id": name, "en": name}} for name, fact in FACTS.items()},
                "region": {"recorded": {"type": "integer", "title": TITLE}},
            },
            "derived": {"innovation": SHARE},
            "scores": [{"scope": "innovation", "title": TITLE, **score} for score in SCORES],
            "consistency": [{"id": f"r{number}", **rule} for number, rule in enumerate(rules)], **head,
        }
    )  # fmt: skip


def portfolio(rules: Ruleset, *units: dict[str, Any], region: dict[str, Any] | None = None, **more: Any) -> Portfolio:
    """Load a portfolio of innovations that report these facts."""
    listed = [{"id": f"u{number}", "name": f"U{number}", "facts": facts} for number, facts in enumerate(units)]
    content = {"region": {"name": "Kabupaten Contoh"}, "as_of": "2026-07-01", "innovations": listed, "facts": region or {}, **more}
    return ENGINE.load_portfolio(content, [rules])


def seen(rules: Ruleset, *units: dict[str, Any], **more: Any) -> tuple[Observation, ...]:
    """Give what is observed of innovations that report these facts; both languages can tell it."""
    found = observe(portfolio(rules, *units, **more), rules)
    for each in found:
        for language in ("id", "en"):
            told = [each.message.text(language), each.remedy.text(language) if each.remedy else "-"]
            assert all(told)
            assert not any("claims." in text or "{" in text for text in told), told
    return found


def kinds(rules: Ruleset, *units: dict[str, Any], **more: Any) -> list[str]:
    """Give the kinds of what is observed."""
    return [each.kind for each in seen(rules, *units, **more)]


def claim(fact: str, **told: Any) -> list[str]:
    """Give the kinds of what is wrong with one claim."""
    return kinds(ruleset(), {fact: told})
