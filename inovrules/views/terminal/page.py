"""The page that is written: in which language, how wide, how deep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from inovrules.conditions import dated
from inovrules.exact import Rounding, as_exact
from inovrules.facts import PartialDate
from inovrules.messages import number_text, say, template
from inovrules.messages.message import shown
from inovrules.views.terminal.clean import clean

if TYPE_CHECKING:
    from datetime import date

    from inovrules.exact import Exact
    from inovrules.messages import Language
    from inovrules.scoring.scorecard import Scorecard

NARROW = 60


@frozen
class Page:
    """How to write: `language`, `width` in cells, `depth` (0 the answer, 1 every indicator, 2 everything).

    A page of a scorecard knows its `assessment`, the day and the year, and names the years that its ruleset counts back.
    """

    language: Language
    width: int = 80
    depth: int = 0
    assessment: tuple[date, int] | None = None

    def of(self, card: Scorecard) -> Page:
        """Give the page for what a scorecard says."""
        return evolve(self, assessment=(card.program.as_of, card.program.year))

    @property
    def is_narrow(self) -> bool:
        """Whether there is no room for bars."""
        return self.width < NARROW

    def say(self, message_id: str, **values: object) -> str:
        """Write a message of the catalogue `view`."""
        return self.tell(say(f"view.{message_id}", **values))

    def count(self, message_id: str, number: int, **values: object) -> str:
        """Write a message about a number of things; `ID.one` is for a single one."""
        return self.say(f"{message_id}.one" if number == 1 else message_id, n=number, **values)

    def word(self, word_id: str) -> str:
        """Write a word of the shared catalogue `words`."""
        return template(f"words.{word_id}", self.language)

    def tell(self, text: object) -> str:
        """Write any text or value, cleaned: messages, bilingual texts, names, numbers, dates."""
        told = text if self.assessment is None else dated(text, *self.assessment)
        return "" if told is None else clean(shown(told, self.language))

    def figure(self, value: Exact, digits: int | None = None) -> str:
        """Write points: with the digits given, else whole numbers as they are and others with two decimals.

        >>> from fractions import Fraction
        >>> Page("id").figure(Fraction(137, 3)), Page("en").figure(12)
        ('45,67', '12')
        """
        if digits is None:
            digits = 0 if isinstance(as_exact(value), int) else 2
        return number_text(value, self.language, digits)

    def gain(self, value: Exact) -> str:
        """Write points gained, with their sign.

        >>> Page("en").gain(3)
        '+3'
        """
        return ("+" if value >= 0 else "") + self.figure(value)

    def percent(self, share: Exact) -> str:
        """Write a share of 1 as a percentage, never rounded up to what isn't reached.

        >>> from fractions import Fraction
        >>> Page("id").percent(Fraction(999, 1000))
        '99%'
        """
        return f"{number_text(Rounding(0, 'cut').apply(share * 100), self.language, 0)}%"

    def date(self, day: date) -> str:
        """Write a day."""
        return PartialDate(day, day).text(self.language)
