"""Trying an expression on the facts that its variables can have: all of them where these are few, telling ones otherwise."""

from __future__ import annotations

from fractions import Fraction
from itertools import islice, pairwise, product
from math import ceil, floor, prod
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from inovrules.plugins import PartialDate
from inovrules_cel.language import ArithmeticFaultError, SilentError, value_of
from inovrules_cel.tokens import mentions, numbers
from inovrules_cel.variables import AS_OF, REPORTED, YEAR

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from inovrules.plugins import Subject
    from inovrules_cel.variables import Variable

MOST_TRIED = 4096
_MOST_EACH = 12
_ORDERED = frozenset(["flag", "integer", "level", "decimal", "percent", "money", "derived"])
Facts = tuple[Any, ...]


@frozen
class Survey:
    """What an expression gave: for each combination tried its result; the first that has none, and why.

    `complete` tells that nothing else is possible.
    """

    complete: bool
    results: Mapping[Facts, int] = field(factory=dict)
    failing: tuple[Facts, str] | None = None


def given_facts(variables: Sequence[Variable], facts: Iterable[Any]) -> dict[str, Any]:
    """Give facts to an expression: what is reported, and of each whether it is. Raises `UnreadableError`."""
    given: dict[str, Any] = {}
    for variable, value in zip(variables, facts, strict=True):
        given[f"{REPORTED}.{variable.name}"] = value is not None
        if value is not None:
            given[variable.name] = variable.read(value)
    return given


def survey(expression: str, variables: tuple[Variable, ...], subjects: tuple[Subject, ...]) -> Survey:
    """Try an expression."""
    if any(mentions(expression, word) for word in (AS_OF, YEAR)):
        return Survey(complete=False)
    silence = [None] if mentions(expression, REPORTED) else []
    domains = [_every(*pair) for pair in zip(subjects, variables, strict=True)]
    known = [[*domain, *silence] for domain in domains if domain is not None]
    complete = len(known) == len(domains) and prod(map(len, known)) <= MOST_TRIED
    if not complete:
        wanted = numbers(expression)
        known = [[*_some(*pair, wanted), *silence] for pair in zip(subjects, variables, strict=True)]
    return _tried(expression, variables, islice(product(*known), MOST_TRIED), complete=complete)


def _tried(expression: str, variables: tuple[Variable, ...], tried: Iterable[Facts], *, complete: bool) -> Survey:
    results: dict[Facts, int] = {}
    failing: tuple[Facts, str] | None = None
    for facts in tried:
        try:
            results[facts] = value_of(expression, variables, given_facts(variables, facts))
        except SilentError:
            continue
        except ArithmeticFaultError as error:
            failing = failing or (facts, str(error))
    return Survey(complete, results, failing)


def _ends(subject: Subject, variable: Variable) -> tuple[int | None, int | None]:
    """Give the least and the largest number that a variable can be, as it is counted."""
    low, high, scale = subject.scale.minimum, subject.scale.maximum, 10**variable.digits
    return None if low is None else ceil(low * scale), None if high is None else floor(high * scale)


def _every(subject: Subject, variable: Variable) -> list[Any] | None:
    """Give every value of a fact; `None` when there are too many."""
    if subject.type == "flag":
        return [False, True]
    if subject.type == "choice":
        return list(subject.options)
    low, high = _ends(subject, variable)
    if variable.type != "int" or low is None or high is None or high - low >= MOST_TRIED:
        return None
    return [_number(subject, variable, count) for count in range(low, high + 1)]


def _some(subject: Subject, variable: Variable, wanted: set[int]) -> list[Any]:
    """Give a few values of a fact: those at which an expression may change."""
    if subject.type in ("flag", "choice"):
        return (_every(subject, variable) or [])[:_MOST_EACH]
    if variable.type == "int":
        low, high = _ends(subject, variable)
        near = sorted({0, *(number + step for number in wanted for step in (-1, 0, 1))})
        inside = [count for count in near if (low is None or low <= count) and (high is None or count <= high)]
        ends = {end for end in (low, high) if end is not None}
        return [_number(subject, variable, count) for count in sorted({*inside[:_MOST_EACH], *ends})]
    if variable.type == "timestamp":
        return [PartialDate.of(2024, 1, 1)]
    if subject.type == "list":
        integers = variable.type == "list(int)"
        return [(), *((number,) for number in sorted(wanted) if integers), *((name,) for name in subject.options)][:_MOST_EACH]
    return ["x"]


def _number(subject: Subject, variable: Variable, count: int) -> Any:  # noqa: ANN401 - a value of the fact
    exact = Fraction(count, 10**variable.digits)
    return subject.value(exact.numerator if exact.denominator == 1 else exact)


def direction(worth: Mapping[Facts, int | Fraction], subjects: Sequence[Subject], place: int) -> str:
    """Tell how points move with one of the facts, by every result of a complete survey."""
    lines: dict[Facts, list[tuple[Any, int | Fraction]]] = {}
    for facts, points in worth.items():
        if facts[place] is not None:
            lines.setdefault((*facts[:place], *facts[place + 1 :]), []).append((facts[place], points))
    ordered = subjects[place].type in _ORDERED
    steps = {
        (later > earlier) - (later < earlier) for line in lines.values() for earlier, later in pairwise(_points(line, ordered=ordered))
    }
    if steps <= {0}:
        return "none"
    if not ordered or steps >= {1, -1}:
        return "either"
    return "rises" if 1 in steps else "falls"


def _points(line: list[tuple[Any, int | Fraction]], *, ordered: bool) -> list[int | Fraction]:
    return [points for _, points in (sorted(line, key=lambda pair: pair[0]) if ordered else line)]
