"""`novel`: how like an innovation is to those that are known already."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from attrs import frozen

from inovrules.plugins import EvaluatorType, Takes, Text, parameter
from inovrules_similarity.bands import described, least_of
from inovrules_similarity.distinct import Compared
from inovrules_similarity.references import Reference, read_file, read_list

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.plugins import Cursor, Description, Inputs, Outcome, PortfolioView
    from inovrules_similarity.nearest import Found


@frozen
class Novel(Compared):
    """Judge each innovation by the most similar reference."""

    references: tuple[Reference, ...] = parameter(
        read_file,
        (),
        Text(
            "Berkas CSV di samping aturan ini, dengan kolom `nama`, dan bila ada `id`, `uraian`, `sumber`",
            "A CSV file beside the ruleset, with a column `name`, and where there are any `id`, `about`, `source`",
        ),
    )
    known: tuple[Reference, ...] = parameter(
        read_list,
        (),
        Text("Inovasi yang sudah dikenal: `{name, about, source, id}`", "Innovations known already: `{name, about, source, id}`"),
    )

    def check(self, at: Cursor) -> None:
        """Refuse to compare with nothing. Fault: IR520."""
        if not (self.references or self.known):
            at.refuse(
                Text("tidak ada daftar rujukan.", "there is no reference list."),
                Text("Tulis `references: BERKAS.csv` atau `known: [{name: …}]`.", "Write `references: FILE.csv` or `known: [{name: …}]`."),
            )

    def prepare(self, view: PortfolioView) -> Mapping[str, Found]:
        """Find the nearest reference of every innovation."""
        from inovrules_similarity.nearest import Near, likenesses, note_pairs  # noqa: PLC0415 - imported when something is compared

        found, reasons = self.start(view)
        others = [each.entry() for each in (*self.references, *self.known)]
        least = least_of(self.bands)
        if least is not None:
            pairs = likenesses([*(each.entry for each in found), *others], least)
            between = ((one, other - len(found), alike) for one, other, alike in pairs if one < len(found) <= other)
            note_pairs(((found[one], Near(others[other], alike), None) for one, other, alike in between), self.edge, reasons)
        return {each.entry.id: each for each in found}

    def evaluate(self, inputs: Inputs) -> Outcome:
        """Give the band of the nearest."""
        many = len(self.references) + len(self.known)
        unlike = Text(f"Tidak ada yang cukup serupa di antara {many} rujukan.", f"None of {many} references is like enough.")
        return self.judged(cast("Mapping[str, Found]", inputs.prepared)[inputs.unit], unlike)

    def describe(self) -> Description:
        """List the bands."""
        return described(self.bands, Text("inovasi rujukan", "a reference"))


_EXAMPLE = """\
facts:
  aims: {type: text, title: {id: Tujuan, en: Aims}}
indicator:
  evaluator: novel
  from: aims
  bands: [{from: 75, level: 0}, {from: 60, level: 1}, {from: 0, level: 3}]
  known:
    - {name: Ojek Arsip, about: Arsip inaktif kantor desa dijemput petugas lalu dipindai, source: Kabupaten Contoh 2021}
"""

NOVEL = EvaluatorType.of(
    Novel,
    "novel",
    Takes({"text"}, least=0, most=None),
    Text("Kebaruan terhadap daftar rujukan", "Novelty relative to a reference list"),
    about=Text(
        "Mencari inovasi rujukan yang paling serupa menurut nama dan uraian, dan memberi nilai menurut rentang kemiripannya.",
        "Finds the reference that is most similar in name and description, and scores by bands of similarity.",
    ),
    examples=(_EXAMPLE,),
    needs_portfolio=True,
)
