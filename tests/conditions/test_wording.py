"""Conditions and date marks in words: nothing of the language of rulesets is left in them, and years are named once they are known."""

from __future__ import annotations

from datetime import date

import pytest

from inovrules import conditions
from inovrules.conditions import All, DateMark, Not, dated, years
from inovrules.messages import LANGUAGES, Language, Text, say

APPLIED = Text("Tanggal penerapan", "Start of implementation")
BACK_2, BACK_1, NOW = DateMark(years_back=2), DateMark(years_back=1), DateMark()
DAY = date(2026, 7, 1)


def within(*ends: DateMark) -> conditions.Test:
    return conditions.Test("implemented", "between", ends, APPLIED)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_day_of_assessment_has_a_name(language: Language) -> None:
    told = within(BACK_2, NOW).text(language)
    assert "as_of" not in told
    assert (
        told
        == {
            "id": "Tanggal penerapan dalam rentang T-2 sampai tanggal penilaian",
            "en": "Start of implementation within T-2 to the date of assessment",
        }[language]
    )


def test_years_are_named_once_the_assessment_is_known() -> None:
    condition = All((within(BACK_2, BACK_1), Not(within(BACK_1, NOW))))
    told = dated(condition, DAY, 2026)
    assert isinstance(told, All)
    assert (
        told.text("id")
        == "Tanggal penerapan dalam rentang 2024 sampai 2025 dan bukan: Tanggal penerapan dalam rentang 2025 sampai 1 Juli 2026"
    )
    assert told.reads == condition.reads


def test_years_are_named_in_what_authors_wrote_and_in_messages_of_it() -> None:
    reason = Text("Di luar 1 Januari T-2 s.d. 31 Desember T-1; RKPD T-0.", "Outside 1 January T-2 to 31 December T-1; plan of T-0.")
    message = say("finding.ineligible", reason=reason)
    for told, start in ((dated(reason, DAY, 2026), ""), (dated(message, DAY, 2026), "Tidak memenuhi syarat: ")):
        assert isinstance(told, Text) or told == say("finding.ineligible", reason=dated(reason, DAY, 2026))
        assert told.text("id") == f"{start}Di luar 1 Januari 2024 s.d. 31 Desember 2025; RKPD 2026."
    assert dated((reason, NOW, 7, "T-2"), DAY, 2026)[1:] == (NOW.resolve(DAY, 2026), 7, "T-2")  # type: ignore[index]


@pytest.mark.parametrize("text", ["CT-2", "T-", "T-x", "AT-10"])
def test_only_years_are_taken_for_years(text: str) -> None:
    assert dated(Text(text, text), DAY, 2026) == Text(text, text)


@pytest.mark.parametrize(
    ("since", "until", "indonesian", "english"),
    [
        (2024, 2026, "2024–2026", "2024–2026"),
        (2025, 2025, "2025", "2025"),
        (None, 2025, "paling lambat 2025", "2025 or earlier"),
        (2024, None, "2024 atau sesudahnya", "2024 or later"),
    ],
)
def test_a_span_of_years_reads_well_with_one_end_too(since: int | None, until: int | None, indonesian: str, english: str) -> None:
    told = years(since, until)
    assert told is not None
    assert (told.text("id"), told.text("en")) == (indonesian, english)


def test_no_years_are_nothing_to_tell() -> None:
    assert years(None, None) is None
