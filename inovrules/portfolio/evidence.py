"""Documents that prove what is claimed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import field, frozen

if TYPE_CHECKING:
    from inovrules.facts import PartialDate
    from inovrules.faults import Place

KINDS = ("doc", "jpg", "link", "mp4", "other", "pdf", "png", "xlsx")
SAME_KIND = {"jpeg": "jpg", "docx": "doc", "xls": "xlsx"}

FileFault = Literal["absent", "empty", "other_kind", "changed", "outside", "link", "special", "too_large", "unreadable"]
FILE_FAULTS: tuple[FileFault, ...] = (
    "absent", "empty", "other_kind", "changed", "outside", "link", "special", "too_large", "unreadable",
)  # fmt: skip


@frozen
class File:
    """The file that a document's reference names, as it was found: its name below the folder that was looked in, size and SHA-256.

    `fault` says why it proves nothing: it isn't there, is empty, is of another kind than the document, has another SHA-256 than was stated
    (`changed`), lies outside the folder, is behind a link, is no plain file, or couldn't be read.
    """

    name: str
    size: int | None = None
    sha256: str | None = None
    fault: FileFault | None = None


@frozen
class Evidence:
    """One document: the facts (or indicators) it is for, its kind of file, and when it was issued, as far as that is reported.

    `sha256` is what the report states of its content. `found` is its file, as it was found where files
    were looked for; `None` otherwise, and where the reference names no file.
    """

    subjects: tuple[str, ...]
    kind: str
    date: PartialDate | None = None
    title: str | None = None
    issuer: str | None = None
    reference: str | None = None
    place: Place | None = field(default=None, eq=False)
    sha256: str | None = None
    found: File | None = None

    @property
    def is_sound(self) -> bool:
        """Whether it may prove anything: nothing is known against its file."""
        return self.found is None or self.found.fault is None

    @property
    def signature(self) -> str:
        """What requirements look at, as text: kind and date, and where it is one document for several things, for which."""
        dated = f"{self.kind}@{self.date.plain()}" if self.date else self.kind
        return f"{dated}#{'+'.join(sorted(self.subjects))}" if len(self.subjects) > 1 else dated


def signature(documents: tuple[Evidence, ...]) -> str:
    """Give one text for what requirements see in some documents; equal texts prove equally much."""
    return "|".join(sorted(document.signature for document in documents))
