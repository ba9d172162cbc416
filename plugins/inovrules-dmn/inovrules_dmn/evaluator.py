"""`decision-table`: points, or a level, by the rows of a table."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise, product
from typing import TYPE_CHECKING, Any

from attrs import frozen

from inovrules.plugins import Description, Outcome, Possible, Text
from inovrules_dmn import wording
from inovrules_dmn.decisions import Decision, chosen, conjoined, decide, fitting, stretches
from inovrules_dmn.unary import ORDERED
from inovrules_dmn.values import compared, typed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from inovrules.plugins import Inputs, Subject
    from inovrules_dmn.decisions import Stretches
    from inovrules_dmn.table import Row

_MOST_OUTCOMES = 50
_SHOWN_ROWS = 5


@frozen(eq=False)
class DecisionTable:
    """Give what the rows that fit say; where a fact isn't reported, any of its values may be true."""

    reads: tuple[str, ...]
    subjects: tuple[Subject, ...]
    rows: tuple[Row, ...]
    policy: str
    otherwise: int | Fraction | None = None

    @cached_property
    def stretches(self) -> Stretches:
        """The values that the tests tell apart."""
        return stretches(self.rows, self.subjects)

    @cached_property
    def decisions(self) -> dict[tuple[Any, ...], Decision]:
        """What the table gives for every combination."""
        known: dict[int, Decision | None] = {}
        found = {values: self._decided(mask, known) for values, mask in self.stretches.cells()}
        return {values: decision for values, decision in found.items() if decision is not None}

    def _decided(self, mask: int, known: dict[int, Decision | None]) -> Decision | None:
        if mask not in known:
            known[mask] = decide(self.policy, chosen(self.rows, mask), self.otherwise)
        return known[mask]

    def evaluate(self, inputs: Inputs) -> Outcome:
        """Decide by the facts; by every value of those that aren't reported."""
        facts = [inputs.facts.get(name) for name in self.reads]
        possible = self._possible(facts)
        if not possible:
            return Outcome.missing(Text("Tidak ada baris yang cocok.", "No row fits."))
        low, high = min(each.points for each in possible), max(each.points for each in possible)
        if low == high and len({each.level for each in possible}) == 1:
            return Outcome.scored(low, self._reason(possible[0], facts), possible[0].level)
        silent = [subject.title for subject, value in zip(self.subjects, facts, strict=True) if value is None]
        reason = Text(
            f"Belum dilaporkan: {', '.join(title.id for title in silent)}.", f"Not reported: {', '.join(title.en for title in silent)}."
        )
        return Outcome("missing", reason=reason, low=low, high=high)

    def _possible(self, facts: Sequence[Any]) -> list[Decision]:
        masks = [
            found if value is None else (fitting(self.rows, column, compared(value, subject)),)
            for column, (value, subject, found) in enumerate(zip(facts, self.subjects, self.stretches.masks, strict=True))
        ]
        decided = {
            mask: decide(self.policy, chosen(self.rows, mask), self.otherwise) for mask in {conjoined(each) for each in product(*masks)}
        }
        return [found for _, found in sorted(decided.items()) if found is not None]

    def _reason(self, decision: Decision, facts: Sequence[Any]) -> Text:
        if len(decision.rows) == 1 and (stated := decision.rows[0].reason):
            return stated
        shown, where = wording.facts(self.subjects, facts), self._where(decision)
        return Text(f"{where.id}: {shown.id}.", f"{where.en}: {shown.en}.")

    def _where(self, decision: Decision) -> Text:
        numbers = ", ".join(str(row.number) for row in decision.rows[:_SHOWN_ROWS])
        more = "…" if len(decision.rows) > _SHOWN_ROWS else ""
        if not decision.rows:
            return Text("Tidak ada baris tabel yang cocok", "No row of the table fits")
        return Text(f"Baris tabel {numbers}{more}", f"Row {numbers}{more} of the table")

    def describe(self) -> Description:
        """List what the table gives, each with facts that bring it about; tell how points move with each fact."""
        points = [decision.points for decision in self.decisions.values()]
        moves: Any = {name: self._direction(column) for column, name in enumerate(self.reads)}
        return Description(min(points), max(points), self._outcomes(), moves)

    def _outcomes(self) -> tuple[Possible, ...]:
        first: dict[tuple[Any, Any], tuple[Decision, tuple[Any, ...]]] = {}
        for values, decision in self.decisions.items():
            first.setdefault((decision.points, decision.level), (decision, values))
        if len(first) > _MOST_OUTCOMES:
            return ()
        found = sorted(first.values(), key=lambda pair: (pair[0].points, pair[0].level or 0))
        return tuple(self._told(decision, values) for decision, values in found)

    def _told(self, decision: Decision, values: tuple[Any, ...]) -> Possible:
        witness = {subject.name: typed(value, subject) for subject, value in zip(self.subjects, values, strict=True)}
        need = self._needed(decision.rows[0]) if len(decision.rows) == 1 else self._where(decision)
        return Possible(decision.points, need, decision.level, None, witness)

    def _needed(self, row: Row) -> Text:
        parts = [(subject.title, text) for subject, text in zip(self.subjects, row.texts, strict=True) if text not in ("", "-")]
        where = self._where(Decision(0, None, (row,)))
        if not parts:
            return where
        return Text(
            f"{where.id}: " + "; ".join(f"{title.id} {text}" for title, text in parts),
            f"{where.en}: " + "; ".join(f"{title.en} {text}" for title, text in parts),
        )

    def _direction(self, column: int) -> str:
        """Tell how points move with a fact: between two values that tests tell apart nothing changes, so these are all."""
        lines: dict[tuple[Any, ...], list[int | Fraction]] = {}
        for values, decision in self.decisions.items():
            lines.setdefault((*values[:column], *values[column + 1 :]), []).append(decision.points)
        steps = {(later > earlier) - (later < earlier) for line in lines.values() for earlier, later in pairwise(line)}
        if steps <= {0}:
            return "none"
        if self.subjects[column].type not in ORDERED | {"flag"} or steps >= {1, -1}:
            return "either"
        return "rises" if 1 in steps else "falls"
