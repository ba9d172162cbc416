"""The pages of the fault codes are those that the catalogues give."""

from __future__ import annotations

from pathlib import Path

from scripts import fault_pages

FOLDER = Path(__file__).parents[2] / "docs" / "reference" / "faults"


def test_the_pages_are_those_of_the_catalogues() -> None:
    """Every code has its page, no other page is there, and each says what the messages say now."""
    written = {file.name: file.read_text("utf-8") for file in FOLDER.glob("*.md")}
    assert written == fault_pages.pages()
