"""Looking for the files of a portfolio's documents."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from attrs import evolve

from inovrules.integrity.files.content import MOST_BYTES, is_of_kind, read_content
from inovrules.integrity.files.naming import name_of, parts_of
from inovrules.integrity.files.opening import NotOpenedError, opened
from inovrules.portfolio.evidence import File

if TYPE_CHECKING:
    from pathlib import Path

    from inovrules.integrity.files.content import Content
    from inovrules.portfolio import Evidence, Portfolio, Unit
    from inovrules.portfolio.evidence import FileFault


def with_files(portfolio: Portfolio, root: Path) -> Portfolio:
    """Give the portfolio with what was found of each file that a document names, below `root`.

    A document whose file isn't sound proves nothing when the portfolio is scored; one that names no file counts as before. Nothing but
    this reads those files, so that scoring stays a function of the portfolio. Files are read once, however often they are named.
    """
    looker = _Looker(root)
    whole = None if portfolio.whole is None else with_files(portfolio.whole, root)
    opds, innovations = (tuple(map(looker.unit, units)) for units in (portfolio.opds, portfolio.innovations))
    return evolve(portfolio, region=looker.unit(portfolio.region), opds=opds, innovations=innovations, whole=whole, files_checked=True)


class _Looker:
    """What was found below a folder, by name."""

    def __init__(self, root: Path) -> None:
        """Start with nothing found."""
        self.root = root
        self.known: dict[str, Content | FileFault] = {}

    def unit(self, unit: Unit) -> Unit:
        """Give a unit with what was found of its documents."""
        found = tuple(map(self.document, unit.documents))
        return evolve(unit, documents=found) if found != unit.documents else unit

    def document(self, document: Evidence) -> Evidence:
        """Give a document with what was found of its file."""
        name = name_of(document)
        return document if name is None else evolve(document, found=self._file(document, name))

    def _file(self, document: Evidence, name: str) -> File:
        content = self.known.get(name)
        if content is None:
            content = self.known[name] = self._content(name)
        if isinstance(content, str):
            return File(name, fault=content)
        return File(name, content.size, content.sha256, _fault(document, content))

    def _content(self, name: str) -> Content | FileFault:
        parts = parts_of(name)
        if parts is None:
            return "outside"
        try:
            with os.fdopen(opened(self.root, parts), "rb") as stream:
                is_small = os.fstat(stream.fileno()).st_size <= MOST_BYTES
                return (read_content(stream) if is_small else None) or "too_large"
        except NotOpenedError as error:
            return error.fault
        except OSError:
            return "unreadable"


def _fault(document: Evidence, content: Content) -> FileFault | None:
    """Say what is wrong with a file that was read."""
    if not content.size:
        return "empty"
    if document.sha256 is not None and document.sha256 != content.sha256:
        return "changed"
    return None if is_of_kind(content, document.kind) else "other_kind"
