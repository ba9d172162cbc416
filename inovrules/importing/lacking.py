"""What a ruleset asks for that an export doesn't tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.facts import SCOPES
from inovrules.importing.report import Lacking
from inovrules.ruleset.reads import facts_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inovrules.importing.record import Record
    from inovrules.ruleset import Ruleset


def lacking_of(ruleset: Ruleset, records: Sequence[Record]) -> tuple[Lacking, ...]:
    """Give the facts that the ruleset reads and that aren't known of every innovation, and all of agencies and the region."""
    found = []
    for scope in SCOPES:
        read = set(facts_of(ruleset, scope))
        for name, fact in ruleset.facts[scope].items():
            answered = sum(name in record.facts for record in records) if scope == "innovation" else 0
            if name in read and (scope != "innovation" or answered < len(records)):
                found.append(Lacking(fact, scope, answered))
    return tuple(found)
