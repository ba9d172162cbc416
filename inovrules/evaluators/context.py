"""What an evaluator may ask about the ruleset that it is made for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.derived import Derivation
    from inovrules.facts import FactDeclaration, Scope


@frozen
class Context:
    """The facts and derived facts of the indicator's scope, by name."""

    scope: Scope
    facts: Mapping[str, FactDeclaration]
    derived: Mapping[str, Derivation]

    @property
    def names(self) -> set[str]:
        """Every name that may be read."""
        return {*self.facts, *self.derived}

    def is_number(self, name: str) -> bool:
        """Whether `name` is a number: a numeric fact or a derived one."""
        return name in self.derived or (name in self.facts and self.facts[name].is_number)
