"""The columns of facts: one each, but for a change, of which every part has its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from attrs import frozen

from inovrules.facts.change_reading import DIRECTIONS, KEYS, MEASURED
from inovrules.forms.headings import headers, names_of
from inovrules.forms.model import Column, name_of
from inovrules.forms.words import both
from inovrules.messages import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from inovrules.facts import FactDeclaration
    from inovrules.facts.declaration import FactType

ASKED = ("baseline", "result", "claimed", "from", "until")
"""The parts of a change that a blank form asks for: what most officers know, and what changes are scored by."""
_TYPES: dict[str, FactType] = {
    "claimed": "choice", "from": "date", "until": "date", "said": "text", "change": "decimal", "change_kind": "choice",
    "target_met": "flag", "sample": "integer", "unit": "text", "population": "text",
}  # fmt: skip
_CHOICES = {"claimed": DIRECTIONS, "change_kind": MEASURED}


@frozen
class Draft:
    """A column before it is known what the others of its sheet are called."""

    path: tuple[str, ...]
    names: tuple[str, ...]
    title: Text
    type: FactType
    options: dict[str, Text]
    fact: FactDeclaration | None = None
    part: str | None = None
    in_form: bool = True
    is_needed: bool = False

    @property
    def name(self) -> str:
        """Its name in English."""
        return name_of(self.path)


def finished(drafts: Iterable[Draft]) -> tuple[Column, ...]:
    """Give the columns of a sheet, each with a header that no other has."""
    listed = list(drafts)
    found = headers((draft.path, draft.name, draft.names) for draft in listed)
    return tuple(
        Column(
            draft.path, draft.title, header, draft.names, draft.type, draft.options, draft.fact, draft.part, draft.in_form,
            draft.is_needed,
        )
        for draft, header in zip(listed, found, strict=True)
    )  # fmt: skip


def of_facts(facts: Iterable[FactDeclaration]) -> Iterator[Draft]:
    """Give the columns of some facts, in their order."""
    for fact in facts:
        if fact.type == "change":
            yield from (_part(fact, key) for key in KEYS)
        else:
            names = names_of(fact.name, fact.title, fact.aliases)
            yield Draft(("facts", fact.name), names, fact.title, fact.type, dict(fact.options), fact)


def of_figures(scores: Iterable[FactDeclaration]) -> Iterator[Draft]:
    """Give a column for each score of which a figure may be reported, told as the fact that the figure is."""
    word = both("reported")
    for score in scores:
        title = Text(f"{score.title.id} – {word.id}", f"{score.title.en} – {word.en}")
        path = ("reported", score.name)
        names = names_of(name_of(path), title, (score.name, score.title.id, score.title.en, *score.aliases))
        yield Draft(path, names, title, score.type, {}, score)


def _part(fact: FactDeclaration, key: str) -> Draft:
    word = both(f"part_{key}")
    suffixes = dict.fromkeys([word.id, word.en])
    aliases = [f"{alias} – {suffix}" for alias in fact.aliases for suffix in suffixes]
    title = Text(f"{fact.title.id} – {word.id}", f"{fact.title.en} – {word.en}")
    kind = _TYPES.get(key) or cast("FactType", fact.of or "decimal")
    options: dict[str, Text] = {option: both(f"option_{option}") for option in _CHOICES.get(key, ())}
    path = ("facts", fact.name, key)
    return Draft(path, names_of(f"{fact.name}.{key}", title, aliases), title, kind, options, fact, key, in_form=key in ASKED)
