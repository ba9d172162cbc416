"""A message: an id and the values that fill it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import field, frozen

from inovrules.exact import Span
from inovrules.messages.catalogue import template
from inovrules.messages.formats import number_text

if TYPE_CHECKING:
    from inovrules.messages.catalogue import Language

_NUMBERS = ("value", "number")


@frozen
class Text:
    """A text that its author wrote in both languages.

    >>> Text(id="Kemanfaatan", en="Benefit").text("id")
    'Kemanfaatan'
    """

    id: str
    en: str

    def text(self, language: Language) -> str:
        """Give the text in `language`."""
        return self.id if language == "id" else self.en


@frozen
class Message:
    """A message of the catalogues, with its values; `text` renders it in a language.

    Values may be numbers, texts, other messages or bilingual texts: each is written as the language writes it. Where a message tells a
    number (`value` or `number`) of things, `ID.one` is the message for a single one.

    >>> Message("faults.hint", (("name", "stage"),)).text("id")
    'Mungkin maksudnya `stage`?'
    """

    id: str
    values: tuple[tuple[str, object], ...] = field(default=())

    def text(self, language: Language) -> str:
        """Render the message."""
        filled = {name: shown(value, language) for name, value in self.values}
        try:
            told = self._template(language).format_map(filled)
        except (KeyError, IndexError, ValueError):
            return f"{self.id} {filled}"
        return told.rstrip(" ") if filled else told  # without the space before a value that is empty

    def _template(self, language: Language) -> str:
        if any(name in _NUMBERS and _is_one(value) for name, value in self.values):
            single = self.id + ".one"
            if (found := template(single, language)) != single:
                return found
        return template(self.id, language)


def _is_one(value: object) -> bool:
    """Whether a number, however exactly it is known, is written as 1."""
    if isinstance(value, Span):
        return {value.low, value.high} - {None} == {1}
    return not isinstance(value, bool) and isinstance(value, int | Fraction | Decimal) and value == 1


def as_message(text: Message | Text) -> Message:
    """Give a bilingual text as a message; a message as it is.

    >>> as_message(Text("dua", "two")).text("en")
    'two'
    """
    return say("words.as_written", text=text) if isinstance(text, Text) else text


def say(message_id: str, **values: object) -> Message:
    """Make a message from keyword values.

    >>> say("faults.hint", name="stage").id
    'faults.hint'
    """
    return Message(message_id, tuple(sorted(values.items())))


def shown(value: object, language: Language) -> str:
    """Write any value of a message in `language`."""
    if isinstance(value, Text | Message):
        return value.text(language)
    if isinstance(value, bool):
        return template("words.yes" if value else "words.no", language)
    if isinstance(value, int | Fraction | Decimal):
        return number_text(value, language)
    if isinstance(value, Span):
        return _span_text(value, language)
    if isinstance(value, tuple | list):
        return ", ".join(shown(item, language) for item in value)
    renders = getattr(value, "text", None)
    return str(renders(language)) if callable(renders) else str(value)


def _span_text(span: Span, language: Language) -> str:
    if span.exact is not None:
        name = "words.about" if span.about else "words.exactly"
    elif span.low is None and span.high is None:
        name = "words.any"
    elif span.high is None:
        name = "words.more_than" if span.low_open else "words.at_least"
    elif span.low is None:
        name = "words.less_than" if span.high_open else "words.at_most"
    else:
        name = "words.between"
    low, high = ("" if end is None else number_text(end, language) for end in (span.low, span.high))
    return template(name, language).format(low=low, high=high, value=low or high)
