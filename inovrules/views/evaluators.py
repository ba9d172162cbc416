"""What an evaluator says of itself, as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inovrules.exact import exact_text
from inovrules.ruleset.example import SCORE, example_ruleset
from inovrules.ruleset.scores import Indicator
from inovrules.views.document.values import both, number

if TYPE_CHECKING:
    from fractions import Fraction

    from inovrules.evaluators.kind import EvaluatorType, Parameter
    from inovrules.plugins.manager import Plugins

FORMAT = "inovrules-evaluator/1"


def described(kind: EvaluatorType, plugins: Plugins) -> dict[str, Any]:
    """Describe an evaluator: whose it is, what it reads, its parameters, and its examples with their outcomes. Raises `FaultError`.

    >>> from inovrules.plugins.manager import Plugins
    >>> plugins = Plugins.builtin()
    >>> described(plugins.evaluators["bands"], plugins)["examples"][0]["monotone"]
    {'people': 'rises'}
    """
    return {
        "format": FORMAT,
        "name": kind.name,
        "distribution": kind.distribution,
        "version": kind.version or None,
        "title": both(kind.title),
        "about": both(kind.about),
        "reads": {"types": sorted(kind.takes.types), "least": kind.takes.least, "most": kind.takes.most, "bounds": kind.takes.bounds},
        "needs_portfolio": kind.needs_portfolio,
        "parameters": [_parameter(each) for each in kind.parameters],
        "schema": kind.schema(),
        "examples": [_example(kind, text, plugins) for text in kind.examples],
    }


def _parameter(each: Parameter) -> dict[str, Any]:
    stated = None if each.required or each.default is None or each.default == () else _default(each.default)
    return {"name": each.name, "about": both(each.about), "required": each.required, "default": stated}


def _default(value: str | int | Fraction) -> str:
    return value if isinstance(value, str) else exact_text(value)


def _example(kind: EvaluatorType, text: str, plugins: Plugins) -> dict[str, Any]:
    body = example_ruleset(kind, text, plugins).scores[SCORE].body
    assert isinstance(body, Indicator)  # noqa: S101 - that's what an example is
    told = body.description
    outcomes = [
        {"points": number(each.points), "level": each.level, "title": both(each.title), "needs": both(each.needs)} for each in told.outcomes
    ]
    return {
        "text": text,
        "lowest": number(told.lowest),
        "highest": number(told.highest),
        "outcomes": outcomes,
        "monotone": dict(told.monotone),
    }
