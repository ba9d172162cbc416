"""Which rows are asked for: those of one region, and of one agency if a person wants only that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from inovrules.importing.names import Agencies, Named, key_of, names_of
from inovrules.importing.rows import aside
from inovrules.importing.words import Ids, clean
from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from inovrules.importing.profile import Profile
    from inovrules.importing.rows import Aside, Reason, Row
    from inovrules.importing.tables import Table
    from inovrules.messages import Message


class ImportingError(Exception):
    """A file can't be imported before a person says more: what, and the words there are to choose from."""

    def __init__(self, message: Message, closest_to: tuple[str, tuple[str, ...]] | None = None) -> None:
        """Keep what to tell."""
        super().__init__(message.text("en"))
        self.message, self.closest_to = message, closest_to


@frozen
class Chosen:
    """The region, the agencies, the rows that are asked for, and those that aren't."""

    region: Named
    agencies: Agencies
    tables: tuple[Table, ...]
    others: tuple[Aside, ...]
    opd: Named | None = None


def choose(tables: Sequence[Table], profile: Profile, region: str | None, opd: str | None) -> Chosen:
    """Choose the rows. Raises `ImportingError` where it isn't clear of which region they are, or where there are none of what is asked."""
    chosen = _region(tables, profile, region)
    kept, others = _kept(tables, lambda row: key_of(row.text("region"), profile) in ("", chosen.key), "other_region")
    named = _agencies(kept, profile)
    if opd is None:
        return Chosen(chosen, _ids(named), kept, others)
    if not named:
        only = Named(key_of(opd, profile), clean(opd), (clean(opd),), 0)
        return Chosen(chosen, _ids((only,)), kept, others, only)
    only = _one(opd, named, profile)
    kept, rest = _kept(kept, lambda row: key_of(row.text("opd"), profile) == only.key, "other_opd")
    return Chosen(chosen, _ids((only,)), kept, (*others, *rest), only)


def _region(tables: Sequence[Table], profile: Profile, wanted: str | None) -> Named:
    found = names_of(_texts(tables, "region", profile), profile)
    if wanted is not None and found:
        key = key_of(wanted, profile)
        for each in found:
            if each.key == key:
                return each
        raise ImportingError(say("import.no_region_named", name=wanted), (wanted, tuple(each.name for each in found)))
    if wanted is not None:
        return Named(key_of(wanted, profile), clean(wanted), (), 0)
    if not found:
        raise ImportingError(say("import.no_region"))
    if len(found) > 1:
        raise ImportingError(say("import.several_regions", found=tuple(f"{each.name} ({each.rows})" for each in found)))
    return found[0]


def _texts(tables: Sequence[Table], role: str, profile: Profile) -> Iterable[str]:
    texts = (row.text(role) for table in tables for row in table.rows)
    return (text for text in texts if text.casefold() not in profile.empty)


def _agencies(tables: Sequence[Table], profile: Profile) -> tuple[Named, ...]:
    return names_of(_texts(tables, "opd", profile), profile)


def _ids(named: tuple[Named, ...]) -> Agencies:
    ids = Ids()
    return Agencies({each.key: ids.of(each.name, f"opd-{place}") for place, each in enumerate(named, 1)}, named)


def _one(wanted: str, named: Sequence[Named], profile: Profile) -> Named:
    """Find an agency by its name, or by how its name begins, where that is clear."""
    key = key_of(wanted, profile)
    exact = [each for each in named if each.key == key]
    found = exact or [each for each in named if key and each.key.startswith(key)]
    if len(found) != 1:
        raise ImportingError(say("import.no_opd", name=wanted), (wanted, tuple(each.name for each in named)))
    return found[0]


def _kept(tables: Sequence[Table], test: Callable[[Row], bool], reason: Reason) -> tuple[tuple[Table, ...], tuple[Aside, ...]]:
    kept = tuple(evolve(table, rows=tuple(row for row in table.rows if test(row))) for table in tables)
    return kept, tuple(aside(row, reason) for table in tables for row in table.rows if not test(row))
