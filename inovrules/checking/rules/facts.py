"""Facts that are declared and never read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.checking.material import VOCABULARY
from inovrules.checking.rule import Found, Rule, found
from inovrules.facts import SCOPES
from inovrules.ruleset.reads import facts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.checking.material import Material
    from inovrules.derived import Derivation
    from inovrules.facts import FactDeclaration, Scope


def _unread(material: Material) -> Iterator[Found]:
    """Facts and derived facts that no score, rule or reading looks at. A vocabulary serves several rulesets, so its facts may be."""
    formats = material.formats()
    for scope in SCOPES:
        read = _read(material, scope)
        declared: dict[str, FactDeclaration | Derivation] = {**material.ruleset.facts[scope], **material.ruleset.derived[scope]}
        for name, each in declared.items():
            place = each.place or material.start
            if name not in read and formats.get(place.file) != VOCABULARY:
                section = "facts" if name in material.ruleset.facts[scope] else "derived"
                yield found(place, f"{section}/{scope}/{name}", title=each.title, name=name)


def _read(material: Material, scope: Scope) -> set[str]:
    rulesets = [material.ruleset, *(reading.ruleset for reading in material.ruleset.readings if reading.ruleset)]
    compared = (*(_compared(material) if scope == "innovation" else ()), *_fitting(material, scope))
    return {name for ruleset in rulesets for name in facts_of(ruleset, scope)}.union(compared)


def _compared(material: Material) -> tuple[str, ...]:
    """Give what `twins` names: facts by which innovations are compared are read, though they score nothing."""
    twins = material.ruleset.twins
    return () if twins is None else (*(twins.describe or ()), *((twins.year,) if twins.year else ()))


def _fitting(material: Material, scope: Scope) -> Iterator[str]:
    """Give what rules of consistency look at."""
    for rule in material.ruleset.consistency:
        yield from rule.body.reads if rule.scope == scope else ()


UNREAD = Rule("IC123", "fact-never-read", "warning", _unread)
