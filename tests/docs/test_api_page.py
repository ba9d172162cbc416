"""The manual's page of the library says what the library exports today."""

from __future__ import annotations

import inovrules
from scripts.api_page import FILE, page


def test_the_page_says_what_the_docstrings_say() -> None:
    assert FILE.read_text("utf-8") == page(), "run `python -m scripts.api_page`"


def test_every_public_name_has_its_entry() -> None:
    shown = FILE.read_text("utf-8")
    assert [name for name in inovrules.__all__ if f"### {name}\n" not in shown and f"inovrules.{name}`" not in shown] == []
