"""The contract suite itself: every promise is broken by somebody, who is caught by the right check and by no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from inovrules.evaluators.builtin import BUILTIN
from inovrules.testing import PromiseError, telling
from inovrules.testing.contract import PROMISES, EvaluatorContract
from inovrules.testing.subject import Subjects
from inovrules.testing.trying import NotTriedError
from tests.testing.bad import BAD, GOOD

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inovrules.plugins import EvaluatorType

SLOW = {"is_same_elsewhere"}
ALL = ("declares_itself", *PROMISES)


def broken(kind: EvaluatorType, promises: Iterable[str] = ALL) -> dict[str, str]:
    """Try promises; gives what is told of those that are broken."""
    subjects, found = Subjects.of(kind), {}
    for name in promises:
        try:
            if name == "declares_itself":
                telling.declares_itself(subjects.kinds[0], subjects.plugins)
            else:
                for example in subjects.examples():
                    PROMISES[name](example)
        except PromiseError as error:
            found[name] = str(error)
        except NotTriedError:
            continue
    return found


@pytest.mark.parametrize("case", BAD)
def test_a_broken_promise_is_caught_by_its_own_check_and_no_other(case: str) -> None:
    kind, promise, told = BAD[case]
    found = broken(kind, [name for name in ALL if name == promise or name not in SLOW])
    assert list(found) == [promise], found
    assert told in found[promise]
    assert f"`{kind.name}` breaks a promise: it " in found[promise]


@pytest.mark.parametrize("name", GOOD)
def test_whoever_keeps_all_promises_passes(name: str) -> None:
    assert broken(GOOD[name]) == {}


def test_every_promise_is_broken_by_somebody() -> None:
    """A check that nobody fails might check nothing."""
    assert {promise for _, promise, _ in BAD.values()} == set(ALL)
    assert {name.removeprefix("test_") for name in dir(EvaluatorContract) if name.startswith("test_")} == set(ALL)


@pytest.mark.parametrize("promise", ALL)
@pytest.mark.parametrize("name", [kind.name for kind in BUILTIN])
def test_43_evaluator_contract(name: str, promise: str) -> None:
    """Every built-in evaluator keeps the contract: pure, bounded, deterministic, total, monotone as it says, explained, picklable."""
    subjects = Subjects.of(name)
    if promise == "declares_itself":
        telling.declares_itself(subjects.kinds[0], subjects.plugins)
        return
    assert subjects.examples()
    for example in subjects.examples():
        PROMISES[promise](example)
