"""One finding: something in a ruleset or a portfolio that isn't wrong in itself, but that its author should look at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import evolve, field, frozen

from inovrules.messages import Message

if TYPE_CHECKING:
    from inovrules.faults import Place
    from inovrules.messages import Text

Severity = Literal["error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


@frozen
class Finding:
    """A finding: its stable code, how grave it is, where, what is the matter, and how to mend it.

    `path` names the place inside the document (`publish/iid/predicates/inovatif`), and is what an excuse names. `reason` is why the
    ruleset excuses it; an excused finding is still listed and fails nothing.

    >>> from inovrules.faults import Place
    >>> finding = Finding.of("IC133", "warning", Place("r.yaml", 9, 5), "scores/reach", title="Jangkauan")
    >>> finding.message.text("en")
    '“Jangkauan” has no remedy: nobody is told how to raise it.'
    """

    code: str
    severity: Severity
    place: Place
    path: str
    message: Message
    remedy: Message | Text | None = None
    reason: Text | None = field(default=None, kw_only=True)

    @classmethod
    def of(cls, code: str, severity: Severity, place: Place, path: str, /, **values: object) -> Finding:
        """Make a finding whose messages are those of its code; `values` fill them."""
        filled = tuple(sorted(values.items()))
        return cls(code, severity, place, path, Message(f"check.{code}", filled), Message(f"check.{code}.remedy", filled))

    @property
    def is_excused(self) -> bool:
        """Whether the ruleset excuses it."""
        return self.reason is not None

    def excused(self, reason: Text) -> Finding:
        """Give the finding as one that is excused."""
        return evolve(self, reason=reason)
