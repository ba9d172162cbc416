"""The report as a workbook for spreadsheet programs."""

from __future__ import annotations

from inovrules.views.workbook.book import render

__all__ = ["render"]
