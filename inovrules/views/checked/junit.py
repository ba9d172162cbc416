"""A check as JUnit XML, as the Jenkins plugin for xUnit (and so most CI servers) reads it: a suite for each file."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from inovrules.checking.finding import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.checking import Check, Checked, Finding, Severity
    from inovrules.messages import Language

_TAB = "\t\n"


def junit(check: Check, language: Language, fail_on: Severity | None) -> str:
    """Give the document: a fault is an error, a finding that fails the check a failure, an excused one skipped, any other passes.

    A property that is proved, and a file with nothing found, are tests that pass.

    >>> from inovrules.checking import Check
    >>> print(junit(Check(()), "en", "error").splitlines()[1])
    <testsuites name="inovrules check" tests="0" failures="0" errors="0">
    """
    suites = [_Suite(file, language, fail_on) for file in check.files]
    totals = [sum(getattr(suite, name) for suite in suites) for name in ("tests", "failures", "errors")]
    head = f'<testsuites name="inovrules check" tests="{totals[0]}" failures="{totals[1]}" errors="{totals[2]}">'
    return "\n".join(['<?xml version="1.0" encoding="utf-8"?>', head, *(suite.text() for suite in suites), "</testsuites>", ""])


class _Suite:
    """The tests of one file, counted."""

    def __init__(self, file: Checked, language: Language, fail_on: Severity | None) -> None:
        self.file, self.language, self.fail_on = file, language, fail_on
        self.failing = file.failing
        self.failures, self.errors, self.skipped = 0, len(file.faults), 0
        self.cases = list(self._cases())
        self.tests = len(self.cases)

    def text(self) -> str:
        counts = f'tests="{self.tests}" failures="{self.failures}" errors="{self.errors}" skipped="{self.skipped}"'
        return "\n".join([f"  <testsuite name={_quoted(self.file.source)} {counts}>", *self.cases, "  </testsuite>"])

    def _cases(self) -> Iterator[str]:
        for fault in self.file.faults:
            told = f"{fault.cause.text(self.language)} {fault.remedy.text(self.language)}"
            yield self._case(f"{fault.code} {fault.path}", "error", told, f"{fault.place}", fault.code)
        for finding in self.file.told:
            yield self._finding(finding)
        for judged in self.file.judgements:
            if judged.status == "proved":
                yield self._case(f"{judged.finding.code} {judged.finding.path}", "", "", "", "")
        if not (self.file.faults or self.file.told or self.file.judgements):
            yield self._case("check", "", "", "", "")

    def _finding(self, finding: Finding) -> str:
        told = finding.message.text(self.language)
        where, name = str(finding.place), f"{finding.code} {finding.path}".rstrip()
        if finding.reason is not None:
            self.skipped += 1
            return self._case(name, "skipped", finding.reason.text(self.language), f"{where} {told}", finding.code)
        if finding.remedy is not None:
            told += " " + finding.remedy.text(self.language)
        if self.fail_on is not None and finding in self.failing and SEVERITIES.index(finding.severity) <= SEVERITIES.index(self.fail_on):
            self.failures += 1
            return self._case(name, "failure", told, where, finding.code)
        return self._case(name, "system-out", "", f"{where} {finding.severity}: {told}", "")

    def _case(self, name: str, element: str, message: str, content: str, kind: str) -> str:
        head = f"    <testcase classname={_quoted(self.file.source)} name={_quoted(name.rstrip())}"
        if not element:
            return head + "/>"
        told = f" type={_quoted(kind)} message={_quoted(message)}" if message else ""
        return f"{head}><{element}{told}>{_escaped(content)}</{element}></testcase>"


def _quoted(text: str) -> str:
    return quoteattr(_allowed(text))


def _escaped(text: str) -> str:
    return _allowed(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _allowed(text: str) -> str:
    """Leave out what XML has no way to write."""
    return "".join(mark for mark in text if mark in _TAB or (unicodedata.category(mark) not in ("Cc", "Cs") and mark not in "\ufffe\uffff"))
