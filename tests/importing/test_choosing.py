"""Of which region, which agency and which day the rows are."""

from __future__ import annotations

from datetime import date

import pytest

from inovrules.importing import ImportingError
from tests.importing.sheets import HEAD, imported, sheet


def row(number: int, region: str | None, opd: str | None, day: object = "2026-06-01") -> tuple[object, ...]:
    return (number, f"Inovasi {number}", region, opd, day)


def test_spellings_of_one_region_are_one_region() -> None:
    rows = [row(1, "KAB. CONTOH", "A"), row(2, "Kabupaten Contoh", "A"), row(3, "Pemkab Contoh", "A"), row(4, "Kabupaten  Contoh", "A")]
    found = imported(sheet(HEAD, *rows)).portfolio  # type: ignore[arg-type]
    assert found["region"] == {"name": "Kabupaten Contoh", "level": "kabupaten"}
    assert len(found["innovations"]) == 4


def test_of_several_regions_a_person_chooses_one() -> None:
    rows = [row(1, "Kota Contoh", "A"), row(2, "Kabupaten Contoh", "A"), row(3, None, "A")]
    with pytest.raises(ImportingError) as error:
        imported(sheet(HEAD, *rows))  # type: ignore[arg-type]
    assert "Kota Contoh (1), Kabupaten Contoh (1)" in error.value.message.text("en")
    found = imported(sheet(HEAD, *rows), region="kota contoh")  # type: ignore[arg-type]
    assert [unit["id"] for unit in found.portfolio["innovations"]] == ["inovasi-1", "inovasi-3"]
    assert [each.reason for each in found.report.aside] == ["other_region"]
    with pytest.raises(ImportingError, match="Kota Contih"):
        imported(sheet(HEAD, *rows), region="Kota Contih")  # type: ignore[arg-type]


def test_a_file_that_names_no_region_needs_one() -> None:
    with pytest.raises(ImportingError):
        imported(sheet(HEAD, row(1, None, "A")))  # type: ignore[arg-type]
    found = imported(sheet(HEAD, row(1, None, "A")), region="Provinsi Contoh")  # type: ignore[arg-type]
    assert found.portfolio["region"] == {"name": "Provinsi Contoh", "level": "provinsi"}


def test_spellings_of_one_agency_are_one_agency_and_near_ones_are_told() -> None:
    names = [
        "Dinas Kesehatan",
        "DINAS  KESEHATAN",
        "Dinas Kesehatan",
        "Dinas Kesehattan",
        "Dinas Kesehatan Kabupaten Contoh",
        "Kec. Hulu",
        "-",
        None,
    ]
    found = imported(sheet(HEAD, *(row(place, "Kabupaten Contoh", name) for place, name in enumerate(names))))  # type: ignore[arg-type]
    assert [(each[1], each[2]) for each in found.report.agencies] == [
        ("Dinas Kesehatan", 3), ("Dinas Kesehattan", 1), ("Dinas Kesehatan Kabupaten Contoh", 1), ("Kec. Hulu", 1),
    ]  # fmt: skip
    assert ("Dinas Kesehatan", "Dinas Kesehattan") in found.report.alike
    assert ("Dinas Kesehatan", "Dinas Kesehatan Kabupaten Contoh") in found.report.alike
    assert [unit.get("opd") for unit in found.portfolio["innovations"]][-2:] == [None, None]


def test_one_agency_alone_may_be_taken() -> None:
    rows = [
        row(1, "Kabupaten Contoh", "Dinas Kesehatan"),
        row(2, "Kabupaten Contoh", "Dinas Sosial"),
        row(3, "Kabupaten Contoh", "Dinas Pangan"),
    ]
    found = imported(sheet(HEAD, *rows), opd="dinas sos")  # type: ignore[arg-type]
    assert [unit["name"] for unit in found.portfolio["innovations"]] == ["Inovasi 2"]
    assert [each["name"] for each in found.portfolio["opds"]] == ["Dinas Sosial"]
    for wrong in ("dinas", "Dinas Sosiall", ""):
        with pytest.raises(ImportingError):
            imported(sheet(HEAD, *rows), opd=wrong)  # type: ignore[arg-type]


def test_rows_of_a_file_without_agencies_are_of_the_one_that_a_person_names() -> None:
    found = imported(sheet(HEAD, row(1, "Kabupaten Contoh", None)), opd="Dinas Sosial")  # type: ignore[arg-type]
    assert (found.portfolio["opds"], found.portfolio["innovations"][0]["opd"]) == (
        [{"id": "dinas-sosial", "name": "Dinas Sosial"}],
        "dinas-sosial",
    )


def test_the_last_day_of_entry_is_taken_unless_a_person_says_another() -> None:
    rows = [
        row(1, "Kabupaten Contoh", "A", "3 Juni 2026"),
        row(2, "Kabupaten Contoh", "A", date(2026, 6, 22)),
        row(3, "Kabupaten Contoh", "A", "2026"),
    ]
    found = imported(sheet(HEAD, *rows))  # type: ignore[arg-type]
    assert (found.portfolio["as_of"], found.report.as_of_source) == ("2026-06-22", "entered")
    found = imported(sheet(HEAD, *rows), as_of=date(2026, 7, 1))  # type: ignore[arg-type]
    assert (found.portfolio["as_of"], found.report.as_of_source) == ("2026-07-01", "given")
    with pytest.raises(ImportingError):
        imported(sheet(HEAD, row(1, "Kabupaten Contoh", "A", "03/04/2026")))  # type: ignore[arg-type]
