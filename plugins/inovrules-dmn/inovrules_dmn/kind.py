"""How rulesets write the evaluator `decision-table`, and making it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from inovrules.plugins import Description, EvaluatorType, Outcome, Takes, Text, one_of, parameter, read_number, read_text
from inovrules_dmn.checks import Checker
from inovrules_dmn.decisions import POLICIES
from inovrules_dmn.evaluator import DecisionTable
from inovrules_dmn.sheet import is_bounded, read_file, read_inline
from inovrules_dmn.table import Reader

if TYPE_CHECKING:
    from fractions import Fraction

    from inovrules.plugins import Context, Cursor, Inputs, Subject
    from inovrules_dmn.sheet import Sheet


@frozen(eq=False)
class Stated:
    """What a ruleset says of a table."""

    reads: tuple[str, ...]
    subjects: tuple[Subject, ...]
    table: str | None = parameter(
        read_text, about=Text("Berkas tabel (.csv atau .xlsx) di folder aturan", "The table's file (.csv or .xlsx) in the ruleset's folder")
    )
    rows: str | None = parameter(
        read_text, about=Text("Tabel sebagai teks CSV, sebagai pengganti berkas", "The table as CSV text, instead of a file")
    )
    sheet: str | None = parameter(
        read_text, about=Text("Lembar kerja XLSX (bawaan: yang pertama)", "The sheet of an XLSX file (the first unless stated)")
    )
    hit_policy: str = parameter(
        one_of(POLICIES), "unique", Text("Baris mana yang menentukan bila beberapa cocok", "Which rows decide when several fit")
    )
    otherwise: int | Fraction | None = parameter(
        read_number, about=Text("Poin bila tidak ada baris yang cocok", "The points when no row fits")
    )

    def evaluate(self, _inputs: Inputs) -> Outcome:
        """Nobody asks: `make` gives the table itself."""
        return Outcome.missing(Text("-", "-"))

    def describe(self) -> Description:
        """Nobody asks."""
        return Description(0, 0)


def make(at: Cursor, reads: tuple[str, ...], context: Context) -> DecisionTable | None:
    """Read the parameters and the table, and check it."""
    stated = _STATED.make(at, reads, context)
    if not isinstance(stated, Stated):
        return None
    before = len(at.faults.found)
    place, sheet = _sheet(at, stated)
    if place is None or sheet is None or not is_bounded(place, sheet):
        return None
    reader = Reader(place, sheet, stated.subjects, counting=stated.hit_policy == "collect-count")
    rows = reader.read()
    if rows is None:
        return None
    total = stated.otherwise is not None or stated.hit_policy == "collect-count"
    Checker(reader, rows, stated.hit_policy, total=total).check()
    if len(at.faults.found) > before:
        return None
    return DecisionTable(reads, stated.subjects, rows, stated.hit_policy, stated.otherwise)


def _sheet(at: Cursor, stated: Stated) -> tuple[Cursor | None, Sheet | None]:
    """Read the table from where it is; it must be in one place."""
    file, inline = at.get("table"), at.get("rows")
    if (file is None) == (inline is None):
        (file or at).refuse(
            Text("tabelnya harus berada di satu tempat.", "the table must be in one place."),
            Text(
                "Tulis `table` dengan nama berkas, atau `rows` dengan isinya.",
                "State `table` with a file's name, or `rows` with its content.",
            ),
        )
        return None, None
    if file is not None:
        return file, read_file(file, stated.sheet)
    return inline, read_inline(inline) if inline else None


_EXAMPLES = (
    """\
facts:
  beneficiaries: {type: integer, minimum: 0, unit: orang, title: {id: Penerima manfaat, en: Beneficiaries}}
  stage:
    type: choice
    options: {uji_coba: {id: Uji coba, en: Trial}, penerapan: {id: Penerapan, en: In use}}
    title: {id: Tahapan, en: Stage}
indicator:
  evaluator: decision-table
  from: [beneficiaries, stage]
  rows: |
    stage,beneficiaries,points,level,reason_id,reason_en
    uji_coba,-,2,1,Masih diuji coba,Still on trial
    penerapan,[0..500],4,2,,
    penerapan,> 500,6,3,,
""",
    """\
facts:
  sop: {type: flag, title: {id: SOP, en: SOP}}
  cost: {type: decimal, minimum: 0, maximum: 10, title: {id: Biaya, en: Cost}}
indicator:
  evaluator: decision-table
  from: [sop, cost]
  hit_policy: collect-sum
  otherwise: 0
  rows: |
    sop;cost;points
    true;-;2.5
    -;<= 1.5;1
    -;< 5;1
""",
)
_STATED = EvaluatorType.of(
    Stated,
    "decision-table",
    Takes({"flag", "choice", "text", "integer", "level", "decimal", "percent", "money", "date", "derived"}, most=None),
    Text("Tabel keputusan", "A decision table"),
    about=Text(
        "Memberi poin atau level menurut baris tabel yang cocok, dari CSV, XLSX, atau aturannya sendiri.",
        "Gives points or a level by the rows of a table that fit, from CSV, XLSX, or the ruleset itself.",
    ),
    examples=_EXAMPLES,
)
DECISION_TABLE = evolve(_STATED, make=make)
