"""Published figures: exact, as published, and with their predicate."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inovrules.scoring.reported import leanings
from inovrules.views.document.values import both, fixed, number

if TYPE_CHECKING:
    from inovrules.exact import Exact
    from inovrules.ruleset.model import Predicate, Reading, Ruleset
    from inovrules.scoring.scorecard import PublishedScore, Scorecard


def published(item: PublishedScore, ruleset: Ruleset) -> dict[str, Any]:
    """Give a published figure, claimed and proven; `null` where there is none."""
    rule, digits = item.rule, item.rule.rounding.digits
    return {
        "score": rule.score,
        "title": both(ruleset.scores[rule.score].title),
        "state": item.state,
        "claimed": _figure(item.exact, item.claimed, item.predicate, digits),
        "proven": _figure(item.proven_exact, item.proven, item.proven_predicate, digits),
        "interval": {"low": fixed(item.low, digits), "high": fixed(item.high, digits)},
        "coverage": number(item.coverage),
        "rounding": {"digits": digits, "mode": rule.rounding.mode},
        "classify_on": rule.classify_on,
        "rank_on": rule.rank_on,
    }


def leaning(card: Scorecard, item: PublishedScore) -> list[dict[str, Any]]:
    """Give how many units bring to a published figure what was reported without its parts, by score."""
    return [{"score": each.score.id, "units": each.reported, "of": each.units} for each in leanings(card, item)]


def _figure(exact: Exact | None, shown: Exact | None, predicate: Predicate | None, digits: int) -> dict[str, Any] | None:
    if exact is None:
        return None
    named = None if predicate is None else {"id": predicate.id, "title": both(predicate.title)}
    return {"exact": number(exact), "published": fixed(shown, digits), "predicate": named}


def reading(told: Reading, figures: tuple[PublishedScore, ...]) -> dict[str, Any]:
    """Give another reading of the ruleset's source, with what would be published under it."""
    ruleset = told.ruleset
    shown = [] if ruleset is None else [published(item, ruleset) for item in figures]
    return {"id": told.id, "title": both(told.title), "because": both(told.because), "published": shown}
