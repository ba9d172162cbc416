"""The measure: exact, symmetric, and what it says of the labelled pairs."""

from __future__ import annotations

import subprocess
import sys
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from inovrules_similarity.measure import Entry, likeness, percent
from inovrules_similarity.words import name_forms, stem, told_words

words = st.sampled_from(
    [
        "arsip",
        "desa",
        "dijemput",
        "petugas",
        "sapi",
        "inseminasi",
        "peternak",
        "kecil",
        "buku",
        "bacaan",
        "guru",
        "sistem",
        "layanan",
        "dan",
    ]
)
texts = st.lists(words, max_size=8).map(" ".join)
names = st.one_of(st.text(alphabet="abc SI-MIDUN(12).", max_size=14), texts)


def common(one: str, other: str) -> int:
    """The longest common subsequence, from its definition."""
    row = [0] * (len(other) + 1)
    for a in one:
        last = 0
        for place, b in enumerate(other, 1):
            last, row[place] = row[place], max(last + 1 if a == b else 0, row[place], row[place - 1])
    return row[-1]


@given(names, texts, names, texts)
def test_it_is_the_same_from_either_side_and_exact(a: str, about_a: str, b: str, about_b: str) -> None:
    one, other = Entry.of("a", a, about_a), Entry.of("b", b, about_b)
    found = likeness(one, other)
    assert found == likeness(other, one)
    assert type(found.value) is Fraction
    assert 0 <= found.value <= 1


@given(texts, texts)
def test_descriptions_are_compared_by_the_words_they_share(a: str, b: str) -> None:
    one, other = set(told_words(a)), set(told_words(b))
    found = likeness(Entry.of("a", "x", a), Entry.of("b", "y", b)).text
    if min(len(one), len(other)) < 3:
        assert found is None
    else:
        assert found == Fraction(2 * len(one & other), len(one) + len(other))


@given(st.text(alphabet="abcd", min_size=6, max_size=12), st.text(alphabet="abcd", min_size=6, max_size=12))
def test_names_are_compared_by_the_letters_they_share_in_order(a: str, b: str) -> None:
    assert likeness(Entry.of("a", a, ""), Entry.of("b", b, "")).value == Fraction(2 * common(a, b), len(a) + len(b))


@given(names, texts)
def test_everything_is_wholly_like_itself(name: str, about: str) -> None:
    one = Entry.of("a", name, about)
    if one.forms:
        assert likeness(one, one).percent == 100


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("SI MIDUN", "Si-Midun 2024"),
        ("Klinik U.M.K.M.", "KLINIK UMKM"),
        ("PRS", "Program Rumah Sejahtera (PRS)"),
        ("SIPANDU 2.0", "Sipandu"),
    ],
)
def test_one_name_is_written_in_many_ways(a: str, b: str) -> None:
    assert likeness(Entry.of("a", a, ""), Entry.of("b", b, "")).percent == 100


def test_short_acronyms_are_alike_only_when_they_are_the_same() -> None:
    assert likeness(Entry.of("a", "ASIK", ""), Entry.of("b", "ASRI", "")).percent == 0


def test_a_name_of_genre_words_alone_keeps_them() -> None:
    assert name_forms("Sistem Informasi Layanan") == ("sisteminformasilayanan",)
    assert name_forms("2024 !") == ()


@pytest.mark.parametrize(
    ("word", "found"), [("pelaporan", "lapor"), ("melaporkan", "lapor"), ("dilaporkan", "lapor"), ("buku", "buku"), ("ikan", "ikan")]
)
def test_common_affixes_are_taken_off(word: str, found: str) -> None:
    assert stem(word) == found


@pytest.mark.parametrize(("share", "found"), [("0.745", 75), ("0.7449", 74), ("0.005", 1), ("1", 100)])
def test_percentages_are_rounded_half_up(share: str, found: int) -> None:
    assert percent(Fraction(share)) == found


def test_loading_the_plugin_imports_no_library() -> None:
    code = "import sys, inovrules_similarity as s; s.inovrules_evaluators(); print(*{'rapidfuzz', 'numpy', 'polars', 'pandas'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout == "\n"


def test_comparing_imports_no_data_frame_library() -> None:
    code = "import sys, inovrules_similarity.search; print(*{'numpy', 'polars', 'pandas', 'scipy'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout == "\n"
