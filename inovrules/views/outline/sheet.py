"""The page of one scorecard: its texts, and the names by which its parts are led to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.messages import say

if TYPE_CHECKING:
    from inovrules.facts import Scope
    from inovrules.scoring.scorecard import Scorecard
    from inovrules.views.terminal.page import Page


def told(page: Page, name: str, **values: object) -> str:
    """Write a message of the catalogue `report`."""
    return page.tell(say(f"report.{name}", **values))


MOST = 150
"""Of more innovations than this, a report that isn't asked for more tells the figures without the reasons."""


def is_ample(page: Page, card: Scorecard) -> bool:
    """Whether there is room for the reason of every score of every innovation."""
    return page.depth > 1 or len(card.innovations) <= MOST


@frozen
class Names:
    """The names of the parts of one scorecard's section, the same in every run."""

    prefix: str
    order: dict[tuple[Scope, str], int]

    @classmethod
    def of(cls, card: Scorecard) -> Names:
        """Number the units in the order of the portfolio."""
        order: dict[tuple[Scope, str], int] = {}
        for units in (card.opds, card.innovations):
            order.update({(scores.unit.scope, scores.unit.id): number for number, scores in enumerate(units, 1)})
        return cls(card.ruleset.id, order)

    def part(self, name: str) -> str:
        """Name a part."""
        return f"{self.prefix}-{name}"

    def unit(self, scope: Scope, unit_id: str) -> str:
        """Name a unit's part."""
        return f"{self.prefix}-{scope}" if scope == "region" else f"{self.prefix}-{scope}-{self.order[scope, unit_id]}"

    def score(self, score_id: str) -> str:
        """Name the rule of a score."""
        return f"{self.prefix}-rule-{score_id}"
