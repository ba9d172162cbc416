"""Tables of bands that leave no gap, as instruments print them: half-open, printed ends, overlapping with a stated tie."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from inovrules.testing.generate.facts import WHOLE
from inovrules.testing.generate.numbers import MODES, POINTS, SIGNED, text_of

if TYPE_CHECKING:
    from inovrules.testing.generate.facts import Form
    from inovrules.testing.generate.numbers import Node
    from inovrules.testing.generate.pick import Pick


def make_bands(pick: Pick, form: Form, *, signed: bool) -> Node:
    """Make the parameters of `bands` for one number of the form."""
    name = pick.one(form.numbers)
    whole = form.kind(name) in WHOLE
    digits = None if whole else pick.one([None, None, 1, 2])
    step = Fraction(1) if whole else Fraction(1, 4) if digits is None else Fraction(1, 10**digits)
    printed = digits is not None or form.kind(name) in ("integer", "level")
    style = pick.one(["lower", "upper", "overlap", *(["printed"] if printed else [])])
    limits = form.facts.get(name, {})
    least = 0 if limits.get("minimum") == "0" else -3
    cuts = [count * step for count in sorted(pick.some(range(least, 4 if "maximum" in limits else 13), most=4))]
    levels = make_levels(pick, len(cuts), signed=signed)
    bands = [{**edges, **level} for edges, level in zip(_edges(cuts, style, step), levels, strict=True)]
    rest: Node = {"otherwise": str(pick.below(3))}
    if digits is not None:
        rest |= {"digits": str(digits), "mode": pick.one(MODES)}
    if style == "overlap":
        rest["tie"] = pick.one(["upper", "lower"])
    return {"evaluator": "bands", "from": name, "bands": bands, **rest}


def _edges(cuts: list[Fraction], style: str, step: Fraction) -> list[Node]:
    """One band from every cut to the next; the last has no upper end."""
    start, end = ("above", "to") if style == "upper" else ("from", "below")
    found: list[Node] = []
    for place, cut in enumerate(cuts):
        band: Node = {start: text_of(cut)}
        following = cuts[place + 1] if place + 1 < len(cuts) else None
        if following is not None and style == "printed":
            band["to"] = text_of(following - step)
        elif following is not None and style == "overlap":
            band["to"] = text_of(following)
        elif following is not None:
            band[end] = text_of(following)
        found.append(band)
    return found


def make_levels(pick: Pick, number: int, *, signed: bool) -> list[Node]:
    """Make the levels of a table: rising or falling, some with points of their own."""
    numbers = sorted(pick.some(range(6), number, number), reverse=pick.chance())
    rows: list[Node] = [{"level": str(level)} for level in numbers]
    return [{**row, "points": pick.one(SIGNED if signed else POINTS)} for row in rows] if pick.chance() else rows


def make_curve(pick: Pick, *, signed: bool) -> list[list[str]]:
    """Make two to four points of a piecewise linear curve."""
    places = sorted(pick.some(range(-2, 12), 2, 4))
    return [[str(place), pick.one(SIGNED if signed else POINTS)] for place in places]
