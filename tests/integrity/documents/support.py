"""A small ruleset that asks for documents, and portfolios made for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inovrules import Engine
from inovrules.integrity.documents import observe

if TYPE_CHECKING:
    from inovrules import Portfolio, Ruleset
    from inovrules.integrity import Observation

ENGINE = Engine()


def _title(text: str) -> dict[str, str]:
    return {"id": text, "en": text}


def _levels(name: str, fact: str, evidence: Any, **more: Any) -> dict[str, Any]:
    """Write an indicator of three levels: 1, 2 or 3 and more of a fact."""
    bands = [{"level": 1, "from": 1, "to": 1}, {"level": 2, "from": 2, "to": 2}, {"level": 3, "from": 3}]
    score = {"id": name, "scope": "innovation", "title": _title(name.title()), "evaluator": "bands", "from": fact, "bands": bands}
    return {**score, "otherwise": 0, **({"evidence": evidence} if evidence else {}), **more}


FACTS = ("people", "appointment", "trainings", "budget", "aims")
WRITTEN: dict[str, Any] = {
    "format": "inovrules/1", "id": "tried", "version": "1.0.0", "year": 2026, "missing": "zero", "title": _title("Tried"),
    "facts": {"innovation": {name: {"type": "integer", "title": _title(name.title())} for name in FACTS}},
    "scores": [
        _levels("staff", "people", {"any_of": ["pdf"]}),
        _levels("orders", "appointment", {"valid": {"from": "2025-07-01", "until": "as_of"}}),
        _levels("courses", "trainings", [
            {"any_of": ["pdf"], "valid": {"from": "T-2", "until": "T-0"}},
            {"any_of": ["pdf"], "valid": {"from": "T-2", "until": "T-0"}, "at_least": 2, "from_level": 2},
        ]),
        _levels("money", "budget", {}),
        {"id": "total", "scope": "innovation", "title": _title("Total"), "sum": ["staff", "orders", "courses", "money"]},
        {"id": "index", "scope": "region", "title": _title("Index"), "pool": {"of": "total", "how": "mean", "refused": "leave_out"}},
    ],
    "publish": [{"score": name, "digits": 2, "mode": "half_up", "classify_on": "published", "rank_on": "exact"} for name in ("index", "total")],
}  # fmt: skip


def ruleset() -> Ruleset:
    """Load the small ruleset."""
    return ENGINE.load_ruleset(WRITTEN)


def innovation(identity: str, *evidence: dict[str, Any], opd: str | None = None, **facts: Any) -> dict[str, Any]:
    """Write an innovation with documents; without facts, it has three of everything that is asked."""
    reported = facts or dict.fromkeys(FACTS[:4], 3)
    return {
        "id": identity, "name": identity.upper(), "facts": reported, "evidence": list(evidence), **({"opd": opd} if opd else {}),
    }  # fmt: skip


def paper(subject: Any, kind: str = "pdf", date: str | None = "2026-02-03", **more: Any) -> dict[str, Any]:
    """Write a document."""
    return {"for": subject, "kind": kind, **({"date": date} if date else {}), **more}


def portfolio(*innovations: dict[str, Any], rules: Ruleset | None = None, **more: Any) -> Portfolio:
    """Load a portfolio of innovations."""
    content = {"region": {"name": "Kabupaten Contoh"}, "as_of": "2026-07-01", "innovations": list(innovations), **more}
    return ENGINE.load_portfolio(content, [rules or ruleset()])


def observed(*innovations: dict[str, Any], **more: Any) -> tuple[Observation, ...]:
    """Give what is observed in a portfolio of innovations."""
    rules = ruleset()
    return observe(portfolio(*innovations, rules=rules, **more), rules)


def kinds(found: tuple[Observation, ...]) -> list[tuple[str, tuple[str, ...]]]:
    """Give the kind of each observation, and whom it concerns."""
    return [(each.kind, tuple(unit.id for unit in each.units)) for each in found]
