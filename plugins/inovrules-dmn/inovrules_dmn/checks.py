"""Refusing tables that contradict themselves, leave something out, or hold rows that never decide."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inovrules.plugins import Text
from inovrules_dmn import wording
from inovrules_dmn.decisions import MOST_COMBINATIONS, Stretches, chosen, stretches
from inovrules_dmn.values import typed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inovrules.plugins import Subject
    from inovrules_dmn.table import Reader, Row

_MOST_PAIRS = 100
_MERGE = Text(
    "Ubah salah satunya sehingga hanya satu yang cocok, atau pakai `hit_policy: first`.",
    "Change one so that only one fits, or use `hit_policy: first`.",
)
_AGREE = Text("Samakan hasilnya, atau ubah salah satunya.", "Let them give the same, or change one.")


class Checker:
    """Checks a table against all combinations of facts."""

    def __init__(self, reader: Reader, rows: tuple[Row, ...], policy: str, *, total: bool) -> None:
        """Check these rows; `total` tells that it may be that none fits."""
        self.reader, self.rows, self.policy, self.total = reader, rows, policy, total

    @property
    def subjects(self) -> Sequence[Subject]:
        """The facts that are read."""
        return self.reader.subjects

    def check(self) -> Stretches | None:
        """Note every fault; `None` when the table is too varied to be checked."""
        found = stretches(self.rows, self.subjects)
        if found.size > MOST_COMBINATIONS:
            self.reader.refuse(
                self.reader.sheet[0][0],
                Text(
                    f"tabel membedakan {found.size} kombinasi, lebih dari {MOST_COMBINATIONS}.",
                    f"the table tells {found.size} combinations apart, more than {MOST_COMBINATIONS}.",
                ),
                Text("Bagi menjadi beberapa indikator.", "Split it into several indicators."),
            )
            return None
        self._check_cells(found)
        return found

    def _check_cells(self, found: Stretches) -> None:
        deciding, gaps = 0, []
        pairs: dict[tuple[int, int], tuple[Any, ...]] = {}
        for values, mask in found.cells():
            first = mask & -mask
            deciding |= first if self.policy == "first" else mask
            if not mask and not self.total:
                gaps.append(values)
            if mask != first and self.policy in ("unique", "any") and len(pairs) < _MOST_PAIRS:
                self._note(pairs, mask, values)
        for (one, other), values in pairs.items():
            self._overlap(self.rows[one], self.rows[other], values)
        if gaps:
            self._gap(gaps)
        for place, row in enumerate(self.rows):
            if not deciding >> place & 1:
                self._idle(row)

    def _note(self, pairs: dict[tuple[int, int], tuple[Any, ...]], mask: int, values: tuple[Any, ...]) -> None:
        """Keep an example of each two rows that clash."""
        hits = [row.number - 1 for row in chosen(self.rows, mask)]
        for place, one in enumerate(hits):
            for other in hits[place + 1 :]:
                if self.policy == "unique" or self._gives(one) != self._gives(other):
                    pairs.setdefault((one, other), values)

    def _gives(self, place: int) -> tuple[Any, Any]:
        return self.rows[place].points, self.rows[place].level

    def _shown(self, values: tuple[Any, ...]) -> Text:
        return wording.facts(self.subjects, [typed(value, subject) for value, subject in zip(values, self.subjects, strict=True)])

    def _overlap(self, one: Row, other: Row, values: tuple[Any, ...]) -> None:
        shown = self._shown(values)
        unique = self.policy == "unique"
        self.reader.refuse(
            other.first,
            Text(
                f"baris ini ({other.where}) dan baris {one.where} sama-sama cocok"
                + ("" if unique else " dengan hasil yang berbeda")
                + f", misalnya bila {shown.id}.",
                f"this row ({other.where}) and row {one.where} both fit"
                + ("" if unique else " and differ in what they give")
                + f", for example when {shown.en}.",
            ),
            _MERGE if unique else _AGREE,
        )

    def _gap(self, gaps: list[tuple[Any, ...]]) -> None:
        shown = self._shown(gaps[0])
        self.reader.refuse(
            self.reader.sheet[0][0],
            Text(
                f"tidak ada baris yang cocok bila {shown.id} (celah: {len(gaps)}).",
                f"no row fits when {shown.en} (gaps: {len(gaps)}).",
            ),
            Text("Tambahkan baris untuk itu, atau tuliskan `otherwise`.", "Add a row for it, or state `otherwise`."),
        )

    def _idle(self, row: Row) -> None:
        behind = self.policy == "first"
        self.reader.refuse(
            row.first,
            Text(
                "baris ini tidak pernah menentukan"
                + (": baris di atasnya selalu lebih dahulu." if behind else ": tidak ada fakta yang cocok."),
                "this row never decides" + (": rows above it always come first." if behind else ": no facts fit it."),
            ),
            Text("Hapus baris ini, atau ubah syaratnya.", "Remove the row, or change its tests."),
        )
