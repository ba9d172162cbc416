"""A form as a workbook: headers in both languages, drop-downs, checks and notes, ready to be filled in."""

from __future__ import annotations

from inovrules.forms.workbook.book import workbook_bytes

__all__ = ["workbook_bytes"]
