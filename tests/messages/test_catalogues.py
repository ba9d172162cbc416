"""Every message that the source names exists in both languages, says the same, and is used."""

from __future__ import annotations

import gettext
import re
from functools import cache
from string import Formatter

import pytest
from babel.messages.pofile import read_po

from inovrules.faults import CODES
from inovrules.messages import LANGUAGES, Language
from inovrules.messages.catalogue import LOCALE
from tests.messages.families import FAMILIES
from tests.messages.source import source

DOMAINS = sorted(file.stem for file in (LOCALE / "en" / "LC_MESSAGES").glob("*.po"))
OPEN = re.compile(r"[a-z]+\\\.\[A-Za-z0-9_\]\+(\\\.one)?")
"""The pattern of a helper that takes any id of a domain."""
MAY_DIFFER = {
    "reason.quantity": "units are Indonesian words; English leaves out those that it has none for",
    "reason.count.things": "units are Indonesian words; English says items",
    "reason.count.things.one": "units are Indonesian words; English says item",
}
EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


@cache
def catalogue(language: Language) -> dict[str, str]:
    """Read every message of a language from its sources."""
    found: dict[str, str] = {}
    for domain in DOMAINS:
        with (LOCALE / language / "LC_MESSAGES" / f"{domain}.po").open("rb") as stream:
            messages = [message for message in read_po(stream, locale=language) if message.id]
        assert all(str(message.id).startswith(f"{domain}.") for message in messages)
        found.update({str(message.id): str(message.string) for message in messages})
    return found


def placeholders(text: str) -> set[str]:
    """Give the names of the values that a message asks for."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def needed(message_id: str) -> set[str]:
    """Give the values that a message asks for in either language."""
    return {name for language in LANGUAGES for name in placeholders(catalogue(language).get(message_id, ""))}


def test_both_languages_have_the_same_messages() -> None:
    """No message exists in one language only."""
    assert set(catalogue("id")) == set(catalogue("en"))


@pytest.mark.parametrize("message_id", sorted(catalogue("en")))
def test_both_languages_ask_for_the_same_values(message_id: str) -> None:
    """Placeholders agree, are named, and the text isn't empty."""
    texts = [catalogue(language)[message_id] for language in LANGUAGES]
    assert message_id in MAY_DIFFER or placeholders(texts[0]) == placeholders(texts[1])
    assert all(text.strip() and all(name.isidentifier() for name in placeholders(text)) for text in texts)


def test_every_message_named_in_the_source_exists() -> None:
    """A literal id that no catalogue has would show as the bare id."""
    missing = [f"{use.place}: {use.id}" for use in source().uses if not use.is_pattern and use.id not in catalogue("en")]
    assert not missing


def test_every_family_of_messages_is_listed_and_whole() -> None:
    """Ids that f-strings make are enumerated in `families.py`, and each of them exists."""
    named = {use.id.replace("\\", ""): use.place for use in source().uses if use.is_pattern}
    listed = {pattern: members for pattern, members in FAMILIES.items() if pattern in named or pattern.startswith("faults.")}
    assert not {member for members in listed.values() for member in members} - set(catalogue("en"))
    other = {pattern: place for pattern, place in named.items() if pattern not in FAMILIES}
    assert not [place for pattern, place in other.items() if not any(re.fullmatch(pattern, known) for known in catalogue("en"))]


def test_no_family_is_listed_in_vain() -> None:
    """What `families.py` lists is what the source makes."""
    named = {use.id.replace("\\", "") for use in source().uses if use.is_pattern} | {
        pattern.replace("\\", "") for pattern in source().patterns
    }
    assert not set(FAMILIES) - named


def test_every_value_that_a_message_asks_for_is_given() -> None:
    """Where the values stand in the call, none is lacking: a reader never sees an unfilled `{name}`."""
    lacking = []
    for use in (*source().uses, *source().faults):
        own = needed(use.id) | (needed(f"{use.id}.remedy") if use.id.startswith("faults.IR") else set())
        if use.values is not None and not use.is_pattern and own - use.values:
            lacking.append(f"{use.place}: {use.id} lacks {sorted(own - use.values)}")
    assert not lacking


def test_every_fault_has_a_cause_and_a_remedy() -> None:
    """Each code has both, and no text is left of a code that is gone."""
    written = {found[1] for message_id in catalogue("en") if (found := re.match(r"faults\.(IR\d{3})(\.remedy)?\Z", message_id))}
    assert written == set(CODES)
    assert not {f"faults.{code}{part}" for code in CODES for part in ("", ".remedy")} - set(catalogue("en"))


def test_every_code_is_used_and_every_code_used_is_listed() -> None:
    """A code in the source is in the list of codes, and the other way round."""
    used = {word for word in source().words if re.fullmatch(r"IR\d{3}", word)}
    assert used == set(CODES)


def test_no_message_is_an_orphan() -> None:
    """Each message is named somewhere: in full, without its domain, or by a family."""
    known = {*source().words, *(member for members in FAMILIES.values() for member in members)}
    patterns = [
        re.compile(use.id)
        for use in source().uses
        if use.is_pattern and not OPEN.fullmatch(use.id) and use.id.replace("\\", "") not in FAMILIES
    ]

    def is_named(message_id: str) -> bool:
        several = message_id.removesuffix(".one")  # the message for a single one goes with that for several
        return bool({several, several.partition(".")[2]} & known) or any(pattern.fullmatch(several) for pattern in patterns)

    assert not [message_id for message_id in sorted(catalogue("en")) if not is_named(message_id)]


@EVERY_LANGUAGE
@pytest.mark.parametrize("domain", DOMAINS)
def test_compiled_catalogues_are_those_of_the_sources(domain: str, language: Language) -> None:
    """What is shipped compiled is what was edited; after an edit, run `python scripts/compile_messages.py`."""
    with (LOCALE / language / "LC_MESSAGES" / f"{domain}.mo").open("rb") as stream:
        compiled = gettext.GNUTranslations(stream)
    written = {message_id: text for message_id, text in catalogue(language).items() if message_id.startswith(f"{domain}.")}
    assert {message_id: compiled.gettext(message_id) for message_id in written} == written
