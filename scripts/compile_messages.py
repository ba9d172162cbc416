"""Compile every message catalogue (`.po` to `.mo`); run after editing a `.po` file."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

WHEN = datetime(2026, 1, 1, tzinfo=UTC)  # the same bytes whenever it runs
LOCALE = Path(__file__).parent.parent / "inovrules" / "messages" / "locale"


def compile_all(folder: Path = LOCALE) -> list[Path]:
    """Compile the catalogues below `folder`; gives the files written."""
    written = []
    for source in sorted(folder.rglob("*.po")):
        with source.open("rb") as stream:
            catalogue = read_po(stream, locale=source.parts[-3])
        catalogue.creation_date = catalogue.revision_date = WHEN
        target = source.with_suffix(".mo")
        with target.open("wb") as out:
            write_mo(out, catalogue)
        written.append(target)
    return written


if __name__ == "__main__":
    compile_all()
