"""What each score of each unit gives to the headline by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.exact import as_exact
from inovrules.scoring.attribution import attribution

if TYPE_CHECKING:
    from inovrules.exact import Exact
    from inovrules.facts import Scope
    from inovrules.scoring.scorecard import Scorecard


def shares_of(card: Scorecard) -> dict[tuple[Scope, str, str], tuple[Exact, Exact]]:
    """Give what stays with each score of each unit when the headline is split over all that it is made of, claimed and proven.

    What caps, gates and other rules of a score add or take is that score's own, so all of them together are the headline.
    """
    headline, found = card.headline, dict[tuple["Scope", str, str], tuple["Exact", "Exact"]]()
    if headline is None or headline.exact is None:
        return found
    whole = card.unit_of(headline.unit.scope, headline.unit.id)
    for share in attribution(card, whole, headline.rule.score):
        key = (card.ruleset.scores[share.score].scope, share.unit, share.score)
        claimed, proven = found.get(key, (0, 0))
        found[key] = as_exact(claimed + share.claimed), as_exact(proven + share.proven)
    return found
