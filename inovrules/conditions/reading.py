"""Reading conditions from a ruleset."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from inovrules.conditions.compare import OPERATORS
from inovrules.conditions.marks import DateMark, no_day_between, read_date_mark
from inovrules.conditions.model import All, Any, Condition, Not, Test
from inovrules.faults import closest
from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from inovrules.evaluators.context import Context
    from inovrules.located import Cursor
    from inovrules.messages import Message, Text

_KEYS = ("all", "any", "not", "fact", "score", *OPERATORS)


def read_condition(at: Cursor, context: Context, scores: Collection[str] | None = None) -> Condition | None:
    """Read a condition; with `scores` (ids), tests of scores are allowed too. Faults: IR316, IR320-IR322, IR324, IR325, IR425."""
    if not at.only(_KEYS) or any(key not in _KEYS for key in at.keys):
        return None
    keys = at.keys
    if len(keys) == 1 and keys[0] in ("all", "any"):
        return _group(at, keys[0], context, scores)
    if keys == ["not"]:
        inner = at.need("not")
        part = read_condition(inner, context, scores) if inner else None
        return None if part is None else Not(part)
    subjects = [key for key in keys if key in ("fact", "score")]
    operators = [key for key in keys if key in OPERATORS]
    if len(subjects) != 1 or len(operators) != 1 or len(keys) != 2:  # noqa: PLR2004 - a subject and a test
        at.fault("IR320", known=", ".join(OPERATORS))
        return None
    return _test(at, subjects[0], operators[0], context, scores)


def _group(at: Cursor, key: str, context: Context, scores: Collection[str] | None) -> Condition | None:
    inner = at.need(key)
    items = inner.some() if inner else []
    parts = [read_condition(item, context, scores) for item in items]
    whole = tuple(part for part in parts if part is not None)
    if len(whole) != len(parts) or not parts:
        return None
    return All(whole) if key == "all" else Any(whole)


def _test(at: Cursor, subject: str, operator: str, context: Context, scores: Collection[str] | None) -> Condition | None:
    name_at, operand_at = at.get(subject), at.get(operator)
    name = name_at.text() if name_at else None
    if name_at is None or name is None or operand_at is None:
        at.fault("IR320", known=", ".join(OPERATORS))
        return None
    if subject == "score" and scores is None:
        name_at.fault("IR325", name=name)
        return None
    known = context.names if subject == "fact" else set(scores or ())
    if name not in known:
        name_at.fault("IR321", name=name, hint=closest(name, known))
        return None
    kind, title = _subject(subject, name, context)
    if not _fits(subject, operator, kind):
        fitting = [key for key in OPERATORS if _fits(subject, key, kind)]
        operand_at.fault("IR322", name=name, operator=operator, type=kind, known=", ".join(fitting))
        return None
    operand = _operand(operand_at, operator, kind, name, context)
    if operand is None:
        return None
    shown = _shown(operand, name, context)
    return Test(name if subject == "fact" else f"score:{name}", operator, operand, title, shown)


def _fits(subject: str, operator: str, kind: str) -> bool:
    """Whether a test fits its subject; only facts are reported, scores have a value or none."""
    return subject == "fact" if operator == "reported" else kind in OPERATORS[operator].types


def _subject(subject: str, name: str, context: Context) -> tuple[str, Text | Message]:
    if subject == "score":
        return "derived", say("condition.score", name=name)
    if name in context.derived:
        return "derived", context.derived[name].title
    return context.facts[name].type, context.facts[name].title


def _operand(at: Cursor, operator: str, kind: str, name: str, context: Context) -> object | None:
    if operator == "reported":
        return at.flag()
    read = _literal(kind, name, context)
    if operator in ("in", "includes_all", "includes_any", "between"):
        items = [read(item) for item in at.some()]
        if not items or None in items or (operator == "between" and not _is_range(at, items)):
            return None
        return tuple(items)
    return read(at)


def _is_range(at: Cursor, ends: list[object]) -> bool:
    """Refuse what `between` can't take: not two ends, or ends the wrong way round. Faults: IR128, IR316, IR425."""
    if len(ends) != 2:  # noqa: PLR2004 - two ends
        at.fault("IR128", found=len(ends))
        return False
    low, high = ends
    if isinstance(low, DateMark) and isinstance(high, DateMark) and no_day_between(low, high):
        at.fault("IR425")
    elif isinstance(low, int | Fraction) and isinstance(high, int | Fraction) and low > high:
        at.fault("IR316", low=low, high=high)
    return True


def _literal(kind: str, name: str, context: Context) -> Callable[[Cursor], object | None]:
    """Give the reader of literals that a fact of this kind is compared with."""
    fact = context.facts.get(name)
    item_kind = fact.of if fact is not None and kind == "list" else kind
    if item_kind == "choice" and fact is not None:
        return lambda at: at.one_of(tuple(fact.options))
    if item_kind == "flag":
        return lambda at: at.flag()
    if item_kind == "date":
        return read_date_mark
    if item_kind == "text":
        return lambda at: at.text()
    return lambda at: at.number()


def _shown(operand: object, name: str, context: Context) -> object:
    """Give the operand as people read it: the titles of options."""
    options = context.facts[name].options if name in context.facts else {}
    if isinstance(operand, tuple):
        return tuple(options.get(item, item) if isinstance(item, str) else item for item in operand)
    return options.get(operand, operand) if isinstance(operand, str) else operand
