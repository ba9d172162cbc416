"""The parts of a workbook, unpacked within bounds before anything else looks at them."""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from inovrules.tables.damage import DamagedError, TooLargeError

if TYPE_CHECKING:
    from inovrules.tables.limits import TableLimits

_READ = (".xml", ".rels", "mimetype")
_STARTS_OF_OTHER_TEXT = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")
"""How XML begins in UTF-16 or UTF-32, which no spreadsheet program writes."""
_DAY = (1980, 1, 1, 0, 0, 0)


def unpacked(raw: bytes, limits: TableLimits) -> dict[str, bytes]:
    """Give the XML parts of a workbook by name. Raises `DamagedError` and `TooLargeError`.

    Pictures and programs are left out. Parts that declare a document type are refused: those could grow without end where they are read.
    """
    try:
        with ZipFile(BytesIO(raw)) as archive:
            return _parts(archive, limits)
    except (BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError, LookupError, zlib.error) as error:
        raise DamagedError from error  # zipfile tells of damage, of passwords and of unknown packing in these ways


def _parts(archive: ZipFile, limits: TableLimits) -> dict[str, bytes]:
    wanted = [info for info in archive.infolist() if info.filename.lower().endswith(_READ)]
    if len(wanted) > limits.parts:
        raise TooLargeError("parts", limits.parts)
    found: dict[str, bytes] = {}
    left = limits.unpacked
    for info in wanted:
        content = _content(archive, info, left)
        if content is None:
            raise TooLargeError("unpacked", limits.unpacked // 1024**2)
        left -= len(content)
        if info.filename in found or content.startswith(_STARTS_OF_OTHER_TEXT) or b"<!DOCTYPE" in content or b"<!ENTITY" in content:
            raise DamagedError
        found[info.filename] = content
    return found


def _content(archive: ZipFile, info: ZipInfo, most: int) -> bytes | None:
    """Unpack a part, but no more than `most` bytes; `None` when there is more."""
    if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise DamagedError
    if info.file_size > most:
        return None
    with archive.open(info) as stream:
        content = stream.read(most + 1)
    return None if len(content) > most else content


def repacked(parts: dict[str, bytes]) -> BytesIO:
    """Pack parts that were checked anew, so that whoever reads them on sees nothing else: no size that lies, no second part of a name."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(ZipInfo(name, _DAY), content)
    packed.seek(0)
    return packed
