"""Nothing of an export is dropped: whatever stands in a cell is in the portfolio, in a note, or in the report."""

from __future__ import annotations

import unicodedata
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from inovrules.importing.words import clean, words
from inovrules.importing.written import yaml_text
from tests.importing.sheets import ENGINE, imported, ruleset, sheet

if TYPE_CHECKING:
    from inovrules.importing import Imported
    from inovrules.tables import CellValue

FACTS = {
    "jenis": "type", "asta_cita": "asta_cita", "urusan_utama": "affair", "Urusan Beririsan": "other_affairs", "TAHAPAN": "stage",
    "tanggal_penerapan": "implemented", "manfaat": "benefits",
}  # fmt: skip
HEADINGS = ("no", "judul_inovasi", "pemda", "opd", "tanggal_input", *FACTS, "video", "kematangan", "warna", None)
LETTERS = st.characters(codec="utf-8", exclude_categories=["Cn"])
DIRT = st.one_of(
    st.none(),
    st.sampled_from([
        "Kesehatan", "Kesehatan, Data, Sosial", "Teknologi", "Penerapan", "-", "null", "2024-03-01", "03/04/2024", "4", "9", "112", "87,5",
        "https://contoh.id/v", "JUMLAH", "TOTAL 3", "Digital", "  ", "#REF!", "Koperasi, Usaha Kecil dan Menengah", "a:b # c", "judul_inovasi",
    ]),
    st.integers(-3, 4000),
    st.text(LETTERS, max_size=12),
)  # fmt: skip
ROW = st.tuples(
    st.one_of(st.none(), st.integers(1, 99)),
    st.one_of(st.none(), st.sampled_from(["Gerobak Gizi", "GEROBAK  GIZI", "SI (x)", "Jumlah"]), st.text(LETTERS, min_size=1, max_size=12)),
    st.sampled_from(["Kabupaten Contoh", "KAB. CONTOH", None, "-"]),
    st.one_of(st.none(), st.sampled_from(["Dinas Kesehatan", "DINAS KESEHATAN", "-"]), st.text(LETTERS, max_size=8)),
    st.sampled_from(["2026-06-01", "1 Juni 2026", None, "kemarin"]),
    *(DIRT for _ in HEADINGS[5:]),
)
PHASES = (Phase.explicit, Phase.generate)  # shrinking six rows of sixteen cells takes minutes
FIXED = (1, "Pasti Ada", "Kabupaten Contoh", "Dinas Sosial", "2026-06-01")


def said(value: CellValue) -> str:
    """Give what a cell says to somebody who looks at it: no control characters, none without a shape."""
    text = "" if value is None else str(value)
    return "".join(one for one in text if one in "\n\t\r" or unicodedata.category(one) not in ("Cc", "Cf")).strip()


def is_kept(text: str, heading: str | None, unit: dict[str, Any], found: Imported) -> bool:
    """Whether what a cell says is told of its innovation; how a column is read doesn't matter here."""
    if text in unit.get("note", "") or text in unit["source"]:
        return True
    is_empty = text.casefold() in ("-", "null", "n/a")
    if heading == "opd":
        names = {each["id"]: each["name"] for each in found.portfolio["opds"]}
        return is_empty or not words(text) or words(names[unit["opd"]]) == words(text)
    return is_empty or is_answered(text, heading, unit)


def is_answered(text: str, heading: str | None, unit: dict[str, Any]) -> bool:
    """Whether what a cell says is what its innovation reports."""
    answers = {
        "judul_inovasi": lambda: unit["name"] in (clean(text), text),
        "pemda": lambda: words(text).endswith("contoh"),
        "kematangan": lambda: Fraction(text.replace(",", ".")) == Fraction(unit["reported"]["maturity"]),
        "video": lambda: text in [each["reference"] for each in unit.get("evidence", ())],
    }
    return answers.get(heading or "", lambda: FACTS.get(heading or "") in unit.get("facts", {}))()


@settings(max_examples=60, phases=PHASES)
@given(st.lists(ROW, max_size=6))
@example([(None, "SI (x)", "-", "!", None, *("Kesehatan, Data, Sosial",) * 10)])
@example([(1, "\u200b", None, None, None, *("\u200b",) * 10)])
def test_every_cell_is_accounted_for(rows: list[tuple[CellValue, ...]]) -> None:
    table = [FIXED, *rows]
    found = imported(sheet(HEADINGS, *table))
    aside = {each.row: each.text for each in found.report.aside}
    units = {unit["source"].partition(";")[0]: unit for unit in found.portfolio["innovations"]}
    for number, row in enumerate(table, 2):
        unit = units.get(f"ekspor.xlsx B{number}")
        for heading, value in zip(HEADINGS, row, strict=False):
            text = said(value)
            if text:
                kept = is_kept(text, heading, unit, found) if unit else text in aside[number]
                assert kept, (number, heading, text)
    assert len(units) + len(aside) == sum(any(map(said, row)) for row in table)


@settings(max_examples=40, phases=PHASES)
@given(st.lists(ROW, max_size=5), st.text(max_size=20))
def test_what_is_written_is_a_portfolio_without_faults_and_says_the_same(rows: list[tuple[CellValue, ...]], region: str) -> None:
    found = imported(sheet(HEADINGS, FIXED, *rows), region=None if region != "Kabupaten Contoh" else region)
    rules = ruleset()
    text = yaml_text(found, "id")
    written = ENGINE.load_portfolio("portofolio.yaml", [rules], text=text)
    plain = ENGINE.load_portfolio(found.portfolio, [rules])
    assert written.as_of == plain.as_of
    assert [(unit.id, unit.name, unit.opd, unit.note, dict(unit.facts)) for unit in written.innovations] == [
        (unit.id, unit.name, unit.opd, unit.note, dict(unit.facts)) for unit in plain.innovations
    ]
    assert [unit.name for unit in written.opds] == [unit.name for unit in plain.opds]
