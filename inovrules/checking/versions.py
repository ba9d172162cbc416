"""Which other versions of a ruleset there are: among those that are checked together, and among the shipped ones."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from inovrules.checking.material import Edition
from inovrules.ruleset.library import heading_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inovrules.plugins.manager import Plugins
    from inovrules.ruleset import Ruleset

_APPLY = ("in_force", "announced")


def others_of(ruleset: Ruleset, given: Sequence[Ruleset], plugins: Plugins) -> tuple[Edition, ...]:
    """Give the other files that are the same ruleset by their id, each once."""
    found = {_real(each.file): _edition(each) for each in given if each.id == ruleset.id}
    shipped = plugins.rulesets.get(ruleset.id)
    if shipped is not None and _real(str(shipped.path)) not in found:
        head = heading_of(ruleset.id, shipped.path)
        found[_real(str(shipped.path))] = Edition(head.id, head.version, str(shipped.path), head.since, head.until, head.status in _APPLY)
    found.pop(_real(ruleset.file), None)
    return tuple(found.values())


def _edition(ruleset: Ruleset) -> Edition:
    since, until = ruleset.effective
    return Edition(ruleset.id, ruleset.version, ruleset.file, since, until, ruleset.status in _APPLY)


def _real(file: str) -> str:
    return str(Path(file).resolve())
