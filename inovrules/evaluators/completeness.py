"""`completeness`: how many of several facts are reported, or documented."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from attrs import evolve, frozen

from inovrules.evaluators.contract import Description, Outcome, Possible
from inovrules.evaluators.kind import EvaluatorType, parameter
from inovrules.evaluators.reading import one_of
from inovrules.evaluators.subjects import DERIVED, Takes, source_cursors, wrong_type
from inovrules.exact import as_exact
from inovrules.facts import TYPES
from inovrules.messages import Text, say

if TYPE_CHECKING:
    from inovrules.evaluators.contract import Direction, Inputs
    from inovrules.evaluators.subjects import Subject
    from inovrules.exact import Exact
    from inovrules.located import Cursor


@frozen
class Completeness:
    """Give the percentage (0 to 100) of the facts that are reported, or `of: evidence` that have a document.

    Never missing: silence is what it measures. What isn't there yet may still come, so the upper end is 100.

    >>> from datetime import date
    >>> from inovrules.evaluators.contract import Inputs
    >>> from inovrules.evaluators.subjects import Subject
    >>> asked = tuple(Subject(name, "text", Text(name, name)) for name in ("aims", "results"))
    >>> Completeness(("aims", "results"), asked).evaluate(Inputs({"aims": "…"}, {}, date(2026, 7, 1), 2026)).points
    50
    """

    answers_missing = True

    reads: tuple[str, ...]
    subjects: tuple[Subject, ...]
    of: Literal["facts", "evidence"] = parameter(
        one_of(("facts", "evidence")),
        "facts",
        Text("Isian yang dilaporkan, atau isian yang berdokumen", "Facts that are reported, or facts that have a document"),
    )

    def check(self, at: Cursor) -> None:
        """Refuse derived facts where documents are asked for: none can be named for them. Fault: IR403."""
        for place, subject in zip(source_cursors(at), self.subjects, strict=True):
            if self.of == "evidence" and subject.type == DERIVED:
                wrong_type(place, subject.name, subject.type, frozenset(TYPES))

    def evaluate(self, inputs: Inputs) -> Outcome:
        """Count what is there."""
        lacking = tuple(subject.title for subject in self.subjects if not self._has(inputs, subject.name))
        met = len(self.subjects) - len(lacking)
        name = f"{self.of}_lacking" if lacking else self.of
        reason = say(f"reason.completeness.{name}", met=met, of=len(self.subjects), lacking=lacking)
        share = as_exact(Fraction(met, len(self.subjects)))
        return evolve(Outcome.scored(self._percent(met), reason, high=100), coverage=share)

    def _has(self, inputs: Inputs, name: str) -> bool:
        return bool(inputs.evidence.get(name)) if self.of == "evidence" else inputs.facts.get(name) is not None

    def _percent(self, met: int) -> Exact:
        return as_exact(Fraction(100 * met, len(self.subjects)))

    def describe(self) -> Description:
        """List the percentages; which values the facts have doesn't matter, so none are named."""
        of = len(self.subjects)
        outcomes = tuple(Possible(self._percent(met), say(f"reason.completeness.need_{self.of}", met=met, of=of)) for met in range(of + 1))
        moves: dict[str, Direction] = dict.fromkeys(self.reads, "none")
        return Description(0, 100, outcomes, moves)


_EXAMPLE = """\
facts:
  aims: {type: text, title: {id: Tujuan, en: Aims}}
  people: {type: integer, minimum: 0, unit: orang, title: {id: Orang, en: People}}
indicator:
  evaluator: completeness
  from: [aims, people]
"""

COMPLETENESS = EvaluatorType.of(
    Completeness,
    "completeness",
    Takes(most=None, bounds=True),
    Text("Kelengkapan isian atau bukti", "Completeness of facts or evidence"),
    about=Text(
        "Memberi persentase isian yang dilaporkan, atau yang berdokumen. Tidak pernah “belum dilaporkan”, karena itulah yang diukurnya.",
        "Gives the percentage of some facts that are reported, or documented. It is never missing, because silence is what it measures.",
    ),
    examples=(_EXAMPLE,),
)
