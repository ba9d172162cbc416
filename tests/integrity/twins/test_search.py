"""Looking up rare words finds the same pairs as comparing each with each."""

from __future__ import annotations

import random
import subprocess
import sys
from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inovrules.integrity.twins.measure import entry_of, likeness
from inovrules.integrity.twins.overlaps import Wanted, Work, overlaps
from inovrules.integrity.twins.search import alike
from tests.integrity.twins.support import rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inovrules.integrity.twins.measure import Entry

shares = st.sampled_from([Fraction(2, 5), Fraction(51, 100), Fraction(6, 10), Fraction(7, 10), Fraction(9, 10), Fraction(1)])


def everyone() -> list[Entry]:
    """Give every labelled innovation once, in an order of their own."""
    listed = [entry_of(f"i{number}", name, about, agency) for number, (name, agency, about) in enumerate(dict.fromkeys(rows()))]
    random.Random(7).shuffle(listed)
    return listed


def found(entries: Sequence[Entry], least: Fraction) -> set[frozenset[str]]:
    return {frozenset((pair.one.id, pair.other.id)) for pair in alike(entries, least).pairs}


@pytest.mark.parametrize("least", [Fraction(2, 5), Fraction(7, 10)])
def test_nothing_is_lost_among_all_labelled_innovations(least: Fraction) -> None:
    entries = everyone()
    each = {frozenset((a.id, b.id)) for a, b in combinations(entries, 2) if likeness(a, b).value >= least}
    assert len(each) > 80
    assert found(entries, least) == each


@settings(deadline=None, max_examples=150)
@given(st.lists(st.frozensets(st.sampled_from("abcdefghijkl"), max_size=9), max_size=14), shares, st.sampled_from([1, 2, 4, 100]))
def test_overlaps_are_those_of_comparing_each_with_each(sets: list[frozenset[str]], share: Fraction, ratio: int) -> None:
    wanted = []
    for (one, a), (other, b) in combinations(enumerate(sets), 2):
        less, more = sorted((a, b), key=len)
        if less and len(more) <= ratio * len(less) and Fraction(len(a & b), len(less)) >= share:
            wanted.append((one, other))
    assert sorted(overlaps(sets, Wanted(share, Fraction(ratio)), Work())) == wanted


@settings(deadline=None, max_examples=30)
@given(st.lists(st.sampled_from(rows()), max_size=8), shares, st.randoms(use_true_random=False))
def test_neither_order_nor_ids_change_what_is_found(listed: list[tuple[str, str, str]], least: Fraction, draw: random.Random) -> None:
    plain = [entry_of(f"{number}", name, about, agency) for number, (name, agency, about) in enumerate(listed)]
    mixed = [entry_of(f"k{90 - number}", name, about, agency) for number, (name, agency, about) in enumerate(listed)]
    draw.shuffle(mixed)
    renamed = {frozenset(str(90 - int(identity[1:])) for identity in pair) for pair in found(mixed, least)}
    assert renamed == found(plain, least)


def test_what_else_is_reported_changes_no_pair() -> None:
    entries = everyone()
    few = entries[:60]
    kept = {entry.id for entry in few}
    assert found(few, Fraction(7, 10)) == {pair for pair in found(entries, Fraction(7, 10)) if pair <= kept}


def test_an_entry_is_never_its_own_twin() -> None:
    assert alike([entry_of("a", "Program Rumah Sejahtera (PRS)", "Perbaikan rumah warga miskin")], Fraction(7, 10)).pairs == ()


def test_too_much_work_ends_and_is_told() -> None:
    entries = [entry_of(f"{number}", "SAMA", "satu dua tiga empat lima") for number in range(40)]
    whole, short = alike(entries, Fraction(7, 10)), alike(entries, Fraction(7, 10), Work(100_000))
    assert (len(whole.pairs), whole.complete) == (780, True)
    assert not short.complete
    assert len(short.pairs) < 780


def test_no_library_of_data_frames_is_imported() -> None:
    code = "import sys, inovrules.integrity.twins; print(*{'numpy', 'polars', 'pandas', 'rapidfuzz', 'rich'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout == "\n"
