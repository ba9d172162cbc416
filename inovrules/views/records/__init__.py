"""Results as flat records: one for each score of each unit, for data frames and files of rows."""

from __future__ import annotations

from inovrules.views.records.building import records_of
from inovrules.views.records.columns import COLUMNS, Column

__all__ = ["COLUMNS", "Column", "records_of"]
