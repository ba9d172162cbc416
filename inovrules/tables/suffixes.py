"""The files that hold tables, by their suffixes."""

from __future__ import annotations

from pathlib import Path

WORKBOOKS = (".ods", ".xlsm", ".xlsx")
OLD = ".xls"
"""Of the format before 2007: refused by name, so that it can be said why."""
DELIMITED = ".csv"
SUFFIXES = (DELIMITED, *WORKBOOKS)


def is_tables(file: str) -> bool:
    """Whether a file holds tables, by its name.

    >>> is_tables("form.XLSX"), is_tables("portfolio.yaml")
    (True, False)
    """
    return Path(file).suffix.lower() in (*SUFFIXES, OLD)
