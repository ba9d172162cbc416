"""Plugins made for tests, and rulesets that use their evaluators."""

from __future__ import annotations

import types
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from inovrules import Engine, Plugins
from inovrules.messages import Text
from inovrules.plugins import Description, EvaluatorType, Outcome, Source, Takes, hookimpl

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from inovrules import Scorecard
    from inovrules.plugins import Inputs

TITLE = {"id": "Judul", "en": "Title"}


def as_it_is(inputs: Inputs) -> Outcome:
    """Give the first fact as points."""
    value: Any = next(iter(inputs.facts.values()))
    return Outcome.scored(value, Text("apa adanya", "as it is"))


@frozen
class Made:
    """An evaluator of a function."""

    reads: tuple[str, ...]
    tell: Callable[[Inputs], Any] = field(default=as_it_is)

    def evaluate(self, inputs: Inputs) -> Any:
        """Call the function."""
        return self.tell(inputs)

    def describe(self) -> Description:
        """Promise 0 to 100."""
        return Description(0, 100)


def install(patch: pytest.MonkeyPatch, plugins: Plugins) -> None:
    """Let the command line find these plugins as if they were installed."""
    patch.setattr(Plugins, "installed", lambda _only=None: plugins)
    patch.setattr("inovrules.plugins.sources.installed", lambda _only=None: ([object()], []))


def kind(name: str, tell: Callable[[Inputs], Any] = as_it_is, **more: Any) -> EvaluatorType:
    """Give an evaluator type whose evaluators call a function."""
    takes = Takes({"integer"}, most=None)
    return EvaluatorType(name, (), lambda _at, reads, _context: Made(reads, tell), Text(name, name), takes, **more)


def source(distribution: str, *kinds: EvaluatorType, version: str = "1.0") -> Source:
    """Give a plugin that brings evaluators."""
    return hooked(distribution, version=version, evaluators=lambda: list(kinds))


def hooked(distribution: str, *, version: str = "1.0", **hooks: Callable[[], Any]) -> Source:
    """Give a plugin with these hooks, named by their kind."""
    module = types.ModuleType(distribution)
    for name, function in hooks.items():
        function.__name__ = f"inovrules_{name}"
        setattr(module, f"inovrules_{name}", hookimpl(function))
    return Source(distribution, version, lambda: module)


def ruleset(*evaluators: str, **more: Any) -> dict[str, Any]:
    """Give a ruleset with an indicator for each evaluator, which reads the fact `n`, their sum, and its mean over the region."""
    scores = [
        {"id": f"s{place}", "scope": "innovation", "title": TITLE, "evaluator": name, "from": "n"} for place, name in enumerate(evaluators)
    ]
    total = {"id": "total", "scope": "innovation", "title": TITLE, "sum": [score["id"] for score in scores], "missing": "zero"}
    mean = {
        "id": "mean",
        "scope": "region",
        "title": TITLE,
        "missing": "zero",
        "pool": {"how": "mean", "of": "total", "refused": "leave_out"},
    }
    return {
        "format": "inovrules/1",
        "id": "tried",
        "version": "1.0.0",
        "title": TITLE,
        "facts": {"innovation": {"n": {"type": "integer", "minimum": "0", "maximum": "100", "title": TITLE}}},
        "scores": [*scores, total, mean],
        "publish": [{"score": "mean", "digits": "2", "mode": "half_up", "classify_on": "published", "rank_on": "exact"}],
        **more,
    }


def portfolio(*numbers: int | None) -> dict[str, Any]:
    """Give a portfolio with an innovation for each number."""
    listed = [{"id": f"i{place}", "name": f"I {place}", "facts": {} if n is None else {"n": n}} for place, n in enumerate(numbers)]
    return {"region": {"name": "Kabupaten Contoh"}, "as_of": "2026-07-01", "innovations": listed}


def scored(plugins: Plugins, rules: dict[str, Any], reported: dict[str, Any]) -> Scorecard:
    """Load both and score."""
    engine = Engine(plugins)
    loaded = engine.load_ruleset(rules)
    return engine.evaluate(engine.load_portfolio(reported, [loaded]), loaded)
