"""`inovrules test --generate`: propose cases for what no case touches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.cases.proposing import propose
from inovrules.cli import exits
from inovrules.cli.output import say_aside, write_text
from inovrules.cli.words import told
from inovrules.views.cases.proposed import cases_file

if TYPE_CHECKING:
    from inovrules.cases.report import CasesReport
    from inovrules.messages import Language


def proposed(report: CasesReport, file: str | None, language: Language) -> int:
    """Write the proposed cases, and say what is left; gives the exit code."""
    found = propose(report.engine, report.suite, report.results)
    if found.cases:
        write_text(cases_file(found, language), file, language)
        say_aside([told("test.proposed", language, number=len(found.cases))])
    elif not found.left:
        say_aside([told("test.nothing_to_propose", language, id=found.ruleset.id)])
    if found.left:
        say_aside([told("test.not_found", language, number=len(found.left))])
        say_aside([f"  {'/'.join(item.mark[:2])}  {item.needs.text(language)}" for item in found.left])
    return exits.FINE
