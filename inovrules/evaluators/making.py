"""Making evaluators from what a ruleset says: an attrs class declares its parameters, `make` reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import fields

from inovrules.evaluators.kind import Parameter
from inovrules.evaluators.subjects import Takes
from inovrules.located import is_torn

if TYPE_CHECKING:
    from collections.abc import Callable

    from inovrules.evaluators.context import Context
    from inovrules.evaluators.contract import Evaluator
    from inovrules.located import Cursor


def parameters_of(cls: type) -> tuple[Parameter, ...]:
    """Give the parameters that a class declares with `parameter(…)`, in order."""
    declared = (field for field in fields(cls) if "kind" in field.metadata)
    return tuple(Parameter(field.name, field.metadata["about"], field.metadata["kind"], field.default) for field in declared)


def make(cls: type[Any], takes: Takes = Takes()) -> Callable[[Cursor, tuple[str, ...], Context], Evaluator | None]:  # noqa: B008 - frozen
    """Give the function that makes evaluators of an attrs class.

    It fills every field declared with `parameter(…)`, `reads` with the names in `from`, and `subjects` (where the class
    has such a field) with what is known of them. A `check(cursor)` method may note further faults. Any fault: no
    evaluator.
    """
    parameters = parameters_of(cls)

    def made(at: Cursor, reads: tuple[str, ...], context: Context) -> Evaluator | None:
        before = len(at.faults.found)
        subjects = takes.subjects(at, reads, context)
        values = {each.name: _value(each, at, context) for each in parameters}
        if subjects is None or len(at.faults.found) > before or (before and is_torn(at.node)):
            return None
        given = {"reads": reads, "subjects": subjects}
        values.update({field.name: given[field.name] for field in fields(cls) if field.init and field.name in given})
        evaluator = cls(**values)
        if check := getattr(evaluator, "check", None):
            check(at)
        return None if len(at.faults.found) > before else evaluator

    return made


def _value(declared: Parameter, at: Cursor, context: Context) -> object:
    found = at.need(declared.name) if declared.required else at.get(declared.name)
    if found is None:
        return None if declared.required else declared.default
    return declared.kind(found, context)
