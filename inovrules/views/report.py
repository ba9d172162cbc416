"""What a view is given to write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from inovrules.messages import Language
    from inovrules.scoring.engine import Engine
    from inovrules.scoring.scorecard import Scorecard


@frozen(eq=False)
class Report:
    """The scorecards of one portfolio, one for each ruleset, and how they are to be told.

    `notes` are remarks on how they came about, already in `language`; `depth` is how much is wanted (0, 1 or 2).
    """

    scorecards: tuple[Scorecard, ...]
    engine: Engine
    language: Language = "en"
    notes: tuple[str, ...] = ()
    depth: int = 0
