"""The manual's pages of the shipped rulesets say what the rulesets say today."""

from __future__ import annotations

import pytest

from inovrules.messages import LANGUAGES
from inovrules.ruleset.library import shipped_ids
from scripts.ruleset_pages import FOLDER, pages

WRITTEN = pages()


@pytest.mark.parametrize("name", sorted(WRITTEN))
def test_a_page_says_what_its_ruleset_says(name: str) -> None:
    shown = (FOLDER / name).read_text("utf-8")
    assert shown == WRITTEN[name], "run `python -m scripts.ruleset_pages`"


def test_every_shipped_ruleset_has_a_page_in_both_languages_and_nothing_else_has_one() -> None:
    found = {file.relative_to(FOLDER).as_posix() for file in FOLDER.rglob("*.md")} - {"index.md"}
    assert found == set(WRITTEN)
    assert len(found) == len(shipped_ids()) * len(LANGUAGES)


def test_the_index_lists_every_shipped_ruleset() -> None:
    index = (FOLDER / "index.md").read_text("utf-8")
    assert [name for name in shipped_ids() if f"`{name}`" not in index] == []


def test_no_line_is_too_long_to_read_in_a_diff() -> None:
    assert [line for text in WRITTEN.values() for line in text.splitlines() if len(line) > 160] == []
