"""Finding the row of headings, and what each column is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.faults.cells import column_letters
from inovrules.importing.cells import text_of
from inovrules.importing.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from inovrules.facts import FactDeclaration
    from inovrules.importing.profile import Profile
    from inovrules.tables import CellValue, Sheet

_SEARCHED = 60
_LEAST = 2


@frozen
class Meaning:
    """What a column is: a role of the profile, or `fact`, `reported` or `document` with the `name` of the fact or score.

    `unused` is a figure of a score that the ruleset takes none of.
    """

    role: str
    name: str = ""


@frozen
class Column:
    """A column of a sheet: its place in the rows as they were read (from 0), its number in the sheet (from 1), and its heading.

    `meaning` is `None` where the heading isn't understood; `repeats` is the heading of an earlier column that means the same.
    """

    index: int
    number: int
    heading: str
    meaning: Meaning | None
    repeats: str | None = None

    @property
    def letters(self) -> str:
        """The letters of the column."""
        return column_letters(self.number)


def meanings(facts: Mapping[str, FactDeclaration], reported: Sequence[str], profile: Profile) -> Mapping[str, Meaning]:
    """Give what each known heading means. What every export has comes before facts, and a fact's own names before further ones.

    `reported` are the scores that may be given as reported figures.
    """
    found: dict[str, Meaning] = {}
    for heading, meaning in _known(facts, reported, profile):
        found.setdefault(heading, meaning)
    found.pop("", None)
    return found


def _known(facts: Mapping[str, FactDeclaration], reported: Sequence[str], profile: Profile) -> Iterator[tuple[str, Meaning]]:
    for role, headings in profile.columns.items():
        yield from ((heading, Meaning(role)) for heading in headings)
    for score, headings in profile.reported.items():
        meaning = Meaning("reported", score) if score in reported else Meaning("unused")
        yield from ((heading, meaning) for heading in headings)
    for name, attachment in profile.documents.items():
        if name in facts:
            yield from ((heading, Meaning("document", name)) for heading in attachment.headings)
    for name, fact in facts.items():
        texts = (name, fact.title.id, fact.title.en, f"{fact.title.id} / {fact.title.en}", *fact.aliases)
        yield from ((words(text), Meaning("fact", name)) for text in texts)
    for name, headings in profile.headings.items():
        if name in facts:
            yield from ((heading, Meaning("fact", name)) for heading in headings)


def header_of(sheet: Sheet, known: Mapping[str, Meaning]) -> int | None:
    """Give the row (from 0) in which the headings stand: the first that knows most of them, the innovation's name among them."""
    best: tuple[int, int] | None = None
    for place, row in enumerate(sheet.rows[:_SEARCHED]):
        found = {known[heading] for cell in row if (heading := words(text_of(cell))) in known}
        if Meaning("name") in found and len(found) >= _LEAST and (best is None or len(found) > best[0]):
            best = len(found), place
    return None if best is None else best[1]


def columns_of(sheet: Sheet, header: int, known: Mapping[str, Meaning]) -> tuple[Column, ...]:
    """Give the columns of a sheet, also those without a heading that hold something."""
    row = sheet.rows[header]
    width = max(len(each) for each in sheet.rows[header:])
    taken: dict[Meaning, str] = {}
    found: list[Column] = []
    for index in range(width):
        heading = text_of(_at(row, index))
        meaning = known.get(words(heading))
        repeats = taken.get(meaning) if meaning else None
        if meaning is not None and repeats is None:
            taken[meaning] = heading
        found.append(Column(index, sheet.start_column + index, heading, None if repeats else meaning, repeats))
    return tuple(column for column in found if column.heading or any(text_of(_at(each, column.index)) for each in sheet.rows[header + 1 :]))


def _at(row: Sequence[CellValue], index: int) -> CellValue:
    return row[index] if index < len(row) else None
