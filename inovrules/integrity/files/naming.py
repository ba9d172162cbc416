"""Which references name a file, and where below the folder it should be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inovrules.portfolio import Evidence

_SUFFIXES = (
    "avi", "csv", "doc", "docx", "gif", "heic", "jpeg", "jpg", "mov", "mp3", "mp4", "odp", "ods", "odt", "pdf", "png", "ppt", "pptx",
    "rar", "rtf", "tif", "tiff", "txt", "webp", "xls", "xlsx", "zip",
)  # fmt: skip
_FILE = re.compile(rf".*[^/]\.({'|'.join(_SUFFIXES)})\Z", re.IGNORECASE | re.DOTALL)
_DRIVE = re.compile(r"[A-Za-z]:")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def name_of(document: Evidence) -> str | None:
    """Give the name of the file that a document's reference names, with `/` between folders; `None` where it names none.

    It ends like a file; what follows after `#` is a part of it. Addresses, numbers (`Perbup 6/2024`) and marks of archives name none.

    >>> from inovrules.portfolio import Evidence
    >>> [name_of(Evidence(("a",), "pdf", reference=text)) for text in ("./arsip/sk 7.pdf#3", "Perbup 6/2024", "https://kab.go.id/a.pdf")]
    ['arsip/sk 7.pdf', None, None]
    """
    reference = (document.reference or "").strip()
    if document.kind == "link" or "://" in reference:
        return None
    for text in (reference, reference.rpartition("#")[0].rstrip()):
        if _FILE.match(text):
            name = text.replace("\\", "/")
            return name if name.startswith("/") else "/".join(part for part in name.split("/") if part not in ("", "."))
    return None


def parts_of(name: str) -> tuple[str, ...] | None:
    """Give the folders and the file of a name; `None` where it leads out of the folder, or is no name at all.

    >>> parts_of("arsip/sk.pdf"), parts_of("../sk.pdf"), parts_of("/etc/sk.pdf"), parts_of("C:sk.pdf")
    (('arsip', 'sk.pdf'), None, None, None)
    """
    parts = tuple(name.split("/"))
    if name.startswith("/") or ".." in parts or _DRIVE.match(name) or _CONTROL.search(name):
        return None
    return parts
