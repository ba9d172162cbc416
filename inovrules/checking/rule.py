"""What a lint rule is: a code, a name, how grave its findings are, and a look at the ruleset."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

from inovrules.checking.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from inovrules.checking.material import Material
    from inovrules.faults import Place


@frozen
class Found:
    """What a rule finds: where, and the values that its messages tell."""

    place: Place
    path: str
    values: dict[str, object]


Look: TypeAlias = "Callable[[Material], Iterable[Found]]"


@frozen
class Rule:
    """A lint rule. `name` is the short name of its page; `look` gives what it finds in a ruleset.

    A code stays the same for ever; that of a rule that is gone is never used again.
    """

    code: str
    name: str
    severity: Severity
    look: Look

    def findings(self, material: Material) -> Iterator[Finding]:
        """Give the findings, each with the messages of the rule's code."""
        for found in self.look(material):
            yield Finding.of(self.code, self.severity, found.place, found.path, **found.values)


def found(place: Place, path: str, /, **values: object) -> Found:
    """Say what was found, and where."""
    return Found(place, path, values)
