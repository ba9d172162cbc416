"""Tables of bands: which levels a number, known exactly or only within bounds, can have."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from attrs import field, frozen

from inovrules.evaluators.contract import Possible
from inovrules.evaluators.level import Level, direction
from inovrules.evaluators.scale import BOTTOM, TOP
from inovrules.evaluators.wording import band_words
from inovrules.exact import as_exact
from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from inovrules.evaluators.contract import Direction
    from inovrules.evaluators.scale import Edge, Scale
    from inovrules.exact import Exact
    from inovrules.facts import Value
    from inovrules.messages import Message

Tie = Literal["lower", "upper"]


@frozen
class Band:
    """A level and the numbers that have it, from one edge to another, as printed."""

    level: Level
    low: Edge = BOTTOM
    high: Edge = TOP


@frozen
class Piece:
    """A stretch of possible numbers that all have one level; `band` is `None` outside every band."""

    low: Edge
    high: Edge
    band: Band | None


@frozen
class BandTable:
    """Bands on a scale. `tie` says which level a number in two bands has, `otherwise` the level outside every band.

    >>> from inovrules.evaluators.scale import Scale, edge
    >>> bands = (Band(Level.plain(1), edge(1), edge(200)), Band(Level.plain(2), edge(201)))
    >>> table = BandTable(bands, Scale(0, whole=True))
    >>> [piece.band and piece.band.level.number for piece in table.pieces(*table.scale.limits)]
    [None, 1, 2]
    """

    bands: tuple[Band, ...]
    scale: Scale
    tie: Tie | None = None
    otherwise: Level | None = None
    fitted: tuple[tuple[Edge, Edge, Band], ...] = field(init=False, repr=False, eq=False)
    whole: tuple[Piece, ...] = field(init=False, repr=False, eq=False)

    @fitted.default
    def _fitted(self) -> tuple[tuple[Edge, Edge, Band], ...]:
        return tuple((self.scale.first(band.low), self.scale.last(band.high), band) for band in self.bands)

    @whole.default
    def _whole(self) -> tuple[Piece, ...]:
        return tuple(self.pieces(*self.scale.limits))

    def at(self, place: Edge) -> Band | None:
        """Give the band that decides about a number."""
        found = [band for low, high, band in self.fitted if low <= place <= high]
        if not found:
            return None
        return (min if self.tie == "lower" else max)(found, key=lambda band: band.level.number)

    def pieces(self, low: Edge, high: Edge) -> list[Piece]:
        """Cut the numbers from `low` to `high` into stretches of one level each."""
        if low == high:
            return [Piece(low, high, self.at(low))]
        cuts = {start for first, last, _ in self.fitted for start in (first, self.scale.after(last))}
        starts = [low, *sorted(cut for cut in cuts if low < cut <= high and cut != TOP)]
        ends = [*(self.scale.before(start) for start in starts[1:]), high]
        found: list[Piece] = []
        for start, end in zip(starts, ends, strict=True):
            band = self.at(start)
            if found and found[-1].band is band:
                found[-1] = Piece(found[-1].low, end, band)
            else:
                found.append(Piece(start, end, band))
        return found

    def level(self, piece: Piece) -> Level | None:
        """Give the level of a stretch: its band's, or that of `otherwise`."""
        return piece.band.level if piece.band else self.otherwise

    def all_levels(self) -> list[Level]:
        """Give every level that is stated, lowest first."""
        stated = {band.level.number: band.level for band in self.bands}
        if self.otherwise is not None:
            stated.setdefault(self.otherwise.number, self.otherwise)
        return [stated[number] for number in sorted(stated)]

    def direction(self) -> Direction:
        """Tell how the points move as the number rises."""
        levels = [self.level(piece) for piece in self.whole]
        return direction([level.points for level in levels if level is not None])

    def outcomes(self, unit: str | None, witness: Callable[[Exact], Mapping[str, Value]]) -> tuple[Possible, ...]:
        """Give every outcome, with what it needs and the nearest facts that reach it."""
        return tuple(
            Possible(
                level.points,
                self._needs(level, unit),
                level.number,
                level.title,
                {} if (nearest := self.nearest(level)) is None else witness(nearest),
            )
            for level in self.all_levels()
        )

    def _needs(self, level: Level, unit: str | None) -> Message:
        own = next((band for band in self.bands if band.level.number == level.number), None)
        return say("reason.band.outside") if own is None else band_words(own.low, own.high, unit)

    @staticmethod
    def _around(pieces: tuple[Piece, ...], index: int) -> tuple[Piece, Piece]:
        """Give the stretches before and after one; at the ends the stretch itself."""
        return pieces[max(index - 1, 0)], pieces[min(index + 1, len(pieces) - 1)]

    def nearest(self, level: Level) -> Exact | None:
        """Give the number of a level that is nearest to the levels worth less; `None` when no number has the level."""
        pieces = self.whole
        index = next((index for index, piece in enumerate(pieces) if self.level(piece) == level), None)
        if index is None:
            return None
        before, after = (self.level(piece) for piece in self._around(pieces, index))
        from_top = after is not None and after.points < level.points and (before is None or before.points >= level.points)
        return number_in(pieces[index], from_top=from_top)


def number_in(piece: Piece, *, from_top: bool = False) -> Exact:
    """Give a number of a stretch: the one at its lower end (or upper, with `from_top`) where there is one.

    >>> from inovrules.evaluators.scale import edge
    >>> number_in(Piece(edge(20, 1), edge(30), None))
    Fraction(2001, 100)
    """
    if piece.low == BOTTOM and piece.high == TOP:
        return 0
    upper = piece.low == BOTTOM or (from_top and piece.high != TOP)
    _, value, nudge = piece.high if upper else piece.low
    digits = 2
    while not piece.low <= (0, found := value + Fraction(nudge, 10**digits), 0) <= piece.high:
        digits += 1
    return as_exact(found)
