"""What two entries that are alike have in common: their name, their description, their year or their agency."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from fractions import Fraction

    from inovrules.integrity.twins.search import Pair

Kind = Literal["replication", "earlier_year", "two_opds", "same_name", "same_description"]
KINDS: tuple[Kind, ...] = ("replication", "earlier_year", "two_opds", "same_name", "same_description")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def kind_of(pair: Pair, least: Fraction, years: tuple[int | None, int | None]) -> Kind:
    """Tell what kind of likeness a pair is; `years` are those of the two entries, where they are known."""
    one, other = pair.one, pair.other
    if one.home != other.home:
        return "replication"
    if None not in years and years[0] != years[1]:
        return "earlier_year"
    if one.opd is not None and other.opd is not None and one.opd != other.opd:
        return "two_opds"
    return "same_name" if pair.likeness.name >= least else "same_description"


def year_named(name: str) -> int | None:
    """Give the year in a name, where there is just one.

    >>> year_named("Gebyar Posyandu 2022"), year_named("Rencana 2021-2026")
    (2022, None)
    """
    found = set(_YEAR.findall(name))
    return int(found.pop()) if len(found) == 1 else None
