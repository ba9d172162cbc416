"""What an edition extends: whatever it leaves as it is there, the cases of its base touch."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from inovrules.faults import Collector
from inovrules.located import Cursor, read_document
from inovrules.ruleset.documents import file_named

if TYPE_CHECKING:
    from inovrules.ruleset import Ruleset
    from inovrules.scoring.engine import Engine


def base_of(engine: Engine, ruleset: Ruleset) -> Ruleset | None:
    """Give the ruleset that an edition extends, `None` of one that stands alone."""
    if not Path(ruleset.file).is_file():
        return None
    named = Cursor(read_document(ruleset.file), "", Collector()).get("extends")
    name = named.text() if named else None
    found = None if name is None else file_named(name, Path(ruleset.file).parent, engine.plugins)
    return None if found is None else engine.load_ruleset(found)
