"""What evaluators promise about their answers: each function tries one promise and raises `PromiseError` when it is broken."""

from __future__ import annotations

import pickle
from contextlib import suppress
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from attrs import evolve
from hypothesis import strategies as st

from inovrules.testing.elsewhere import ElsewhereError, answers
from inovrules.testing.situation import figures
from inovrules.testing.trying import NotTriedError, ask, broken, tried, tried_everywhere, unusable
from inovrules.testing.values import rising

if TYPE_CHECKING:
    from collections.abc import Callable

    from inovrules.evaluators.contract import Outcome
    from inovrules.testing.situation import Situation
    from inovrules.testing.subject import Example

TOTAL = "is total: it answers whatever the facts that it declares hold"
PURE = "is pure: equal input gives equal outcome, and no input is changed"
ELSEWHERE = "is deterministic: another process gives the same outcome"
BOUNDED = "is bounded: its points lie within what it describes"
MONOTONE = "moves with each fact as it describes"
PICKLABLE = "is picklable: evaluator and outcomes can be sent to other processes, which is how many regions are scored at once"

_ELSEWHERE = 40


def is_total(example: Example) -> None:
    """Never raises, and gives an `Outcome` whose state and level are allowed."""

    def check(situation: Situation) -> None:
        evaluator = example.evaluator
        try:
            found = evaluator.evaluate(situation.inputs(evaluator, needs_portfolio=example.kind.needs_portfolio))
        except Exception as error:
            raise broken(example, TOTAL, f"it raised {type(error).__name__}: {error}", situation) from error
        if why := unusable(found):
            raise broken(example, TOTAL, why, situation)

    tried_everywhere(example, TOTAL, check)


def is_pure(example: Example) -> None:
    """Leaves its inputs as they are, and gives equal outcomes for equal inputs: again, made anew, in another order."""

    def check(situations: list[Situation]) -> None:
        for situation in situations:
            _check_untouched(example, situation)
        kept, fresh = example.evaluator, example.anew()
        first = [ask(example, situation, kept) for situation in situations]
        again = [ask(example, situation, kept) for situation in reversed(situations)][::-1]
        anew = [ask(example, situation, fresh) for situation in reversed(situations)][::-1]
        for how, others in (("asked again, in another order", again), ("made anew", anew)):
            for situation, one, other in zip(situations, first, others, strict=True):
                if not _same(one, other):
                    raise broken(example, PURE, f"it gave {_told(one)}, and {how} {_told(other)}", situation)

    tried(example, PURE, st.lists(example.situations(), min_size=1, max_size=4), check)


def _same(one: Outcome | None, other: Outcome | None) -> bool:
    if one is None or other is None:
        return one is other
    try:
        return figures(one) == figures(other)
    except Exception:  # noqa: BLE001 - a reason that can't be told is caught where explanations are tried
        return True


def _check_untouched(example: Example, situation: Situation) -> None:
    evaluator = example.evaluator
    try:
        inputs = situation.inputs(evaluator, needs_portfolio=example.kind.needs_portfolio)
        evaluator.evaluate(inputs)
    except Exception:  # noqa: BLE001
        return
    fresh = situation.inputs(evaluator, needs_portfolio=False)
    if dict(inputs.facts) != dict(fresh.facts) or dict(inputs.evidence) != dict(fresh.evidence):
        changed = f"facts {dict(inputs.facts)}, documents {dict(inputs.evidence)}"
        raise broken(example, PURE, f"it changed its inputs; afterwards they were: {changed}", situation)


def is_same_elsewhere(example: Example) -> None:
    """Gives the same outcomes in other processes with other hash seeds, where sets come in another order."""
    found: list[tuple[Situation, list[Any]]] = []

    def keep(situation: Situation) -> None:
        outcome, again = ask(example, situation), ask(example, situation)
        if outcome is not None and again is not None and _same(outcome, again):  # else it isn't even pure here
            with suppress(Exception):  # a reason that can't be told is caught where explanations are tried
                found.append((situation, figures(outcome)))

    tried_everywhere(example, ELSEWHERE, keep, _ELSEWHERE)
    usable = sorted(found, key=lambda pair: len(pair[0].told()))
    try:
        elsewhere = answers(example.evaluator, [situation for situation, _ in usable], needs_portfolio=example.kind.needs_portfolio)
    except ElsewhereError as error:
        message = f"it can't be taken to another process: {error}"
        raise NotTriedError(message) from error
    for seed, told in elsewhere.items():
        for (situation, own), other in zip(usable, told, strict=True):
            if own != other:
                raise broken(example, ELSEWHERE, f"it gave {own}, and with PYTHONHASHSEED={seed} {other}", situation)


