"""Loading all cases of a ruleset."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.cases.excuses import Excuse, read_excuses
from inovrules.cases.expecting import ExpectationReader
from inovrules.cases.files import case_files
from inovrules.cases.reading import About, CaseReader, read_about
from inovrules.faults import Collector
from inovrules.located import Cursor, read_document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inovrules.cases.model import Case
    from inovrules.faults import Place
    from inovrules.ruleset import Ruleset

FORMAT = "inovrules-cases/1"
_KEYS = ("format", "note", "as_of", "because", "source", "cases", "survivors")


@frozen(eq=False)
class Suite:
    """A ruleset with all its cases, the files that hold them, and the changes that they needn't notice (`excuses`)."""

    ruleset: Ruleset
    cases: tuple[Case, ...]
    files: tuple[str, ...] = ()
    excuses: tuple[Excuse, ...] = ()


def load_suite(ruleset: Ruleset, files: Sequence[str | Path] | None = None) -> Suite:
    """Load the cases of a ruleset: those beside its file, unless other `files` are named.

    Raises `FaultError` with every fault of all files (IR1xx, IR7xx).
    """
    faults = Collector()
    chosen = case_files(ruleset.file) if files is None else [Path(file) for file in files]
    reader = CaseReader(ruleset, ExpectationReader(ruleset))
    cases: list[Case] = []
    excuses: list[Excuse] = []
    for file in chosen:
        at = Cursor(read_document(file, faults=faults), "", faults)
        cases += _read(at, reader)
        if survivors := at.get("survivors"):
            excuses += read_excuses(survivors)
    faults.check()
    return Suite(ruleset, tuple(cases), tuple(map(str, chosen)), tuple(excuses))


def _read(at: Cursor, reader: CaseReader) -> list[Case]:
    """Read the cases of one file, each id once. Fault: IR705."""
    at.only(_KEYS)
    if kind := at.need("format"):
        kind.one_of((FORMAT,))
    about = read_about(at, About(), reader.ruleset)
    listed = at.need("cases")
    first: dict[str, Place] = {}
    found: list[Case] = []
    for item in listed.some() if listed else []:
        named = item.get("id")
        name = named.text() if named else None
        if named and name is not None and first.setdefault(name, named.place) != named.place:
            named.fault("IR705", id=name[:80], first=str(first[name]))
        found += reader.read(item, about)
    return found
