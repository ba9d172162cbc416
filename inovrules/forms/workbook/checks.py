"""What a cell checks while it is typed in: drop-downs, numbers and dates. What a reader understands is never refused outright."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inovrules.exact import exact_text
from inovrules.messages import say

if TYPE_CHECKING:
    from inovrules.forms.model import Column
    from inovrules.forms.told import Told

_TITLE, _MESSAGE = 32, 255
_NUMBERS = ("integer", "decimal", "percent", "money", "level")
_OPEN = ("list",)
_BOUND = '"<>±0123456789-"'


def check(column: Column, told: Told, cell: str, choices: str | None) -> dict[str, Any] | None:
    """Give the data validation of a column for its first cell (`D2`); `choices` is the range of its drop-down."""
    prompt = _prompt(column, told)
    if choices is not None:
        is_open = column.type in _OPEN or (column.fact is None and not column.options)
        return {"validate": "list", "source": f"={choices}", **prompt, **(_quiet() if is_open else _refusing(told))}
    formula = _formula(column, cell)
    if formula is None:
        return {"validate": "any", **prompt} if prompt else None
    return {"validate": "custom", "value": f"={formula}", **prompt, **_warning(column, told)}


def _prompt(column: Column, told: Told) -> dict[str, Any]:
    if column.fact is None:
        return {}
    title, text = column.title.text(told.language), f"{told.ask(column)}\n{told.how(column)}"
    return {"input_title": _cut(title, _TITLE), "input_message": _cut(text, _MESSAGE)}


def _quiet() -> dict[str, Any]:
    return {"show_error": False}


def _refusing(told: Told) -> dict[str, Any]:
    return _error(told, "choice", "stop")


def _warning(column: Column, told: Told) -> dict[str, Any]:
    kind = "date" if column.type == "date" else "percent" if column.type == "percent" else "number"
    return _error(told, kind, "warning")


def _error(told: Told, kind: str, how: str) -> dict[str, Any]:
    title, message = (say(f"forms.error_{kind}{part}").text(told.language) for part in ("_title", ""))
    return {"error_type": how, "error_title": _cut(title, _TITLE), "error_message": _cut(message, _MESSAGE)}


def _formula(column: Column, cell: str) -> str | None:
    """Give what must hold of a number or a date; a text may be bounds, or a day told in words."""
    if column.type == "date":
        return f'OR(ISNUMBER({cell}),AND(ISTEXT({cell}),ISERROR(FIND("/",{cell}))))'
    if column.type not in _NUMBERS:
        return None
    limits = [f"ISNUMBER({cell})", *_limits(column, cell)]
    bound = f"AND(ISTEXT({cell}),ISNUMBER(FIND(LEFT(TRIM({cell}),1),{_BOUND})))"
    return f"OR(AND({','.join(limits)}),{bound})"


def _limits(column: Column, cell: str) -> list[str]:
    fact = column.fact
    found = [f"{cell}=INT({cell})"] if column.type in ("integer", "level") else []
    found += [f"OR({cell}=0,{cell}>1)"] if column.type == "percent" else []
    if fact is not None and column.part not in ("change", "sample"):
        found += [f"{cell}>={exact_text(fact.minimum)}"] if fact.minimum is not None else []
        found += [f"{cell}<={exact_text(fact.maximum)}"] if fact.maximum is not None else []
    return found


def _cut(text: str, most: int) -> str:
    """Cut a text to what Excel takes.

    >>> _cut("Jumlah penerima manfaat", 10)
    'Jumlah pe…'
    """
    return text if len(text) <= most else text[: most - 1] + "…"
