"""Reading portfolios, directed by the facts that rulesets declare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.facts.dates import read_date
from inovrules.faults import Collector, closest
from inovrules.located import Cursor, read_document, read_value
from inovrules.portfolio.distinct import read_distinct
from inovrules.portfolio.model import Portfolio, Unit
from inovrules.portfolio.units import UnitReader

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from inovrules.facts import Vocabulary
    from inovrules.located import Node
    from inovrules.portfolio.distinct import Distinct

FORMAT = "inovrules-portfolio/1"
REGION_LEVELS = ("kabupaten", "kota", "provinsi")
_KEYS = (
    "format", "region", "as_of", "note", "source", "opds", "opds_complete", "facts", "levels", "reported", "evidence",
    "innovations", "distinct",
)  # fmt: skip


def load_portfolio(source: str | Path | Mapping[str, object], vocabulary: Vocabulary, *, text: str | None = None) -> Portfolio:
    """Read a portfolio from a YAML or JSON file, `-` (standard input), or a Python mapping.

    The same content gives the same portfolio from each. Raises `FaultError` with every fault found (IR1xx, IR2xx).

    >>> from inovrules.facts import Vocabulary
    >>> load_portfolio({"region": {"name": "Kabupaten Contoh"}, "as_of": "2026-07-01"}, Vocabulary()).region.name
    'Kabupaten Contoh'
    """
    faults = Collector()
    node = read_value(source, faults=faults) if hasattr(source, "items") else read_document(source, text=text, faults=faults)
    return read_portfolio(node, vocabulary, faults)


def read_innovation(node: Node, vocabulary: Vocabulary, faults: Collector) -> Unit:
    """Read one innovation from a located document, as it stands in the list of a portfolio. Raises `FaultError`."""
    unit = UnitReader(vocabulary).one(Cursor(node, "", faults), "innovation")
    faults.check()
    assert unit is not None  # noqa: S101 - whatever kept it from being read was noted as a fault
    return unit


def peek_as_of(node: Node) -> date | None:
    """Give the date of a portfolio that hasn't been read yet, when it has a readable one."""
    at = Cursor(node, "", Collector()).get("as_of")
    found = read_date(at) if at else None
    return found.day if found else None


def read_portfolio(node: Node, vocabulary: Vocabulary, faults: Collector | None = None) -> Portfolio:
    """Read a portfolio from a located document. Raises `FaultError`, with the `faults` that reading the document itself found."""
    noted = Collector() if faults is None else faults
    at = Cursor(node, "", noted)
    at.only(_KEYS)
    if kind := at.get("format"):
        kind.one_of((FORMAT,))
    units = UnitReader(vocabulary)
    region_at = at.need("region")
    as_of = _as_of(at)
    region = _region(at, region_at, units)
    opds = _opds(at, units)
    innovations = units.many(at.get("innovations"), "innovation")
    _check_opds(at, units, opds, innovations)
    distinct = _distinct(at, units, innovations)
    note, code = _note(at), _region_text(region_at, "code")
    complete = bool((flag := at.get("opds_complete")) and flag.flag())
    noted.check()
    assert as_of is not None  # noqa: S101 - its absence was refused above
    return Portfolio(
        region=region,
        as_of=as_of,
        opds=_named(innovations) if opds is None else opds,
        innovations=innovations,
        innovations_listed=bool(innovations) or ("innovations" in at.keys and complete and bool(opds)),
        opds_complete=complete,
        level=_region_text(region_at, "level"),
        code=code,
        note=note,
        file=at.place.file,
        unread=tuple(units.unread),
        distinct=distinct,
    )


def _region_text(region_at: Cursor | None, key: str) -> str | None:
    part = region_at.get(key) if region_at else None
    return part.text() if part else None


def _note(at: Cursor) -> str | None:
    texts = [text for key in ("note", "source") if (part := at.get(key)) and (text := part.text())]
    return "\n".join(texts) or None


def _as_of(at: Cursor) -> date | None:
    when = at.need("as_of")
    found = read_date(when) if when else None
    if when and found and found.day is None:
        when.fault("IR210", value=found.plain())
    return found.day if found else None


def _region(at: Cursor, region_at: Cursor | None, units: UnitReader) -> Unit:
    name_at = None
    if region_at and region_at.only(("name", "level", "code")):
        name_at = region_at.need("name")
        if level := region_at.get("level"):
            level.one_of(REGION_LEVELS)
    name = (name_at.name() if name_at else None) or ""
    return units.parts(at, "region", "region", name, None)


def _opds(at: Cursor, units: UnitReader) -> tuple[Unit, ...] | None:
    listed = at.get("opds")
    flag = at.get("opds_complete")
    if flag:
        flag.flag()
    found = units.many(listed, "opd")
    return found if listed is not None and listed.is_list else None


def _distinct(at: Cursor, units: UnitReader, innovations: tuple[Unit, ...]) -> tuple[Distinct, ...]:
    part = at.get("distinct")
    return read_distinct(part, {unit.id for unit in innovations}, whole="innovation" not in units.unnamed) if part else ()


def _named(innovations: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """The OPDs that innovations name, when no list was reported."""
    return tuple(Unit(opd, opd, "opd") for opd in sorted({unit.opd for unit in innovations if unit.opd}))


def _check_opds(at: Cursor, units: UnitReader, opds: tuple[Unit, ...] | None, innovations: tuple[Unit, ...]) -> None:
    """Refuse OPDs that aren't listed, unless one of those listed may be it. Fault: IR212."""
    if opds is None or "opd" in units.unnamed:
        return
    known = {unit.id for unit in opds}
    for unit in innovations:
        if unit.opd is not None and unit.opd not in known:
            place = unit.places.get("opd") or at.place
            at.faults.add("IR212", place, f"innovations/{unit.id}/opd", opd=unit.opd, hint=closest(unit.opd, known))
