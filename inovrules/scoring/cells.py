"""Cells: what the engine keeps of each score of each unit. Nodes, which people read, are made from them on demand."""

from __future__ import annotations

from struct import Struct
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

    from inovrules.evaluators.contract import Outcome, State
    from inovrules.exact import Exact
    from inovrules.messages import Message, Text

LineKind = Literal["score", "unit", "curve", "gate", "cap", "floor", "round", "count", "level", "reported"]


class Terms(NamedTuple):
    """What a cell adds to its parent, weight applied: columns that are simply summed.

    `covered`/`asked` weigh coverage; `known`/`missing` count parts; `weight`/`weight_known` are the weights of the parts that
    apply, and of those that are known.
    """

    claimed: Exact = 0
    proven: Exact = 0
    low: Exact = 0
    high: Exact = 0
    covered: Exact = 0
    asked: Exact = 0
    known: int = 0
    missing: int = 0
    weight: Exact = 0
    weight_known: Exact = 0


NOTHING = Terms()
_LANES = Struct("<8Q")
_LIMIT = 2**40


class Cell(NamedTuple):
    """A score of a unit: claimed and proven, the interval of the claimed value, and its coverage (0 to 1).

    `terms` is what it adds to a parent under its own weight. What it may turn out to be although it isn't now, once more is reported:
    `may_not_apply` (or of one that doesn't apply now, that it may apply after all), `may_be_missing`, `may_be_refused`. `reported` tells
    that its value is a figure that was reported in the place of its parts.
    """

    state: State
    value: Exact
    proven_state: State
    proven: Exact
    low: Exact
    high: Exact | None
    coverage: Exact
    terms: Terms
    claimed_outcome: Outcome | None = None
    proven_outcome: Outcome | None = None
    self_assessed: bool = False
    may_not_apply: bool = False
    may_be_missing: bool = False
    may_be_refused: bool = False
    reported: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it may turn out to be in another state, not counting answers that are missing now."""
        return self.may_not_apply or self.may_be_missing or self.may_be_refused

    @property
    def never_applies(self) -> bool:
        """Whether it doesn't apply, whatever is reported later."""
        return self.state == "not_applicable" and not self.may_not_apply

    @property
    def always_known(self) -> bool:
        """Whether it has an answer, whatever is reported later."""
        return self.state in ("scored", "refused") and not (self.may_not_apply or self.may_be_missing)


# A block: the packed terms of its first cell (`None` where they can't be packed or nobody adds them up), then its cells.
Block: TypeAlias = tuple[Any, ...]
NO_CELL = Cell("missing", 0, "missing", 0, 0, None, 0, NOTHING)


class Line(NamedTuple):
    """One line of the arithmetic of a score: what a part, or a rule, adds to its claimed and its proven value."""

    kind: LineKind
    claimed: Exact
    proven: Exact
    subject: str = ""
    weight: Exact = 1
    title: Text | Message | None = None
    reason: Text | Message | None = None


class Combined(NamedTuple):
    """A value made from others: its figures, and (on demand) the lines that add up to it.

    `proven_state` is stated where it isn't that of the claimed value, `claimed_outcome` where it was one answer that gave it, and both
    outcomes where it is a figure that was `reported`.
    """

    state: State
    value: Exact
    proven: Exact
    low: Exact
    high: Exact | None
    coverage: Exact
    lines: Callable[[], list[Line]]
    proven_state: State | None = None
    may_not_apply: bool = False
    may_be_missing: bool = False
    may_be_refused: bool = False
    claimed_outcome: Outcome | None = None
    self_assessed: bool = False
    proven_outcome: Outcome | None = None
    reported: bool = False


def pack(terms: Terms) -> int | None:
    """Lay the first eight columns side by side in one integer, so that many can be added at once; `None` where one doesn't fit.

    A lane has 64 bits and a column at most 40, so sixteen million parts can't overflow it.
    """
    if any(not isinstance(column, int) or not 0 <= column < _LIMIT for column in terms[:8]):
        return None
    return int.from_bytes(_LANES.pack(*terms[:8]), "little")


def packed(cell: Cell) -> int | None:
    """Give the packed terms of a cell; `None` where a sum needs to know more of it than its terms."""
    return None if cell.is_open else pack(cell.terms)


def unpack(total: int) -> tuple[int, ...]:
    """Give the eight columns of a sum of packed terms.

    >>> unpack(pack(Terms(1, 2)) + pack(Terms(3, 4)))[:2]
    (4, 6)
    """
    return _LANES.unpack(total.to_bytes(64, "little"))


def terms_of(cell: Cell, weight: Exact, spread: Exact) -> Terms:
    """Give what a cell adds to a parent under a weight; `spread` is the distance from its least to its most.

    A part that isn't scored counts zero now, so zero is among its ends; so it is where it may turn out not to be scored. One that may
    come to apply adds nothing now, but its ends, and a question that isn't answered.
    """
    state, value, _, proven, low, high, coverage, *_ = cell
    if cell.never_applies:
        return NOTHING
    known, applies = int(state in ("scored", "refused")), int(state != "not_applicable")
    asked = weight * spread
    top = 0 if high is None else high
    if state != "scored" or cell.is_open:
        low, top = min(0, low), max(0, top)
    return Terms(
        weight * value, weight * proven, weight * low, weight * top, asked * coverage, asked,
        known, applies - known, weight * applies, weight * known,
    )  # fmt: skip


def make_cell(  # noqa: PLR0913 - the figures of a cell, and where an indicator's come from
    combined: Combined, weight: Exact, spread: Exact, *, claimed: Outcome | None = None, proven: Outcome | None = None, level: bool = False
) -> Cell:
    """Make a cell from figures."""
    cell = Cell(
        combined.state, combined.value, proven.state if proven else combined.proven_state or combined.state, combined.proven,
        combined.low, combined.high, combined.coverage, NOTHING,
        claimed or combined.claimed_outcome, proven or combined.proven_outcome, level or combined.self_assessed,
        combined.may_not_apply, combined.may_be_missing, combined.may_be_refused, combined.reported,
    )  # fmt: skip
    return cell._replace(terms=terms_of(cell, weight, spread))
