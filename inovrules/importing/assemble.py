"""Making a portfolio of tables, and telling what became of everything in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from inovrules.facts.dates import parse_date
from inovrules.importing.choosing import ImportingError, choose
from inovrules.importing.headings import header_of, meanings
from inovrules.importing.lacking import lacking_of
from inovrules.importing.observing import disorder_of, twins_of
from inovrules.importing.portfolio import identified, plain
from inovrules.importing.profile import shipped_profile
from inovrules.importing.records import TableReader
from inovrules.importing.report import Report
from inovrules.importing.reportable import reportable
from inovrules.importing.tables import tables_of
from inovrules.importing.takers import Known
from inovrules.importing.words import clean
from inovrules.messages import say
from inovrules.tables import open_tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from inovrules.importing.choosing import Chosen
    from inovrules.importing.headings import Meaning
    from inovrules.importing.profile import Profile
    from inovrules.importing.record import Record
    from inovrules.importing.report import DateSource
    from inovrules.importing.rows import Aside
    from inovrules.messages import Text
    from inovrules.ruleset import Ruleset
    from inovrules.tables import Tables


@frozen
class Wish:
    """What a person says that the file doesn't: the region, the only agency that is wanted, and as of which day."""

    region: str | None = None
    opd: str | None = None
    as_of: date | None = None


NOTHING_SAID = Wish()


@frozen
class Imported:
    """A portfolio, as plain values; what is told of its making; and, by innovation, options that may be meant (fact, options, text)."""

    portfolio: dict[str, Any]
    report: Report
    proposed: Mapping[str, Sequence[tuple[str, tuple[str, ...], str]]]


def import_file(file: Path, ruleset: Ruleset, wish: Wish = NOTHING_SAID) -> Imported:
    """Turn an export into a portfolio, as `import_tables` does. Raises `FaultError` too, where the file can't be read."""
    known = _known(ruleset, shipped_profile())
    headings = _headings(known)
    return import_tables(open_tables(file, fits=lambda sheet: header_of(sheet, headings) is not None), file.name, ruleset, wish)


def _known(ruleset: Ruleset, profile: Profile) -> Known:
    return Known(ruleset.facts["innovation"], reportable(ruleset), profile)


def _headings(known: Known) -> Mapping[str, Meaning]:
    return meanings(known.facts, tuple(known.reported), known.profile)


def import_tables(tables: Tables, file: str, ruleset: Ruleset, wish: Wish = NOTHING_SAID, profile: Profile | None = None) -> Imported:
    """Turn the tables of an export into a portfolio for a ruleset. Raises `ImportingError` where a person has to say more.

    `file` is how the export is named in the portfolio; `profile` tells how it is read, the shipped one unless given.
    """
    file, used = clean(file), profile or shipped_profile()
    known = _known(ruleset, used)
    found, others = tables_of(tables, _headings(known), used)
    if not any(table.rows for table in found):
        raise ImportingError(say("import.no_table", names=used.columns["name"][:3]))
    chosen = choose(found, used, wish.region, wish.opd)
    readers = [TableReader(table, known) for table in chosen.tables]
    named = identified(record for reader in readers for record in reader.records())
    day = _as_of([record for _, record in named], wish.as_of)
    report = _report(Source(file, ruleset, known, chosen, *day), named, readers, [*others, *chosen.others])
    portfolio = plain(named, chosen, day[0], file, used)
    return Imported(portfolio, report, {unit_id: record.proposed for unit_id, record in named if record.proposed})


@frozen
class Source:
    """What is imported, for what, and as of which day."""

    file: str
    ruleset: Ruleset
    known: Known
    chosen: Chosen
    as_of: date
    as_of_source: DateSource


def _as_of(records: Sequence[Record], given: date | None) -> tuple[date, DateSource]:
    """Give the day that a person says, or the last one on which anything was entered. Raises `ImportingError` where neither is known."""
    if given is not None:
        return given, "given"
    dates = [parse_date(record.entered) for record in records if record.entered]
    days = [when.day for when in dates if when is not None and when.day is not None]
    if not days:
        raise ImportingError(say("import.no_day"))
    return max(days), "entered"


def _report(source: Source, named: Sequence[tuple[str, Record]], readers: Sequence[TableReader], others: Sequence[Aside]) -> Report:
    records, known, chosen = [record for _, record in named], source.known, source.chosen
    return Report(
        file=source.file,
        ruleset=source.ruleset.id,
        region=chosen.region.name,
        as_of=source.as_of,
        as_of_source=source.as_of_source,
        innovations=len(named),
        agencies=chosen.agencies.counted(records, chosen.opd, known.profile),
        alike=chosen.agencies.alike(chosen.region.key),
        columns=tuple(told for reader in readers for told in reader.told()),
        left=tuple(left for reader in readers for left in reader.left()),
        aside=tuple(sorted(others, key=lambda each: (each.sheet, each.row))),
        twins=twins_of(named),
        disorder=disorder_of(named, known.profile.order),
        lacking=lacking_of(source.ruleset, records),
        reported={score: sum(score in record.reported for record in records) for score in known.reported},
        titles=dict(_titles(known)),
    )


def _titles(known: Known) -> Iterator[tuple[str, Text]]:
    """Give the titles of scores, of facts, and of their options (as `FACT/OPTION`)."""
    for name, fact in {**known.reported, **known.facts}.items():
        yield name, fact.title
        yield from ((f"{name}/{option}", title) for option, title in fact.options.items())
