"""One finding: something in a ruleset or a portfolio that isn't wrong in itself, but that its author should look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from inovrules.messages import Message
from inovrules.ruleset.findings import SEVERITIES, Severity

if TYPE_CHECKING:
    from inovrules.exact import Exact
    from inovrules.faults import Place
    from inovrules.messages import Text

__all__ = ["SEVERITIES", "Finding", "Severity", "Stake"]


@frozen
class Stake:
    """What hangs on a finding, at most: points of a published score of a ruleset, its headline or one that stands `apart`."""

    ruleset: str
    score: str
    title: Text
    points: Exact
    apart: bool


@frozen
class Finding:
    """A finding: its stable code, how grave it is, where, what is the matter, and how to mend it.

    `path` names the place inside the document (`publish/iid/predicates/inovatif`), and is what an excuse names. `reason` is why the
    ruleset excuses it, or why a person lets it be; an excused finding is still listed and fails nothing.

    A finding of a portfolio has an `id` that stays the same from run to run, the points that hang on it by each ruleset, and the other
    `places` where it stands.

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
    id: str = field(default="", kw_only=True)
    stakes: tuple[Stake, ...] = field(default=(), kw_only=True)
    places: tuple[Place, ...] = field(default=(), kw_only=True)

    @classmethod
    def of(cls, code: str, severity: Severity, place: Place, path: str, /, **values: object) -> Finding:
        """Make a finding whose messages are those of its code; `values` fill them."""
        filled = tuple(sorted(values.items()))
        return cls(code, severity, place, path, Message(f"check.{code}", filled), Message(f"check.{code}.remedy", filled))

    @property
    def weight(self) -> tuple[Exact, Exact]:
        """The most that hangs on it by any ruleset: of a headline, and of what is published apart; 0 where nothing is known."""
        whole, apart = (max((stake.points for stake in self.stakes if stake.apart is apart), default=0) for apart in (False, True))
        return whole, apart

    @property
    def is_excused(self) -> bool:
        """Whether the ruleset excuses it."""
        return self.reason is not None

    def excused(self, reason: Text) -> Finding:
        """Give the finding as one that is excused."""
        return evolve(self, reason=reason)
