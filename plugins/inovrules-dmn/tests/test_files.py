"""Tables in files beside the ruleset: CSV as offices save it, XLSX, and nothing from elsewhere."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from inovrules_dmn.sheet import of_csv
from support import PLUGINS, faults, node, rules

from inovrules import Engine

if TYPE_CHECKING:
    from pathlib import Path

RULES = """\
format: inovrules/1
id: r
version: 1.0.0
title: {id: A, en: A}
facts:
  innovation:
    n: {type: integer, minimum: 0, maximum: 9, title: {id: N, en: N}}
    c: {type: decimal, minimum: 0, maximum: 9, title: {id: C, en: C}}
    f: {type: flag, title: {id: F, en: F}}
    since: {type: date, title: {id: Sejak, en: Since}}
scores:
  - {id: s, scope: innovation, title: {id: S, en: S}, evaluator: decision-table, from: [READS], table: "FILE" MORE}
"""


def ruleset(folder: Path, file: str, reads: str = "n", more: str = "") -> Path:
    written = folder / "aturan.yaml"
    written.write_text(RULES.replace("READS", reads).replace("FILE", file).replace("MORE", more), "utf-8")
    return written


def workbook(file: Path, rows: list[list[Any]], title: str = "Tabel") -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    book.save(file)


@pytest.mark.parametrize(
    "written",
    [
        "n,points\n< 5,1\n>= 5,2\n",
        "n;points\r\n< 5;1\r\n>= 5;2\r\n",
        "n\tpoints\n< 5\t1\n>= 5\t2\n",
        '\ufeff"n","points"\n"< 5","1"\n">= 5","2"',
        '\n#catatan,points,n\nlama,1,< 5\n,,\n"baru,\nsekali",2,>= 5\n',
    ],
)
def test_csv_as_offices_save_it(written: str, tmp_path: Path) -> None:
    (tmp_path / "tabel.csv").write_text(written, "utf-8", newline="")
    file = ruleset(tmp_path, "tabel.csv")
    assert [node(file, n=n).points for n in (4, 5)] == [1, 2]


def test_a_workbook_gives_exact_numbers_dates_and_flags(tmp_path: Path) -> None:
    from datetime import date

    (tmp_path / "lampiran").mkdir()
    rows: list[list[Any]] = [
        ["c", "f", "since", "points"],
        [0.1, True, date(2024, 5, 1), 1.125],
        ["not(0.1)", "-", "-", 3],
        [0.1, False, "-", 0.7],
        [0.1, True, "not(2024-05-01)", 1e-07],
    ]
    workbook(tmp_path / "lampiran" / "t.xlsx", rows)
    file = ruleset(tmp_path, "lampiran/t.xlsx", "c, f, since")
    assert str(node(file, c="0.1", f="true", since="2024-05-01").points) == "9/8"
    assert str(node(file, c="0.1", f="false", since="2024-05-01").points) == "7/10"
    assert str(node(file, c="0.1", f="true", since="2024-05-02").points) == "1/10000000"
    assert node(file, c="0.10000000001", f="true", since="2024-05-01").points == 3


def test_the_sheet_is_named_and_formulas_are_not_computed(tmp_path: Path) -> None:
    workbook(tmp_path / "t.xlsx", [["n", "points"], ["-", "=1+1"]], "Hitung")
    found = faults(ruleset(tmp_path, "t.xlsx"))
    assert [(fault.place.line, fault.place.column) for fault in found] == [(2, 2)]
    found = faults(ruleset(tmp_path, "t.xlsx", more=", sheet: Lain"))
    assert "can't be read" in found[0].text("en")
    workbook(tmp_path / "t.xlsx", [["n", "points"], ["-", 4]], "Hitung")
    assert node(ruleset(tmp_path, "t.xlsx", more=", sheet: Hitung"), n=1).points == 4


def far(reference: str) -> bytes:
    """Give a tiny workbook whose one far cell would take very much space."""
    made = io.BytesIO()
    workbook_of(made)
    packed = zipfile.ZipFile(made)
    again = io.BytesIO()
    with zipfile.ZipFile(again, "w") as out:
        for part in packed.infolist():
            content = packed.read(part)
            if "worksheets/" in part.filename:
                content = content.replace(b'r="A2"', reference.encode())
            out.writestr(part.filename, content)
    return again.getvalue()


def workbook_of(stream: io.BytesIO) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["n", "points"])
    sheet.append(["-", 1])
    book.save(stream)


def packed(size: int) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("xl/worksheets/sheet1.xml", b" " * size)
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("t.xlsx", b"no workbook", "can't be read"),
        ("t.xlsx", far('r="XFD1048576"'), "beyond column ZZ"),
        ("t.xlsx", far("r='A9999'"), "beyond column ZZ"),
        ("t.xlsx", far('r="&#65;1048576"'), "unusual XML"),
        ("t.xlsx", packed(21_000_000), "more than 20 MB"),
        ("t.csv", b"\xff\xfe", "can't be read"),
        ("t.csv", b'n,points\n"1,2\n', "can't be read"),
        ("t.csv", b"n,points\n", "the table has no rows"),
        ("t.csv", b"", "the table has no rows"),
        ("t.csv", b"n,points\n" + b"1,2\n" * 501, "exceeds 500 rows"),
        ("t.csv", b"n,points" + b"," * 40 + b"\n1,2\n", "exceeds 500 rows or 30 columns"),
        ("t.csv", b"x" * 1_000_001, "it holds more than 1,000,000 bytes"),
        ("t.ods", b"", "its name doesn't end in one of .csv, .xlsx"),
    ],
)
def test_other_files_are_refused(name: str, content: bytes, told: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    found = faults(ruleset(tmp_path, name))
    assert len(found) == 1
    assert told in found[0].text("en")


@pytest.mark.parametrize("name", ["../t.csv", "/etc/t.csv", "absent.csv"])
def test_only_files_beside_the_ruleset_are_read(name: str, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("n,points\n-,1\n", "utf-8")
    (tmp_path / "dalam").mkdir()
    assert [fault.code for fault in faults(ruleset(tmp_path / "dalam", name))] == ["IR521"]


def test_the_table_counts_in_the_hash_of_the_ruleset(tmp_path: Path) -> None:
    file = ruleset(tmp_path, "t.csv")
    hashes = []
    for points in (1, 2, 1):
        (tmp_path / "t.csv").write_text(f"n,points\n-,{points}\n", "utf-8")
        hashes.append(Engine(PLUGINS).load_ruleset(file).digest)
    assert hashes[0] == hashes[2] != hashes[1]


def test_places_in_a_csv_are_line_and_column(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text('n,#,points\n-,"dua\nbaris",x\n>= 1.000,,3\n', "utf-8")
    found = faults(ruleset(tmp_path, "t.csv"))
    assert [(fault.place.file, fault.place.line, fault.place.column) for fault in found] == [
        (str(tmp_path / "t.csv"), 2, 3),
        (str(tmp_path / "t.csv"), 4, 1),
    ]


def test_offsets_lead_to_cells() -> None:
    text = 'n,points\n"< 5",x\n'
    cells = of_csv(text)
    assert [text[cell.offset :].startswith(cell.text) for row in cells for cell in row] == [True] * 4


def test_one_place_is_needed() -> None:
    assert "in one place" in faults(rules("n,points\n-,1\n", "n", table="t.csv"))[0].text("en")
    made = rules("n,points\n-,1\n", "n")
    del made["scores"][0]["rows"]
    assert "in one place" in faults(made)[0].text("en")
