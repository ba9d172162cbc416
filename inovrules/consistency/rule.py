"""A rule of what must fit together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inovrules.consistency.known import Body, Break, Known
    from inovrules.facts import Scope
    from inovrules.faults import Place
    from inovrules.messages import Text
    from inovrules.ruleset.model import Confidence


@frozen
class ConsistencyRule:
    """What the reported facts of a unit may not contradict; where they do and it `refuses`, what reads them can't count.

    `because` says why it must fit, `remedy` how to mend it where the rule knows better than its kind,
    `confidence` how well its limits are sourced.
    """

    id: str
    scope: Scope
    body: Body
    refuses: bool = False
    because: Text | None = None
    remedy: Text | None = None
    confidence: Confidence | None = None
    place: Place | None = field(default=None, eq=False)


def first_break(rules: Iterable[ConsistencyRule], known: Known) -> Break | None:
    """Give the first contradiction for which one of some rules refuses."""
    return next((found for rule in rules if rule.refuses for found in rule.body.breaks(known)), None)
