"""`count`: how many items a list has, or how many documents there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from inovrules.evaluators import schemas
from inovrules.evaluators.kind import EvaluatorType, parameter, written_as
from inovrules.evaluators.literals import items_of
from inovrules.evaluators.steps import Step, Steps, counted, read_steps
from inovrules.evaluators.subjects import Takes, source_cursors, wrong_type
from inovrules.evaluators.wording import not_reported
from inovrules.facts import TYPES
from inovrules.messages import Text, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.evaluators.context import Context
    from inovrules.evaluators.contract import Description, Direction, Inputs, Outcome
    from inovrules.evaluators.subjects import Subject
    from inovrules.facts import Value
    from inovrules.located import Cursor
    from inovrules.messages import Message

_LIST = frozenset(["list"])


@frozen
class Documents:
    """Which documents count: those of these kinds; none named, every kind."""

    any_of: tuple[str, ...] = ()


@written_as(schemas.entry(any_of=schemas.one_or_more(schemas.TEXT)))
def read_documents(at: Cursor, _context: Context) -> Documents | None:
    """Read `{any_of: [pdf, …]}`. Faults: IR120, IR121, IR123."""
    from inovrules.portfolio import KINDS  # noqa: PLC0415 - portfolios are read by what imports this

    if not at.only(("any_of",)):
        return None
    kinds = at.get("any_of")
    found = [item.one_of(KINDS) for item in kinds.one_or_some()] if kinds else []
    return Documents(tuple(kind for kind in found if kind is not None))


@frozen
class Count:
    """Count the items of a list fact, each once, or with `documents` the documents for the facts named.

    Without `levels` the number itself is the value. No document at all is an answer: it counts as none.

    >>> from datetime import date
    >>> from inovrules.evaluators.contract import Inputs
    >>> from inovrules.evaluators.subjects import Subject
    >>> partners = Subject("partners", "list", Text("Mitra", "Partners"))
    >>> Count(("partners",), (partners,)).evaluate(Inputs({"partners": ("a", "b")}, {}, date(2026, 7, 1), 2026)).points
    2
    """

    reads: tuple[str, ...]
    subjects: tuple[Subject, ...]
    documents: Documents | None = parameter(
        read_documents, about=Text("Hitung dokumen jenis ini, bukan butir daftar", "Count documents of these kinds instead of items")
    )
    levels: tuple[Step, ...] = parameter(
        read_steps,
        (),
        Text(
            "Level dan jumlah paling sedikitnya; tanpa ini jumlahnya sendiri nilainya",
            "Levels and the least number each asks for; without them the number is the value",
        ),
    )

    @property
    def answers_missing(self) -> bool:
        """Whether silence is an answer: it is where documents are counted."""
        return self.documents is not None

    def check(self, at: Cursor) -> None:
        """Refuse what can't be counted, and a number without end. Faults: IR401, IR403, IR419."""
        places = source_cursors(at)
        wanted = _LIST if self.documents is None else frozenset(TYPES)
        if self.documents is None and len(places) > 1:
            at.key_fault("from", "IR401", wanted="1", found=len(places))
        for place, subject in zip(places, self.subjects, strict=True):
            if subject.type not in wanted:
                wrong_type(place, subject.name, subject.type, wanted)
        if not self.levels and self._most() is None:
            places[0].fault("IR419", name=self.subjects[0].name)

    def _most(self) -> int | None:
        items = items_of(self.subjects[0]) if self.documents is None else None
        return None if items is None else len(items)

    def evaluate(self, inputs: Inputs) -> Outcome:
        """Count, and give the level that the number reaches."""
        if self.documents is not None:
            return self._of_documents(inputs, self.documents)
        value: Any = inputs.facts.get(self.reads[0])
        if value is None:
            return not_reported(self.subjects[0])
        number = len(set(value))
        return Steps(self.levels).outcome(number, number, say("reason.count.items", number=number))

    def _of_documents(self, inputs: Inputs, wanted: Documents) -> Outcome:
        """Count each document once, though it may prove several facts."""
        found = {
            id(document): document
            for name in self.reads
            for document in inputs.evidence.get(name, ())
            if not wanted.any_of or document.kind in wanted.any_of
        }
        kinds = f" ({', '.join(wanted.any_of)})" if wanted.any_of else ""
        told = say("reason.count.documents", number=len(found), kinds=kinds)
        return Steps(self.levels).outcome(len(found), len(found), told)

    def describe(self) -> Description:
        """List the levels; documents are no facts, so levels by documents name none that reach them."""
        steps = Steps(self.levels)
        move: Direction = steps.direction() if self.documents is None else "none"
        told = _documents if self.documents else counted(self.subjects[0].unit)
        return steps.describe(self._most(), self._witness, dict.fromkeys(self.reads, move), told)

    def _witness(self, number: int) -> Mapping[str, Value]:
        items = items_of(self.subjects[0]) if self.documents is None else None
        return {} if items is None or number > len(items) else {self.reads[0]: items[:number]}


def _documents(number: int) -> Message:
    return say("reason.count.documents", number=number, kinds="")


_EXAMPLE = """\
facts:
  partners: {type: list, of: text, title: {id: Mitra, en: Partners}}
indicator:
  evaluator: count
  from: partners
  levels: [{level: 1, at_least: 1}, {level: 2, at_least: 3}]
"""

COUNT = EvaluatorType.of(
    Count,
    "count",
    Takes(most=None, bounds=True),
    Text("Jumlah butir atau dokumen", "Number of items or documents"),
    about=Text(
        "Menghitung butir sebuah daftar, atau dokumen untuk beberapa isian, dan memberi level menurut jumlahnya.",
        "Counts the items of a list, or the documents for some facts, and gives the level of the number.",
    ),
    examples=(_EXAMPLE,),
)
