"""What is done to a value after it is combined: curve, rescale, gates, cap, floor, rounding; each a line of its own."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from inovrules.exact import as_exact
from inovrules.exact.curve import on_curve
from inovrules.messages import say
from inovrules.scoring.cells import Line

if TYPE_CHECKING:
    from collections.abc import Callable

    from inovrules.exact import Exact
    from inovrules.messages import Message, Text
    from inovrules.ruleset.scores import Gate, Modifiers
    from inovrules.scoring.cells import Combined, LineKind


def modify(combined: Combined, modifiers: Modifiers, verdicts: Callable[[Gate], tuple[bool, bool, bool, bool]]) -> Combined:
    """Apply the modifiers, in order.

    `verdicts` tells for a gate whether it holds for the claimed, the proven, the least and the most value.
    """
    if modifiers.curve:
        combined = _curved(combined, modifiers.curve)
    if modifiers.rescale:
        combined = _rescaled(combined, Fraction(modifiers.rescale[1]) / modifiers.rescale[0])
    for gate in modifiers.gates:
        combined = _gated(combined, gate, verdicts(gate))
    if modifiers.cap is not None:
        cap = modifiers.cap
        combined = _stepped(combined, "cap", say("line.cap", limit=cap), lambda value: min(value, cap), cap)
    if modifiers.floor is not None:
        floor = modifiers.floor
        combined = _stepped(combined, "floor", say("line.floor", limit=floor), lambda value: max(value, floor), None)
    if modifiers.round is not None:
        title = say("line.round", digits=str(modifiers.round.digits))
        combined = _stepped(combined, "round", title, modifiers.round.apply, None)
    return combined


def _scored(combined: Combined) -> bool:
    return combined.state == "scored"


def _stepped(  # noqa: PLR0913, PLR0917 - one line of the arithmetic
    before: Combined, kind: LineKind, title: Message | Text, change: Callable[[Exact], Exact], top: Exact | None, reason: Text | None = None
) -> Combined:
    """Apply a rising function to all figures; where nothing bounds the most, `top` does."""
    low, high = change(before.low), top if before.high is None else change(before.high)
    if not _scored(before):
        return before._replace(low=low, high=high)
    return _with_line(before, kind, title, reason, (change(before.value), change(before.proven), low, high))


def _with_line(
    before: Combined, kind: LineKind, title: Message | Text, reason: Text | None, after: tuple[Exact, Exact, Exact, Exact | None]
) -> Combined:
    value, proven, low, high = after
    if before.proven_state not in (None, "scored"):  # what isn't proven stays nothing, whatever is done to the claimed value
        proven = before.proven

    def lines() -> list[Line]:
        line = Line(kind, as_exact(value - before.value), as_exact(proven - before.proven), title=title, reason=reason)
        return [*before.lines(), line] if line.claimed or line.proven else before.lines()

    return before._replace(value=value, proven=proven, low=low, high=high, lines=lines)


def _curved(before: Combined, points: tuple[tuple[Exact, Exact], ...]) -> Combined:
    inside = [y for x, y in points if before.low <= x and (before.high is None or x <= before.high)]
    ends = [on_curve(points, before.low), points[-1][1] if before.high is None else on_curve(points, before.high)]
    low, high = min(*inside, *ends), max(*inside, *ends)
    if not _scored(before):
        return before._replace(low=low, high=high)
    after = (on_curve(points, before.value), on_curve(points, before.proven), low, high)
    return _with_line(before, "curve", say("line.curve"), None, after)


def _rescaled(before: Combined, factor: Fraction) -> Combined:
    high = None if before.high is None else as_exact(before.high * factor)

    def lines() -> list[Line]:
        return [
            line._replace(
                claimed=as_exact(line.claimed * factor), proven=as_exact(line.proven * factor), weight=as_exact(line.weight * factor)
            )
            for line in before.lines()
        ]

    value, proven, low = (as_exact(figure * factor) for figure in (before.value, before.proven, before.low))
    return before._replace(value=value, proven=proven, low=low, high=high, lines=lines)


def _gated(before: Combined, gate: Gate, holds: tuple[bool, bool, bool, bool]) -> Combined:
    most = gate.otherwise
    figures: list[Exact | None] = [before.value, before.proven, before.low, before.high]
    after = [figure if passed else most if figure is None else min(figure, most) for figure, passed in zip(figures, holds, strict=True)]
    value, proven, low, high = after
    assert value is not None  # noqa: S101 - only the most can be unbounded
    assert proven is not None  # noqa: S101
    assert low is not None  # noqa: S101
    if not _scored(before):
        return before._replace(low=low, high=high)
    return _with_line(before, "gate", gate.title, gate.reason, (value, proven, low, high))
