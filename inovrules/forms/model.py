"""A form: sheets of columns, each for one fact, or a part of one. Whoever writes a form and whoever reads one back share it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import field, frozen

from inovrules.facts.frozen import Frozen, frozen_mapping
from inovrules.forms.headings import heading_key, marked
from inovrules.messages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from inovrules.facts import FactDeclaration, Scope
    from inovrules.facts.declaration import FactType
    from inovrules.messages import Language, Text

    Declared = Mapping[Scope, Mapping[str, FactDeclaration]]

SheetId = Literal["start", "opds", "innovations", "region", "evidence", "levels", "distinct"]
SHEETS: tuple[SheetId, ...] = ("start", "opds", "innovations", "region", "evidence", "levels", "distinct")

NO_FIGURES: Declared = Frozen()


def name_of(path: tuple[str, ...]) -> str:
    """Give what a path is called in a sheet.

    >>> name_of(("facts", "satisfaction", "baseline")), name_of(("region", "code")), name_of(("reported", "maturity"))
    ('satisfaction.baseline', 'code', 'reported.maturity')
    """
    return ".".join(path[1:] if path[0] in ("facts", "region") else path)


@frozen
class Column:
    """A column of a table, or a row of a sheet that has one row for each question.

    `path` is where its values go: `("facts", "satisfaction", "baseline")`, `("region", "code")`, or `("reported", "maturity")` for a figure
    that somebody gave of a score. `header` is what stands above it in a blank form, in both languages, and `names` all by which it is known
    besides. `type` is that of one cell: of the `fact` (or score), or of the `part` of a change, with its `options` where they are to choose
    from. `in_form` tells that a blank form has it; the others are read where somebody adds them. `is_needed` tells that a row says nothing
    without it.
    """

    path: tuple[str, ...]
    title: Text
    header: str
    names: tuple[str, ...]
    type: FactType
    options: Mapping[str, Text] = field(factory=Frozen, converter=frozen_mapping)
    fact: FactDeclaration | None = None
    part: str | None = None
    in_form: bool = True
    is_needed: bool = False

    @property
    def name(self) -> str:
        """Its name in English: that of the fact, with the part of a change behind a dot, or the key of a portfolio."""
        return name_of(self.path)

    @property
    def asks_fact(self) -> bool:
        """Whether it is of a fact, or a part of one, rather than of a score's figure or of what every portfolio has."""
        return self.path[0] == "facts"


@frozen
class FormSheet:
    """A sheet, known by any of `names`: a `table` with a row for each thing, or `questions` with a row for each column and two cells.

    In a sheet of questions the first cell of a row is the label, the second the answer; what stands further right explains.
    `scope` is that of its facts.
    """

    id: SheetId
    title: Text
    columns: tuple[Column, ...]
    names: tuple[str, ...]
    layout: Literal["table", "questions"] = "table"
    scope: Scope | None = None
    _known: Mapping[str, tuple[Column, ...]] = field(init=False, eq=False, repr=False)

    @_known.default
    def _index(self) -> Mapping[str, tuple[Column, ...]]:
        found: dict[str, tuple[Column, ...]] = {}
        for column in self.columns:
            for key in {heading_key(name) for name in column.names}:
                found[key] = (*found.get(key, ()), column)
        return Frozen(found | {heading_key(column.header): (column,) for column in self.columns})

    def headed(self, heading: str) -> tuple[Column, ...]:
        """Give the columns that a heading may be of: none, one, or several where it isn't clear."""
        return self._known.get(heading_key(heading), ())

    @property
    def blank(self) -> tuple[Column, ...]:
        """The columns that a blank form has."""
        return tuple(column for column in self.columns if column.in_form)


@frozen
class Subject:
    """An indicator that documents may be of or that may be self-assessed: its levels, and whether any documents are required."""

    id: str
    scope: Scope
    title: Text
    code: str | None = None
    levels: tuple[int, ...] = ()
    has_evidence: bool = False

    def label(self, language: Language) -> str:
        """Give its title with its official code.

        >>> from inovrules.messages import Text
        >>> Subject("sid-20", "innovation", Text("Regulasi", "Regulation"), "20").label("id")
        '20 Regulasi'
        """
        return f"{self.code} {self.title.text(language)}" if self.code else self.title.text(language)

    @property
    def names(self) -> frozenset[str]:
        """The keys of all that it may be called."""
        labels = (self.label("id"), self.label("en"), self.title.id, self.title.en)
        return frozenset(map(heading_key, (self.id, self.code or self.id, *labels, *(marked(label, self.id) for label in labels))))


@frozen
class Form:
    """A form of some facts: of all that are declared, or of those that `rulesets` (each as `id@version`) ask for.

    >>> form = Form.of({})
    >>> [sheet.id for sheet in form.sheets]
    ['start', 'opds', 'innovations', 'region', 'evidence', 'levels', 'distinct']
    >>> form.sheet("innovations").headed("nama inovasi")[0].path
    ('name',)
    """

    sheets: tuple[FormSheet, ...]
    subjects: tuple[Subject, ...] = ()
    rulesets: tuple[str, ...] = ()
    _named: Mapping[str, tuple[Subject, ...]] = field(init=False, eq=False, repr=False)
    _labels: Mapping[Language, Mapping[Subject, str]] = field(init=False, eq=False, repr=False)

    @_named.default
    def _index(self) -> Mapping[str, tuple[Subject, ...]]:
        found: dict[str, tuple[Subject, ...]] = {}
        for subject in self.subjects:
            for key in subject.names:
                found[key] = (*found.get(key, ()), subject)
        return Frozen(found)

    @_labels.default
    def _told(self) -> Mapping[Language, Mapping[Subject, str]]:
        return {language: {subject: self._label(subject, language) for subject in self.subjects} for language in LANGUAGES}

    def _label(self, subject: Subject, language: Language) -> str:
        label = subject.label(language)
        return label if self.subjects_named(label) == (subject,) else marked(label, subject.id)

    @classmethod
    def of(
        cls,
        facts: Declared,
        subjects: Iterable[Subject] = (),
        rulesets: Iterable[str] = (),
        reported: Declared = NO_FIGURES,
    ) -> Form:
        """Make the form of some facts, by scope and name, in their order.

        `reported` are the scores of which figures may stand in it, each as the fact that the figure is; a blank form asks for none.
        """
        from inovrules.forms.sheets import sheets_of  # noqa: PLC0415 - it makes what this module describes

        return cls(tuple(sheets_of(facts, reported)), tuple(subjects), tuple(rulesets))

    def sheet(self, sheet_id: SheetId) -> FormSheet:
        """Give a sheet by its id."""
        return next(sheet for sheet in self.sheets if sheet.id == sheet_id)

    def named(self, name: str) -> FormSheet | None:
        """Give the sheet that a name is of, in either language; `None` when there is none."""
        key = heading_key(name)
        return next((sheet for sheet in self.sheets if key in map(heading_key, sheet.names)), None)

    def subjects_named(self, name: str) -> tuple[Subject, ...]:
        """Give the indicators that a text may name by id, code, title or label: none, one, or several where it isn't clear."""
        exact = tuple(subject for subject in self.subjects if subject.id == name.strip())
        return exact or self._named.get(heading_key(name), ())

    def labels(self, language: Language) -> Mapping[Subject, str]:
        """Give a label for each indicator that names no other: with its id where another has the same."""
        return self._labels[language]
