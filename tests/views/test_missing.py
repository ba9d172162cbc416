"""The documents that claims lack, as the page tells them."""

from __future__ import annotations

import pytest

from inovrules.advice.supplied import MOST
from inovrules.messages import LANGUAGES, Language
from inovrules.views.terminal.missing import missing
from inovrules.views.terminal.page import Page
from tests.integrity.documents.support import ENGINE, innovation, paper, portfolio, ruleset
from tests.views.support import ENGINE as EXAMPLES
from tests.views.support import drawn, scorecards


def example(language: Language, depth: int = 0, only: str | None = None) -> list[str]:
    (card,) = scorecards("kabupaten-contoh", ("iid-2026",), only)
    return drawn(missing(Page(language, depth=depth), EXAMPLES, card)).strip().splitlines()


def small(count: int, *, depth: int = 0) -> str:
    rules = ruleset()
    card = ENGINE.evaluate(portfolio(*(innovation(f"i{number}", paper("trainings")) for number in range(count)), rules=rules), rules)
    return drawn(missing(Page("en", depth=depth), ENGINE, card))


def test_the_page_tells_the_five_that_return_most_and_how_many_more_there_are() -> None:
    assert example("id") == [
        "Data dukung yang belum ada  poin terbukti yang kembali, sudah dihitung ulang",
        "   Poin  Untuk                                                   Inovasi  Berkas",
        "  +1,00  30 Layanan terintegrasi                                       7       7",
        "  +0,80  13a Jumlah rekomendasi kebijakan yang mendukung inova…        –       1",
        "  +0,80  13b Capaian nilai Indeks Kualitas Kebijakan                   –       1",
        "  +0,80  15 Fasilitasi pengakuan hak kekayaan intelektual atas…        –       1",
        "  +0,67  28 Kemudahan proses inovasi yang dihasilkan                   5       5",
        "  103 berkas lain; -v menampilkan semuanya menurut perangkat daerah.",
    ]
    assert example("en")[0] == "Missing documents  proven points that they return, found by scoring again"


@pytest.mark.parametrize("language", LANGUAGES)
def test_more_is_told_by_agency_and_innovation_with_the_line_to_look_at(language: Language) -> None:
    lines = example(language, depth=1)
    assert all(len(line) <= 80 for line in lines)
    agencies = [line for line in lines if line.startswith("  ") and line[2] != " "]
    assert len(agencies) == 11  # the region, and the ten agencies that have innovations
    assert any(line.startswith("    AKTA SINGGAH (") for line in lines)
    assert not any("SAPA DIFABEL" in line for line in lines)  # it doesn't count, so nothing comes back


def test_of_one_agency_nothing_of_the_region_is_told() -> None:
    text = "\n".join(example("id", depth=1, only="dikbud"))
    assert "Dinas Pendidikan dan Kebudayaan  18 berkas" in text
    assert "Kabupaten Contoh" not in text


def test_what_was_not_tried_is_marked() -> None:
    assert "≈" not in small(3)
    text = small(MOST + 1)
    assert "  ≈3.00  Staff" in text
    assert "≈ not scored again: of too many units." in text


def test_where_nothing_is_missing_nothing_is_told() -> None:
    rules = ruleset()
    papers = [paper("people"), paper("appointment"), paper("trainings"), paper("trainings", title="B")]
    card = ENGINE.evaluate(portfolio(innovation("a", *papers), rules=rules), rules)
    assert drawn(missing(Page("en"), ENGINE, card)) == ""


def test_innovations_of_no_agency_are_told_too() -> None:
    assert "  No agency  6 files +8.00" in small(2, depth=1)
