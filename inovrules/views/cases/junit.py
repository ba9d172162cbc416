"""What came of cases, in the XML that JUnit made common and that build servers read."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from inovrules.views.cases.told import told_failure
from inovrules.views.document.values import basename
from inovrules.views.terminal.clean import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inovrules.cases.model import CaseResult
    from inovrules.cases.report import CasesReport
    from inovrules.messages import Language


def junit(reports: Sequence[CasesReport], language: Language) -> str:
    """Give the XML: a test suite for each ruleset, a test case for each case."""
    cases, failed = (sum(len(getattr(report, key)) for report in reports) for key in ("results", "failed"))
    root = Element("testsuites", name="inovrules", tests=str(cases), failures=str(failed), errors="0")
    for report in reports:
        counts = {"tests": str(len(report.results)), "failures": str(len(report.failed)), "errors": "0", "skipped": "0"}
        suite = SubElement(root, "testsuite", {"name": report.suite.ruleset.id, **counts})
        for result in report.results:
            _add_case(suite, report.suite.ruleset.id, result, language)
    indent(root, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _add_case(suite: Element, ruleset: str, result: CaseResult, language: Language) -> None:
    place = result.case.place
    where = {"file": clean(basename(place.file)), "line": str(place.line)}
    made = SubElement(suite, "testcase", {"name": clean(result.case.id), "classname": ruleset, **where})
    if result.failures:
        told = [clean(told_failure(failure).text(language)) for failure in result.failures]
        told += [clean(fault.text(language)) for fault in result.faults]
        SubElement(made, "failure", message=told[0], type=result.failures[0].about).text = "\n".join(told)
