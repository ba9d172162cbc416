"""The rulesets that are shipped with the package."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from datetime import date

    from inovrules.facts import Scope

CASES = ".cases"
_HEAD_END = re.compile(r"^(facts|include|changes|scores|derived|eligibility):", re.MULTILINE)


def shipped_folder() -> Path:
    """Give the folder of the shipped rulesets: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).parent.parent
    installed = package / "_rulesets"
    return installed if installed.is_dir() else package.parent / "rulesets"


def is_file(path: Path) -> bool:
    """Whether there is such a file; a name that the system can't even look for isn't one."""
    try:
        return path.is_file()
    except OSError:
        return False


def is_cases_file(path: Path) -> bool:
    """Whether a file holds cases of a ruleset, by its name: it lies beside the ruleset, but is none.

    >>> is_cases_file(Path("iid-2026.cases.yaml")), is_cases_file(Path("iid-2026.yaml"))
    (True, False)
    """
    return path.suffix == ".yaml" and (Path(path.stem).suffix == CASES or path.parent.suffix == CASES)


@cache
def shipped_ids() -> tuple[str, ...]:
    """Give the ids of the shipped rulesets.

    >>> "iid-2026" in shipped_ids()
    True
    """
    return tuple(sorted(file.stem for file in shipped_folder().glob("*.yaml") if not is_cases_file(file)))


def shipped_path(ruleset_id: str) -> Path | None:
    """Give the file of a shipped ruleset; `None` when there is none of that id."""
    return shipped_folder() / f"{ruleset_id}.yaml" if ruleset_id in shipped_ids() else None


def shipped_vocabulary(name: str) -> Path | None:
    """Give the file of a shipped vocabulary, named as `vocabulary/innovation`; `None` when there is none of that name.

    >>> shipped_vocabulary("vocabulary/innovation").name, shipped_vocabulary("vocabulary/../iid-2026")
    ('innovation.yaml', None)
    """
    folder, _, stem = name.partition("/")
    known = {file.stem: file for file in (shipped_folder() / "vocabulary").glob("*.yaml")} if folder == "vocabulary" else {}
    return known.get(stem)


@frozen
class Heading:
    """What the head of a ruleset's file says, read without reading the rest."""

    id: str
    official: bool
    status: str
    since: date | None
    until: date | None
    version: str


def heading(ruleset_id: str) -> Heading:
    """Read the head of a shipped ruleset."""
    return heading_of(ruleset_id, shipped_folder() / f"{ruleset_id}.yaml")


def heading_of(ruleset_id: str, file: Path) -> Heading:
    """Read the head of a ruleset's file."""
    from inovrules.facts.dates import read_date  # noqa: PLC0415 - keeps the import of this module light
    from inovrules.faults import Collector  # noqa: PLC0415
    from inovrules.located import Cursor, read_document  # noqa: PLC0415

    text = file.read_text(encoding="utf-8")
    end = _HEAD_END.search(text)
    at = Cursor(read_document(file, text=text[: end.start()] if end else text), "", Collector())
    effective = at.get("effective")
    ends = [read_date(part) if effective and (part := effective.get(key)) else None for key in ("from", "until")]
    texts = {key: part.text() if (part := at.get(key)) else None for key in ("official", "status", "version")}
    return Heading(
        ruleset_id,
        texts["official"] == "true",
        texts["status"] or "draft",
        ends[0].first if ends[0] else None,
        ends[1].last if ends[1] else None,
        texts["version"] or "",
    )


def newest_official(day: date) -> str | None:
    """Give the id of the newest official ruleset in force on a day; `None` when none is."""
    found = [
        (head.since, head.id)
        for head in map(heading, shipped_ids())
        if head.official and head.status == "in_force" and head.since and head.since <= day and (head.until is None or day <= head.until)
    ]
    return max(found)[1] if found else None


@cache
def shipped_facts(scope: Scope) -> frozenset[str]:
    """Give the names of the facts of a scope that the shipped vocabularies declare, without reading what they say of them.

    >>> "beneficiaries" in shipped_facts("innovation")
    True
    """
    from inovrules.faults import Collector  # noqa: PLC0415 - keeps the import of this module light
    from inovrules.located import Cursor, read_document  # noqa: PLC0415

    found: set[str] = set()
    for file in sorted((shipped_folder() / "vocabulary").glob("*.yaml")):
        facts = Cursor(read_document(file), "", Collector()).get("facts")
        listed = facts.get(scope) if facts else None
        found.update(listed.keys if listed else ())
    return frozenset(found)