def is_bounded(example: Example) -> None:
    """Gives exact points, with `low` ≤ points ≤ `high`, all within the description."""
    described = example.description

    def check(situation: Situation) -> None:
        found = ask(example, situation)
        if found is None or found.state != "scored":
            return
        ends = [found.low, found.points, found.high]
        if not all(isinstance(end, int | Fraction) and not isinstance(end, bool) for end in ends):
            raise broken(example, BOUNDED, f"its points {ends!r} are no exact numbers (int or Fraction)", situation)
        if ends != sorted(ends):  # type: ignore[type-var] # numbers all
            raise broken(example, BOUNDED, f"its points {found.points} don't lie from {found.low} to {found.high}", situation)
        if not (described.lowest <= found.low and found.high <= described.highest):  # type: ignore[operator]
            why = f"it gave {_told(found)}, and describes points from {described.lowest} to {described.highest}"
            raise broken(example, BOUNDED, why, situation)

    tried_everywhere(example, BOUNDED, check)


def _told(outcome: Outcome | None) -> str:
    if outcome is None:
        return "no outcome"
    ends = "" if outcome.low == outcome.high else f" ({outcome.low} to {outcome.high})"
    level = "" if outcome.level is None else f", level {outcome.level}"
    return f"{outcome.points} points{ends}{level}" if outcome.state == "scored" else outcome.state


def moves_as_described(example: Example) -> None:
    """Where its description says that it rises or falls with a fact, more of the fact never has fewer, or more, points."""
    for name, move in example.description.monotone.items():
        fact = example.facts.get(name)
        if fact is None:
            raise broken(example, MONOTONE, f"it says how it moves with `{name}`, which it doesn't read")
        known = ("rises", "falls", "either", "none")
        if move not in known:
            raise broken(example, MONOTONE, f"it says that it moves with `{name}` in the way {move!r}; there are {', '.join(known)}")
        pairs = rising(fact, example.near, example.near_days)
        if move == "none":
            value = example.value(name)
            pairs = st.tuples(value, value)
        if move != "either" and pairs is not None:
            check = _moving(example, name, move)
            tried(example, f"{MONOTONE} {name}", st.tuples(example.situations(), pairs), check)
            ordered = example.ordered(name)
            for pair in pairwise(ordered):
                check((example.corners()[0], pair))


def _moving(example: Example, name: str, move: str) -> Callable[[tuple[Situation, tuple[Any, Any]]], None]:
    def check(drawn: tuple[Situation, tuple[Any, Any]]) -> None:
        situation, pair = drawn
        less, more = (evolve(situation, facts={**situation.facts, name: value}) for value in pair)
        one, other = ask(example, less), ask(example, more)
        if one is None or other is None or one.state != "scored" or other.state != "scored":
            return
        rose, fell = one.points < other.points, one.points > other.points
        if (fell and move != "falls") or (rose and move != "rises"):
            says = "doesn't move" if move == "none" else move
            why = f"it says that it {says} with `{name}`, and gave {_told(one)} for {pair[0]!r} but {_told(other)} for {pair[1]!r}"
            raise broken(example, MONOTONE, why, more)

    return check


def is_picklable(example: Example) -> None:
    """Goes through pickle, as do its outcomes, and answers the same afterwards."""
    try:
        back = pickle.loads(pickle.dumps(example.evaluator))  # noqa: S301 - made just now
    except Exception as error:
        raise broken(example, PICKLABLE, f"the evaluator can't be pickled: {error}") from error

    def check(situation: Situation) -> None:
        found = ask(example, situation)
        if found is None or not _same(found, ask(example, situation)):
            return
        try:
            copy = pickle.loads(pickle.dumps(found))  # noqa: S301
        except Exception as error:
            raise broken(example, PICKLABLE, f"an outcome can't be pickled: {error}", situation) from error
        if not (_same(found, copy) and _same(found, ask(example, situation, back))):
            raise broken(example, PICKLABLE, "after pickling it isn't what it was before", situation)

    tried_everywhere(example, PICKLABLE, check)
