"""Slips that would explain a claim against its own figures. They are offered, never applied: which one it was is in the source."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING, TypeAlias

from inovrules.evaluators.improvement import contradicts
from inovrules.exact import as_exact, span_of
from inovrules.facts.change_reading import SIDES
from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from inovrules.consistency.claims.flaw import Claim
    from inovrules.facts.change import Direction
    from inovrules.messages import Message

    Figures: TypeAlias = tuple[int | Decimal, int | Decimal]

_MOST_DIGITS = 20


def offered(claim: Claim, claimed: Direction) -> Message:
    """Say how to mend it: the slips that would explain it, if any would, or another word."""
    found = tuple(say("claims.slip", side=say(f"claims.side.{side}"), old=old, new=new) for side, old, new in slips(claim, claimed))
    actual = say(f"reason.change.claimed.{_actual(claim)}")
    said = say(f"reason.change.claimed.{claimed}")
    if not found:
        return say("claims.contradicted.remedy", actual=actual, said=said)
    return say("claims.contradicted.remedy.slips", slips=found, actual=actual, said=said)


def _actual(claim: Claim) -> Direction:
    before, after = claim.both or (span_of(0), span_of(0))
    if contradicts("rose", before, after):
        return "unchanged" if not contradicts("unchanged", before, after) else "fell"
    return "rose"


def slips(claim: Claim, claimed: Direction) -> Iterator[tuple[str, int | Decimal, int | Decimal]]:
    """Yield for each figure the nearest that fits, with two digits exchanged and with one digit another: side, figure, what it may be.

    Only figures that are exactly known, and only what the declared domain allows.
    """
    change = claim.change
    before, after = change.baseline, change.result
    if not isinstance(before, int | Decimal) or not isinstance(after, int | Decimal) or claimed == "unchanged":
        return
    figures: Figures = (before, after)
    for side in (1, 0):
        for variants in (_replaced, _exchanged):
            found = _nearest(claim, claimed, figures, side, variants)
            if found is not None:
                yield SIDES[side], figures[side], found


def _nearest(
    claim: Claim, claimed: Direction, figures: Figures, side: int, variants: Callable[[str], Iterator[str]]
) -> int | Decimal | None:
    """Give the variant of a figure that fits and is nearest to the other figure, which tells that the two are of one kind."""
    other = as_exact(figures[1 - side])
    fitting = [number for text in variants(_text(figures[side])) if (number := _read(text, figures[side])) is not None]
    fitting = [number for number in fitting if _fits(claim, claimed, figures, side, number)]
    return min(fitting, key=lambda number: (abs(as_exact(number) - other), number), default=None)


def _fits(claim: Claim, claimed: Direction, figures: Figures, side: int, number: int | Decimal) -> bool:
    low, high, exact = claim.fact.minimum, claim.fact.maximum, as_exact(number)
    pair = (number, figures[1]) if side == 0 else (figures[0], number)
    within = (low is None or exact >= low) and (high is None or exact <= high)
    return within and not contradicts(claimed, *map(span_of, pair))


def _text(number: int | Decimal) -> str:
    return str(number) if isinstance(number, int) else format(number, "f")


def _read(text: str, like: int | Decimal) -> int | Decimal | None:
    """Read a variant; one with a leading zero isn't written so."""
    whole = text.lstrip("-").partition(".")[0]
    if len(whole) > 1 and whole.startswith("0"):
        return None
    return int(text) if isinstance(like, int) else Decimal(text)


def _digits(text: str) -> list[int]:
    places = [place for place, letter in enumerate(text) if letter.isdigit()]
    return places if len(places) <= _MOST_DIGITS else []


def _exchanged(text: str) -> Iterator[str]:
    """Yield a number with two of its digits exchanged."""
    for first, second in combinations(_digits(text), 2):
        if text[first] != text[second]:
            letters = list(text)
            letters[first], letters[second] = letters[second], letters[first]
            yield "".join(letters)


def _replaced(text: str) -> Iterator[str]:
    """Yield a number with one of its digits another."""
    for place in _digits(text):
        for digit in "0123456789":
            if digit != text[place]:
                yield text[:place] + digit + text[place + 1 :]
