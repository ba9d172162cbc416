"""The schemas of what a portfolio reports: the value of each fact that a ruleset declares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.evaluators.schemas import NO_NUMBER, SCALAR, TEXT, WHOLE, or_empty
from inovrules.facts.change_reading import DIRECTIONS, MEASURED, SIDES
from inovrules.facts.numbers import _BOUNDS
from inovrules.facts.reading import _FLAGS
from inovrules.schemas.pieces import DATE, both, exactly, some_or_none, told
from inovrules.schemas.words import ABOUT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inovrules.evaluators.schemas import Schema
    from inovrules.exact import Exact
    from inovrules.facts import FactDeclaration

_FIGURE = r"^\s*[+-]?(0|[1-9][0-9]*)([.,][0-9]+)?\s*%?\s*$"
SHA256: Schema = {"type": "string", "pattern": r"^\s*[0-9A-Fa-f]{64}\s*$"}


def value(fact: FactDeclaration) -> Schema:
    """Give the schema of a fact's value, with what is asked; it may be left empty.

    >>> from inovrules import Engine
    >>> value(Engine().load_ruleset("iid-2026").facts["innovation"]["stage"])["anyOf"][0]
    {'enum': ['inisiatif', 'uji_coba', 'penerapan']}
    """
    found = or_empty(_value(fact))
    lines = [f"**{fact.title.text('id')} / {fact.title.text('en')}** ({fact.unit or fact.type})"]
    lines += [both(fact.ask)] if fact.ask else []
    lines += [_options(fact)] if fact.options else []
    return {"description": "\n\n".join(lines), **found}


def _options(fact: FactDeclaration) -> str:
    return "\n".join(f"- `{name}`: {title.text('id')} / {title.text('en')}" for name, title in fact.options.items())


def _value(fact: FactDeclaration) -> Schema:
    if fact.type == "choice":
        return one_of(fact.options)
    if fact.type == "flag":
        return {"type": ["boolean", "string"], "pattern": _in_any_case(_FLAGS)}
    if fact.type == "date":
        return DATE
    if fact.type == "list":
        return some_or_none(_item(fact))
    if fact.type == "change":
        return _change(fact)
    return number(fact.minimum, fact.maximum, limited=fact.type != "percent") if fact.is_number else TEXT


def _item(fact: FactDeclaration) -> Schema:
    if fact.of == "choice":
        return one_of(fact.options)
    return _figure(fact.minimum, fact.maximum) if fact.of == "integer" else SCALAR


def one_of(options: Iterable[str]) -> Schema:
    """Give the schema of a choice; what YAML reads as a truth value or a number may be meant as its text."""
    listed = list(options)
    if all(option[:1].isalpha() and option.lower() not in ("true", "false") for option in listed):
        return {"enum": listed}
    return {"anyOf": [{"enum": listed}, {"type": ["boolean", "number"]}]}


def number(minimum: Exact | None, maximum: Exact | None, *, limited: bool = True) -> Schema:
    """Give the schema of a number (of any, unless it is `limited`), or of bounds of one."""
    figure = _figure(minimum, maximum)
    bounds: dict[str, Schema] = {name: exactly(2, figure) if name == "between" else figure for name in _BOUNDS}
    given = {
        "type": "object", "properties": {**bounds, "said": or_empty(TEXT)}, "additionalProperties": False,
        "oneOf": [{"required": [name]} for name in _BOUNDS],
    }  # fmt: skip
    return {"anyOf": [figure if limited else _figure(None, None), given]}


def _figure(minimum: Exact | None, maximum: Exact | None) -> Schema:
    ends = {name: _plain(end) for name, end in (("minimum", minimum), ("maximum", maximum)) if end is not None}
    return {"type": ["number", "string"], "pattern": _FIGURE, "patternErrorMessage": NO_NUMBER, **ends}


def _plain(end: Exact) -> int | float:
    return end if isinstance(end, int) else float(end)


def _change(fact: FactDeclaration) -> Schema:  # noqa: ARG001 - its numbers aren't bounded
    figure = or_empty(number(None, None))
    flag = {"type": ["boolean", "string"], "pattern": _in_any_case(_FLAGS)}
    given = {
        "claimed": {"enum": list(DIRECTIONS)}, "from": DATE, "until": DATE, "said": TEXT,
        "change": number(None, None), "change_kind": {"enum": list(MEASURED)}, "target": figure, "target_met": flag,
        "sample": _sides({**WHOLE, "minimum": 1}), "unit": _sides(TEXT), "population": _sides(TEXT),
    }  # fmt: skip
    about = ABOUT["claim"]
    properties = {"baseline": figure, "result": figure, **{name: told(or_empty(each), about.get(name)) for name, each in given.items()}}
    return {"type": "object", "properties": properties, "additionalProperties": False, "minProperties": 1}


def _sides(each: Schema) -> Schema:
    """Give the schema of what holds of both figures, or of each."""
    return {"anyOf": [each, {"type": "object", "properties": {side: or_empty(each) for side in SIDES}, "additionalProperties": False}]}


def _in_any_case(words: Iterable[str]) -> str:
    return "^(" + "|".join("".join(f"[{letter.upper()}{letter}]" for letter in word) for word in words) + ")$"
