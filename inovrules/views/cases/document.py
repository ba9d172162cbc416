"""What came of cases, as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inovrules.views.cases.told import figure_text, told_failure
from inovrules.views.document import engine_version
from inovrules.views.document.values import basename, both, number, place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inovrules.cases.coverage import Coverage, Item
    from inovrules.cases.model import CaseResult, Failure
    from inovrules.cases.mutation import Mutation, Survivor
    from inovrules.cases.report import CasesReport

FORMAT = "inovrules-tests/1"


def document(reports: Sequence[CasesReport]) -> dict[str, Any]:
    """Give the document about the cases of some rulesets."""
    return {
        "format": FORMAT,
        "engine": engine_version(),
        "passed": sum(len(report.results) - len(report.failed) for report in reports),
        "failed": sum(len(report.failed) for report in reports),
        "rulesets": [_ruleset(report) for report in reports],
    }


def _ruleset(report: CasesReport) -> dict[str, Any]:
    ruleset = report.suite.ruleset
    return {
        "id": ruleset.id,
        "version": ruleset.version,
        "files": [basename(file) for file in report.suite.files],
        "cases": [_case(result) for result in report.results],
        "coverage": None if report.coverage is None else _coverage(report.coverage),
        "mutation": None if report.mutation is None else _mutation(report.mutation),
    }


def _coverage(coverage: Coverage) -> dict[str, Any]:
    return {
        "items": len(coverage.items),
        "touched": coverage.touched,
        "share": number(coverage.share),
        "others": [basename(file) for file in coverage.others],
        "untouched": [_item(item) for item in coverage.untouched],
    }


def _mutation(mutation: Mutation) -> dict[str, Any]:
    return {
        "changes": mutation.number,
        "noticed": mutation.noticed,
        "share": number(mutation.share),
        "equivalent": mutation.equivalent,
        "survivors": [_survivor(survivor) for survivor in mutation.survivors],
        "stale": [{"path": each.path, "to": each.to, "place": place(each.place)} for each in mutation.stale],
    }


def _survivor(survivor: Survivor) -> dict[str, Any]:
    mutant, excuse = survivor.mutant, survivor.excuse
    because = None if excuse is None else both(excuse.because)
    return {"path": mutant.written, "was": mutant.was or None, "to": mutant.to, "place": place(mutant.place), "excused": because}


def _item(item: Item) -> dict[str, Any]:
    section, subject, kind, key = item.mark
    return {"section": section, "id": subject, "kind": kind, "key": key or None, "text": both(item.needs), "place": place(item.place)}


def _case(result: CaseResult) -> dict[str, Any]:
    case = result.case
    return {
        "id": case.id,
        "title": both(case.title),
        "because": both(case.because),
        "source": both(case.source),
        "place": place(case.place),
        "passed": result.passed,
        "to_confirm": case.unconfirmed,
        "failures": [_failure(failure) for failure in result.failures],
    }


def _failure(failure: Failure) -> dict[str, Any]:
    return {
        "about": failure.about,
        "scope": failure.scope,
        "unit": failure.unit or None,
        "score": failure.score or None,
        "key": failure.key,
        "expected": None if failure.expected is None else figure_text(failure.expected),
        "got": None if failure.got is None else figure_text(failure.got),
        "text": both(told_failure(failure)),
        "place": place(failure.place),
    }
