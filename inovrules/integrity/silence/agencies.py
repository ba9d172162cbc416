"""Agencies that reported no innovation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.integrity.observation import Observation
from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.portfolio import Portfolio
    from inovrules.ruleset import Ruleset


def silent_agencies(portfolio: Portfolio, ruleset: Ruleset) -> Iterator[Observation]:
    """Yield each listed agency without an innovation, where the ruleset scores innovations and it is known which there are."""
    if not portfolio.innovations_listed or not any(score.scope == "innovation" for score in ruleset.scores.values()):
        return
    heard = {unit.opd for unit in portfolio.innovations}
    for unit in portfolio.opds:
        if unit.id not in heard:
            places = () if unit.place is None else (unit.place,)
            yield Observation("silent_agency", (unit,), say("silence.agency", name=unit.name), say("silence.agency.remedy"), places=places)
