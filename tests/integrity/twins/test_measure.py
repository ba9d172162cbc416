"""How alike two innovations are."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inovrules.integrity.twins.measure import entry_of, likeness, names_likeness, percent, texts_likeness
from inovrules.integrity.twins.names import name_of
from inovrules.integrity.twins.words import stem, stems_of
from tests.integrity.twins.support import rows

texts = st.one_of(st.text(max_size=60), st.sampled_from([part for row in rows() for part in row]))
entries = st.builds(entry_of, st.just("i"), texts, texts, st.sampled_from([None, "a", "b"]))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SI MIDUN", "SIMIDUN"),
        ("SI MIDUN", "si-midun 2024"),
        ("Galuh Sanggam", "GALUH SANGGAM 2.0"),
        ("Klinik UMKM", "KLINIK U.M.K.M"),
        ("PAK SOTARSA", "PAK SOTARSA (Pelayanan Kesejahteraan Sosial Terpadu Antar ke Desa)"),
        ("Program Rumah Sejahtera", "PRS Tahun 2021"),
        ("TALI KASIH - Tanggap Lindungi Keluarga Miskin", "Tali Kasih"),
        ("Sistem Informasi Pelayanan Perizinan Terpadu SIMPEL", "SIMPEL"),
        ("PEMBINAAN PERAJIN ROTAN", "Perajin Rotan Bina"),
        ("Bursa Desa Tahun Anggaran 2020", "BURSA DESA TA 2021"),
        ("Lomba Dusun Jilid II", "Lomba Dusun"),
    ],
)
def test_one_name_is_written_in_many_ways(one: str, other: str) -> None:
    assert names_likeness(name_of(one), name_of(other)) == names_likeness(name_of(other), name_of(one)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("ASIK", "ASRI"), ("GESIA", "GARDA"), ("", ""), ("2024", "2025"), ("!", "?"), ("Jemput Bola KTP", "Antar KTP"), ("PRS", "PRB")],
)
def test_other_names_are_not_the_same(one: str, other: str) -> None:
    assert names_likeness(name_of(one), name_of(other)) < Fraction(1, 2)


def test_a_name_of_genre_words_alone_keeps_them() -> None:
    assert name_of("Sistem Informasi Layanan").forms == ("sisteminformasilayanan",)


@pytest.mark.parametrize(
    "family",
    [
        "pelaporan melaporkan dilaporkan lapor",
        "menukar ditukar penukaran tukarkan",
        "memilah dipilah pemilahan terpilah",
        "menyapu disapu",
        "perbaikan diperbaiki memperbaiki",
        "pencetakan mencetak dicetak cetak",
        "pelayanan melayani dilayani",
        "pencatatan mencatat dicatat tercatat",
        "pemeriksaan memeriksa diperiksa periksa",
        "pembinaan membina dibina bina",
        "pendaftaran mendaftar didaftarkan daftar",
    ],
)
def test_affixes_are_taken_off(family: str) -> None:
    assert len({stem(word) for word in family.split()}) == 1


@pytest.mark.parametrize("word", ["buku", "ikan", "desa", "sekolah", "kader", "petani", "a", "é" * 300])
def test_what_has_no_affix_stays_itself_or_at_least_four_letters(word: str) -> None:
    assert stem(word) in word
    assert len(stem(word)) >= min(4, len(word))


def test_words_that_tell_nothing_are_left_out() -> None:
    assert stems_of("Inovasi ini bertujuan untuk meningkatkan kualitas pelayanan publik 2024!") == {}


def test_descriptions_are_compared_by_what_both_and_what_the_shorter_shares() -> None:
    one, other = frozenset("abcd"), frozenset("cdefgh")
    both, shorter = Fraction(2 * 2, 4 + 6), Fraction(2, 4)
    assert texts_likeness(one, other) == (both + shorter) / 2


def test_the_same_acronym_with_other_aims_is_at_most_half_alike() -> None:
    one = entry_of("a", "SIPANDU", "Kader mencatat berat badan balita", "dinkes")
    other = entry_of("b", "SIPANDU", "Pengusaha mengajukan izin usaha dari rumah", "dpmptsp")
    assert likeness(one, other).percent == 50
    assert likeness(entry_of("a", "SIPANDU", "", "dinkes"), entry_of("b", "SIPANDU", "", "dpmptsp")).percent == 50


def test_the_same_name_within_one_agency_is_alike_whatever_its_description() -> None:
    one = entry_of("a", "SIPANDU", "Kader mencatat berat badan balita", "dinkes")
    other = entry_of("b", "Si Pandu 2025", "Ibu hamil menerima pengingat jadwal periksa", "dinkes")
    assert likeness(one, other).percent == 75


def test_without_a_description_only_the_same_name_is_alike() -> None:
    assert likeness(entry_of("a", "Klinik Gigi Keliling", ""), entry_of("b", "Klinik Gizi Keliling", "")).value == 0
    assert likeness(entry_of("a", "Kelas Malam Aparatur", "", "pmd"), entry_of("b", "KELAS MALAM APARATUR", "", "juai")).value == 1


@pytest.mark.parametrize(("share", "found"), [("0.745", 75), ("0.7449", 74), ("0.005", 1), ("1", 100), ("0", 0)])
def test_percentages_are_rounded_half_up(share: str, found: int) -> None:
    assert percent(Fraction(share)) == found


@settings(deadline=None, max_examples=100)
@given(entries, entries)
def test_likeness_is_symmetric_exact_and_between_0_and_1(one: object, other: object) -> None:
    found = likeness(one, other)  # type: ignore[arg-type]
    assert found == likeness(other, one)  # type: ignore[arg-type]
    assert all(0 <= part <= 1 for part in (found.value, found.name, found.text or 0))
    assert isinstance(found.value, Fraction)


@settings(deadline=None, max_examples=100)
@given(entries)
def test_everything_with_a_name_is_like_itself(one: object) -> None:
    found = likeness(one, one)  # type: ignore[arg-type]
    assert found.value == 1 or not one.name.forms  # type: ignore[attr-defined]
