"""Reading what a ruleset says of innovations that look alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, cast

from attrs import frozen

from inovrules.faults import closest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from inovrules.facts import FactDeclaration
    from inovrules.located import Cursor

Across = Literal["replication", "twin"]
ACROSS: tuple[Across, ...] = ("replication", "twin")
PERCENT = 70
"""From what likeness two innovations are a pair, unless a ruleset says otherwise; chosen on labelled pairs."""
_LEAST, _MOST = 51, 100
_KEYS = ("describe", "from", "year", "across")


@frozen
class TwinRule:
    """Which text facts describe an innovation, and from what likeness, in percent, two of them are a pair.

    `describe` is `None` for every text fact. `year` names the date whose year tells an entry from that of an earlier year. `across` tells
    what a pair of two governments is: replication, or a pair like any other.
    """

    describe: tuple[str, ...] | None = None
    percent: int = PERCENT
    year: str | None = None
    across: Across = "replication"

    def facts(self, declared: Mapping[str, FactDeclaration]) -> tuple[str, ...]:
        """Name the facts that describe an innovation."""
        if self.describe is not None:
            return self.describe
        return tuple(name for name, fact in declared.items() if fact.type == "text")


def read_twins(cursors: Sequence[Cursor], declared: Mapping[str, FactDeclaration]) -> TwinRule:
    """Read `twins: {describe, from, year, across}`; the last of the documents that has it decides. Faults: IR370."""
    found = [rule for at in cursors if (part := at.get("twins")) and (rule := _rule(part, declared)) is not None]
    return found[-1] if found else TwinRule()


def _rule(at: Cursor, declared: Mapping[str, FactDeclaration]) -> TwinRule | None:
    if not at.only(_KEYS):
        return None
    describe, start, year, across = (at.get(key) for key in _KEYS)
    names = [name for part in describe.one_or_some() if (name := _fact(part, "text", declared))] if describe else None
    return TwinRule(
        None if names is None else tuple(dict.fromkeys(names)),
        (start.whole(_LEAST, _MOST) if start else None) or PERCENT,
        _fact(year, "date", declared) if year else None,
        (cast("Across | None", across.one_of(ACROSS)) if across else None) or "replication",
    )


def _fact(at: Cursor, kind: str, declared: Mapping[str, FactDeclaration]) -> str | None:
    """Read the name of a fact of innovations that is of a type."""
    name = at.text()
    if name is None or (name in declared and declared[name].type == kind):
        return name
    fitting = [known for known, fact in declared.items() if fact.type == kind]
    at.fault("IR370", name=name[:80], type=kind, hint=closest(name, fitting))
    return None
