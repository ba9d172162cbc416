"""Files that are damaged, or made to harm: a fault each, within bounds, and never anything else."""

from __future__ import annotations

import random
import struct
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from inovrules.faults import FaultError
from inovrules.tables import open_tables
from inovrules.tables.limits import TABLE_LIMITS, TableLimits
from tests.tables.making import ods, of_xml, packed, parts_of, workbook

if TYPE_CHECKING:
    from pathlib import Path

ROWS: list[list[object]] = [["id", "nama", "jumlah"], ["a", "Satu", 12], ["b", "Dua", 83.32]]
TABLE = '<table:table table:name="S"><table:table-row><table:table-cell office:value-type="string"{}><text:p>x</text:p></table:table-cell></table:table-row></table:table>'


def codes(path: Path, limits: TableLimits = TABLE_LIMITS) -> list[str]:
    """Give the codes of the faults of a file; none where it is read."""
    try:
        open_tables(path, limits=limits)
    except FaultError as error:
        return [fault.code for fault in error.faults]
    return []


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a sound workbook."""
    return workbook(tmp_path_factory.mktemp("sound") / "a.xlsx", {"Satu": ROWS})


def test_a_workbook_that_breaks_off(sound: Path, tmp_path: Path) -> None:
    """Wherever it ends."""
    raw = sound.read_bytes()
    for end in range(0, len(raw), 401):
        (tmp_path / "a.xlsx").write_bytes(raw[:end])
        assert codes(tmp_path / "a.xlsx") == ["IR130"], end


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml"])
def test_a_workbook_of_damaged_parts(sound: Path, tmp_path: Path, part: str) -> None:
    """Each is read, or refused with one fault; nothing is raised beside."""
    parts, chance = parts_of(sound), random.Random(part)
    for _ in range(25):
        content = bytearray(parts[part])
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(content))
            content[at : at + chance.choice((0, 1, 12))] = bytes(chance.choices(b'0129<>"=/ACXrt', k=chance.choice((0, 1, 3))))
        assert codes(packed(tmp_path / "a.xlsx", {**parts, part: bytes(content)})) in ([], ["IR130"], ["IR132"])


def test_what_is_no_workbook(tmp_path: Path) -> None:
    """Text, an archive of something else, and a workbook of the old format, which is also what a locked one looks like."""
    (tmp_path / "a.xlsx").write_text("id;nama\na;Satu\n")
    assert codes(tmp_path / "a.xlsx") == ["IR130"]
    assert codes(packed(tmp_path / "b.xlsx", {"hello.xml": b"<a/>"})) == ["IR130"]
    (tmp_path / "c.xlsx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert codes(tmp_path / "c.xlsx") == ["IR131"]


def test_an_archive_that_unpacks_to_too_much(sound: Path, tmp_path: Path) -> None:
    """It isn't unpacked."""
    bomb = packed(tmp_path / "a.xlsx", {**parts_of(sound), "xl/worksheets/sheet2.xml": b" " * 3_000_000})
    assert bomb.stat().st_size < 20_000
    assert codes(bomb, evolve(TABLE_LIMITS, unpacked=2_000_000)) == ["IR132"]


def test_an_archive_that_lies_about_its_size(sound: Path, tmp_path: Path) -> None:
    """What is read is what was checked: sizes stated smaller than they are don't help."""
    raw = bytearray(packed(tmp_path / "a.xlsx", {**parts_of(sound), "xl/media.xml": b" " * 3_000_000}).read_bytes())
    told = struct.pack("<I", 3_000_000)
    assert raw.count(told) == 2  # once beside the part, once in the list of parts
    (tmp_path / "a.xlsx").write_bytes(raw.replace(told, struct.pack("<I", 10)))
    assert codes(tmp_path / "a.xlsx") == ["IR130"]


def test_a_document_type_is_refused(sound: Path, tmp_path: Path) -> None:
    """It could declare texts that grow without end."""
    parts = parts_of(sound)
    part = parts["xl/worksheets/sheet1.xml"].replace(b"<worksheet", b'<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet')
    assert codes(packed(tmp_path / "a.xlsx", {**parts, "xl/worksheets/sheet1.xml": part})) == ["IR130"]


@pytest.mark.parametrize(
    "cells",
    [
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="199000"><c r="BZ199000"><v>1</v></c></row>',
    ],
)
def test_two_cells_far_apart(tmp_path: Path, cells: str) -> None:
    """All that lies between them would be kept."""
    assert codes(of_xml(tmp_path / "a.xlsx", cells)) == ["IR132"]


@pytest.mark.parametrize(
    "cells", ['<row r="0"><c r="A0"><v>1</v></c></row>', '<row r="9999999999"/>', '<row r="1"><c r="AAAA1"><v>1</v></c></row>']
)
def test_cells_that_cant_be(tmp_path: Path, cells: str) -> None:
    """A row of number zero, of ten digits, or a column of four letters."""
    assert codes(of_xml(tmp_path / "a.xlsx", cells)) == ["IR130"]


def test_cells_far_beyond_that_are_blank(tmp_path: Path) -> None:
    """A format alone fills nothing."""
    assert codes(of_xml(tmp_path / "a.xlsx", '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576" s="0"/></row>')) == []


@pytest.mark.parametrize(("repeated", "code"), [("16384", "IR132"), ("99999999", "IR130"), ("0", "IR130"), ("²", "IR130")])
def test_opendocument_cells_that_stand_for_many(tmp_path: Path, repeated: str, code: str) -> None:
    """A few bytes can stand for thousands of cells."""
    assert codes(ods(tmp_path / "a.ods", TABLE.format(f' table:number-columns-repeated="{repeated}"'))) == [code]


def test_a_text_too_long_for_any_cell(tmp_path: Path) -> None:
    """No spreadsheet program writes such; each kind of file refuses it."""
    text = "x" * 40_000
    assert codes(of_xml(tmp_path / "a.xlsx", f'<row r="1"><c r="A1" t="inlineStr"><is><t>{text}</t></is></c></row>')) == ["IR132"]
    (tmp_path / "a.csv").write_text(f"id;nama\na;{text}\n")
    assert codes(tmp_path / "a.csv") == ["IR132"]


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
def test_a_file_too_large(tmp_path: Path, name: str) -> None:
    """It isn't read to its end."""
    (tmp_path / name).write_bytes(b"id;nama\n" * 100)
    assert codes(tmp_path / name, evolve(TABLE_LIMITS, size=500)) == ["IR132"]
