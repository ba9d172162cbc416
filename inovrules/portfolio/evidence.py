"""Documents that prove what is claimed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:
    from inovrules.facts import PartialDate
    from inovrules.faults import Place

KINDS = ("doc", "jpg", "link", "mp4", "other", "pdf", "png", "xlsx")
SAME_KIND = {"jpeg": "jpg", "docx": "doc", "xls": "xlsx"}


@frozen
class Evidence:
    """One document: the facts (or indicators) it is for, its kind of file, and when it was issued, as far as that is reported."""

    subjects: tuple[str, ...]
    kind: str
    date: PartialDate | None = None
    title: str | None = None
    issuer: str | None = None
    reference: str | None = None
    place: Place | None = field(default=None, eq=False)

    @property
    def signature(self) -> str:
        """What requirements look at, as text: kind and date, and where it is one document for several things, for which."""
        dated = f"{self.kind}@{self.date.plain()}" if self.date else self.kind
        return f"{dated}#{'+'.join(sorted(self.subjects))}" if len(self.subjects) > 1 else dated


def signature(documents: tuple[Evidence, ...]) -> str:
    """Give one text for what requirements see in some documents; equal texts prove equally much."""
    return "|".join(sorted(document.signature for document in documents))
