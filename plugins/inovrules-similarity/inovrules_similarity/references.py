"""Reference lists: innovations that are known already, in the ruleset or in a CSV file beside it."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from inovrules.plugins import Place, Text, written_as

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inovrules.integrity.twins import Entry
    from inovrules.plugins import Context, Cursor

_TEXT = {"type": "string"}
_ITEM = {
    "type": "object",
    "properties": {"id": _TEXT, "name": _TEXT, "about": _TEXT, "source": _TEXT},
    "required": ["name"],
    "additionalProperties": False,
}
_LARGEST = 32 * 2**20
_HEADERS = {
    "id": "id",
    "kode": "id",
    "name": "name",
    "nama": "name",
    "nama inovasi": "name",
    "about": "about",
    "uraian": "about",
    "tujuan": "about",
    "deskripsi": "about",
    "source": "source",
    "sumber": "source",
    "daerah": "source",
    "instansi": "source",
}


@frozen
class Reference:
    """A known innovation."""

    id: str
    name: str
    about: str = ""
    source: str = ""

    def entry(self) -> Entry:
        """Give the reference as it is compared; its source is only told."""
        from inovrules.integrity.twins import entry_of  # noqa: PLC0415 - imported when something is compared

        called = f"{self.name}, {self.source}" if self.source else self.name
        return evolve(entry_of(self.id, self.name, self.about, home="reference"), called=called)


@written_as({"type": "array", "items": _ITEM, "minItems": 1})
def read_list(at: Cursor, _context: Context) -> tuple[Reference, ...]:
    """Read references that stand in the ruleset. Faults: IR120-IR122, IR405."""
    return tuple(found for number, item in enumerate(at.some(), 1) if (found := _item(item, number)) is not None)


def _item(at: Cursor, number: int) -> Reference | None:
    if not at.only(("id", "name", "about", "source")):
        return None
    at.need("name")
    texts = {key: part.text() or "" for key, part in at.entries() if not part.is_null}
    return Reference(texts.get("id") or f"ref-{number}", texts.get("name", ""), texts.get("about", ""), texts.get("source", ""))


@written_as(_TEXT)
def read_file(at: Cursor, _context: Context) -> tuple[Reference, ...] | None:
    """Read a CSV file (UTF-8; comma, semicolon or tab) with a header. Faults: IR120, IR520, IR521."""
    found = at.attached((".csv",), _LARGEST)
    if found is None:
        return None
    try:
        text = found.content.decode("utf-8-sig")
    except UnicodeDecodeError:
        at.refuse(
            Text("berkas ini bukan teks UTF-8.", "the file isn't UTF-8 text."),
            Text("Simpan sebagai CSV UTF-8.", "Save it as CSV UTF-8."),
        )
        return None
    return _rows(at, found.file, text)


def _rows(at: Cursor, file: str, text: str) -> tuple[Reference, ...] | None:
    header = text.partition("\n")[0]
    rows = csv.reader(StringIO(text, newline=""), delimiter=max(";,\t", key=header.count), strict=True)
    try:
        columns = [_HEADERS.get(cell.strip().lower(), "") for cell in next(rows, [])]
        if "name" not in columns:
            _refuse(at, file, 1, Text("tidak ada kolom `nama`.", "there is no column `name`."))
            return None
        return _read(at, file, columns, ((rows.line_num, row) for row in rows))
    except csv.Error as error:
        _refuse(at, file, rows.line_num, Text(f"baris ini bukan CSV ({error}).", f"this row is no CSV ({error})."))
        return None


def _read(at: Cursor, file: str, columns: list[str], rows: Iterable[tuple[int, list[str]]]) -> tuple[Reference, ...]:
    found = []
    for line, row in rows:
        values = {column: cell.strip() for column, cell in zip(columns, row, strict=False) if column}
        if not any(cell.strip() for cell in row):
            continue
        if not values.get("name"):
            _refuse(at, file, line, Text("baris ini tanpa nama.", "this row has no name."))
            continue
        found.append(Reference(values.get("id") or f"ref-{line}", values["name"], values.get("about", ""), values.get("source", "")))
    if not found:
        _refuse(at, file, 1, Text("tidak ada satu baris pun.", "there is no row at all."))
    return tuple(found)


def _refuse(at: Cursor, file: str, line: int, cause: Text) -> None:
    remedy = Text(
        "Baris pertama memuat judul kolom `nama`, dan bila ada `id`, `uraian`, `sumber`; setiap baris berikutnya satu inovasi.",
        "The first row holds the headers: `name`, and if there are any `id`, `about`, `source`; each row after it is one innovation.",
    )
    at.refuse(cause, remedy, place=Place(file, line, 1))
