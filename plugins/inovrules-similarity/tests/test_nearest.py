"""Comparing as the core does, and nothing imported before something is compared."""

from __future__ import annotations

import subprocess
import sys
from fractions import Fraction
from itertools import combinations
from unittest.mock import patch

import pytest
from inovrules_similarity import nearest
from inovrules_similarity.references import Reference
from support import ROWS

from inovrules.integrity.twins import Found, entry_of, likeness


@pytest.mark.parametrize("least", [Fraction(79, 200), Fraction(149, 200)])
def test_every_pair_is_found_with_its_likeness(least: Fraction) -> None:
    entries = [entry_of(str(place), name, about) for place, (name, about) in enumerate(ROWS)]
    each = [(a, b, likeness(entries[a], entries[b])) for a, b in combinations(range(len(entries)), 2)]
    assert sorted(nearest.likenesses(entries, least), key=lambda found: found[:2]) == [found for found in each if found[2].value >= least]


def test_entries_of_one_id_are_told_apart() -> None:
    entries = [entry_of("a", *ROWS[0]), entry_of("a", *ROWS[1]), entry_of("a", *ROWS[8])]
    assert [found[:2] for found in nearest.likenesses(entries, Fraction(3, 4))] == [(0, 1)]


def test_the_source_of_a_reference_is_told_and_not_compared() -> None:
    entry = Reference("ref-1", "OJEK ARSIP", "Arsip inaktif kantor desa dijemput petugas", "Kabupaten Contoh 2021").entry()
    assert entry.called == "OJEK ARSIP, Kabupaten Contoh 2021"
    assert likeness(entry, entry_of("a", "Ojek Arsip", "Arsip inaktif kantor desa dijemput petugas")).percent == 100


def test_what_could_not_all_be_compared_is_no_silent_result() -> None:
    with patch.object(nearest, "alike", lambda *_: Found((), complete=False)), pytest.raises(ValueError, match="too many of 0 innovations"):
        nearest.likenesses([], Fraction(1, 2))


def test_loading_the_plugin_compares_nothing_yet() -> None:
    code = "import sys, inovrules_similarity as s; s.inovrules_evaluators(); print(*(m for m in sys.modules if m.startswith('inovrules.integrity')))"
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout == "\n"
