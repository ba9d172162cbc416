"""A guard around a plugin's evaluator: what it does wrong becomes its own failure, and it can't change what others see."""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from inovrules.evaluators.contract import Description, Outcome, Possible
from inovrules.exact import Span, as_exact
from inovrules.facts import Change, PartialDate
from inovrules.messages import Text, say

if TYPE_CHECKING:
    from collections.abc import Callable

    from inovrules.evaluators.contract import Evaluator, Inputs
    from inovrules.evaluators.kind import EvaluatorType
    from inovrules.evaluators.whole import PortfolioView
    from inovrules.exact import Exact
    from inovrules.facts import Value

_LONGEST = 2000


def told(error: BaseException) -> str:
    """Tell what a plugin raised; even that may raise.

    >>> told(ValueError("no figure"))
    'ValueError: no figure'
    """
    try:
        return f"{type(error).__name__}: {error}"[:300]
    except Exception:  # noqa: BLE001 - a plugin's exception may be as broken as the plugin
        return type(error).__name__


class MisbehavedError(Exception):
    """A plugin's evaluator broke its contract."""


@frozen(eq=False)
class Guarded:
    """A plugin's evaluator as the engine sees it: its answers are copied, checked, and asked for twice."""

    inner: Any
    reads: tuple[str, ...]
    answers_missing: bool
    bounds: bool
    description: Description

    def describe(self) -> Description:
        """Give the description that was checked when the ruleset was read."""
        return self.description

    def evaluate(self, inputs: Inputs) -> Outcome:
        """Give the outcome. Raises `MisbehavedError`, or whatever the evaluator raises."""
        if not self.bounds:
            if vague := [name for name in self.reads if _is_vague(inputs.facts.get(name))]:
                return Outcome.missing(say("reason.only_within_bounds", names=tuple(vague)))
            inputs = evolve(inputs, facts=MappingProxyType({name: _plain(value) for name, value in inputs.facts.items()}))
        first, second = copied(self.inner.evaluate(inputs)), copied(self.inner.evaluate(inputs))
        if first != second:
            message = "it gave two different answers for equal input"
            raise MisbehavedError(message)
        return first

    def prepare(self, view: PortfolioView) -> object:
        """Let the evaluator look at the whole portfolio; what it gives is handed to each `evaluate`."""
        return self.inner.prepare(view)


def guarded(evaluator: Evaluator, kind: EvaluatorType, reads: tuple[str, ...]) -> Guarded:
    """Put a guard around an evaluator that a plugin made. Raises `MisbehavedError` when it can't say what it is."""
    stated = getattr(evaluator, "reads", reads)
    if not isinstance(stated, tuple) or not all(isinstance(name, str) for name in stated):
        message = f"`reads` is {stated!r}, no tuple of names"
        raise MisbehavedError(message)
    described = _checked(evaluator.describe())
    return Guarded(evaluator, stated, bool(getattr(evaluator, "answers_missing", False)), kind.takes.bounds, described)


def copied(outcome: Any) -> Outcome:  # noqa: ANN401 - a plugin may return anything
    """Copy an outcome into plain values that nobody can change later. Raises `MisbehavedError` when it is none."""
    if not isinstance(outcome, Outcome):
        message = f"it returned {type(outcome).__name__}, no Outcome"
        raise MisbehavedError(message)
    level = outcome.level
    if isinstance(level, bool) or not isinstance(level, int | None):
        message = f"its level is {level!r}"
        raise MisbehavedError(message)
    return Outcome(
        outcome.state,
        _exact(outcome.points),
        None if level is None else int(level),
        _both(outcome.reason),
        None if outcome.low is None else _exact(outcome.low),
        None if outcome.high is None else _exact(outcome.high),
        bool(outcome.unquantified),
    )


def _exact(number: object) -> Exact:
    if isinstance(number, bool) or not isinstance(number, int | Fraction):
        message = f"points {number!r} are no exact number"
        raise MisbehavedError(message)
    return as_exact(Fraction(number))


def _both(text: Any) -> Text:  # noqa: ANN401
    """Render a reason once and for all, in both languages."""
    tell: Callable[[str], object] | None = getattr(text, "text", None)
    told = [tell(language) if callable(tell) else None for language in ("id", "en")]
    if not all(isinstance(part, str) and part.strip() for part in told):
        message = f"its reason is {type(text).__name__}, no text in both languages"
        raise MisbehavedError(message)
    return Text(*(str(part)[:_LONGEST] for part in told))


def _checked(found: Any) -> Description:  # noqa: ANN401
    if not isinstance(found, Description):
        message = f"it describes itself by {type(found).__name__}, no Description"
        raise MisbehavedError(message)
    low, high = _exact(found.lowest), _exact(found.highest)
    if low > high:
        message = f"it describes points from {low} to {high}"
        raise MisbehavedError(message)
    outcomes = tuple(
        Possible(_exact(each.points), _both(each.needs), each.level, each.title, dict(each.witness)) for each in found.outcomes
    )
    return Description(low, high, outcomes, dict(found.monotone), bool(found.complete))


def _plain(value: Any) -> Any:  # noqa: ANN401 - any value of a fact
    """Give a figure that is called approximate as a plain number."""
    if isinstance(value, Change):
        return evolve(value, baseline=_plain(value.baseline), result=_plain(value.result))
    return value.exact if isinstance(value, Span) else value


def _is_vague(value: Value | None) -> bool:
    """Whether a figure is known only within bounds, or a date not to the day."""
    if isinstance(value, Change):
        return any(map(_is_vague, (value.baseline, value.result)))
    if isinstance(value, PartialDate):
        return value.day is None
    return isinstance(value, Span) and value.exact is None
