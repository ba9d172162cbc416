"""An observation: something in what was reported that a person should look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen
from attrs.validators import min_len

if TYPE_CHECKING:
    from inovrules.faults import Place
    from inovrules.messages import Message, Text
    from inovrules.portfolio import Unit
    from inovrules.ruleset.findings import Severity


@frozen
class Observation:
    """One thing that looks wrong, whom it concerns, and how to mend it; a repair is offered, never applied.

    `kind` is a snake word that stays the same from release to release (`twin`, `shared_document`). `units` are those concerned, at least
    one, and several where they are compared. `facts` are those of the first unit's scope, `scores` the indicators on which points hang,
    where they are known. `places` are where it stands: both where two things disagree. `subject` tells two observations of one kind about
    one unit apart, and stays the same from run to run. `silenced` is the reason that a person gave for letting it be: it stays visible.

    >>> from inovrules.messages import say
    >>> from inovrules.portfolio import Unit
    >>> Observation("loose_document", (Unit("a", "A", "innovation"),), say("words.yes"), None).severity
    'warning'
    """

    kind: str
    units: tuple[Unit, ...] = field(validator=min_len(1))
    message: Message
    remedy: Message | Text | None
    facts: tuple[str, ...] = ()
    scores: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    subject: str = ""
    severity: Severity = "warning"
    silenced: Text | str | None = None
