"""A check as plain values, in both languages: the document that `--format json` writes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from inovrules.checking.finding import SEVERITIES
from inovrules.views.document import engine_version
from inovrules.views.document.values import both, number

if TYPE_CHECKING:
    from inovrules.checking import Check, Checked, Finding, Judgement
    from inovrules.checking.since import Since
    from inovrules.faults import Fault, Place

FORMAT = "inovrules-check/1"
SCHEMA = Path(__file__).parent.with_name("schema") / "check-1.json"


def plain(check: Check) -> dict[str, Any]:
    """Give the document.

    >>> from inovrules.checking import Check
    >>> plain(Check(()))["files"]
    []
    """
    return {"format": FORMAT, "engine": engine_version(), "files": [_file(file) for file in check.files]}


def schema() -> dict[str, Any]:
    """Give the JSON schema (draft 7) of these documents."""
    return cast("dict[str, Any]", json.loads(SCHEMA.read_text("utf-8")))


def _file(file: Checked) -> dict[str, Any]:
    excused = sum(each.is_excused for each in file.told)
    return {
        "source": file.source,
        "kind": file.kind,
        "name": file.name,
        "title": None if file.title is None else both(file.title),
        "version": file.version,
        "counts": {"fault": len(file.faults), **{severity: file.count(severity) for severity in SEVERITIES}, "excused": excused},
        "faults": [_fault(fault) for fault in file.faults],
        "findings": [_finding(finding) for finding in (file.findings if file.kind != "portfolio" else file.told)],
        "properties": [_judgement(judgement) for judgement in file.judgements],
        "since": None if file.since is None else _since(file.since),
    }


def _since(since: Since) -> dict[str, Any]:
    named = {fate: [name for name, found in since.fates.items() if found == fate] for fate in ("new", "changed")}
    return {"source": since.source, **named, "gone": [_finding(finding) for finding in since.gone]}


def _place(place: Place) -> dict[str, Any]:
    return {"file": place.file, "line": place.line or None, "column": place.column or None, "cell": place.cell}


def _fault(fault: Fault) -> dict[str, Any]:
    told = {"message": both(fault.cause), "remedy": both(fault.remedy)}
    return {"code": fault.code, "path": fault.path, "place": _place(fault.place), **told}


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id or None,
        "code": finding.code,
        "severity": finding.severity,
        "path": finding.path,
        "place": _place(finding.place),
        "message": both(finding.message),
        "remedy": None if finding.remedy is None else both(finding.remedy),
        "excused": None if finding.reason is None else both(finding.reason),
        "stakes": [{"ruleset": each.ruleset, "score": each.score, "points": number(each.points)} for each in finding.stakes],
        "other_places": [_place(place) for place in finding.places],
    }


def _judgement(judged: Judgement) -> dict[str, Any]:
    about = {"status": judged.status, "score": judged.score, "method": judged.method}
    shown = {"witness": judged.witness, "before": judged.before} if judged.status == "refuted" else {"witness": None, "before": None}
    return {**_finding(judged.finding), **about, **{key: None if data is None else json_data(data) for key, data in shown.items()}}


def json_data(value: object) -> Any:  # noqa: ANN401 - plain data of a portfolio
    """Give plain data as JSON has it; numbers that aren't whole stay text, as portfolios are written."""
    if isinstance(value, dict):
        return {str(key): json_data(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [json_data(inner) for inner in value]
    return value if value is None or isinstance(value, bool | int | str) else str(value)
