"""A move of a score, and what is done to it on the way up."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from inovrules.messages import say
from inovrules.ruleset.bounds import modified
from inovrules.ruleset.model import Bounds

if TYPE_CHECKING:
    from inovrules.exact import Exact
    from inovrules.messages import Message
    from inovrules.ruleset.scores import Modifiers, Score


@frozen
class Jump:
    """A move of at most `size` (`None` where nothing limits it), and by way of what it comes about."""

    size: Fraction | None
    way: Message

    def times(self, factor: Exact) -> Jump:
        """Give the move of a multiple."""
        return evolve(self, size=None if self.size is None else abs(self.size * factor))

    def and_(self, other: Jump) -> Jump:
        """Give what both moves come to together; the way is that of the larger."""
        larger = self.or_(other)
        return larger if larger.size is None else evolve(larger, size=(self.size or Fraction(0)) + (other.size or Fraction(0)))

    def or_(self, other: Jump) -> Jump:
        """Give the larger of two moves."""
        if self.size is None or other.size is None:
            return self if self.size is None else other
        return max(self, other, key=lambda each: each.size or 0)


def own(score: Score) -> Message:
    """Name a score as what a move comes about by."""
    return say("properties.way", title=score.title)


def span_of(bounds: Bounds) -> Fraction | None:
    """Give how far a score can move within its bounds, none of it being zero."""
    return None if bounds.high is None else Fraction(max(bounds.high, 0)) - min(bounds.low, 0)


def steepest(modifiers: Modifiers) -> Fraction:
    """Give how much further a curve and a factor carry a move at most."""
    slopes = [abs(Fraction(y2 - y1) / (x2 - x1)) for (x1, y1), (x2, y2) in pairwise(modifiers.curve)]
    factor = Fraction(modifiers.rescale[1]) / modifiers.rescale[0] if modifiers.rescale else Fraction(1)
    return (max(slopes, default=Fraction(0)) if modifiers.curve else Fraction(1)) * abs(factor)


def keeps_zero(modifiers: Modifiers) -> bool:
    """Whether zero stays zero, so that it doesn't matter whether a score is zero or there is none."""
    return modified(Bounds(0, 0), modifiers) == Bounds(0, 0)
