"""A decision table: its rows, and reading them from a sheet."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from attrs import frozen

from inovrules.plugins import Text
from inovrules_dmn.unary import NUMBERS, ORDERED, Unary, UnreadableError, number, read_test

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from fractions import Fraction

    from inovrules.plugins import Cursor, Subject
    from inovrules_dmn.sheet import Cell, Sheet

OUTPUTS = ("points", "level", "reason_id", "reason_en")
_WHOLE = Text("Tulis bilangan bulat yang tidak negatif.", "Write a whole number that isn't negative.")
_NUMBER = Text(
    "Tulis angka dengan titik desimal dan tanpa pemisah ribuan, misalnya 2.5.",
    "Write a number with a decimal point and no thousands marks, such as 2.5.",
)


@frozen
class Row:
    """A row: one test for each fact that is read, what it gives, and where it stands."""

    number: int
    tests: tuple[Unary, ...]
    texts: tuple[str, ...]
    points: int | Fraction
    level: int | None
    reason: Text | None
    first: Cell

    def fits(self, values: Sequence[Any]) -> bool:
        """Whether every test holds."""
        return all(test.holds(value) for test, value in zip(self.tests, values, strict=True))

    @property
    def where(self) -> str:
        """Tell where it stands."""
        return str(self.first.place) if self.first.place else f"#{self.number}"


class Reader:
    """Reads the rows of a sheet, noting a fault at each cell that isn't understood."""

    def __init__(self, at: Cursor, sheet: Sheet, subjects: tuple[Subject, ...], *, counting: bool) -> None:
        """Read a sheet; where rows are only counted they need no points."""
        self.at, self.sheet, self.subjects, self.counting = at, sheet, subjects, counting

    def read(self) -> tuple[Row, ...] | None:
        """Give the rows; `None` when a column is unknown or lacking, or a cell isn't understood."""
        before = len(self.at.faults.found)
        columns = self._columns()
        if len(self.at.faults.found) > before:
            return None
        rows = [self._row(place, columns, cells) for place, cells in enumerate(self.sheet[1:], 1)]
        return None if len(self.at.faults.found) > before else tuple(row for row in rows if row is not None)

    def refuse(self, cell: Cell, cause: Text, remedy: Text) -> None:
        """Note a fault at a cell."""
        self.at.refuse(cause, remedy, place=cell.place, offset=None if cell.place else cell.offset)

    def _columns(self) -> dict[str, int]:
        """Find the column of each fact and each result by the first row; a name that starts with `#` is a remark."""
        known = [*(subject.name for subject in self.subjects), *OUTPUTS]
        found: dict[str, int] = {}
        for place, cell in enumerate(self.sheet[0]):
            name = cell.text
            if not name or name.startswith("#"):
                continue
            if name in found or name not in known:
                near = get_close_matches(name, known, n=1)
                hint = Text(f" Mungkin maksudnya `{near[0]}`?", f" Did you mean `{near[0]}`?") if near else Text("", "")
                told = ", ".join(known)
                self.refuse(
                    cell,
                    Text(
                        f"kolom `{name[:80]}` tidak dikenal atau berulang.{hint.id}",
                        f"the column `{name[:80]}` isn't known, or is repeated.{hint.en}",
                    ),
                    Text(
                        f"Kolomnya ialah fakta pada `from` dan hasil: {told}; awali catatan dengan `#`.",
                        f"Columns are the facts in `from` and results: {told}; start a remark with `#`.",
                    ),
                )
            found[name] = place
        needed = [name for name in known if name not in OUTPUTS or (name == "points" and not self.counting)]
        for name in (name for name in needed if name not in found):
            self.refuse(
                self.sheet[0][0],
                Text(f"tidak ada kolom `{name}`.", f"there is no column `{name}`."),
                Text(f"Tambahkan kolom `{name}` pada baris pertama.", f"Add a column `{name}` to the first row."),
            )
        return found

    def _row(self, place: int, columns: Mapping[str, int], cells: tuple[Cell, ...]) -> Row | None:
        spare = [
            cell for number, cell in enumerate(cells) if cell.text and (number >= len(self.sheet[0]) or not self.sheet[0][number].text)
        ]
        for cell in spare:
            self.refuse(
                cell,
                Text(f"`{cell.text[:80]}` tidak berada di bawah nama kolom.", f"`{cell.text[:80]}` stands below no column's name."),
                Text(
                    "Beri kolom itu nama, atau hapus isinya; periksa juga tanda kutip.",
                    "Name the column, or clear the cell; check the quotes too.",
                ),
            )
        named = {name: cells[column] for name, column in columns.items() if column < len(cells)}
        tests = [self._test(named.get(subject.name), subject) for subject in self.subjects]
        points = 0 if self.counting else self._number(named.get("points"), cells[0])
        level = self._level(named.get("level"))
        texts = tuple(named[subject.name].text if subject.name in named else "" for subject in self.subjects)
        if points is None or any(test is None for test in tests):
            return None
        return Row(place, tuple(test for test in tests if test), texts, points, level, self._reason(named, cells[0]), cells[0])

    def _test(self, cell: Cell | None, subject: Subject) -> Unary | None:
        try:
            return read_test(cell.text if cell else "", subject)
        except UnreadableError:
            if cell:
                self.refuse(
                    cell,
                    Text(
                        f"`{cell.text[:80]}` bukan syarat bagi `{subject.name}` ({subject.type}).",
                        f"`{cell.text[:80]}` is no test of `{subject.name}` ({subject.type}).",
                    ),
                    _tests_of(subject),
                )
            return None

    def _number(self, cell: Cell | None, row: Cell) -> int | Fraction | None:
        try:
            return number(cell.text if cell else "")
        except UnreadableError:
            shown = cell.text[:80] if cell else ""
            self.refuse(
                cell or row, Text(f"poin `{shown}` bukan angka yang pasti.", f"the points `{shown}` are no certain number."), _NUMBER
            )
            return None

    def _level(self, cell: Cell | None) -> int | None:
        if cell is None or not cell.text:
            return None
        if cell.text.isascii() and cell.text.isdigit() and len(cell.text) < 5:  # noqa: PLR2004 - no ladder is that long
            return int(cell.text)
        self.refuse(
            cell, Text(f"level `{cell.text[:80]}` bukan bilangan bulat.", f"the level `{cell.text[:80]}` is no whole number."), _WHOLE
        )
        return None

    def _reason(self, named: Mapping[str, Cell], row: Cell) -> Text | None:
        told = [named[name].text if name in named else "" for name in ("reason_id", "reason_en")]
        if all(told):
            return Text(*told)
        if any(told):
            self.refuse(
                row,
                Text("alasannya hanya ada dalam satu bahasa.", "its reason is given in one language only."),
                Text("Isi `reason_id` dan `reason_en`, atau kosongkan keduanya.", "Fill in `reason_id` and `reason_en`, or neither."),
            )
        return None


def _tests_of(subject: Subject) -> Text:
    """Tell which tests there are of a fact."""
    if subject.type in NUMBERS:
        return Text(
            "Tulis misalnya `>= 10`, `[1..5]`, `1, 3`, `not(2)` atau `-`: titik desimal, tanpa pemisah ribuan, spasi sesudah koma.",
            "Write such as `>= 10`, `[1..5]`, `1, 3`, `not(2)` or `-`: decimal points, no thousands marks, a space after commas.",
        )
    if subject.type in ORDERED:
        return Text(
            "Tulis misalnya `< 2024-01-01`, `[2024-01-01..2025-12-31]` atau `-`.",
            "Write such as `< 2024-01-01`, `[2024-01-01..2025-12-31]` or `-`.",
        )
    known = ", ".join(subject.options) or ("true, false" if subject.type == "flag" else '"…"')
    return Text(f"Tulis `-`, atau salah satu atau beberapa dari: {known}.", f"Write `-`, or one or more of: {known}.")
