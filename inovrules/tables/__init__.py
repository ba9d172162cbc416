"""Tables: what stands in workbooks and CSV files, cell by cell, before anything is understood of it."""

from __future__ import annotations

from inovrules.tables.model import CellError, CellValue, Sheet, Tables
from inovrules.tables.opening import open_tables
from inovrules.tables.suffixes import SUFFIXES

__all__ = ["SUFFIXES", "CellError", "CellValue", "Sheet", "Tables", "open_tables"]
