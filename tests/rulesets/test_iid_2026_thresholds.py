"""Every threshold that IID 2026 prints, at, one printed step below and one above: the edges are read from the official texts."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from itertools import chain
from typing import TYPE_CHECKING, Any

import pytest

from tests.oracle import iid2026
from tests.rulesets import answers, support
from tests.rulesets.official import ROWS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.rulesets.official import Row

# The rows whose levels are words or named years; `test_iid_2026_levels` tries every option and every set of years of them.
WORDED = frozenset({"1", "8", "9", "12", "13b", "14", "15", "16", "18", "19", "21", "23", "25", "26", "30", "34"})
MEASURED = [row for row in ROWS if row.code not in WORDED]
# The least and the most that a form takes: nothing below no document, no more than there are to choose from.
LEAST: Mapping[str, int] = {"28": 1, "32": 1}
MOST: Mapping[str, int] = {"2a": 3, "2b": 4, "22": 5, "27": 4, "35": 5, "29": 100}
SIGNED = frozenset({"3", "4", "5a", "6", "7", "10a", "11a", "33c", "33d"})
# Beyond the printed exact ends the ruleset states a choice of its own.
OURS: Mapping[tuple[str, Fraction], int] = {("31", Fraction(4)): 3, ("33f", Fraction(4)): 3, ("33c", Fraction("30.01")): 3}


def step(row: Row) -> Fraction:
    """Give the step in which a row is printed: a hundredth where any of its figures has two decimals, else one."""
    return Fraction(1, 100) if any(re.search(r"\d\.\d\d", text) for text in row.levels) else Fraction(1)


def printed(row: Row) -> set[Fraction]:
    """Give every figure of the three levels, but for the years within which trainings are counted and what a share is out of."""
    plain = [re.sub(r"\(T-2\.\.T-0\)|dalam 3 tahun|dari 4 metode", "", text) for text in row.levels]
    plain = [re.sub(r"(?<=\d)-(?=\d)", " ", text) for text in plain]
    return {Fraction(found) for text in plain for found in re.findall(r"-?\d+(?:\.\d+)?", text)}


def around(row: Row) -> list[Fraction]:
    """Give every printed figure of a row with its two neighbours, as far as the form takes them."""
    found = {edge + sign * step(row) for edge in printed(row) for sign in (-1, 0, 1)}
    least = LEAST.get(row.code, None if row.code in SIGNED else 0)
    most = MOST.get(row.code)
    return sorted(value for value in found if (least is None or value >= least) and (most is None or value <= most))


def written(row: Row, value: Fraction) -> str:
    """Write a figure as precisely as it is printed."""
    return str(value) if step(row) == 1 else f"{Decimal(value.numerator) / value.denominator:.2f}"


CASES = [(row.code, written(row, value)) for row in MEASURED for value in around(row)]


@pytest.mark.parametrize(("code", "answer"), CASES)
def test_at_below_and_above_every_printed_threshold(code: str, answer: str) -> None:
    """A figure at a printed threshold, or a step beside it, has the level that the printed bands give."""
    expected = OURS.get((code, Fraction(answer)), iid2026.numeric_level(code, answer))
    node = support.indicator(code, answers.number_facts(code, answer))
    assert (node.state, node.level, node.value) == ("scored", expected, expected)


def test_no_row_and_no_level_is_left_out() -> None:
    """The 40 scored rows and the six bases: every measured one meets all its levels here, every worded one is one of those tried by option."""
    assert {row.code for row in ROWS} | {"33"} == {*iid2026.SPD_WEIGHTS, *iid2026.SID_WEIGHTS, *answers.BASES}
    assert len({*iid2026.SPD_WEIGHTS, *iid2026.SID_WEIGHTS}) == 40
    assert len(answers.BASES) == 6
    for row in MEASURED:
        levels = {iid2026.numeric_level(row.code, answer) for code, answer in CASES if code == row.code}
        assert {1, 2, 3} <= levels, row.code
    worded = {*answers.WORDS, "18", "21"} - {"29"}
    assert worded == WORDED
    for code, words in answers.WORDS.items():
        assert {1, 2, 3} <= set(words.values()) or code == "29"


def test_the_edges_are_those_of_the_official_table() -> None:
    """The figures that these tests stand on, counted by hand for some rows."""
    edges = {row.code: printed(row) for row in MEASURED}
    assert edges["3"] == {Fraction("-50.32"), Fraction("-50.33"), Fraction("8.16"), Fraction("8.17")}
    assert edges["17"] == {1, 10, 11, 30}
    assert edges["20"] == {1, 2, 3}
    assert edges["27"] == {1, 2, 3}
    assert edges["29"] == {50, 51, 90, 91}
    assert edges["33b"] == {5, 20, Fraction("20.01"), 50}
    assert edges["33c"] == {Fraction("0.01"), 10, Fraction("10.01"), 20, Fraction("20.01"), 30}
    assert len(CASES) > 200


# --- the region: how many innovations divide and are counted


def pooled(count: int, maturity: int = 60) -> Any:
    """Give the region of so many eligible innovations, which cover all six basic-service affairs from six on."""
    units = [support.innovation(maturity, support.BASIC_AFFAIRS[number % 6]) for number in range(count)]
    return support.score(support.portfolio(*units)).region


@pytest.mark.parametrize(("count", "points"), [(199, "75.62"), (200, "76.00"), (201, "76.00")])
def test_the_count_is_capped_at_200(count: int, points: str) -> None:
    """Each innovation gives 0.38 up to the two hundredth; the next gives nothing, and the line says that there is a cap."""
    node = pooled(count).node("sid-36")
    assert (node.value, node.proven) == (Fraction(points), Fraction(points))
    (line,) = node.lines
    assert line.claimed == Fraction(points)
    said = [line.title.text(language) for language in ("id", "en")]
    assert all(str(count) in text for text in said)
    assert all(("200" in text) == (count >= 200) for text in said)


@pytest.mark.parametrize(("count", "divisor"), [(11, 12), (12, 12), (13, 13)])
def test_the_divisor_is_at_least_twelve(count: int, divisor: int) -> None:
    """Eleven and twelve innovations are divided by twelve, thirteen by thirteen."""
    node = pooled(count).node("sid-average")
    assert node.value == Fraction(60 * count, divisor)
    assert [line.weight for line in node.lines] == [Fraction(1, divisor)] * count
    assert sum(line.claimed for line in node.lines) == node.value


@pytest.mark.parametrize("count", [11, 12, 13, 199, 200, 201])
def test_the_index_at_the_edges_of_divisor_and_cap(count: int) -> None:
    """At both edges the whole index is what the formula of the letter gives."""
    expected = iid2026.index(0, [60] * count, 6)
    region = pooled(count)
    assert region.cell("iid").value == expected["iid"]
    assert region.cell("sid").value == expected["sid"]


def test_every_case_is_tried_once() -> None:
    """No threshold is tried twice under one name, and none of the forms refuses is among them."""
    assert len(CASES) == len(set(CASES))
    assert set(chain.from_iterable(row.levels for row in MEASURED))
