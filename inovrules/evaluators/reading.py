"""Readers of the parameters that several evaluators share; each fits `parameter(…)`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, cast

from inovrules.evaluators import schemas
from inovrules.evaluators.kind import Kind, written_as
from inovrules.exact import MODES, MOST_DIGITS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inovrules.evaluators.context import Context
    from inovrules.exact import Exact
    from inovrules.exact.rounding import Mode
    from inovrules.located import Cursor
    from inovrules.messages import Text


@written_as(schemas.NUMBER)
def read_number(at: Cursor, _context: Context) -> Exact | None:
    """Read an exact number. Fault: IR124."""
    return at.number()


@written_as(schemas.WHOLE)
def read_whole(at: Cursor, _context: Context) -> int | None:
    """Read a whole number that isn't negative. Faults: IR124, IR125."""
    return at.whole()


@written_as({**schemas.WHOLE, "minimum": 0, "maximum": MOST_DIGITS})
def read_digits(at: Cursor, _context: Context) -> int | None:
    """Read a number of decimals. Faults: IR124, IR125, IR127."""
    return at.whole(0, MOST_DIGITS)


@written_as(schemas.one_or_more(schemas.SCALAR))
def read_texts(at: Cursor, _context: Context) -> tuple[str, ...]:
    """Read a list of texts, or one. Faults: IR120, IR405 (empty)."""
    return tuple(text for item in at.one_or_some() if (text := item.text()) is not None)


@written_as(schemas.TEXT)
def read_text(at: Cursor, _context: Context) -> str | None:
    """Read a text. Fault: IR120."""
    return at.text()


@written_as(schemas.FLAG)
def read_flag(at: Cursor, _context: Context) -> bool | None:
    """Read `true` or `false`. Faults: IR120, IR123."""
    return at.flag()


@written_as(schemas.BILINGUAL)
def read_bilingual(at: Cursor, _context: Context) -> Text | None:
    """Read a text in both languages, `{id: …, en: …}`. Faults: IR120-IR122."""
    return at.bilingual()


@written_as({"enum": list(MODES)})
def read_mode(at: Cursor, _context: Context) -> Mode | None:
    """Read a mode of rounding. Fault: IR123."""
    return cast("Mode | None", at.one_of(MODES))


@written_as({"enum": ["lower", "upper"]})
def read_tie(at: Cursor, _context: Context) -> Literal["lower", "upper"] | None:
    """Read which level a number in two bands has. Fault: IR123."""
    return cast("Literal['lower', 'upper'] | None", at.one_of(("lower", "upper")))


def one_of(options: Sequence[str]) -> Kind:
    """Give a reader of one of several words. Fault: IR123."""
    return Kind(lambda at, _context: at.one_of(options), {"enum": list(options)})
