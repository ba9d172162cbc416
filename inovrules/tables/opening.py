"""Opening tables: a workbook, a CSV file, or a folder of these."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from inovrules.faults import Collector, Place
from inovrules.located.source import unreadable
from inovrules.messages import say
from inovrules.tables.damage import DamagedError, ProtectedError, TooLargeError
from inovrules.tables.limits import TABLE_LIMITS
from inovrules.tables.model import Tables
from inovrules.tables.suffixes import DELIMITED

if TYPE_CHECKING:
    from collections.abc import Callable

    from inovrules.tables.limits import TableLimits
    from inovrules.tables.model import Sheet


def open_tables(
    source: str | Path, *, limits: TableLimits = TABLE_LIMITS, faults: Collector | None = None, fits: Callable[[Sheet], bool] | None = None
) -> Tables:
    """Open a workbook, a CSV file or a folder of CSV files, and give what stands in their cells.

    `fits` tells whether a sheet is what is looked for; what separates the columns of a CSV file may be found out by that.

    Raises `FaultError` (IR111, IR112, IR130-IR134); with `faults`, those noted there are raised with its own.
    """
    noted = Collector() if faults is None else faults
    before = len(noted.found)
    path = Path(source)
    found = _folder(path, limits, noted, fits) if path.is_dir() else _file(path, limits, noted, fits)
    if found is None or len(noted.found) > before:
        noted.check()
    assert found is not None  # noqa: S101 - what kept it from being read was noted as a fault
    return found


def _file(path: Path, limits: TableLimits, faults: Collector, fits: Callable[[Sheet], bool] | None) -> Tables | None:
    file = str(path)
    raw = _content(path, limits, faults)
    if raw is None:
        return None
    if path.suffix.lower() == DELIMITED:
        from inovrules.tables.delimited import read_delimited  # noqa: PLC0415 - each kind is imported where it is met

        sheet = read_delimited(raw, file, limits, faults, fits)
        return None if sheet is None else Tables(file, (sheet,))
    return _workbook(raw, file, limits, faults)


def _workbook(raw: bytes, file: str, limits: TableLimits, faults: Collector) -> Tables | None:
    from inovrules.tables.workbook import read_workbook  # noqa: PLC0415

    try:
        return read_workbook(raw, file, limits)
    except ProtectedError:
        faults.add("IR131", Place(file), "")
    except TooLargeError as error:
        place = Place(file, sheet=error.sheet or None)
        faults.add("IR132", place, "", bound=say(f"tables.bound.{error.bound}"), limit=error.limit)
    except DamagedError:
        faults.add("IR130", Place(file), "")
    return None


def _folder(path: Path, limits: TableLimits, faults: Collector, fits: Callable[[Sheet], bool] | None) -> Tables | None:
    """Open every CSV file of a folder; whatever else lies there isn't looked at."""
    files = sorted(each for each in path.iterdir() if each.suffix.lower() == DELIMITED and each.is_file())
    if not files:
        faults.add("IR135", Place(str(path)), "")
        return None
    if len(files) > limits.sheets:
        faults.add("IR132", Place(str(path)), "", bound=say("tables.bound.sheets"), limit=limits.sheets)
        return None
    opened = [_file(file, limits, faults, fits) for file in files]
    return Tables(str(path), tuple(sheet for tables in opened if tables is not None for sheet in tables.sheets))


def _content(path: Path, limits: TableLimits, faults: Collector) -> bytes | None:
    try:
        with path.open("rb") as stream:
            raw = stream.read(limits.size + 1)
    except (OSError, ValueError) as error:
        faults.add("IR112", Place(str(path)), "", reason=unreadable(error))
        return None
    if len(raw) > limits.size:
        faults.add("IR132", Place(str(path)), "", bound=say("tables.bound.size"), limit=limits.size // 1024**2)
        return None
    return raw
