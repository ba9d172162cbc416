"""A ruleset of one indicator, and a portfolio that answers it: the least with which an evaluator can be seen at work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inovrules.facts import TYPES
from inovrules.testing.subject import named

if TYPE_CHECKING:
    from inovrules.portfolio import Portfolio
    from inovrules.ruleset import Ruleset
    from inovrules.scoring.engine import Engine

_TITLE = {"id": "Contoh", "en": "Example"}
_OPTIONS = {"a": {"id": "Awal", "en": "Start"}, "b": {"id": "Akhir", "en": "End"}}
_MORE: dict[str, dict[str, Any]] = {
    "choice": {"options": _OPTIONS},
    "integer": {"minimum": 0},
    "percent": {"minimum": 0, "maximum": 100},
    "level": {"minimum": 0, "maximum": 5},
    "list": {"of": "choice", "options": _OPTIONS},
    "change": {"of": "integer", "better": "higher"},
}
_FULL: dict[str, Any] = {
    "text": "Uraian", "choice": "b", "flag": True, "integer": 501, "decimal": "2.5", "percent": 75, "money": 1000000,
    "date": "2024-06-01", "list": ["a", "b"], "level": 3, "change": {"baseline": 10, "result": 20},
}  # fmt: skip
_LEAST: dict[str, Any] = {
    "text": "x", "choice": "a", "flag": False, "integer": 0, "decimal": 0, "percent": 0, "money": 0,
    "date": "2026-01-01", "list": [], "level": 0, "change": {"baseline": 10, "result": 10},
}  # fmt: skip


def tiny_ruleset(engine: Engine, evaluator: str, **parameters: Any) -> Ruleset:  # noqa: ANN401 - as a ruleset would write them
    """Give a ruleset whose one indicator, `tried`, uses an evaluator; its mean over the region, `mean`, is published.

    The form has one fact of each type, named as the type is. The indicator reads the first that the evaluator takes, unless
    `reads` names others. Raises `FaultError` where the parameters don't fit, `LookupError` when there is no such evaluator.

    >>> from inovrules import Engine
    >>> rules = tiny_ruleset(Engine(), "curve", reads="percent", points=[[0, 0], [100, 10]])
    >>> rules.bounds["mean"].high
    10
    """
    takes = named(evaluator, engine.plugins).takes
    known = [name for name in ("integer", *TYPES) if name in takes.types]
    reads = parameters.pop("reads", list(dict.fromkeys(known))[: max(takes.least, 1)])
    source = {"from": reads} if reads else {}
    common = {"title": _TITLE, "missing": "zero"}
    return engine.load_ruleset(
        {
            "format": "inovrules/1",
            "id": "tiny",
            "version": "1.0.0",
            "title": _TITLE,
            "facts": {"innovation": {name: {"type": name, "title": _TITLE, **_MORE.get(name, {})} for name in TYPES}},
            "scores": [
                {"id": "tried", "scope": "innovation", "title": _TITLE, "evaluator": evaluator, **source, **parameters},
                {"id": "mean", "scope": "region", "pool": {"of": "tried", "how": "mean", "refused": "leave_out"}, **common},
            ],
            "publish": [{"score": "mean", "digits": 2, "mode": "half_up", "classify_on": "published", "rank_on": "exact"}],
        }
    )


def tiny_portfolio(engine: Engine) -> Portfolio:
    """Give a portfolio that answers tiny rulesets: innovations `full`, `least` (zeros, no, the first option) and `silent`.

    >>> from inovrules import Engine
    >>> engine = Engine()
    >>> rules = tiny_ruleset(engine, "curve", points=[[0, 0], [1000, 10]])
    >>> card = engine.evaluate(tiny_portfolio(engine), rules)
    >>> [(scores.unit.id, scores.node("tried").state) for scores in card.innovations]
    [('full', 'scored'), ('least', 'scored'), ('silent', 'missing')]
    """
    every = tiny_ruleset(engine, "curve", points=[[0, 0], [1, 1]])
    paper = [{"for": list(TYPES), "kind": "pdf", "date": "2025-06-01"}]
    units = [
        {"id": "full", "name": "Lengkap", "facts": _FULL, "evidence": paper},
        {"id": "least", "name": "Paling sedikit", "facts": _LEAST},
        {"id": "silent", "name": "Tanpa isian"},
    ]
    reported = {"region": {"name": "Kabupaten Contoh"}, "as_of": "2026-07-01", "innovations": units}
    return engine.load_portfolio(reported, [every])
