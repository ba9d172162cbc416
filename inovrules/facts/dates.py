"""Reading dates of year, month or day precision."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from inovrules.facts.values import PartialDate

if TYPE_CHECKING:
    from inovrules.located import Cursor

_DATE = re.compile(r"([12][0-9]{3})(?:-([0-9]{2})(?:-([0-9]{2}))?)?\Z", re.ASCII)
_VAGUE = re.compile(r"(early|mid|late|awal|pertengahan|akhir)\s+([12][0-9]{3})\Z", re.ASCII | re.IGNORECASE)


def parse_date(text: str) -> PartialDate | None:
    """Read `2024`, `2024-03`, `2024-03-12` or `early 2024`; `None` when it is none of them.

    Vague words are kept but never turned into months.

    >>> parse_date("2024-03").plain(), parse_date("awal 2024").plain(), parse_date("2024-13")
    ('2024-03', '2024', None)
    """
    vague = _VAGUE.match(text)
    if vague:
        return PartialDate.of(int(vague[2]), said=text)
    match = _DATE.match(text)
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        return PartialDate.of(year or 0, month, day)
    except ValueError:
        return None


def read_date(at: Cursor) -> PartialDate | None:
    """Read a date, or a range `{from: …, until: …, said: …}` within which it lies. Faults: IR201, IR219."""
    return _range(at) if at.is_map else _one(at)


def _one(at: Cursor) -> PartialDate | None:
    text = at.text()
    found = parse_date(text.strip()) if text is not None else None
    if text is not None and found is None:
        at.fault("IR201", value=text[:80])
    return found


def _range(at: Cursor) -> PartialDate | None:
    if not at.only(("from", "until", "said")):
        return None
    ends = [_one(part) if (part := at.need(key)) else None for key in ("from", "until")]
    said = at.get("said")
    if ends[0] is None or ends[1] is None:
        return None
    if ends[0].first > ends[1].last:
        at.fault("IR219", since=ends[0], until=ends[1])
        return None
    return PartialDate(ends[0].first, ends[1].last, said.text() if said else None)
