"""One finding: what is the matter with a report, whom it concerns, how to mend it, and how many points hang on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from inovrules.messages import Message

if TYPE_CHECKING:
    from inovrules.advice.effects import Effect
    from inovrules.exact import Exact
    from inovrules.faults import Place
    from inovrules.messages import Text
    from inovrules.portfolio import Unit
    from inovrules.ruleset.findings import Severity
    from inovrules.ruleset.scores import Score


@frozen
class Finding:
    """One thing that keeps points away, or may, or that a person should look at.

    `kind` is one of `inovrules.ruleset.findings.KINDS`, and `severity` how grave the ruleset takes it to be. `stake` is what it is worth
    at most in points of `figure`, `None` where that can't be told; `figure` is the headline, unless the score of the finding moves
    another published score and not the headline (`apart`). `id` stays the same from run to run.

    Of an innovation that doesn't count, or may not, `effect` is what scoring again gives if it did (or didn't); where several
    conditions keep it out, the first of them has the effect of all, and the others alone have nothing at stake.

    Where something was observed, `others` are the units beside `unit`, `places` every place where it stands, `scores` the indicators on
    which points hang, where they are known, and `refuses` those that count nothing for this very reason: they have no finding of their own.
    `silenced` is the reason that a person gave for letting it be.
    """

    kind: str
    unit: Unit
    score: Score | None
    message: Message
    remedy: Message | Text | None
    stake: Exact | None
    place: Place | None = field(default=None, eq=False)
    subject: str = ""
    figure: Score | None = None
    apart: bool = False
    effect: Effect | None = None
    severity: Severity = "note"
    others: tuple[Unit, ...] = ()
    places: tuple[Place, ...] = field(default=(), eq=False)
    silenced: Text | None = None
    scores: tuple[str, ...] = ()
    refuses: tuple[Score, ...] = ()

    @property
    def id(self) -> str:
        """The finding's name, the same whenever the same thing is found; that of a pair, whichever of the two stands first."""
        unit, about = self.unit.id, self.score.id if self.score else self.subject
        if any(about == other.id for other in self.others):
            unit, about = sorted((unit, about))
        return "/".join(part for part in (self.kind, self.unit.scope, unit, about) if part)

    @property
    def cause(self) -> Message:
        """What its message tells without naming whose it is: the value `what`, where it has one."""
        what = dict(self.message.values).get("what")
        return what if isinstance(what, Message) else self.message

    @property
    def order(self) -> int:
        """What comes first.

        First what holds a published figure back for certain, then what hangs on the headline, then the rest, and last what a person
        has given a reason for.
        """
        return 3 if self.silenced is not None else 0 if self.kind == "short" else 2 if self.apart else 1
