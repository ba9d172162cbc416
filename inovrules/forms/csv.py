"""A form as a folder of CSV files, one for each sheet, as spreadsheet programs in Indonesia open them: semicolons, UTF-8 with a mark."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from inovrules.forms.marker import SHEET, marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from inovrules.forms.model import Form, FormSheet
    from inovrules.messages import Language


def csv_files(form: Form, language: Language) -> Iterator[tuple[str, bytes]]:
    """Give each file's name and content: headers without rows, questions without answers, and what the form was made for.

    >>> from inovrules.forms.model import Form
    >>> [name for name, _ in csv_files(Form.of({}), "en")][:3]
    ['Start.csv', 'Agencies.csv', 'Innovations.csv']
    """
    for sheet in form.sheets:
        if sheet.columns:
            yield f"{sheet.title.text(language)}.csv", _written(_rows(sheet))
    yield f"{SHEET}.csv", _written(marks(form, language))


def _rows(sheet: FormSheet) -> Iterator[tuple[str, ...]]:
    headers = tuple(f"{column.header} *" if column.is_needed else column.header for column in sheet.blank)
    if sheet.layout == "table":
        yield headers
    else:
        yield from ((header, "") for header in headers)


def _written(rows: Iterable[tuple[str, ...]]) -> bytes:
    text = StringIO(newline="")
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode("utf-8-sig")
