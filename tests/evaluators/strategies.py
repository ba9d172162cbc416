"""Anything that a portfolio may report for the facts of the test vocabulary."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from inovrules.exact import Span, as_exact
from inovrules.facts import Change, PartialDate
from inovrules.portfolio import KINDS, Evidence
from tests.evaluators.support import FACTS

if TYPE_CHECKING:
    from inovrules.evaluators.contract import ReadyEvaluator

halves = st.integers(-60, 260).map(lambda number: Decimal(number) / 2)
days = st.dates(date(2021, 1, 1), date(2027, 12, 31))


def numbers(low: int | None, high: int | None, *, whole: bool) -> st.SearchStrategy[Any]:
    least, most = -30 if low is None else low, 130 if high is None else min(high, 130)
    if whole:
        return st.integers(least, most)
    return halves.filter(lambda number: least <= number <= most)


@st.composite
def spans(draw: st.DrawFn, exact: st.SearchStrategy[Any]) -> Span:
    """Bounds of a number: half-open, between two, or about one."""
    ends = sorted(as_exact(draw(exact)) for _ in range(2))
    shape = draw(st.sampled_from(["low", "high", "both", "about"]))
    if shape == "about":
        return Span(ends[0], ends[0], about=True)
    if shape == "both":
        return Span(ends[0], ends[1])
    end_open = draw(st.booleans())
    return Span(low=ends[0], low_open=end_open) if shape == "low" else Span(high=ends[1], high_open=end_open)


def partial_dates() -> st.SearchStrategy[PartialDate]:
    ranges = st.builds(lambda one, two: PartialDate(min(one, two), max(one, two)), days, days)
    months = days.map(lambda day: PartialDate.of(day.year, day.month))
    return st.one_of(days.map(lambda day: PartialDate(day, day)), months, days.map(lambda day: PartialDate.of(day.year)), ranges)


def changes(exact: st.SearchStrategy[Any]) -> st.SearchStrategy[Change]:
    figure = st.one_of(st.none(), exact, spans(exact))
    return st.builds(Change, figure, figure, st.sampled_from([None, "rose", "fell", "unchanged"]))


def answers(name: str) -> st.SearchStrategy[Any]:
    """Any value that a portfolio may report for a fact of the test vocabulary."""
    fact = FACTS[name]
    low, high = (None if end is None else int(end) for end in (fact.minimum, fact.maximum))
    if fact.type in ("integer", "level", "decimal", "percent"):
        exact = numbers(low, high, whole=fact.type in ("integer", "level"))
        return st.one_of(exact, spans(exact))
    if fact.type == "list":
        item = st.sampled_from(sorted(fact.options) or ["a", "b", "c", "d"])
        return st.lists(item, max_size=6).map(tuple)
    return {
        "choice": st.sampled_from(sorted(fact.options) or [""]),
        "flag": st.booleans(),
        "date": partial_dates(),
        "text": st.just("x"),
        "change": changes(numbers(-5, 120, whole=fact.of == "integer")),
    }[fact.type]


def facts_of(rule: ReadyEvaluator) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({name: st.one_of(st.none(), answers(name)) for name in rule.reads})


def documents_of(rule: ReadyEvaluator) -> st.SearchStrategy[dict[str, tuple[Evidence, ...]]]:
    return st.fixed_dictionaries({name: _documents(name) for name in rule.reads})


def _documents(name: str) -> st.SearchStrategy[tuple[Evidence, ...]]:
    kinds = st.lists(st.sampled_from(KINDS), max_size=4)
    return kinds.map(lambda found: tuple(Evidence((name,), kind) for kind in found))


@st.composite
def spans_around(draw: st.DrawFn, number: Any) -> Span:
    """Bounds that allow a number."""
    whole = isinstance(number, int)
    steps: st.SearchStrategy[Fraction] = st.integers(0, 80).map(lambda count: Fraction(count, 1 if whole else 2))
    below, above = (draw(st.one_of(st.none(), steps)) for _ in range(2))
    return Span(
        None if below is None else as_exact(as_exact(number) - below),
        None if above is None else as_exact(as_exact(number) + above),
        low_open=bool(below) and draw(st.booleans()),
        high_open=bool(above) and draw(st.booleans()),
    )


@st.composite
def dates_around(draw: st.DrawFn, day: date) -> PartialDate:
    """A partial date that may be a day."""
    first, last = (timedelta(draw(st.integers(0, 900))) for _ in range(2))
    known = [PartialDate.of(day.year), PartialDate.of(day.year, day.month), PartialDate(day - first, day + last)]
    return draw(st.sampled_from(known))


def figures_for(name: str) -> st.SearchStrategy[Any]:
    """Exact numbers within the declared limits of a numeric fact."""
    fact = FACTS[name]
    low, high = (None if end is None else int(end) for end in (fact.minimum, fact.maximum))
    return numbers(low, high, whole=fact.type in ("integer", "level"))
