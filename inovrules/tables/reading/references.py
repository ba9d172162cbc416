"""Naming an innovation, an agency or an indicator in a cell: by its id, or by a name that is nobody else's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import field, frozen

from inovrules.faults import closest
from inovrules.forms.headings import heading_key

if TYPE_CHECKING:
    from collections.abc import Collection

    from inovrules.facts import Scope
    from inovrules.forms import Form
    from inovrules.located import MapNode
    from inovrules.tables.reading.cell import Cell

_LONGEST = 100
_QUOTES = re.compile("['`\u2018\u2019]")
_APART = re.compile(r"[^a-z0-9]+")


def id_of(name: str) -> str:
    """Make an id of a name, for who has no id.

    >>> id_of("Gerobak Gizi (Tahap 2)"), id_of("Jum’at Bersih")
    ('gerobak-gizi-tahap-2', 'jumat-bersih')
    """
    plain = heading_key(_QUOTES.sub("", name))
    return _APART.sub("-", plain).strip("-")[:_LONGEST].strip("-")


@frozen(eq=False)
class Known:
    """A unit that other rows may name."""

    scope: Scope
    id: str
    name: str
    node: MapNode


@frozen(eq=False)
class Units:
    """The units of a portfolio, to be found by id or name."""

    listed: list[Known] = field(factory=list)

    def add(self, scope: Scope, unit_id: str, name: str, node: MapNode) -> None:
        """Note a unit."""
        self.listed.append(Known(scope, unit_id, name, node))

    def find(self, text: str, scopes: Collection[Scope]) -> tuple[Known, ...]:
        """Give the units that a text may name: those with this id, else those of this name."""
        among = [unit for unit in self.listed if unit.scope in scopes]
        exact = tuple(unit for unit in among if unit.id == text)
        key = heading_key(text)
        return exact or tuple(unit for unit in among if heading_key(unit.name) == key)

    def one(self, cell: Cell, text: str, scopes: Collection[Scope]) -> Known | None:
        """Give the unit that a cell names. Faults: IR245 (unknown), IR246 (fits several)."""
        found = self.find(text, scopes)
        if len(found) == 1:
            return found[0]
        if found:
            cell.fault("IR246", name=text[:_LONGEST], known=", ".join(f"`{unit.id}`" for unit in found))
        else:
            names = [each for unit in self.listed if unit.scope in scopes for each in (unit.id, unit.name)]
            cell.fault("IR245", name=text[:_LONGEST], hint=closest(text, names))
        return None


def subject_of(form: Form, scope: Scope, text: str, levels: Collection[str]) -> str | tuple[str, ...] | None:
    """Find what a document is for, or an indicator: the name of a fact, or an id; several where it isn't clear, none where it is unknown.

    `levels` are the ids of indicators that are known besides. An indicator comes before a fact of the same title: it is what forms offer.
    """
    sheet = next((each for each in form.sheets if each.scope == scope), None)
    columns = sheet.columns if sheet else ()
    if text in levels or any(column.asks_fact and column.path[1] == text for column in columns):
        return text
    indicators = {subject.id for subject in form.subjects_named(text) if subject.scope == scope}
    facts = {column.path[1] for column in (sheet.headed(text) if sheet else ()) if column.asks_fact}
    found = tuple(sorted(indicators or facts))
    return found[0] if len(found) == 1 else found or None
