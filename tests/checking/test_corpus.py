"""Every lint rule finds what it is for, where it is, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from inovrules.checking.codes import CODES
from inovrules.messages import LANGUAGES
from tests.checking.corpus import CORPUS, checked, found_in, marks

if TYPE_CHECKING:
    from pathlib import Path

ALONE = sorted(CORPUS.glob("*.yaml"))
VERSIONS = tuple(sorted((CORPUS / "versions").glob("*.yaml")))
EVERY = [*ALONE, *VERSIONS]
ELSEWHERE = ("IC15", "IC16", "IC17", "IC18", "IC19", "IC2")  # of portfolios, and of proofs


@pytest.mark.parametrize("file", ALONE, ids=lambda file: file.stem)
def test_a_file_has_exactly_its_findings(file: Path) -> None:
    assert found_in(file, checked(file)) == marks(file)


@pytest.mark.parametrize("file", VERSIONS, ids=lambda file: file.stem)
def test_versions_that_are_checked_together_are_compared(file: Path) -> None:
    assert found_in(file, checked(*VERSIONS)) == marks(file)


def test_a_version_alone_overlaps_nothing() -> None:
    assert found_in(VERSIONS[0], checked(VERSIONS[0])) == []


def test_every_code_is_shown_in_the_corpus() -> None:
    shown = {mark.code for file in EVERY for mark in marks(file)}
    assert shown == {code for code in CODES if not code.startswith(ELSEWHERE)}


@pytest.mark.parametrize("file", EVERY, ids=lambda file: file.stem)
def test_messages_are_whole_in_both_languages(file: Path) -> None:
    """No place for a value stays empty, and no bare id of a message is shown."""
    for finding in checked(*VERSIONS).files[VERSIONS.index(file)].told if file in VERSIONS else checked(file).files[0].told:
        for text in (finding.message, finding.remedy):
            for language in LANGUAGES:
                assert text is not None
                told = text.text(language)
                assert "{" not in told
                assert not told.startswith("check.")
