"""Readers of the parameters that several evaluators share; each fits `parameter(…)`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, cast

from inovrules.exact import MODES, MOST_DIGITS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from inovrules.evaluators.context import Context
    from inovrules.exact import Exact
    from inovrules.exact.rounding import Mode
    from inovrules.located import Cursor


def read_number(at: Cursor, _context: Context) -> Exact | None:
    """Read an exact number. Fault: IR124."""
    return at.number()


def read_whole(at: Cursor, _context: Context) -> int | None:
    """Read a whole number that isn't negative. Faults: IR124, IR125."""
    return at.whole()


def read_digits(at: Cursor, _context: Context) -> int | None:
    """Read a number of decimals. Faults: IR124, IR125, IR127."""
    return at.whole(0, MOST_DIGITS)


def read_texts(at: Cursor, _context: Context) -> tuple[str, ...]:
    """Read a list of texts, or one. Faults: IR120, IR405 (empty)."""
    return tuple(text for item in at.one_or_some() if (text := item.text()) is not None)


def read_mode(at: Cursor, _context: Context) -> Mode | None:
    """Read a mode of rounding. Fault: IR123."""
    return cast("Mode | None", at.one_of(MODES))


def read_tie(at: Cursor, _context: Context) -> Literal["lower", "upper"] | None:
    """Read which level a number in two bands has. Fault: IR123."""
    return cast("Literal['lower', 'upper'] | None", at.one_of(("lower", "upper")))


def one_of(options: Sequence[str]) -> Callable[[Cursor, Context], str | None]:
    """Give a reader of one of several words. Fault: IR123."""
    return lambda at, _context: at.one_of(options)
