"""Write the manual of every shipped ruleset, in both languages, into the documentation.

Run it from the checkout (`python -m scripts.ruleset_pages`) after changing a ruleset; a test fails while the two differ.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from inovrules import Engine
from inovrules.manual import manual
from inovrules.manual.markdown import markdown
from inovrules.messages import LANGUAGES
from inovrules.ruleset.library import shipped_ids

if TYPE_CHECKING:
    from inovrules.messages import Language
    from inovrules.ruleset import Ruleset

FOLDER = Path(__file__).parent.parent / "docs" / "rulesets"
HEADINGS = {
    "id": "<!-- Ditulis oleh `python -m scripts.ruleset_pages` dari berkas aturan; jangan diubah dengan tangan. -->\n\n",
    "en": "<!-- Written by `python -m scripts.ruleset_pages` from the ruleset's files; don't edit. -->\n\n",
}


def pages() -> dict[str, str]:
    """Give the text of every page by its name below `FOLDER`; Indonesian ones stand in `id/`."""
    engine = Engine()
    found = {}
    for name in shipped_ids():
        ruleset = engine.load_ruleset(name)
        for language in LANGUAGES:
            where = f"id/{name}.md" if language == "id" else f"{name}.md"
            found[where] = HEADINGS[language] + page(ruleset, engine, language)
    return found


def page(ruleset: Ruleset, engine: Engine, language: Language) -> str:
    """Give a manual with a link to the other language."""
    link = f"[English](../{ruleset.id}.md)" if language == "id" else f"[Bahasa Indonesia](id/{ruleset.id}.md)"
    return markdown(manual(ruleset, engine, language), below=link)


def write(folder: Path = FOLDER) -> list[Path]:
    """Write every page; gives the files."""
    written = []
    for name, text in pages().items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
        written.append(target)
    return written


if __name__ == "__main__":
    for file in write():
        print(file.relative_to(FOLDER.parent.parent))
