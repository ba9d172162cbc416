"""The small pieces: cleaned names, bars, figures."""

from __future__ import annotations

import unicodedata
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from inovrules.portfolio import Unit
from inovrules.views.terminal.bars import CLAIMED, LEFT, PROVEN, bar
from inovrules.views.terminal.clean import clean
from inovrules.views.terminal.names import short_name
from inovrules.views.terminal.page import Page

POINTS = st.fractions(0, 111, max_denominator=400)


@given(st.text())
def test_nothing_that_moves_the_cursor_or_reorders_a_line_is_left(text: str) -> None:
    left = {unicodedata.category(character) for character in clean(text)} - {"Cf"}
    assert not left & {"Cc", "Cs", "Zl", "Zp"}
    assert not set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u200e\u200f\ufeff") & set(clean(text))


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_ordinary_names_stay_as_they_are() -> None:
    assert clean("Si Midun – “Chatting” ke Faskes 👩\u200d⚕️ [bold]") == "Si Midun – “Chatting” ke Faskes 👩\u200d⚕️ [bold]"


@given(POINTS, POINTS, st.integers(1, 40))
def test_a_bar_has_its_length_and_never_overstates(claimed: Fraction, proven: Fraction, cells: int) -> None:
    proven = min(claimed, proven)
    drawn = bar(claimed, proven, 111, cells).plain
    assert len(drawn) == cells
    assert drawn == "".join(sorted(drawn, key=(PROVEN + CLAIMED + LEFT).index))
    assert (drawn.count(LEFT) == 0) <= (claimed == 111 or cells == 1)
    assert (drawn.count(LEFT) == cells) == (claimed == 0)


@given(POINTS, POINTS, POINTS)
def test_a_higher_claim_never_has_a_shorter_bar(one: Fraction, other: Fraction, proven: Fraction) -> None:
    low, high = sorted((one, other))
    proven = min(low, proven)
    assert bar(low, proven, 111).plain.count(LEFT) >= bar(high, proven, 111).plain.count(LEFT)


@given(POINTS, POINTS)
def test_what_is_unproven_shows(claimed: Fraction, proven: Fraction) -> None:
    if proven < claimed:
        assert CLAIMED in bar(claimed, proven, 111).plain
    else:
        assert CLAIMED not in bar(claimed, claimed, 111).plain


def test_a_score_without_a_most_has_no_bar() -> None:
    assert bar(3, 3, None).plain == bar(0, 0, 0).plain == ""


def test_figures_are_written_as_the_language_does() -> None:
    assert Page("id").figure(Fraction(123456, 100), 2) == "1.234,56"
    assert Page("en").figure(Fraction(123456, 100), 2) == "1,234.56"
    assert Page("id").gain(Fraction(-1, 2)) == "-0,50"


def test_a_percentage_never_promises_what_is_not_reached() -> None:
    assert Page("en").percent(Fraction(9999, 10000)) == "99%"
    assert Page("en").percent(1) == "100%"


def test_long_names_lose_their_explanation_in_lists() -> None:
    page = Page("id")
    assert short_name(page, Unit("a", "AKTA SINGGAH (Akta Selesai di Persinggahan)", "innovation")) == "AKTA SINGGAH"
    assert short_name(page, Unit("a", "PRS (Rumah)", "innovation")) == "PRS (Rumah)"
    assert short_name(page, Unit("a", "(hanya dalam kurung, dan panjang)", "innovation")) == "(hanya dalam kurung, dan panjang)"
    assert short_name(page, Unit("only-an-id", "\x1b", "innovation")) == "only-an-id"
