"""Making evaluators from what a ruleset says: an attrs class declares its parameters, `make` reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from attrs import NOTHING, fields

from inovrules.evaluators.contract import EvaluatorType
from inovrules.evaluators.subjects import Takes
from inovrules.located import is_torn

if TYPE_CHECKING:
    from collections.abc import Callable

    from attrs import Attribute

    from inovrules.evaluators.context import Context
    from inovrules.evaluators.contract import Evaluator
    from inovrules.located import Cursor
    from inovrules.messages import Text

REQUIRED: Final[Any] = NOTHING
"""The default of a parameter that a ruleset must state."""


def parameters_of(cls: type) -> tuple[str, ...]:
    """Give the names of the parameters that a class declares with `parameter(…)`, in order."""
    return tuple(field.name for field in fields(cls) if "read" in field.metadata)


def make(cls: type[Any], takes: Takes = Takes()) -> Callable[[Cursor, tuple[str, ...], Context], Evaluator | None]:  # noqa: B008 - frozen
    """Give the function that makes evaluators of an attrs class.

    It fills every field declared with `parameter(…)`, `reads` with the names in `from`, and `subjects` (where the class
    has such a field) with what is known of them. A `check(cursor)` method may note further faults. Any fault: no
    evaluator.
    """

    def made(at: Cursor, reads: tuple[str, ...], context: Context) -> Evaluator | None:
        before = len(at.faults.found)
        subjects = takes.subjects(at, reads, context)
        values = {field.name: _value(field, at, context) for field in fields(cls) if "read" in field.metadata}
        if subjects is None or len(at.faults.found) > before or (before and is_torn(at.node)):
            return None
        given = {"reads": reads, "subjects": subjects}
        values.update({field.name: given[field.name] for field in fields(cls) if field.init and field.name in given})
        evaluator = cls(**values)
        if check := getattr(evaluator, "check", None):
            check(at)
        return None if len(at.faults.found) > before else evaluator

    return made


def _value(field: Attribute[Any], at: Cursor, context: Context) -> object:
    required = field.default is NOTHING
    found = at.need(field.name) if required else at.get(field.name)
    return (None if required else field.default) if found is None else field.metadata["read"](found, context)


def evaluator_type(name: str, cls: type[Any], takes: Takes, title: Text) -> EvaluatorType:
    """Describe a class as an evaluator that rulesets can name."""
    return EvaluatorType(name, parameters_of(cls), make(cls, takes), title)
