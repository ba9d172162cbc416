"""The manual's pages of the library and of the hooks say what the code says today."""

from __future__ import annotations

import inovrules
import inovrules.plugins
import inovrules.testing
from scripts import hooks_page
from scripts.api_page import FOLDER, pages


def test_the_pages_say_what_the_docstrings_say() -> None:
    shown = {name: (FOLDER / name).read_text("utf-8") for name in pages()}
    assert shown == pages(), "run `python -m scripts.api_page`"


def test_every_public_name_has_its_entry() -> None:
    for name, module in (("api.md", inovrules), ("plugins-api.md", inovrules.plugins), ("testing.md", inovrules.testing)):
        shown = (FOLDER / name).read_text("utf-8")
        assert [name for name in module.__all__ if f"### {name}\n" not in shown and f"inovrules.{name}`" not in shown] == []


def test_the_page_of_hooks_says_what_the_specifications_say() -> None:
    assert hooks_page.FILE.read_text("utf-8") == hooks_page.page(), "run `python -m scripts.hooks_page`"
