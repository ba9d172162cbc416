"""Changes of a ruleset that its cases needn't notice, each with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from inovrules.cases.reading import told

if TYPE_CHECKING:
    from inovrules.faults import Place
    from inovrules.located import Cursor
    from inovrules.messages import Text


@frozen
class Excuse:
    """One change that isn't noticed, written as a ruleset's changes are: `set` a path `to` a value, or (`to` is `None`) remove it."""

    path: str
    to: str | None
    because: Text
    place: Place = field(eq=False)


def read_excuses(at: Cursor) -> list[Excuse]:
    """Read `[{set: path, to: value, because: …}, {remove: path, because: …}]`. Fault: IR319."""
    return [found for item in at.items() if (found := _read(item)) is not None]


def _read(at: Cursor) -> Excuse | None:
    if not at.only(("set", "to", "remove", "because")):
        return None
    path, to, removed, because = at.get("set"), at.get("to"), at.get("remove"), at.need("because")
    if (path is None) == (removed is None) or (path is None) != (to is None):
        at.fault("IR319")
        return None
    named = path or removed
    text, value = named.text() if named else None, to.text() if to else None
    reason = told(because) if because else None
    return None if text is None or reason is None else Excuse(text, value, reason, at.place)
