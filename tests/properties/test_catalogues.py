"""Property 48: every message exists in both languages with the same placeholders, and is told in full whatever its values."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from string import Formatter
from typing import TYPE_CHECKING, Any

from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from inovrules.exact import Span
from inovrules.facts import PartialDate
from inovrules.messages import LANGUAGES, Text, say
from inovrules.messages.catalogue import LOCALE
from inovrules.views.document import document
from tests.properties.strategies import cases
from tests.properties.support import ENGINE, evaluate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.messages import Language
    from tests.properties.strategies import Case

DOMAINS = sorted(file.stem for file in (LOCALE / "id" / "LC_MESSAGES").glob("*.po"))
MAY_DIFFER = {"reason.quantity"}  # units are Indonesian words; English leaves out those that it has none for


@cache
def catalogue(language: Language) -> dict[str, str]:
    """Read every message of a language from its sources, with babel."""
    found: dict[str, str] = {}
    for domain in DOMAINS:
        with (LOCALE / language / "LC_MESSAGES" / f"{domain}.po").open("rb") as stream:
            found |= {str(message.id): str(message.string) for message in read_po(stream, locale=language) if message.id}
    return found


def places(text: str) -> set[str]:
    """Give the names of the values that a message asks for."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def literals(text: str) -> list[str]:
    """Give what a message says whatever its values are."""
    return [part for part, _, _, _ in Formatter().parse(text) if part.strip()]


IDS = sorted({*catalogue("id"), *catalogue("en")})
VALUES = st.one_of(
    st.integers(-(10**6), 10**6),
    st.fractions(-100, 100, max_denominator=99),
    st.decimals(-100, 100, places=2),
    st.text(max_size=12),
    st.builds(Text, st.just("satu"), st.just("one")),
    st.dates(date(1990, 1, 1), date(2035, 12, 31)).map(lambda day: PartialDate(day, day)),
    st.integers(0, 99).map(lambda low: Span(low=low, low_open=True)),
    st.just(("a", "b")),
    st.just(say("reason.none")),
)


@given(message_id=st.sampled_from(IDS), data=st.data())
def test_48_every_message_is_told_in_both_languages(message_id: str, data: st.DataObject) -> None:
    """A message is in both catalogues, with the same placeholders, and told with any values none of these is left unfilled."""
    texts = {language: catalogue(language)[message_id] for language in LANGUAGES}
    assert all(text.strip() for text in texts.values())
    assert places(texts["id"]) == places(texts["en"]) or message_id in MAY_DIFFER
    values = {name: data.draw(VALUES, label=name) for name in sorted(places(texts["id"]) | places(texts["en"]))}
    message = say(message_id, **values)
    for language, text in texts.items():
        told = message.text(language)
        assert told != message_id
        forms = [text, catalogue(language).get(f"{message_id}.one", text)]
        assert any(all(literal.rstrip() in told for literal in literals(form)) for form in forms)


@given(message_id=st.sampled_from(IDS))
def test_48_a_value_that_looks_like_a_placeholder_stays_as_it_is(message_id: str) -> None:
    """What a portfolio says is never taken for a part of the message: braces in a value are shown as they are."""
    for language in LANGUAGES:
        names = places(catalogue(language)[message_id])
        told = say(message_id, **dict.fromkeys(names, "{name}")).text(language)
        assert told.count("{name}") == sum(name in names for _, name, _, _ in Formatter().parse(catalogue(language)[message_id]) if name)


def texts(value: Any) -> Iterator[dict[str, str]]:
    """Give every bilingual text of a document."""
    if isinstance(value, dict) and set(value) == {"id", "en"}:
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from texts(item)


@given(case=cases(signed=True))
def test_48_whatever_a_result_says_is_said_in_both_languages(case: Case) -> None:
    """Reasons, findings, steps and lines of any result are whole sentences in both languages, never the id of a message."""
    known = re.compile(rf"\b(?:{'|'.join(DOMAINS)})\.[a-z_]+(?:\.[a-z_]+)*\b")
    found = list(texts(document([evaluate(*case)], ENGINE)))
    assert found
    for text in found:
        for language in LANGUAGES:
            assert text[language].strip()
            assert not known.fullmatch(text[language])
            assert not re.search(r"\{[a-z_]+\}", text[language])
