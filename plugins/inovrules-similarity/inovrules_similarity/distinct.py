"""`distinct`: how like an innovation is to another one of the same portfolio."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from attrs import frozen

from inovrules.plugins import REQUIRED, EvaluatorType, Outcome, Takes, Text, one_of, parameter
from inovrules_similarity.answers import Answer, gathered, read_answer_fact, read_answers
from inovrules_similarity.bands import Band, band_of, described, least_of, read_bands

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from fractions import Fraction

    from inovrules.integrity.twins import Entry
    from inovrules.plugins import Description, Inputs, PortfolioView, UnitView
    from inovrules_similarity.nearest import Found


@frozen
class Compared:
    """What both evaluators have: which facts describe an innovation, the bands, and what people have answered."""

    answers_missing = True  # a name alone can be compared

    subjects: tuple[object, ...]
    bands: tuple[Band, ...] = parameter(
        read_bands,
        REQUIRED,
        Text(
            "Rentang kemiripan dalam persen (`from`), masing-masing dengan `level`, `points`, atau `refuse: true`; satu mulai dari 0",
            "Bands of similarity in percent (`from`), each with `level`, `points` or `refuse: true`; one starts at 0",
        ),
    )
    distinct: tuple[Answer, ...] = parameter(
        read_answers,
        (),
        Text(
            "Jawaban orang: `{pair: [a, b], because: …}` bagi dua id yang serupa tetapi bukan hal yang sama",
            "People's answers: `{pair: [a, b], because: …}` for two ids that look alike and aren't the same",
        ),
    )
    answers: str | None = parameter(
        read_answer_fact,
        about=Text(
            "Fakta (daftar teks) tempat pelapor menjawab sendiri: id yang lain, lalu alasannya",
            "A fact (list of texts) in which whoever reports answers: the id of the other one, then the reason",
        ),
    )

    @property
    def described_by(self) -> tuple[str, ...]:
        """The facts that describe an innovation."""
        return tuple(subject.name for subject in self.subjects)  # type: ignore[attr-defined] # as `subjects` are filled in

    @property
    def reads(self) -> tuple[str, ...]:
        """Every fact that is looked at."""
        return (*self.described_by, *([self.answers] if self.answers and self.answers not in self.described_by else []))

    def entry(self, unit: UnitView) -> Entry:
        """Give an innovation as it is compared."""
        from inovrules.integrity.twins import entry_of  # noqa: PLC0415 - imported when something is compared

        texts = (unit.facts.get(name) for name in self.described_by)
        return entry_of(unit.id, unit.name, " ".join(str(text) for text in texts if text is not None), unit.opd)

    def start(self, view: PortfolioView) -> tuple[list[Found], Mapping[frozenset[str], str]]:
        """Give a place for what will be found for each innovation, and the answers."""
        from inovrules_similarity.nearest import Found  # noqa: PLC0415

        reasons, bare = gathered(self.distinct, self.answers, view.innovations)
        return [Found(self.entry(unit), bare=tuple(bare.get(unit.id, ()))) for unit in view.innovations], reasons

    @property
    def edge(self) -> int | Fraction:
        """The least percentage that makes a difference; more than there is when none does."""
        return min((band.edge for band in self.bands if band.edge), default=101)

    def judged(self, found: Found, unlike: Text, note: Iterable[Text] = ()) -> Outcome:
        """Give the outcome of one innovation."""
        from inovrules_similarity.reasons import joined, told_answers, told_pair  # noqa: PLC0415

        near = found.nearest
        band = band_of(self.bands, near.likeness.percent if near else 0)
        why = told_pair(found.entry, near) if near else unlike
        return band.outcome(joined((why, *note, *told_answers(found))))


@frozen
class Distinct(Compared):
    """Judge each innovation by the most similar other one of the portfolio."""

    counts: str = parameter(
        one_of(("none", "first")),
        "none",
        Text(
            "`first`: yang dilaporkan lebih dahulu tidak dibandingkan dengan yang dilaporkan sesudahnya; `none`: keduanya dinilai sama",
            "`first`: one isn't compared with those reported after it; `none`: both of a pair are judged alike",
        ),
    )

    def prepare(self, view: PortfolioView) -> Mapping[str, Found]:
        """Find the nearest other one of every innovation."""
        from inovrules_similarity.nearest import Near, likenesses, note_pairs  # noqa: PLC0415

        found, reasons = self.start(view)
        least = least_of(self.bands)
        if least is not None:
            pairs = likenesses([each.entry for each in found], least)
            both = self.counts == "none"
            near = ((found[late], Near(found[early].entry, alike), found[early] if both else None) for early, late, alike in pairs)
            note_pairs(near, self.edge, reasons)
        return {each.entry.id: each for each in found}

    def evaluate(self, inputs: Inputs) -> Outcome:
        """Give the band of the nearest."""
        unlike = Text(
            "Tidak ada inovasi lain dalam portofolio ini yang cukup serupa.", "No other innovation of this portfolio is like enough."
        )
        return self.judged(cast("Mapping[str, Found]", inputs.prepared)[inputs.unit], unlike)

    def describe(self) -> Description:
        """List the bands."""
        return described(self.bands, Text("inovasi lain dalam portofolio", "another innovation of the portfolio"))


_EXAMPLE = """\
facts:
  aims: {type: text, title: {id: Tujuan, en: Aims}}
  not_same: {type: list, of: text, title: {id: Berbeda dari, en: Differs from}}
indicator:
  evaluator: distinct
  from: aims
  bands: [{from: 75, refuse: true}, {from: 60, level: 1}, {from: 0, level: 3}]
  answers: not_same
"""

DISTINCT = EvaluatorType.of(
    Distinct,
    "distinct",
    Takes({"text"}, least=0, most=None),
    Text("Bukan laporan ganda", "Not reported twice"),
    about=Text(
        "Mencari inovasi lain dalam portofolio yang paling serupa menurut nama dan uraian, dan memberi nilai menurut rentang kemiripannya.",
        "Finds the other innovation of the portfolio that is most similar in name and description, and scores by bands of similarity.",
    ),
    examples=(_EXAMPLE,),
    needs_portfolio=True,
)
