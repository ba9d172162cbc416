"""Compiling and evaluating expressions: the only module that knows the CEL library."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from attrs import frozen

from inovrules_cel.variables import AS_OF, REPORTED, YEAR

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules_cel.variables import Variable

_ERROR = re.compile(r"ERROR: <input>:(-?\d+):(-?\d+): (.*?)(?=\n \||\nERROR: |\s*\[[A-Z_]+\]\s*\Z|\Z)", re.DOTALL)
_STATUS = re.compile(r"^[A-Z_]+: |\s*\[[A-Z_]+\]\s*$")
_ECHO = "<<nil>>"
"""What the compiler says of the part around another fault."""
_ABSENT = re.compile(r'No value with name "([^"]+)"')


@frozen
class Problem:
    """What the compiler finds wrong, and at which character of the expression."""

    message: str
    offset: int


class NotCelError(ValueError):
    """An expression that can't be compiled."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep every problem."""
        super().__init__("; ".join(problem.message for problem in problems))
        self.problems = problems


class SilentError(LookupError):
    """An expression needs a fact that isn't reported."""

    def __init__(self, name: str) -> None:
        """Keep its name."""
        super().__init__(name)
        self.name = name


class ArithmeticFaultError(ArithmeticError):
    """An expression has no value for these facts: it divides by zero, overflows, or looks beyond a list."""


@lru_cache(maxsize=512)
def compiled(expression: str, variables: tuple[Variable, ...]) -> Any:  # noqa: ANN401 - the library's own type
    """Compile an expression over these variables. Raises `NotCelError`."""
    from cel_expr_python import cel  # type: ignore[import-untyped] # noqa: PLC0415 - a large library, for whoever uses an expression

    types = {"int": cel.Type.INT, "bool": cel.Type.BOOL, "string": cel.Type.STRING, "timestamp": cel.Type.TIMESTAMP}
    types |= {"list(int)": cel.Type.List(cel.Type.INT), "list(string)": cel.Type.List(cel.Type.STRING)}
    known = {each.name: types[each.type] for each in variables}
    known |= {f"{REPORTED}.{each.name}": cel.Type.BOOL for each in variables}
    env = cel.NewEnv(variables={**known, AS_OF: cel.Type.TIMESTAMP, YEAR: cel.Type.INT})
    try:
        return env.compile(expression)
    except RuntimeError as error:
        raise NotCelError(problems(expression, str(error))) from None


def result_type(expression: str, variables: tuple[Variable, ...]) -> str:
    """Give the type of an expression's result, as CEL calls it (`INT`, `BOOL`, …). Raises `NotCelError`."""
    return str(compiled(expression, variables).return_type().name())


def value_of(expression: str, variables: tuple[Variable, ...], given: Mapping[str, Any]) -> int | bool:
    """Evaluate an expression. Raises `SilentError`, `ArithmeticFaultError`."""
    try:
        found = compiled(expression, variables).eval(data=given)
        value, failed = found.value(), found.type().name() == "ERROR"
    except RuntimeError as error:  # the budget of its loops
        value, failed = str(error), True
    if failed and (absent := _ABSENT.search(str(value))):
        raise SilentError(absent[1])
    if failed or not isinstance(value, int):
        raise ArithmeticFaultError(_STATUS.sub("", str(value)))
    return value


def problems(expression: str, told: str) -> tuple[Problem, ...]:
    """Read the places out of the compiler's message.

    >>> problems("n + x", "ERROR: <input>:1:5: undeclared reference to 'x'")
    (Problem(message="undeclared reference to 'x'", offset=4),)
    """
    starts = [0]
    for line in expression.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    found = {
        Problem(message, min(starts[min(int(line), len(starts)) - 1] + int(column) - 1, len(expression)) if int(line) > 0 else 0)
        for line, column, message in _ERROR.findall(told)
        if _ECHO not in message
    }
    whole = {Problem(_STATUS.sub("", _STATUS.sub("", told)), 0)}
    return tuple(sorted(found or whole, key=lambda problem: (problem.offset, problem.message)))
