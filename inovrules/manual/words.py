"""The words of a manual, and how its entries are made with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.facts import PartialDate
from inovrules.manual.model import Entry
from inovrules.messages import number_text, say
from inovrules.messages.message import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from inovrules.exact import Exact, Rounding
    from inovrules.messages import Language, Text
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.model import Confidence
    from inovrules.ruleset.scores import Requirement, Score


def word(message_id: str, language: Language, **values: object) -> str:
    """Write a message of the catalogue `manual`.

    >>> word("level_of", "en", level=3)
    'Level 3'
    """
    return say(f"manual.{message_id}", **values).text(language)


def figure(value: Exact, language: Language) -> str:
    """Write a number.

    >>> from fractions import Fraction
    >>> figure(Fraction(1, 4), "id"), figure(Fraction(1, 3), "en")
    ('0,25', '≈0.33')
    """
    return number_text(value, language)


def day_text(day: date | None, language: Language) -> str:
    """Write a day; an open end as an ellipsis."""
    return PartialDate(day, day).text(language) if day else "…"


def entry(name: str, text: object, language: Language) -> Iterator[Entry]:
    """Give a labelled text, unless there is nothing to say."""
    told = "" if text is None else shown(text, language)
    if told:
        yield Entry(name, word(name, language), told)


def entries(texts: Iterable[tuple[str, object]], language: Language) -> Iterator[Entry]:
    """Give every labelled text that says something."""
    for name, text in texts:
        yield from entry(name, text, language)


def basis_text(basis: tuple[str, ...]) -> str:
    """Write the sources of a rule."""
    return "; ".join(basis)


def confidence_text(stated: Confidence | None, language: Language) -> str:
    """Write how well a rule is sourced; empty where nothing is stated."""
    if stated is None:
        return ""
    note = f". {stated.note.text(language)}" if stated.note else ""
    return word(f"grade_{stated.grade}", language) + note


def rounding_text(rounding: Rounding, language: Language) -> str:
    """Write how a figure is rounded."""
    return ", ".join([word("digits", language, digits=rounding.digits), word(f"mode_{rounding.mode}", language)])


def titled(score: Score, language: Language) -> str:
    """Write the title of a score, with its official code."""
    code = f"{score.code} " if score.code else ""
    return code + score.title.text(language)


def score_named(score_id: str, ruleset: Ruleset, language: Language) -> str:
    """Write the title of a score and its id."""
    return f"{titled(ruleset.scores[score_id], language)} (`{score_id}`)"


def named(title: Text, name: str, language: Language) -> str:
    """Write a title and the name that files use.

    >>> from inovrules.messages import Text
    >>> named(Text("Tahapan", "Stage"), "stage", "en")
    'Stage (`stage`)'
    """
    return f"{title.text(language)} (`{name}`)"


def requirement_text(need: Requirement, language: Language) -> str:
    """Write what documents prove a level."""
    kinds = "/".join(need.any_of) if need.any_of else word("any_kind", language)
    line = word("document", language, count=need.at_least, kinds=kinds)
    since, until = need.valid
    if since or until:
        line += word("dated_until" if not since else "dated_since" if not until else "dated", language, since=since, until=until)
    if need.from_level > 1:
        line += word("from_level", language, level=need.from_level)
    return f"{line}: {need.what.text(language)}" if need.what else line
