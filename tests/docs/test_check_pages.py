"""The pages of the findings are those that the catalogues give."""

from __future__ import annotations

from pathlib import Path

from inovrules.checking.codes import CODES
from scripts import check_pages

FOLDER = Path(__file__).parents[2] / "docs" / "reference" / "checks"


def test_the_pages_are_those_of_the_catalogues() -> None:
    """Every code has its page, no other page is there, and each says what the messages say now."""
    written = {file.name: file.read_text("utf-8") for file in FOLDER.glob("*.md")}
    assert written == check_pages.pages()


def test_every_code_stands_in_the_index_once() -> None:
    index = (FOLDER / "index.md").read_text("utf-8")
    assert [code for code in CODES if index.count(f"[{code}]({code}.md)") != 1] == []
