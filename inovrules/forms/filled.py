"""Filling in a form: what a portfolio reports, as the cells of its form, so that reading them back gives the same portfolio."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define, field

from inovrules.exact import exact_text
from inovrules.forms.answers import answer, date_text, parts
from inovrules.forms.headings import heading_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from inovrules.facts import Scope
    from inovrules.forms.model import Form, SheetId
    from inovrules.forms.workbook.book import Filled
    from inovrules.forms.workbook.cells import Cell
    from inovrules.messages import Language
    from inovrules.portfolio import Portfolio, Unit
    from inovrules.portfolio.evidence import Evidence

    Row = dict[tuple[str, ...], Cell]

_SHEETS: dict[Scope, SheetId] = {"innovation": "innovations", "opd": "opds", "region": "region"}


@define
class FilledForm:
    """The rows of each sheet, and what no cell can say: paths in the portfolio (`innovations/a/facts/satisfaction/said`)."""

    rows: Filled
    left_out: tuple[str, ...] = ()


def filled_form(portfolio: Portfolio, form: Form, language: Language) -> FilledForm:
    """Give the rows that a portfolio fills a form with; options and indicators are named in the language of its drop-downs."""
    filling = _Filling(portfolio, form, language)
    rows = filling.rows()
    return FilledForm(rows, (*portfolio.unread, *filling.left_out))


@define
class _Filling:
    portfolio: Portfolio
    form: Form
    language: Language
    left_out: list[str] = field(factory=list)

    def rows(self) -> dict[SheetId, Sequence[Mapping[tuple[str, ...], Cell]]]:
        reported = self.portfolio
        listed = [unit for unit in reported.opds if unit.place is not None]
        units = [*reported.innovations, *listed, reported.region]
        return {
            "start": [self._start()],
            "opds": [self._unit(unit) for unit in listed],
            "innovations": [self._unit(unit) for unit in reported.innovations],
            "region": [{**self._facts(reported.region), **self._reported(reported.region)}],
            "evidence": [self._document(unit, document) for unit in units for document in unit.documents],
            "levels": [row for unit in units for row in self._levels(unit)],
            "distinct": [
                {("a",): self._named(pair.pair[0]), ("b",): self._named(pair.pair[1]), ("reason",): pair.because}
                for pair in reported.distinct
            ],
        }

    def _start(self) -> Row:
        reported = self.portfolio
        level = next((each for each in self.form.sheet("start").columns if each.path == ("region", "level")), None)
        named = level.options.get(reported.level or "") if level else None
        return {
            ("region", "name"): reported.region.name,
            ("region", "level"): named.text(self.language) if named else reported.level,
            ("region", "code"): reported.code,
            ("as_of",): reported.as_of.isoformat(),
            ("opds_complete",): reported.opds_complete or None,
            ("note",): reported.note,
        }

    def _unit(self, unit: Unit) -> Row:
        opd = None if unit.opd is None else self._agency(unit.opd)
        return {("id",): unit.id, ("name",): unit.name, ("opd",): opd, ("note",): unit.note, **self._facts(unit), **self._reported(unit)}

    def _facts(self, unit: Unit) -> Row:
        sheet = self.form.sheet(_SHEETS[unit.scope])
        columns = {column.path: column for column in sheet.columns}
        found: Row = {}
        for name, value in unit.facts.items():
            below = f"{_path(unit)}/facts/{name}"
            for path, part in parts(name, value):
                column = columns.get(path)
                told = None if column is None else answer(part, column, self.language)
                if told is None:
                    self.left_out.append("/".join([below, *path[2:]]))
                    continue
                found[path] = told.cell
                self.left_out += [f"{below}/{each}" for each in told.left_out]
        return found

    def _reported(self, unit: Unit) -> Row:
        """Give the figures that were reported of scores."""
        columns = {column.path for column in self.form.sheet(_SHEETS[unit.scope]).columns}
        found: Row = {("reported", name): Decimal(exact_text(figure)) for name, figure in unit.reported.items()}
        self.left_out += [f"{_path(unit)}/reported/{path[1]}" for path in found if path not in columns]
        return {path: figure for path, figure in found.items() if path in columns}

    def _levels(self, unit: Unit) -> Iterator[Row]:
        for indicator, level in unit.levels.items():
            yield {("of",): self._of(unit), ("indicator",): self._subject(unit.scope, indicator), ("level",): level}

    def _document(self, unit: Unit, document: Evidence) -> Row:
        return {
            ("of",): self._of(unit),
            ("for",): "; ".join(self._subject(unit.scope, name) for name in document.subjects),
            ("kind",): document.kind,
            ("date",): _day(document),
            ("title",): document.title,
            ("issuer",): document.issuer,
            ("reference",): document.reference,
            ("sha256",): document.sha256,
        }

    def _of(self, unit: Unit) -> str | None:
        return None if unit.scope == "region" else self._named(unit.id)

    def _named(self, unit_id: str) -> str:
        """Name an innovation or an agency as the drop-downs do, where no other has its name; else by its id."""
        units = [*self.portfolio.innovations, *self.portfolio.opds]
        return _name_of(unit_id, units)

    def _agency(self, unit_id: str) -> str:
        return _name_of(unit_id, self.portfolio.opds)

    def _subject(self, scope: Scope, name: str) -> str:
        """Name an indicator as the drop-downs do; anything else, and what could be read otherwise, by its own name."""
        for subject, label in self.form.labels(self.language).items():
            if (subject.scope, subject.id) == (scope, name):
                return label if ";" not in label and self._is_clear(scope, label, name) else name
        return name

    def _is_clear(self, scope: Scope, label: str, name: str) -> bool:
        found = {subject.id for subject in self.form.subjects_named(label) if subject.scope == scope}
        return found == {name}


def _name_of(unit_id: str, units: Sequence[Unit]) -> str:
    name = next((unit.name for unit in units if unit.id == unit_id), unit_id)
    same = [unit for unit in units if heading_key(unit.name) == heading_key(name) or unit.id == name]
    return name if len(same) == 1 and same[0].id == unit_id else unit_id


def _path(unit: Unit) -> str:
    return "region" if unit.scope == "region" else f"{_SHEETS[unit.scope]}/{unit.id}"


def _day(document: Evidence) -> str | None:
    return None if document.date is None else date_text(document.date)
