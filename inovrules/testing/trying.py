"""Trying a promise on many situations, and saying which was broken, by the smallest one that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from hypothesis import HealthCheck, Verbosity, given, settings
from hypothesis.errors import Flaky

from inovrules.evaluators.contract import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import SearchStrategy

    from inovrules.testing.situation import Situation
    from inovrules.testing.subject import Example

T = TypeVar("T")
STATES = ("scored", "missing", "refused", "not_applicable")
_HEALTHY = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


class PromiseError(AssertionError):
    """An evaluator or a ruleset doesn't keep a promise; the message says which, and shows the smallest input that was found."""

    def __init__(self, who: str, promise: str, why: str, shown: str = "") -> None:
        """Tell it."""
        self.promise = promise
        super().__init__(f"{who} breaks a promise: it {promise}.\n  {why}" + (f"\n{shown}" if shown else ""))


class NotTriedError(Exception):
    """A promise couldn't be tried, for a reason that another promise tells of."""


def broken(example: Example, promise: str, why: str, situation: Situation | None = None) -> PromiseError:
    """Tell that an evaluator breaks a promise."""
    shown = f"{situation.told()}\n" if situation else ""
    return PromiseError(f"`{example.kind.name}`", promise, why, f"{shown}  in its example {example.number}")


def ask(example: Example, situation: Situation, evaluator: Any = None) -> Outcome | None:  # noqa: ANN401 - a plugin's evaluator
    """Give the outcome of a situation; `None` where there is no usable one, which only the promise to be total is about."""
    asked = example.evaluator if evaluator is None else evaluator
    try:
        found = asked.evaluate(situation.inputs(asked, needs_portfolio=example.kind.needs_portfolio))
    except Exception:  # noqa: BLE001 - a plugin may raise anything
        return None
    return None if unusable(found) else found


def unusable(found: object) -> str:
    """Say what keeps an answer from being an outcome at all; empty when nothing does."""
    if not isinstance(found, Outcome):
        return f"it gave {found!r}, no Outcome"
    if found.state not in STATES:
        return f"it gave the state {found.state!r}; allowed are {', '.join(STATES)}"
    is_level = found.level is None or (type(found.level) is int)
    return "" if is_level else f"it gave the level {found.level!r}, no whole number"


def tried_everywhere(example: Example, promise: str, check: Callable[[Situation], None], most: int | None = None) -> None:
    """Check generated situations, then those at every edge of the rule and of the facts, which chance might miss."""
    tried(example, promise, example.situations(), check, most)
    for situation in example.corners()[: most and 4 * most]:
        check(situation)


def tried(example: Example, promise: str, strategy: SearchStrategy[T], check: Callable[[T], None], most: int | None = None) -> None:
    """Check what a strategy gives, as often as the current profile of hypothesis says, at most `most` times."""

    def run(found: T) -> None:
        check(found)

    # Examples that failed are kept under a key; without this, all promises and evaluators would share one.
    run._hypothesis_internal_add_digest = f"{example.id} {promise}".encode()  # type: ignore[attr-defined] # noqa: SLF001
    count = settings().max_examples
    profile = settings(
        max_examples=count if most is None else min(count, most),
        deadline=None,
        suppress_health_check=_HEALTHY,
        report_multiple_bugs=False,
        verbosity=Verbosity.quiet,
        print_blob=False,
    )
    try:
        profile(given(strategy)(run))()
    except Flaky as error:
        raise broken(example, promise, f"what it does changes from one call to the next: {error}") from error
