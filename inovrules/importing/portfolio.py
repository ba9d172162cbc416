"""The portfolio that an export makes, as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inovrules.importing.names import key_of
from inovrules.importing.words import Ids
from inovrules.portfolio.reading import FORMAT, REGION_LEVELS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from inovrules.importing.choosing import Chosen
    from inovrules.importing.profile import Profile
    from inovrules.importing.record import Record

_SHORTEST = 3


def identified(records: Iterable[Record]) -> list[tuple[str, Record]]:
    """Give each innovation its id, made of its name."""
    ids = Ids()
    return [(ids.of(_short(record.name), f"inovasi-{place}"), record) for place, record in enumerate(records, 1)]


def _short(name: str) -> str:
    """Give what stands before the explanation in brackets, as in `SAPA (Sayang Pasien)`."""
    before = name.partition("(")[0].strip()
    return before if len(before) >= _SHORTEST else name


def plain(named: Sequence[tuple[str, Record]], chosen: Chosen, as_of: date, file: str, profile: Profile) -> dict[str, Any]:
    """Give the portfolio, with what is known and nothing else."""
    region: dict[str, Any] = {"name": chosen.region.name}
    if (level := chosen.region.key.partition(" ")[0]) in REGION_LEVELS:
        region["level"] = level
    agencies = [{"id": chosen.agencies.ids[each.key], "name": each.name} for each in chosen.agencies.named]
    return {
        "format": FORMAT,
        "region": region,
        "as_of": as_of.isoformat(),
        "source": f"{profile.title.id}: {file}",
        **({"opds": agencies} if agencies else {}),
        "innovations": [_innovation(unit_id, record, chosen, file, profile) for unit_id, record in named],
    }


def _innovation(unit_id: str, record: Record, chosen: Chosen, file: str, profile: Profile) -> dict[str, Any]:
    key = chosen.opd.key if chosen.opd else key_of(record.opd, profile)
    found = {
        "id": unit_id,
        "name": record.name,
        "opd": chosen.agencies.ids.get(key),
        "source": "; ".join([f"{file} {record.cell}", *(f"{heading}: {text}" for heading, text in record.origin)]),
        "note": "; ".join(f"{heading}: {text}" for heading, text in record.kept),
        "facts": record.facts,
        "reported": record.reported,
        "evidence": [{"for": fact, "kind": profile.documents[fact].kind, "reference": address} for fact, address in record.documents],
    }
    return {key: value for key, value in found.items() if value}
