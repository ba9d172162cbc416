"""Every broken file yields exactly the faults that it states, from both YAML parsers, told in both languages."""

from __future__ import annotations

import re

import pytest

from inovrules.located import events, parsers
from inovrules.messages import LANGUAGES, Language
from tests.broken.case import Case, cases

CASES = cases()
EVERY_CASE = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
UNFILLED = re.compile(r"\{[a-z_]+\}")


@EVERY_CASE
@pytest.mark.parametrize("parser", list(parsers()))
def test_a_broken_file_yields_exactly_its_faults(case: Case, parser: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is accepted silently, no fault is told that isn't there, and each is told where it is."""
    known = parsers()
    monkeypatch.setattr(events, "parsers", lambda: {parser: known[parser]})
    assert case.found() == case.expected


@EVERY_CASE
@pytest.mark.parametrize("language", LANGUAGES)
def test_faults_are_told_in_both_languages(case: Case, language: Language) -> None:
    """Cause and remedy are sentences without unfilled placeholders."""
    for fault in case.faults():
        for message in (fault.cause, fault.remedy):
            told = message.text(language)
            assert not UNFILLED.search(told)
            assert not told.startswith(message.id)
            assert told.rstrip().endswith((".", "?", "`", ")")), told


def test_the_corpus_is_large() -> None:
    """The corpus holds what was promised: at least 90 files, each with a stated fault and a sentence about it."""
    assert len(CASES) >= 90
    assert all(case.expected and case.about.endswith(".") for case in CASES)


@EVERY_CASE
def test_both_parsers_tell_the_same(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whichever parser is installed, the sentences are the same."""
    known, told = parsers(), []
    for name, parser in known.items():
        monkeypatch.setattr(events, "parsers", lambda name=name, parser=parser: {name: parser})
        told.append([fault.text(language) for fault in case.faults() for language in LANGUAGES])
    assert all(version == told[0] for version in told)
