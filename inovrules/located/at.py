"""Plain values that know where they stood."""

from __future__ import annotations

from attrs import frozen


@frozen
class At:
    """A value with its line (or row) and column, both from 1, so that a fault can name the place.

    >>> At("880", 4, 2).line
    4
    """

    value: object
    line: int
    column: int = 1
