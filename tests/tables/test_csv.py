"""CSV files: what stands between values is found out, never guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from inovrules.faults import FaultError
from inovrules.tables import CellError, open_tables

if TYPE_CHECKING:
    from pathlib import Path


def rows(path: Path, text: str | bytes) -> tuple[tuple[object, ...], ...]:
    """Give the rows of a file of this text."""
    path = path / "innovations.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return open_tables(path).sheets[0].rows


def told(path: Path, text: str | bytes) -> list[str]:
    """Give the faults of a file of this text, each with its place."""
    with pytest.raises(FaultError) as raised:
        rows(path, text)
    return [f"{fault.code} {str(fault.place).removeprefix(str(path / 'innovations.csv'))}" for fault in raised.value.faults]


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_any_separator(tmp_path: Path, mark: str, start: str, end: str) -> None:
    """With and without a byte order mark, with either end of line; quotes hold separators and lines."""
    text = start + end.join([mark.join(["id", "nama"]), mark.join(["a", f'"Satu{mark} ""dua""\n tiga"']), mark.join(["b", ""]), ""])
    assert rows(tmp_path, text) == (("id", "nama"), ("a", f'Satu{mark} "dua"\n tiga'), ("b", None))


def test_a_separator_in_a_heading(tmp_path: Path) -> None:
    """Where the first line could be read in two ways, the other lines tell."""
    assert rows(tmp_path, "id;nama, alias\na;Satu\nb;Dua\n") == (("id", "nama, alias"), ("a", "Satu"), ("b", "Dua"))


def test_a_separator_in_quotes(tmp_path: Path) -> None:
    """What would leave a quotation mark in the middle of a value isn't what separates them."""
    assert rows(tmp_path, 'kata;"a,b"\n') == (("kata", "a,b"),)
    assert rows(tmp_path, 'kata;"a, ""b"""\n"c;d";e\n') == (("kata", 'a, "b"'), ("c;d", "e"))


def test_a_stated_separator(tmp_path: Path) -> None:
    """As Excel writes it; the rows are counted as it shows them."""
    (tmp_path / "a.csv").write_text("sep=;\nid;a,b\nx;1,2\n")
    sheet = open_tables(tmp_path / "a.csv").sheets[0]
    assert sheet.rows == (("id", "a,b"), ("x", "1,2"))
    assert str(sheet.place(1, 1)) == f"{tmp_path / 'a.csv'}, B3"


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("id;a,b\nx;1,2\n", ["IR133 , A1"]),
        ("nama\nSatu\n", ["IR133 , A1"]),
        ("sep=|\nid|nama\n", ["IR133 , A1"]),
        ('id;nama\na;"Satu\nb;Dua\n', ["IR134 , A2"]),
        ('id;nama\na;"Satu" dua\n', ["IR134 , A2"]),
        ('id;nama\na;Satu\nb;Dua "dua"\n', ["IR134 , A3"]),
        ('id;nama\na;"Satu\ntiga" dua\n', ["IR134 , A3"]),
        (b"id;nama\na;Jum\x92at\n", ["IR111 :2:6"]),
    ],
)
def test_what_cant_be_told_is_a_fault(tmp_path: Path, text: str | bytes, faults: list[str]) -> None:
    """Two separators that both fit, none, quotes that don't close, and characters that aren't UTF-8."""
    assert told(tmp_path, text) == faults


def test_every_value_is_text_but_for_errors(tmp_path: Path) -> None:
    """A CSV file has no types; the names of errors are what a spreadsheet wrote for them."""
    assert rows(tmp_path, "id;a;b\n010;1.026;#REF!\n")[1] == ("010", "1.026", CellError("#REF!"))


def test_a_folder_is_one_sheet_a_file(tmp_path: Path) -> None:
    """By name; what isn't CSV isn't looked at, and the faults of all files are told together."""
    for name in ("start.csv", "Inovasi.CSV", "letter.pdf"):
        (tmp_path / name).write_text("id;nama\n")
    tables = open_tables(tmp_path)
    assert [(sheet.name, sheet.file) for sheet in tables.sheets] == [
        ("Inovasi", str(tmp_path / "Inovasi.CSV")), ("start", str(tmp_path / "start.csv")),
    ]  # fmt: skip
    for name in ("start.csv", "Inovasi.CSV"):
        (tmp_path / name).write_text("nama\n")
    with pytest.raises(FaultError) as raised:
        open_tables(tmp_path)
    assert [fault.code for fault in raised.value.faults] == ["IR133", "IR133"]


def test_a_folder_without_tables(tmp_path: Path) -> None:
    """It says so."""
    with pytest.raises(ValueError, match="IR135"):
        open_tables(tmp_path)
