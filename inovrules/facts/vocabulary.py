"""Everything a portfolio may speak of: the facts and indicators of the rulesets that will read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from inovrules.facts.frozen import Frozen, frozen_mappings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from inovrules.facts.declaration import FactDeclaration, Scope


def _nowhere(_scope: Scope) -> frozenset[str]:
    return frozenset()


@frozen
class Vocabulary:
    """Facts by scope and name; the levels of each indicator by scope and id; names that other rulesets know.

    A name that only `elsewhere` knows is no fault: one portfolio answers several rulesets. It is kept as unread. `facts_elsewhere`
    is the part of it that is quick to find out, and is asked first. `reported` are the scores of which a figure may be reported without its
    parts, each declared as a number between the least and the most that the score can be; other rulesets' are `reported_elsewhere`.
    """

    facts: Mapping[Scope, Mapping[str, FactDeclaration]] = field(factory=Frozen, converter=frozen_mappings)
    levels: Mapping[Scope, Mapping[str, tuple[int, ...]]] = field(factory=Frozen, converter=frozen_mappings)
    elsewhere: Callable[[Scope], frozenset[str]] = field(default=_nowhere, eq=False, repr=False)
    facts_elsewhere: Callable[[Scope], frozenset[str]] = field(default=_nowhere, eq=False, repr=False)
    reported: Mapping[Scope, Mapping[str, FactDeclaration]] = field(factory=Frozen, converter=frozen_mappings)
    reported_elsewhere: Callable[[Scope], frozenset[str]] = field(default=_nowhere, eq=False, repr=False)

    def names(self, scope: Scope) -> set[str]:
        """Every fact and indicator of a scope."""
        return {*self.facts.get(scope, {}), *self.levels.get(scope, {})}
