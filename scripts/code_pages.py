"""What the pages of codes share: telling messages as Markdown, and writing a folder of pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.messages import template

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from inovrules.messages import Language

ALONE = "---\norphan: true\n---"
"""Keeps a page out of the side bar, where hundreds of them would hide the rest (and take most of the time it takes to build the manual)."""


def quoted(message_id: str, language: Language) -> str:
    """Give a message as Markdown, its placeholders in single braces."""
    text = template(message_id, language).replace("{{", "{").replace("}}", "}")
    return text.replace("<", "&lt;").replace("*", "\\*").strip()


def write_pages(folder: Path, wanted: Mapping[str, str]) -> None:
    """Write every page, and remove those of codes that are no more."""
    folder.mkdir(parents=True, exist_ok=True)
    for file in folder.glob("*.md"):
        if file.name not in wanted:
            file.unlink()
    for name, text in wanted.items():
        (folder / name).write_text(text, "utf-8")
