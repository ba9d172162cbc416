"""A check as SARIF 2.1.0 (OASIS), the format that code hosts and editors show findings from."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from inovrules.checking.codes import CODES
from inovrules.faults import CODES as FAULTS
from inovrules.messages import template
from inovrules.views.checked.plain import json_data
from inovrules.views.document import engine_version

if TYPE_CHECKING:
    from inovrules.checking import Check, Checked, Finding, Judgement
    from inovrules.faults import Place
    from inovrules.messages import Language

VERSION = "2.1.0"
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_STATES = {"new": "new", "changed": "updated", "same": "unchanged"}


def sarif(check: Check, language: Language) -> dict[str, Any]:
    """Give the log: one run, its rules, and a result for each fault and finding; what is excused is suppressed, with the reason.

    >>> from inovrules.checking import Check
    >>> sarif(Check(()), "en")["runs"][0]["results"]
    []
    """
    lines = list(check.lines())
    found = [finding for _, finding in lines]
    gone = [finding for file in check.files if file.since is not None for finding in file.since.gone]
    codes = sorted({finding.code for finding in (*found, *gone)})
    driver = {"name": "inovrules", "version": engine_version(), "rules": [_rule(code, language) for code in codes]}
    shown = {id(judged.finding): judged for file in check.files for judged in file.judgements if judged.status == "refuted"}
    results = [
        _result(finding, codes.index(finding.code), language) | _witnessed(shown.get(id(finding))) | _baseline(file, finding)
        for file, finding in lines
    ]
    results += [_result(finding, codes.index(finding.code), language) | {"baselineState": "absent"} for finding in gone]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": SCHEMA, "version": VERSION, "runs": [run]}


def _baseline(file: Checked, finding: Finding) -> dict[str, str]:
    """Tell what became of a finding since an earlier report, where one is compared with."""
    return {} if file.since is None else {"baselineState": _STATES[file.since.fate(finding)]}


def _rule(code: str, language: Language) -> dict[str, Any]:
    name = CODES[code][0] if code in CODES else FAULTS.get(code)
    rule: dict[str, Any] = {"id": code}
    if name is not None:
        rule["name"] = "".join(part.capitalize() for part in name.split("-"))
        rule["shortDescription"] = {"text": name.replace("-", " ")}
        rule["help"] = {"text": template(f"check.{code}.remedy" if code in CODES else f"faults.{code}.remedy", language)}
    return rule


def _result(finding: Finding, index: int, language: Language) -> dict[str, Any]:
    told = finding.message.text(language)
    if finding.remedy is not None:
        told += "\n" + finding.remedy.text(language)
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": finding.severity,
        "message": {"text": told},
        "locations": [_location(finding)],
    }
    if finding.places:
        result["relatedLocations"] = [_physical(place) for place in finding.places]
    if finding.id:
        result["partialFingerprints"] = {"inovrulesFinding/v1": finding.id}
    if finding.reason is not None:
        result["suppressions"] = [{"kind": "inSource", "justification": finding.reason.text(language)}]
    return result


def _witnessed(judged: Judgement | None) -> dict[str, Any]:
    """Give the portfolios that refute a property, as properties of its result."""
    given = {} if judged is None else {"witness": judged.witness, "before": judged.before}
    properties = {key: json_data(portfolio) for key, portfolio in given.items() if portfolio is not None}
    return {"properties": properties} if properties else {}


def _physical(place: Place) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri(place.file)}}
    if place.line and place.cell is None:
        physical["region"] = {"startLine": place.line, "startColumn": max(place.column, 1)}
    return {"physicalLocation": physical}


def _location(finding: Finding) -> dict[str, Any]:
    location = _physical(finding.place)
    named = [name for name in (finding.path, finding.place.cell) if name]
    if named:
        location["logicalLocations"] = [{"fullyQualifiedName": name} for name in named]
    return location


def uri(file: str) -> str:
    """Give the address of a file: relative to the working folder where it is below that, else absolute.

    >>> uri("rulesets/iid 2026.yaml")
    'rulesets/iid%202026.yaml'
    """
    path = Path(file)
    if path.is_absolute():
        if not path.is_relative_to(Path.cwd()):
            return path.as_uri()
        path = path.relative_to(Path.cwd())
    return quote(PurePosixPath(*path.parts).as_posix())
