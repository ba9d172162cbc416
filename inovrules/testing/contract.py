"""The contract of evaluators, as a class of tests that one line turns on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import pytest

from inovrules.testing import promises, telling
from inovrules.testing.subject import Subjects
from inovrules.testing.trying import NotTriedError

if TYPE_CHECKING:
    from collections.abc import Callable

    from inovrules.evaluators.kind import EvaluatorType
    from inovrules.plugins.manager import Plugins
    from inovrules.testing.subject import Example

PROMISES: dict[str, Callable[[Example], None]] = {
    "is_total": promises.is_total,
    "is_pure": promises.is_pure,
    "is_same_elsewhere": promises.is_same_elsewhere,
    "is_bounded": promises.is_bounded,
    "moves_as_described": promises.moves_as_described,
    "is_picklable": promises.is_picklable,
    "is_json": telling.is_json,
    "explains_itself": telling.explains_itself,
    "describes_its_outcomes": telling.describes_its_outcomes,
}
"""Every promise that is tried on each example; that a kind of evaluator declares itself is tried besides."""


class EvaluatorContract:
    """One test for each promise; `evaluator_contract` makes subclasses of it."""

    subjects: ClassVar[Subjects]

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        """Try each promise on every example of every evaluator."""
        if "example" in metafunc.fixturenames:
            found = self.subjects.examples()
            metafunc.parametrize("example", found, ids=[example.id for example in found])
        if "kind" in metafunc.fixturenames:
            metafunc.parametrize("kind", self.subjects.kinds, ids=[kind.name for kind in self.subjects.kinds])

    def test_declares_itself(self, kind: EvaluatorType) -> None:
        """Title, about, parameters, schema and examples."""
        telling.declares_itself(kind, self.subjects.plugins)

    def test_is_total(self, example: Example) -> None:
        """It answers whatever the facts that it declares hold."""
        _try("is_total", example)

    def test_is_pure(self, example: Example) -> None:
        """Equal input gives equal outcome, and no input is changed."""
        _try("is_pure", example)

    def test_is_same_elsewhere(self, example: Example) -> None:
        """Another process, with another hash seed, gives the same outcome."""
        _try("is_same_elsewhere", example)

    def test_is_bounded(self, example: Example) -> None:
        """Points are exact and lie within the description."""
        _try("is_bounded", example)

    def test_moves_as_described(self, example: Example) -> None:
        """More of a fact has more, fewer or as many points, as described."""
        _try("moves_as_described", example)

    def test_is_picklable(self, example: Example) -> None:
        """Evaluator and outcomes can be sent to other processes."""
        _try("is_picklable", example)

    def test_is_json(self, example: Example) -> None:
        """Results can be written as JSON that fits the schema."""
        _try("is_json", example)

    def test_explains_itself(self, example: Example) -> None:
        """Reasons and descriptions are told in both languages."""
        _try("explains_itself", example)

    def test_describes_its_outcomes(self, example: Example) -> None:
        """Outcomes are those described, and witnesses give theirs."""
        _try("describes_its_outcomes", example)


def _try(promise: str, example: Example) -> None:
    __tracebackhide__ = True
    try:
        PROMISES[promise](example)
    except NotTriedError as why:
        pytest.skip(str(why))


def evaluator_contract(what: str | EvaluatorType | Any, *, plugins: Plugins | None = None) -> type[EvaluatorContract]:  # noqa: ANN401 - a module
    """Give a class of pytest tests that try every promise of an evaluator; assign it to a name that begins with `Test`.

    `what` is the name of an evaluator (of an installed distribution, or of `plugins`), an `EvaluatorType`, or a plugin's module, all of
    whose evaluators are tried. The promises are tried on the evaluator's own examples. Raises `LookupError` when there is none.

    >>> TestBands = evaluator_contract("bands")
    >>> [name for name in dir(TestBands) if name.startswith("test_is")][:3]
    ['test_is_bounded', 'test_is_json', 'test_is_picklable']
    """
    return type("EvaluatorContract", (EvaluatorContract,), {"subjects": Subjects.of(what, plugins), "__doc__": f"The contract of {what}."})
