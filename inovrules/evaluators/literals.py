"""Values written in a ruleset, read as a portfolio's values are: one word means the same in both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.facts import read_fact
from inovrules.faults import Collector, closest
from inovrules.located import Cursor, read_value

if TYPE_CHECKING:
    from inovrules.evaluators.subjects import Subject
    from inovrules.facts import Value
    from inovrules.messages import Text

_MOST = 1000
FINITE = frozenset(["choice", "flag", "level"])


def literal(text: str, subject: Subject) -> Value | None:
    """Read one option of a choice, flag or level fact; `None` when it is none."""
    if subject.fact is None:
        return None
    faults = Collector()
    value = read_fact(Cursor(read_value(text), "", faults), subject.fact)
    return None if faults.found else value


def item_literal(text: str, subject: Subject) -> str | int | None:
    """Read one item of a list fact; `None` when it can't be one."""
    kind = subject.fact.of if subject.fact else None
    if kind == "choice":
        return text if text in subject.options else None
    if kind == "integer":
        return int(text) if text.isascii() and text.removeprefix("-").isdigit() else None
    return text.strip() or None


def options_of(subject: Subject) -> tuple[Value, ...] | None:
    """Give every value of a choice, flag or level fact; `None` when a level fact has no limits."""
    if subject.type == "choice":
        return tuple(subject.options)
    if subject.type == "flag":
        return (False, True)
    return _range(subject)


def items_of(subject: Subject) -> tuple[str | int, ...] | None:
    """Give every item that a list fact can have; `None` when there is no end of them."""
    kind = subject.fact.of if subject.fact else None
    if kind == "choice":
        return tuple(subject.options)
    return _range(subject) if kind == "integer" else None


def _range(subject: Subject) -> tuple[int, ...] | None:
    low, high = subject.scale.minimum, subject.scale.maximum
    return None if low is None or high is None or high - low > _MOST else tuple(range(int(low), int(high) + 1))


def known_texts(subject: Subject) -> tuple[str, ...]:
    """Write the options of a fact, or the items of a list, as a ruleset does."""
    found = items_of(subject) if subject.type == "list" else options_of(subject)
    if subject.type == "flag":
        return ("false", "true")
    return tuple(str(value) for value in found or ())


def refuse(at: Cursor, text: str, subject: Subject) -> None:
    """Refuse a literal that the fact doesn't have. Fault: IR414."""
    known = known_texts(subject)
    at.fault("IR414", value=text[:80], fact=subject.name, hint=closest(text, known), known=", ".join(known) or "…")


def titled(value: object, subject: Subject) -> Text | object:
    """Give the title of an option; any other value as it is."""
    return subject.options.get(value, value) if isinstance(value, str) else value
