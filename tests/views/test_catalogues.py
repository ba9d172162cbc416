"""The catalogues of the views and of the command line: both languages, same placeholders, nothing unused."""

from __future__ import annotations

import re
from string import Formatter

import pytest
from babel.messages.pofile import read_po

from inovrules.messages.catalogue import LOCALE

PACKAGE = LOCALE.parents[1]  # the package that is tested: the checkout's, or the one installed from the wheel
DOMAINS = {"view": "views", "cli": "cli"}
# Ids that are put together while the program runs, by their beginnings.
MADE = (
    "view.kind.", "view.findings.", "view.status.", "view.confidence.", "view.change.", "view.rule.", "view.sum.", "view.explain.",
    "view.opds", "view.innovations", "view.plugins.", "view.evaluator.", "cli.evaluate.", "cli.explain.", "cli.check.", "cli.plugins.", "cli.describe.",
    "cli.init.", "cli.diff.", "cli.schema.", "cli.test.", "cli.import.", "cli.template.",
)  # fmt: skip


def texts(domain: str, language: str) -> dict[str, str]:
    with (LOCALE / language / "LC_MESSAGES" / f"{domain}.po").open("rb") as stream:
        return {str(message.id): str(message.string) for message in read_po(stream) if message.id}


@pytest.mark.parametrize("domain", DOMAINS)
def test_both_languages_have_the_same_messages_with_the_same_places(domain: str) -> None:
    indonesian, english = texts(domain, "id"), texts(domain, "en")
    assert indonesian.keys() == english.keys()
    for name, text in indonesian.items():
        assert text.strip()
        assert places(text) == places(english[name]), name


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None} - {"n"}


@pytest.mark.parametrize("domain", DOMAINS)
def test_every_message_is_used(domain: str) -> None:
    source = "\n".join(file.read_text("utf-8") for file in (PACKAGE / DOMAINS[domain]).rglob("*.py"))
    used = {f"{domain}.{name}" for name in re.findall(r'"([a-z_][a-z_.]*)"', source)}
    unused = [name for name in texts(domain, "en") if name.removesuffix(".one") not in used and not name.startswith(MADE)]
    assert unused == []
