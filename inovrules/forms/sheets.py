"""The sheets of a form: the facts of each scope, and around them what every portfolio has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.forms.columns import Draft, finished, of_facts, of_figures
from inovrules.forms.headings import names_of
from inovrules.forms.model import FormSheet
from inovrules.forms.words import both
from inovrules.messages import Text
from inovrules.portfolio.evidence import KINDS
from inovrules.portfolio.reading import REGION_LEVELS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from inovrules.facts import Scope
    from inovrules.facts.declaration import FactType
    from inovrules.forms.model import Declared, SheetId

_STRUCTURE: dict[SheetId, dict[str, FactType]] = {
    "start": {
        "region.name": "text", "region.level": "choice", "region.code": "text", "as_of": "date", "opds_complete": "flag", "note": "text",
    },
    "opds": {"id": "text", "name": "text", "note": "text"},
    "innovations": {"id": "text", "name": "text", "opd": "text", "note": "text"},
    "region": {},
    "evidence": {
        "of": "text", "for": "list", "kind": "choice", "date": "date", "title": "text", "issuer": "text", "reference": "text",
        "sha256": "text",
    },
    "levels": {"of": "text", "indicator": "text", "level": "level"},
    "distinct": {"a": "text", "b": "text", "reason": "text"},
}  # fmt: skip
_NEEDED = {
    ("start", "region.name"), ("start", "as_of"), ("opds", "name"), ("innovations", "name"), ("evidence", "for"), ("evidence", "kind"),
    ("levels", "indicator"), ("levels", "level"), ("distinct", "a"), ("distinct", "b"), ("distinct", "reason"),
}  # fmt: skip
_SCOPES: dict[SheetId, Scope] = {"opds": "opd", "innovations": "innovation", "region": "region"}
_OTHER_NAMES: dict[SheetId, tuple[str, ...]] = {
    "opds": ("OPD",), "region": ("Wilayah",), "evidence": ("Bukti Dukung",), "levels": ("Jenjang",),
}  # fmt: skip
_ALIASES = {"region.name": ("region", "pemda")}
_QUESTIONS = ("start", "region")


def sheets_of(facts: Declared, reported: Declared) -> Iterator[FormSheet]:
    """Give the sheets of a form of some facts, and of scores of which figures may be reported."""
    for sheet_id, structure in _STRUCTURE.items():
        scope = _SCOPES.get(sheet_id)
        declared, figures = (each.get(scope, {}).values() if scope else () for each in (facts, reported))
        yield _sheet(sheet_id, [*_structural(sheet_id, structure), *of_facts(declared), *of_figures(figures)], scope)


def _sheet(sheet_id: SheetId, drafts: Iterable[Draft], scope: Scope | None) -> FormSheet:
    title = both(f"sheet_{sheet_id}")
    names = tuple(dict.fromkeys([title.id, title.en, sheet_id, *_OTHER_NAMES.get(sheet_id, ())]))
    return FormSheet(sheet_id, title, finished(drafts), names, "questions" if sheet_id in _QUESTIONS else "table", scope)


def _structural(sheet_id: SheetId, structure: Mapping[str, FactType]) -> Iterator[Draft]:
    for name, kind in structure.items():
        word = both(f"column_{sheet_id}_{name.replace('.', '_')}")
        path = tuple(name.split("."))
        names = names_of(path[-1], word, (*(() if path[-1] == name else (name,)), *_ALIASES.get(name, ())))
        yield Draft(path, names, word, kind, _options(name), is_needed=(sheet_id, name) in _NEEDED)


def _options(name: str) -> dict[str, Text]:
    if name == "region.level":
        return {level: both(f"level_{level}") for level in REGION_LEVELS}
    return {kind: Text(kind, kind) for kind in KINDS} if name == "kind" else {}
