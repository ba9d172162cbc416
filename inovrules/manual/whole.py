"""The whole manual of a ruleset."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.manual.form import asked, eligibility
from inovrules.manual.formula import formula
from inovrules.manual.head import about, base_of, changes, publish
from inovrules.manual.indicators import sections
from inovrules.manual.model import Item, Manual, Paragraph, Section
from inovrules.manual.words import word
from inovrules.ruleset.scores import Indicator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.manual.model import Block
    from inovrules.messages import Language
    from inovrules.ruleset import Ruleset
    from inovrules.scoring.engine import Engine


def manual(ruleset: Ruleset, engine: Engine, language: Language) -> Manual:
    """Give the manual of a ruleset, its examples worked by the engine.

    >>> from inovrules import Engine
    >>> engine = Engine()
    >>> [part.title for part in manual(engine.load_ruleset("opd-coverage"), engine, "en").sections]
    ['What is published', 'Formula', 'Other scores']
    """
    found = tuple(part for part in _parts(ruleset, engine, language) if not part.is_empty)
    return Manual(
        ruleset.id, ruleset.version, ruleset.digest, language, ruleset.title.text(language), tuple(about(ruleset, language)), found
    )


def _parts(ruleset: Ruleset, engine: Engine, language: Language) -> Iterator[Section]:
    indicators = [score for score in ruleset.scores.values() if isinstance(score.body, Indicator)]
    others = [score for score in ruleset.scores.values() if not isinstance(score.body, Indicator)]
    yield Section("changes", word("changes", language, base=base_of(ruleset)), tuple(changes(ruleset, language)))
    yield Section("publish", word("publish", language), tuple(publish(ruleset, language)))
    yield Section("formula", word("formula", language), tuple(formula(ruleset, engine, language)))
    yield Section("eligibility", word("eligibility", language), (), tuple(eligibility(ruleset, language)))
    yield _told("asked", language, tuple(asked(ruleset, language)))
    yield _told("indicators", language, tuple(sections(indicators, ruleset, engine, language)))
    yield Section("others", word("others", language), (), tuple(sections(others, ruleset, engine, language)))
    yield Section("readings", word("readings", language), tuple(_readings(ruleset, language)))


def _told(name: str, language: Language, found: tuple[Section, ...]) -> Section:
    """Give a part that begins with a sentence on how to read it."""
    first = (Paragraph(word(f"{name}_told", language)),) if found else ()
    return Section(name, word(name, language), first, found)


def _readings(ruleset: Ruleset, language: Language) -> Iterator[Block]:
    if ruleset.readings:
        yield Paragraph(word("readings_told", language))
    for reading in ruleset.readings:
        yield Item(f"**{reading.title.text(language)}** (`{reading.id}`). {reading.because.text(language)}")
