"""The report of an import as a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inovrules.importing.rows import UNDERSTOOD

if TYPE_CHECKING:
    from inovrules.importing import Report
    from inovrules.importing.report import Lacking, Left, Told
    from inovrules.importing.rows import Aside

FORMAT = "inovrules-import-report/1"


def document(report: Report, output: str | None) -> dict[str, Any]:
    """Give the report as plain values; `output` is where the portfolio was written."""
    return {
        "format": FORMAT,
        "file": report.file,
        "ruleset": report.ruleset,
        "output": output,
        "understood": report.is_whole,
        "region": report.region,
        "as_of": {"day": report.as_of.isoformat(), "source": report.as_of_source},
        "innovations": report.innovations,
        "reported": dict(report.reported),
        "agencies": [{"id": unit_id, "name": name, "innovations": number} for unit_id, name, number in report.agencies],
        "agencies_alike": [list(pair) for pair in report.alike],
        "columns": [_column(told) for told in report.columns],
        "not_understood": [_left(left) for left in report.left],
        "rows_aside": [_aside(each) for each in report.aside],
        "same_title": [{"name": each.name, "ids": list(each.ids), "cells": [*map(str, each.cells)]} for each in report.twins],
        "dates_out_of_order": [
            {"id": each.id, "cell": str(each.cell), "dates": [list(pair) for pair in each.dates]} for each in report.disorder
        ],
        "lacking": [_lacking(each) for each in report.lacking],
    }


def _column(told: Told) -> dict[str, Any]:
    meaning = told.column.meaning
    return {
        "sheet": told.sheet,
        "column": told.column.letters,
        "heading": told.column.heading,
        "role": None if meaning is None else meaning.role,
        "name": None if meaning is None else meaning.name or None,
        "repeats": told.column.repeats,
        "filled": told.filled,
        "understood": told.understood,
        "empty": told.empty,
        "date_order": told.order,
        "dates_may_be_exchanged": told.is_mixed,
    }


def _left(left: Left) -> dict[str, Any]:
    return {
        "heading": left.heading,
        "for": left.subject,
        "text": left.text,
        "cells": [*map(str, left.cells)],
        "proposals": list(left.near),
    }


def _aside(each: Aside) -> dict[str, Any]:
    return {
        "sheet": each.sheet,
        "row": each.row,
        "reason": each.reason,
        "text": each.text,
        "cells": each.cells,
        "understood": each.reason in UNDERSTOOD,
    }


def _lacking(each: Lacking) -> dict[str, Any]:
    return {
        "fact": each.fact.name,
        "scope": each.scope,
        "title": {"id": each.fact.title.id, "en": each.fact.title.en},
        "answered": each.answered,
    }
