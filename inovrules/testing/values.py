"""Strategies for the typed values of one fact, as evaluators are given them."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from inovrules.exact import Span, as_exact
from inovrules.facts import Change, PartialDate
from inovrules.testing.generate.numbers import text_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from inovrules.facts import FactDeclaration

WHOLE = ("integer", "level")
NUMBERS = ("integer", "level", "decimal", "percent", "money")
FIRST, LAST = date(2015, 1, 1), date(2030, 12, 31)
_FAR = 10_000
_OFFSETS = [Fraction(text) for text in ("0", "1", "-1", "0.01", "-0.01", "0.005", "-0.005")]
_TEXTS = st.sampled_from(["x", "Uraian singkat", "{tulisan}", "100%", "=1+1", "é\u200b"]) | st.text(min_size=1, max_size=20).map(
    lambda text: text.strip() or "x"
)


def is_whole(fact: FactDeclaration) -> bool:
    """Whether a number of this fact has no decimals."""
    return fact.type in WHOLE or fact.of == "integer"


def numbers(fact: FactDeclaration, near: Collection[Fraction] = (), *, limited: bool = True) -> st.SearchStrategy[Any]:
    """Give exact numbers of a fact: any, and those at a threshold or a hair beside it; `limited` keeps to the declared limits."""
    whole = is_whole(fact)
    low, high = _limits(fact) if limited else (Fraction(-_FAR), Fraction(_FAR))
    unit = 1 if whole else 100
    found = st.integers(-(-low * unit // 1), high * unit // 1).map(lambda count: Fraction(count, unit))
    possible = turning(fact, near, limited=limited)
    return (st.sampled_from(possible) | found if possible else found).map(lambda number: _typed(number, whole=whole))


def _limits(fact: FactDeclaration) -> tuple[Fraction, Fraction]:
    most = 9 if fact.type == "level" else _FAR
    low = Fraction(-_FAR if fact.minimum is None else fact.minimum)
    return low, max(low, Fraction(most if fact.maximum is None else fact.maximum))


def turning(fact: FactDeclaration, near: Collection[Fraction] = (), *, limited: bool = True) -> list[Fraction]:
    """Give zero, the declared limits and every threshold, each with what lies beside it; the simplest first."""
    whole = is_whole(fact)
    ends = [Fraction(end) for end in (fact.minimum, fact.maximum) if end is not None]
    edges = {edge + offset for edge in (*near, *ends, Fraction(0)) for offset in _OFFSETS}
    listed = sorted({Fraction(round(edge)) if whole else edge for edge in edges}, key=lambda edge: (abs(edge), edge))
    if not limited:
        return listed
    return [edge for edge in listed if _possible(edge, fact)]


def _possible(number: Fraction, fact: FactDeclaration) -> bool:
    return (fact.minimum is None or number >= fact.minimum) and (fact.maximum is None or number <= fact.maximum)


def _typed(number: Fraction, *, whole: bool) -> int | Decimal:
    return int(number) if whole else Decimal(text_of(number))


def figures(fact: FactDeclaration, near: Collection[Fraction] = (), *, bounds: bool, limited: bool = True) -> st.SearchStrategy[Any]:
    """Give numbers as evaluators get them: with `bounds` some known only within bounds, without it some as exact fractions."""
    exact = numbers(fact, near, limited=limited)
    return exact | (spans(exact) if bounds else exact.map(as_exact))


@st.composite
def spans(draw: st.DrawFn, exact: st.SearchStrategy[Any]) -> Span:
    """Give bounds: open on one side, between two numbers, or about one."""
    low, high = sorted(as_exact(draw(exact)) for _ in range(2))
    shape = draw(st.sampled_from(["low", "high", "both", "about"]))
    if shape == "about":
        return Span(low, low, about=True)
    if shape == "both":
        return Span(low, high)
    is_open = draw(st.booleans())
    return Span(low=low, low_open=is_open) if shape == "low" else Span(high=high, high_open=is_open)


def days(near: Collection[date] = ()) -> st.SearchStrategy[date]:
    """Give days: any of some years, and those at a threshold or beside it."""
    edges = sorted({day + timedelta(offset) for day in near for offset in (0, 1, -1)})
    return st.sampled_from(edges) | st.dates(FIRST, LAST) if edges else st.dates(FIRST, LAST)


def dates(near: Collection[date] = (), *, bounds: bool) -> st.SearchStrategy[PartialDate]:
    """Give dates; with `bounds` some of which only the month, the year or a range is known."""
    exact = days(near)
    whole = exact.map(lambda day: PartialDate(day, day))
    if not bounds:
        return whole
    months = exact.map(lambda day: PartialDate.of(day.year, day.month))
    ranges = st.builds(lambda one, two: PartialDate(min(one, two), max(one, two)), exact, exact)
    return st.one_of(whole, months, exact.map(lambda day: PartialDate.of(day.year)), ranges)


def changes(fact: FactDeclaration, near: Collection[Fraction], *, bounds: bool) -> st.SearchStrategy[Change]:
    """Give before/after claims: whole, half told or without figures, contradicted by their figures, outside the declared limits."""
    figure = st.none() | figures(fact, near, bounds=bounds) | figures(fact, near, bounds=bounds, limited=False)
    claimed = st.sampled_from([None, "rose", "fell", "unchanged"])
    said = st.sampled_from([None, "naik sedikit"])
    told = st.builds(Change, figure, figure, claimed, st.none(), st.none(), said)
    return told.filter(lambda change: change != Change())


def items(fact: FactDeclaration, near: Collection[Fraction] = ()) -> st.SearchStrategy[Any]:
    """Give items of a list fact."""
    if fact.of == "integer":
        return numbers(fact, near)
    return st.sampled_from(sorted(fact.options)) if fact.options else st.sampled_from("abcd") | _TEXTS


def values(fact: FactDeclaration, near: Collection[Fraction], near_days: Collection[date], *, bounds: bool) -> st.SearchStrategy[Any]:
    """Give any value that an evaluator may be given for a fact."""
    if fact.type in NUMBERS:
        return figures(fact, near, bounds=bounds)
    if fact.type == "change":
        return changes(fact, near, bounds=bounds)
    if fact.type == "list":
        return st.lists(items(fact, near), max_size=5).map(tuple)
    if fact.type == "date":
        return dates(near_days, bounds=bounds)
    if fact.type == "choice":
        return st.sampled_from(sorted(fact.options))
    return st.booleans() if fact.type == "flag" else _TEXTS


def edges_of(fact: FactDeclaration, near: Collection[Fraction], near_days: Collection[date]) -> list[Any]:
    """Give the values at which a rule may turn, the simplest first."""
    whole = is_whole(fact)
    if fact.type in NUMBERS:
        return [_typed(number, whole=whole) for number in turning(fact, near)] or [_typed(_limits(fact)[0], whole=whole)]
    if fact.type == "date":
        ends = sorted({day + timedelta(offset) for day in near_days for offset in (0, 1, -1)}) or [FIRST]
        return [PartialDate(day, day) for day in ends]
    if fact.type == "list":
        known: list[Any] = [1, 2, 3] if fact.of == "integer" else list(fact.options) or ["a", "b", "c", "d"]
        return [(), *((item,) for item in known), *(tuple(known[:count]) for count in range(2, len(known) + 1))]
    if fact.type == "change":
        pairs = [(1, 1), (1, 2), (2, 1), (0, 1), (1, 0), (10, 11), (100, 50)]
        return [Change(_typed(Fraction(one), whole=whole), _typed(Fraction(other), whole=whole)) for one, other in pairs]
    return list(fact.options) if fact.type == "choice" else [False, True] if fact.type == "flag" else ["x", "{tulisan}"]


def rising(fact: FactDeclaration, near: Collection[Fraction], near_days: Collection[date]) -> st.SearchStrategy[tuple[Any, Any]] | None:
    """Give pairs of values of which the second is more; `None` for facts without an order (choices, texts, changes)."""
    if fact.type in NUMBERS:
        number = numbers(fact, near)
        return st.tuples(number, number).map(lambda pair: (min(pair), max(pair)))
    if fact.type == "date":
        day = days(near_days)
        return st.tuples(day, day).map(lambda pair: (PartialDate(min(pair), min(pair)), PartialDate(max(pair), max(pair))))
    if fact.type == "flag":
        return st.just((False, True))
    if fact.type == "list":
        some = st.lists(items(fact, near), max_size=4).map(tuple)
        return st.tuples(some, some).map(lambda pair: (pair[0], (*pair[0], *pair[1])))
    return None
