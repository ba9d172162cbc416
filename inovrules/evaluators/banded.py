"""What evaluators that put a number into bands have in common."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from inovrules.evaluators.band_reading import check_table, read_bands
from inovrules.evaluators.contract import Description, Outcome
from inovrules.evaluators.kind import REQUIRED, parameter
from inovrules.evaluators.level import numbered, outcome_of
from inovrules.evaluators.level_table import BandTable
from inovrules.evaluators.reading import read_digits, read_mode, read_tie, read_whole
from inovrules.evaluators.wording import band_words, named
from inovrules.exact import Rounding
from inovrules.messages import Text, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.evaluators.contract import Direction
    from inovrules.evaluators.level import Level
    from inovrules.evaluators.level_table import Band, Tie
    from inovrules.evaluators.scale import Scale
    from inovrules.evaluators.subjects import Subject
    from inovrules.exact import Exact, Span
    from inovrules.exact.rounding import Mode
    from inovrules.facts import Value
    from inovrules.located import Cursor
    from inovrules.messages import Message


@frozen
class Banded:
    """Bands with levels, read at `digits` decimals first where that is stated; the base of `bands`, `change` and `age`.

    Subclasses say on which `_scale` the number lies, its `_unit`, and which facts are a `_witness` of a number.
    `topic` names their messages: `reason.TOPIC.level`, `.outside`, `.bounded`.
    """

    topic = "bands"
    answers_missing = False

    reads: tuple[str, ...]
    subjects: tuple[Subject, ...]
    bands: tuple[Band, ...] = parameter(read_bands, REQUIRED, Text("Level, masing-masing dengan rentangnya", "Levels, each with its band"))
    digits: int | None = parameter(
        read_digits, about=Text("Angka dibulatkan dahulu ke sekian desimal", "The number is read at so many decimals first")
    )
    mode: Mode = parameter(read_mode, "half_up", Text("Cara membulatkannya", "How it is rounded then"))
    tie: Tie | None = parameter(read_tie, about=Text("Level angka yang masuk dua rentang", "Which level a number in two bands has"))
    otherwise: int | None = parameter(
        read_whole, about=Text("Level angka di luar semua rentang", "The level of numbers outside every band")
    )

    @property
    def subject(self) -> Subject:
        """The one fact it reads."""
        return self.subjects[0]

    @cached_property
    def table(self) -> BandTable:
        """The bands on the scale of the number that they are about."""
        rounding = None if self.digits is None else Rounding(self.digits, self.mode)
        other = None if self.otherwise is None else numbered(self.otherwise, (band.level for band in self.bands))
        return BandTable(self.bands, evolve(self._scale(), rounding=rounding), self.tie, other)

    def _scale(self) -> Scale:
        return self.subject.scale

    def _unit(self) -> str | None:
        return self.subject.unit

    def _direction(self, table: BandTable) -> Direction:
        return table.direction()

    def _witness(self, number: Exact) -> Mapping[str, Value]:
        return {self.subject.name: self.subject.value(number)}

    def check(self, at: Cursor) -> None:
        """Refuse bands that don't say one level for each possible number. Faults: IR410-IR412, IR416."""
        check_table(at, self.table)

    def describe(self) -> Description:
        """List the levels, each with the nearest number that reaches it."""
        table = self.table
        points = [level.points for level in table.all_levels()]
        outcomes = table.outcomes(self._unit(), self._witness)
        return Description(min(points), max(points), outcomes, {self.subject.name: self._direction(table)})

    def judge(self, span: Span, /, **told: object) -> Outcome:
        """Give the outcome of a number; `told` fills the messages."""
        table = self.table
        pieces = table.pieces(*table.scale.ends(span))
        levels = {level.number: level for piece in pieces if (level := table.level(piece)) is not None}
        if not levels:
            return Outcome.missing(say("reason.bands.unlisted", title=self.subject.title))
        band = pieces[0].band

        def single(level: Level) -> Message:
            if band is None:
                return say(f"reason.{self.topic}.outside", level=named(level), **told)
            need = band_words(band.low, band.high, self._unit())
            return say(f"reason.{self.topic}.level", level=named(level), need=need, **told)

        def several(worst: Level, best: Level) -> Message:
            return say(f"reason.{self.topic}.bounded", lowest=named(worst), highest=named(best), **told)

        return outcome_of(levels.values(), single, several)
