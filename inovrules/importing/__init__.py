"""Importing what regencies hold already: the spreadsheet that the national application exports, and others like it."""

from __future__ import annotations

from inovrules.importing.assemble import Imported, Wish, import_file, import_tables
from inovrules.importing.choosing import ImportingError
from inovrules.importing.report import Report

__all__ = ["Imported", "ImportingError", "Report", "Wish", "import_file", "import_tables"]
