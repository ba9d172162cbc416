"""Reading bands from a ruleset, and refusing tables that don't say one level for each possible number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.evaluators import schemas
from inovrules.evaluators.kind import written_as
from inovrules.evaluators.level import check_repeats, read_level
from inovrules.evaluators.level_table import Band
from inovrules.evaluators.scale import BOTTOM, TOP, edge, span_between

if TYPE_CHECKING:
    from inovrules.evaluators.context import Context
    from inovrules.evaluators.level_table import BandTable, Piece
    from inovrules.evaluators.scale import Edge
    from inovrules.located import Cursor

_LOW = {"from": 0, "above": 1}
_HIGH = {"to": 0, "below": -1}
_KEYS = ("level", *_LOW, *_HIGH, "points", "title")


@written_as(schemas.listed(schemas.level_entry(properties=dict.fromkeys((*_LOW, *_HIGH), schemas.NUMBER))))
def read_bands(at: Cursor, _context: Context) -> tuple[Band, ...]:
    """Read a list of bands. Faults: IR405 (empty), IR415 (level repeated), IR422 (edges)."""
    items = at.some()
    bands = [_band(item) for item in items]
    whole = tuple(band for band in bands if band is not None)
    if len(whole) == len(bands):
        check_repeats(items, [band.level for band in whole])
    return whole


def _band(at: Cursor) -> Band | None:
    if not at.only(_KEYS):
        return None
    level = read_level(at)
    lows, highs = ([key for key in keys if at.get(key)] for keys in (_LOW, _HIGH))
    if len(lows) > 1 or len(highs) > 1 or not (lows or highs):
        at.fault("IR422")
        return None
    ends = [_edge(at, keys, nudges) for keys, nudges in ((lows, _LOW), (highs, _HIGH))]
    low, high = (ends[0] if lows else BOTTOM), (ends[1] if highs else TOP)
    return None if level is None or low is None or high is None else Band(level, low, high)


def _edge(at: Cursor, keys: list[str], nudges: dict[str, int]) -> Edge | None:
    end = at.get(keys[0]) if keys else None
    number = end.number() if end else None
    return None if number is None else edge(number, nudges[keys[0]])


def check_table(at: Cursor, table: BandTable) -> None:
    """Check a table whose bands stand under `bands` of an indicator. Faults: IR410-IR412, IR416."""
    bands_at = at.get("bands")
    if bands_at is None:
        return
    items = bands_at.items()
    empty = [item for item, (low, high, _) in zip(items, table.fitted, strict=True) if low > high]
    for item in empty:
        item.fault("IR416")
    if not empty:
        _check_overlaps(items, table)
        _check_gaps(bands_at, items, table)


def _check_overlaps(items: list[Cursor], table: BandTable) -> None:
    if table.tie is not None:
        return
    ordered = sorted(zip(table.fitted, items, strict=True), key=lambda pair: pair[0][:2])
    (_, reach, widest), _ = ordered[0]
    for (low, high, band), item in ordered[1:]:
        if low <= reach:
            shared = span_between(low, min(reach, high))
            item.fault("IR410", shared=shared, first=widest.level.number, second=band.level.number)
        if high > reach:
            reach, widest = high, band


def _check_gaps(bands_at: Cursor, items: list[Cursor], table: BandTable) -> None:
    pieces = table.whole
    inside = [index for index, piece in enumerate(pieces) if piece.band]
    for index, piece in enumerate(pieces):
        if piece.band is not None:
            continue
        if inside and inside[0] < index < inside[-1]:
            following = pieces[index + 1].band
            item = next(item for item, band in zip(items, table.bands, strict=True) if band is following)
            item.fault("IR411", gap=span_between(piece.low, piece.high))
        elif table.otherwise is None:
            _outside(bands_at, piece)


def _outside(bands_at: Cursor, piece: Piece) -> None:
    bands_at.fault("IR412", outside=span_between(piece.low, piece.high))
