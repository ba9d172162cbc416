"""One portfolio in many writings: each answer as YAML has it, as a cell of a workbook, and as an officer types it into a CSV file."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from hypothesis import strategies as st

MONTHS = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember")
WORDS = st.text("abcdefgh áé,:#'\"&<=", min_size=1, max_size=12).filter(lambda text: any(map(str.isalnum, text)) and text == text.strip())


class Answer(NamedTuple):
    """The same answer three times."""

    yaml: Any
    cell: Any
    typed: str


def plain(number: Decimal) -> str:
    """Write a number as YAML takes it, and so that three decimals aren't taken for thousands."""
    text = format(number, "f")
    return text + "0" if len(text.partition(".")[2]) == 3 else text


def typed(number: Decimal) -> str:
    """Write a number as Indonesian does; grouped where that leaves no doubt."""
    whole, _, decimals = plain(number).partition(".")
    grouped = f"{int(whole):,}".replace(",", ".") if whole != "-0" and (decimals or abs(number) >= 10**6) else whole
    return f"{grouped},{decimals}" if decimals else grouped


def whole_numbers(low: int = 0) -> st.SearchStrategy[Answer]:
    """Give whole numbers, of which one point always marks thousands."""
    return st.integers(low, 10**9).map(lambda number: Answer(str(number), number, f"{number:,}".replace(",", ".")))


def decimals(low: int = -1000, most: int = 10**7) -> st.SearchStrategy[Answer]:
    """Give numbers of up to four decimals."""
    exact = st.integers(low * 100, most).map(lambda scaled: Decimal(scaled) / 100)
    return exact.map(lambda number: Answer(plain(number), float(number), typed(number)))


def percents() -> st.SearchStrategy[Answer]:
    """Give percentages; up to one they are told with their sign, as they could be shares."""
    exact = st.integers(0, 50_000).map(lambda scaled: Decimal(scaled) / 100)
    small = st.integers(1, 100).map(lambda scaled: Decimal(scaled) / 100)
    return st.one_of(exact, small).map(_percent)


def _percent(number: Decimal) -> Answer:
    sign = f"{typed(number)} %"
    return Answer(plain(number), sign if 0 < number <= 1 else float(number), sign)


def amounts() -> st.SearchStrategy[Answer]:
    """Give amounts of money: as numbers, or with the currency and two decimals."""
    return st.integers(0, 10**10).map(lambda number: Answer(str(number), number, f"Rp {number:,}".replace(",", ".") + ",00"))


def within_bounds() -> st.SearchStrategy[Answer]:
    """Give whole numbers known within bounds, some with the words of their source."""
    signs = {"more_than": ">", "at_least": ">=", "less_than": "<", "at_most": "<=", "about": "±"}
    one = st.builds(_bound, st.sampled_from(sorted(signs.items())), whole_numbers(1), st.none() | WORDS)
    two = st.builds(_between, st.tuples(st.integers(1, 10**6), st.integers(1, 10**6)).map(sorted))
    return one | two


def _bound(sign: tuple[str, str], number: Answer, said: str | None) -> Answer:
    words = f" ({said})" if said else ""
    more = {"said": said} if said else {}
    return Answer({sign[0]: number.yaml, **more}, f"{sign[1]} {number.yaml}{words}", f"{sign[1]}{number.typed}{words}")


def _between(ends: list[int]) -> Answer:
    low, high = (f"{end:,}".replace(",", ".") for end in ends)
    return Answer({"between": [str(end) for end in ends]}, f"{ends[0]} – {ends[1]}", f"{low} s.d. {high}")


def days() -> st.SearchStrategy[Answer]:
    """Give dates as precisely as they may be known."""
    day = st.dates(date(2000, 1, 1), date(2029, 12, 31))
    exact = day.map(lambda one: Answer(one.isoformat(), one, f"{one.day} {MONTHS[one.month - 1]} {one.year}"))
    month = day.map(lambda one: Answer(f"{one:%Y-%m}", f"{one:%m/%Y}", f"{MONTHS[one.month - 1].upper()}  {one.year}"))
    year = day.map(lambda one: Answer(str(one.year), one.year, f"{one.year}"))
    vague = day.map(lambda one: Answer(f"awal {one.year}", f"awal {one.year}", f" awal {one.year} "))
    ranges = st.tuples(day, day).map(lambda pair: _range(*sorted(pair)))
    return st.one_of(exact, month, year, vague, ranges)


def _range(since: date, until: date) -> Answer:
    texts = [f"{one.day} {MONTHS[one.month - 1]} {one.year}" for one in (since, until)]
    return Answer({"from": since.isoformat(), "until": until.isoformat()}, f"{since} – {until}", " s.d. ".join(texts))


def options(titles: dict[str, tuple[str, str]]) -> st.SearchStrategy[Answer]:
    """Give options, told by their titles in either language."""
    return st.sampled_from(sorted(titles.items())).map(lambda one: Answer(one[0], one[1][0], f" {one[1][1].upper()} "))


def several(titles: dict[str, tuple[str, str]]) -> st.SearchStrategy[Answer]:
    """Give lists of options."""
    names = st.lists(st.sampled_from(sorted(titles)), min_size=1, max_size=2, unique=True)
    return names.map(lambda chosen: Answer(chosen, "; ".join(titles[one][0] for one in chosen), ";".join(titles[one][1] for one in chosen)))


def flags() -> st.SearchStrategy[Answer]:
    """Give yes and no."""
    return st.sampled_from([Answer("true", cell=True, typed="YA"), Answer("false", cell=False, typed="tidak"), Answer("ya", "Ya", "Yes")])


def texts() -> st.SearchStrategy[Answer]:
    """Give texts."""
    return WORDS.map(lambda text: Answer(text, text, f" {text} "))
