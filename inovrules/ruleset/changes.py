"""Changes to a ruleset's documents: how an edition extends its predecessor, and how another reading differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.located import DEFAULT_LIMITS, is_torn
from inovrules.messages import say
from inovrules.ruleset.paths import at_path, edited, hint, same

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from inovrules.located import Cursor, Node

_WANTED = {"set": "to", "add": "value", "remove": ""}
KEYS = (*_WANTED, "to", "value", "because", "basis")
_GATHERED = frozenset(["facts", "derived", "eligibility", "scores", "consistency"])
_MOST_SHOWN = 200


@frozen(eq=False)
class Change:
    """One change: what is done where; `at` is the path as it is written."""

    verb: str
    path: tuple[str, ...]
    value: Node | None
    at: Cursor

    @property
    def shown(self) -> str:
        """The path, for a message."""
        return "/".join(self.path)[:_MOST_SHOWN]


def read_changes(at: Cursor) -> list[Change]:
    """Read a list of changes. Faults: IR105, IR319, and those of their shape."""
    found = [_read(item) for item in at.items()]
    return [change for change in found if change is not None]


def _read(at: Cursor) -> Change | None:
    if not at.only(KEYS):
        return None
    if because := at.get("because"):
        because.bilingual()
    verbs = [key for key in _WANTED if key in at.keys]
    given = [key for key in ("to", "value") if key in at.keys]
    wanted = [_WANTED[verb] for verb in verbs if _WANTED[verb]]
    path_at, value = (at.get(key) if key else None for key in (verbs[0] if verbs else "", wanted[0] if wanted else ""))
    if len(verbs) != 1 or given != wanted or path_at is None or (wanted and value is None):
        at.fault("IR319")
        return None
    path = path_at.text()
    parts = tuple(path.split("/")) if path is not None else ()
    if len(parts) + (value.node.height if value else 0) > DEFAULT_LIMITS.depth:
        path_at.fault("IR105", limit=DEFAULT_LIMITS.depth)
        return None
    return Change(verbs[0], parts, value.node if value else None, path_at) if parts else None


def refuse_vain(changes: Sequence[Change], stated: Collection[str]) -> list[Change]:
    """Refuse changes to keys that are `stated` anyhow; gives the others. Fault: IR360."""
    for change in changes:
        if change.path[0] in stated:
            change.at.fault("IR360", path=change.shown)
    return [change for change in changes if change.path[0] not in stated]


def make_change(nodes: Sequence[Node], change: Change, *, incomplete: bool, vain: bool = False) -> list[Node]:
    """Give documents, the ruleset's own last, with a change made to the one that has what its path leads to.

    The originals stay as they are. Where some document is `incomplete` nothing that isn't found is held against the change. One that
    sets what is there already may be `vain`: an edition that makes a reading its own keeps the reading.
    Faults: IR318 (leads nowhere, or to several things), IR360 (changes nothing).
    """
    made = list(nodes)
    places = _places(nodes, change)
    found = edited(nodes[places[0]], change.path, change.verb, change.value) if len(places) == 1 else None
    if found is not None:
        before = at_path(nodes[places[0]], change.path)
        if not vain and change.verb == "set" and before is not None and change.value is not None and same(before, change.value):
            change.at.fault("IR360", path=change.shown)
        made[places[0]] = found
    elif len(places) > 1:
        files = ", ".join(sorted({nodes[place].file for place in places}))
        change.at.fault("IR318", path=change.shown, hint=say("faults.IR318.several", files=files))
    elif not incomplete and not any(map(is_torn, nodes)):
        searched = nodes if change.path[0] in _GATHERED else nodes[-1:]
        change.at.fault("IR318", path=change.shown, hint=hint(searched, change.path))
    return made


def _places(nodes: Sequence[Node], change: Change) -> list[int]:
    """Give the places of the documents that have what is meant; a new key is added to the ruleset's own where that is possible."""
    own = len(nodes) - 1
    if change.path[0] not in _GATHERED or len(change.path) == 1:
        return [own]
    exact = [place for place, node in enumerate(nodes) if at_path(node, change.path) is not None]
    if exact or change.verb != "set":
        return exact
    parents = [place for place, node in enumerate(nodes) if at_path(node, change.path[:-1]) is not None]
    return [own] if own in parents else parents
