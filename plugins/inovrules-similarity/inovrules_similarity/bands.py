"""Bands of similarity, as a ruleset writes them: from how many percent on, and what that is worth."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.plugins import Description, Outcome, Possible, Text, written_as

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inovrules.plugins import Context, Cursor

LEAST_EDGE = 40
"""Names of the same length share a third of their letters by chance: no band may start between 0 and this many percent."""
_NUMBER = {"type": ["number", "string"]}
_WHOLE = {"type": ["integer", "string"]}
_BAND = {
    "type": "object",
    "properties": {"from": _NUMBER, "level": _WHOLE, "points": _NUMBER, "refuse": {"type": "boolean"}},
    "required": ["from"],
    "additionalProperties": False,
}


@frozen
class Band:
    """From `edge` percent on: the points and the level, or that the innovation is refused."""

    edge: int | Fraction
    points: int | Fraction = 0
    level: int | None = None
    refuse: bool = False

    def outcome(self, reason: Text) -> Outcome:
        """Give what this band is worth."""
        return Outcome.refused(reason) if self.refuse else Outcome.scored(self.points, reason, self.level)


@written_as({"type": "array", "items": _BAND, "minItems": 1})
def read_bands(at: Cursor, _context: Context) -> tuple[Band, ...] | None:
    """Read bands, the highest first. Faults: IR120-IR125, IR405, IR520."""
    found = [(item, band) for item in at.some() if (band := _band(item)) is not None]
    edges = [band.edge for _, band in found]
    for place, (item, band) in enumerate(found):
        if band.edge in edges[:place]:
            item.refuse(
                Text("dua rentang mulai dari persen yang sama.", "two bands start at the same percentage."),
                Text("Hapus salah satunya.", "Remove one of them."),
            )
    if found and 0 not in edges:
        at.refuse(
            Text("tidak ada rentang yang mulai dari 0.", "no band starts at 0."),
            Text("Tambahkan rentang `from: 0` bagi yang tidak serupa.", "Add a band `from: 0` for what isn't alike."),
        )
    return tuple(sorted((band for _, band in found), key=lambda band: -band.edge))


def _band(at: Cursor) -> Band | None:
    if not at.only(("from", "level", "points", "refuse")):
        return None
    edge_at, level_at, points_at, refuse_at = at.need("from"), at.get("level"), at.get("points"), at.get("refuse")
    edge = edge_at.number() if edge_at else None
    level = level_at.whole() if level_at else None
    points = points_at.number() if points_at else level
    refuse = bool(refuse_at.flag()) if refuse_at else False
    if edge is None or not edge_at:
        return None
    if not (edge == 0 or LEAST_EDGE <= edge <= 100):  # noqa: PLR2004 - percent
        edge_at.refuse(
            Text(
                f"rentang mulai dari 0, atau dari {LEAST_EDGE} sampai 100 persen.", f"bands start at 0, or at {LEAST_EDGE} to 100 percent."
            ),
            Text("Di bawah itu kemiripan hanya kebetulan; pilih angka lain.", "Below that likeness is chance; choose another number."),
        )
        return None
    if refuse == (points is not None):
        at.refuse(
            Text("sebuah rentang memberi nilai atau menolak.", "a band gives points or refuses."),
            Text("Tulis `level` atau `points`, atau `refuse: true`.", "Write `level` or `points`, or `refuse: true`."),
        )
        return None
    return Band(edge, 0 if points is None else points, level, refuse)


def band_of(bands: Iterable[Band], percent: int) -> Band:
    """Give the highest band that starts at or below a percentage; bands are ordered, and one starts at 0."""
    return next(band for band in bands if percent >= band.edge)


def least_of(bands: Iterable[Band]) -> Fraction | None:
    """Give the least similarity that makes a difference, before it is rounded; `None` when none does."""
    edges = [band.edge for band in bands if band.edge]
    return max(Fraction(0), (Fraction(min(edges)) - Fraction(1, 2)) / 100) if edges else None


def described(bands: Iterable[Band], other: Text) -> Description:
    """Say what the bands give."""
    found = tuple(bands)
    points = [0 if band.refuse else band.points for band in found]
    return Description(
        min(points), max(points), tuple(Possible(band.points, _need(band, other), band.level) for band in found if not band.refuse)
    )


def _need(band: Band, other: Text) -> Text:
    edge = band.edge
    if not edge:
        return Text(f"tidak cukup serupa dengan {other.id}", f"not like enough to {other.en}")
    return Text(f"serupa sedikitnya {edge} % dengan {other.id}", f"at least {edge} % like {other.en}")
