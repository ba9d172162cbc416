"""Figures against what is said of them: the direction (C1), the better direction (C2), the domain (C3), whole numbers (C4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.consistency.claims.flaw import Flaw
from inovrules.consistency.claims.repairs import offered
from inovrules.evaluators.improvement import contradicts, figure
from inovrules.evaluators.scale import Scale
from inovrules.exact import Span
from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.consistency.claims.flaw import Claim


def scale_of_figures(claim: Claim) -> Scale:
    """Give which numbers the figures can be, as they are declared."""
    return Scale(claim.fact.minimum, claim.fact.maximum, whole=claim.fact.of == "integer")


def outside(claim: Claim) -> Iterator[Flaw]:
    """Find figures that lie outside what is declared; of a count, also those that aren't whole."""
    scale, allowed = scale_of_figures(claim), Span(claim.fact.minimum, claim.fact.maximum)
    for number in (claim.change.baseline, claim.change.result):
        if number is not None and figure(number, scale) is None:
            told = say("reason.change.domain", value=claim.told(number), allowed=allowed, title=claim.fact.title)
            yield Flaw("outside", "error", told, say("claims.outside.remedy"), refuses=True)


def direction(claim: Claim) -> Iterator[Flaw]:
    """Find a claim that says another direction than its figures."""
    claimed, both = claim.change.claimed, _within(claim)
    if claimed is not None and both is not None and contradicts(claimed, *both):
        told = say("reason.change.contradiction", claimed=say(f"reason.change.claimed.{claimed}"), **claim.figures)
        yield Flaw("contradicted", "error", told, offered(claim, claimed), refuses=True)


def worse(claim: Claim) -> Iterator[Flaw]:
    """Find a movement that certainly isn't an improvement; it contradicts nothing, where nothing else was said of it."""
    both, better = _within(claim), claim.fact.better
    if both is None or better is None or any(direction(claim)):
        return
    before, after = both if better == "higher" else both[::-1]
    if before.low is not None and after.high is not None and after.high < before.low:
        yield Flaw("worse", "note", say(f"claims.worse.{better}", **claim.figures), say("claims.worse.remedy"))


def _within(claim: Claim) -> tuple[Span, Span] | None:
    """The two figures within their domain; `None` where one is absent or certainly outside."""
    change, scale = claim.change, scale_of_figures(claim)
    if change.baseline is None or change.result is None:
        return None
    before, after = figure(change.baseline, scale), figure(change.result, scale)
    return None if before is None or after is None else (before, after)
