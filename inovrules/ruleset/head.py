"""Reading the head of a ruleset: what it is called, whose it is, and when it applies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from inovrules.facts.dates import read_date
from inovrules.ruleset.model import STATUSES, Confidence, Reporting, Status
from inovrules.ruleset.parts import optional_text, read_confidence
from inovrules.ruleset.reading import ID

if TYPE_CHECKING:
    from datetime import date

    from inovrules.located import Cursor

_YEARS = (1900, 2999)


def read_head(at: Cursor, confidence: Confidence) -> dict[str, Any] | None:
    """Read the head of a ruleset's file; `None`, with faults noted, when it lacks an id, a version or a title.

    `confidence` is that of the whole file: what states none of its own is sourced as well as that.
    """
    named, version, title = (at.need(key) for key in ("id", "version", "title"))
    name = named.text() if named else None
    if named and name is not None and not ID.match(name):
        named.fault("IR317", id=name[:80])
    stated = version.text() if version else None
    told = title.bilingual() if title else None
    rest = _rest(at, confidence)
    if name is None or told is None or stated is None:
        return None
    return {"id": name, "version": stated, "title": told, **rest}


def _rest(at: Cursor, confidence: Confidence) -> dict[str, Any]:
    names = ("status", "official", "year", "basis", "effective", "reporting")
    status, official, year, basis, effective, reporting = (at.get(key) for key in names)
    return {
        "status": (cast("Status | None", status.one_of(STATUSES)) if status else None) or "draft",
        "official": bool(official and official.flag()),
        "year": year.whole(*_YEARS) if year else None,
        "basis": basis.texts() if basis else (),
        "authority": optional_text(at, "authority"),
        "purpose": optional_text(at, "purpose"),
        "effective": _period(effective) if effective else (None, None),
        "reporting": _reporting(reporting, confidence) if reporting else None,
    }


def _reporting(at: Cursor, confidence: Confidence) -> Reporting | None:
    stated = at.get("confidence")
    since, until = _period(at, "confidence")
    sourced = (read_confidence(stated) if stated else None) or confidence
    return Reporting(since, until, sourced) if since or until else None


def _period(at: Cursor, *more: str) -> tuple[date | None, date | None]:
    at.only(("from", "until", *more))
    ends = [read_date(part) if (part := at.get(key)) else None for key in ("from", "until")]
    since, until = ends[0].first if ends[0] else None, ends[1].last if ends[1] else None
    if since and until and since > until:
        at.fault("IR347", since=ends[0], until=ends[1])
    return since, until
