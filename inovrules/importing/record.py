"""An innovation as one row tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, mutable

if TYPE_CHECKING:
    from inovrules.importing.cells import Address
    from inovrules.importing.values import Plain


@mutable
class Record:
    """An innovation as a row tells it.

    `kept` is what goes into its note, `origin` into its source, by heading; `proposed` are the options that may be meant: fact, options and
    the text.
    """

    name: str
    cell: Address
    opd: str = ""
    facts: dict[str, Plain] = field(factory=dict)
    reported: dict[str, Plain] = field(factory=dict)
    documents: list[tuple[str, str]] = field(factory=list)
    kept: list[tuple[str, str]] = field(factory=list)
    origin: list[tuple[str, str]] = field(factory=list)
    proposed: list[tuple[str, tuple[str, ...], str]] = field(factory=list)
    entered: str | None = None
