"""How large untrusted tables may be."""

from __future__ import annotations

from attrs import frozen


@frozen
class TableLimits:
    """Bounds on tables: `size` of a file and `unpacked` size of a workbook's parts in bytes, number of `sheets` (and `parts`).

    Of a sheet: `rows`, `columns`, and `cells` of the rectangle around what is filled. `text` is the length of a cell's text.

    >>> TABLE_LIMITS.columns
    2000
    """

    size: int = 64 * 1024 * 1024
    unpacked: int = 256 * 1024 * 1024
    parts: int = 5000
    sheets: int = 200
    rows: int = 200_000
    columns: int = 2000
    cells: int = 4_000_000
    text: int = 32_767


TABLE_LIMITS = TableLimits()
