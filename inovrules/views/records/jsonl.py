"""Records as JSON Lines: one record a line, exact."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from inovrules.views.records.building import records_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.views.report import Report


def render(report: Report) -> str:
    """Write the records of all scorecards, ASCII only. Every line has the same keys, so that readers of tables take it as it is."""
    return "".join(f"{line}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    encoder = json.JSONEncoder(separators=(",", ":"), default=_plain)
    for card in report.scorecards:
        yield from map(encoder.encode, records_of(card, report.language))


def _plain(value: object) -> str:
    """Write a date. Raises `TypeError` for what no record holds."""
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no record holds {value!r}")
