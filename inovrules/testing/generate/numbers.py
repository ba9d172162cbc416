"""Numbers as a ruleset or a portfolio writes them: plain decimals, as text."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

Node = dict[str, Any]
"""A document, or a part of one: plain dicts and lists whose scalars are all text."""

POINTS = ("1", "0", "2", "3", "5", "0.5", "2.25", "10")
SIGNED = (*POINTS, "-1", "-2.5")
WEIGHTS = ("1", "1", "0", "2", "3", "0.5", "0.75")
EDGES = ("1", "0", "0.5", "2", "2.25", "5", "10", "50")
DIGITS = ("2", "1", "0")
MODES = ("half_up", "half_even", "cut")
OFFSETS = ("0", "0", "0", "1", "-1", "0.01", "-0.01", "0.005", "-0.005", "0.0049")
_NAMES = ("id", "version", "title", "format", "as_of")
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?\Z")


def text_of(number: Fraction) -> str:
    """Write a fraction whose decimals end as a plain decimal."""
    digits = 0
    while (number * 10**digits).denominator != 1:
        digits += 1
    whole, rest = divmod(int(abs(number) * 10**digits), 10**digits)
    sign = "-" if number < 0 else ""
    return f"{sign}{whole}.{rest:0{digits}d}" if digits else f"{sign}{whole}"


def literals(document: object) -> Iterator[Fraction]:
    """Give every number that is written in a document: thresholds, points, caps, weights."""
    if isinstance(document, dict):
        for key, item in document.items():
            if key not in _NAMES:
                yield from literals(item)
    elif isinstance(document, list):
        for item in document:
            yield from literals(item)
    elif isinstance(document, str) and _NUMBER.match(document):
        yield Fraction(document)
