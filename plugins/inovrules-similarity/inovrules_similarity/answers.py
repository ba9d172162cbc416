"""What people have answered: pairs that look alike and are not the same."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.plugins import Text, written_as

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from inovrules.plugins import Context, Cursor, UnitView

_TEXT = {"type": "string"}
_ANSWER = {
    "type": "object",
    "properties": {"pair": {"type": "array", "items": _TEXT, "minItems": 2, "maxItems": 2}, "because": _TEXT},
    "required": ["pair", "because"],
    "additionalProperties": False,
}
_PAIR = 2


@frozen
class Answer:
    """Two ids, and why they aren't the same."""

    pair: frozenset[str]
    because: str


@written_as({"type": "array", "items": _ANSWER})
def read_answers(at: Cursor, _context: Context) -> tuple[Answer, ...]:
    """Read `[{pair: [a, b], because: …}]`. Faults: IR120-IR122, IR520."""
    return tuple(answer for item in at.one_or_some() if (answer := _answer(item)) is not None)


def _answer(at: Cursor) -> Answer | None:
    if not at.only(("pair", "because")):
        return None
    pair_at, because_at = at.need("pair"), at.need("because")
    pair = frozenset(pair_at.texts()) if pair_at else frozenset()
    because = because_at.text() if because_at else None
    if pair_at and len(pair) != _PAIR:
        pair_at.refuse(
            Text("sebuah jawaban menyebut dua id yang berbeda.", "an answer names two different ids."),
            Text("Tulis `pair: [a, b]`.", "Write `pair: [a, b]`."),
        )
    return Answer(pair, because) if len(pair) == _PAIR and because else None


@written_as(_TEXT)
def read_answer_fact(at: Cursor, context: Context) -> str | None:
    """Read the name of a fact that is a list of texts. Faults: IR120, IR520."""
    name = at.text()
    fact = context.facts.get(name) if name else None
    if name is None or (fact is not None and fact.type == "list" and fact.of == "text"):
        return name
    at.refuse(
        Text(f"`{name[:80]}` bukan fakta inovasi berupa daftar teks.", f"`{name[:80]}` is no fact of innovations that is a list of texts."),
        Text("Nyatakan fakta itu: `type: list`, `of: text`.", "Declare the fact: `type: list`, `of: text`."),
    )
    return None


def gathered(
    stated: Iterable[Answer], fact: str | None, units: Iterable[UnitView]
) -> tuple[Mapping[frozenset[str], str], Mapping[str, list[str]]]:
    """Give the reason for each answered pair, and by unit the ids that were answered without a reason.

    In a fact each item is the id of the other one, and after it the reason.
    """
    reasons = {answer.pair: answer.because for answer in stated}
    bare: dict[str, list[str]] = defaultdict(list)
    for unit in units:
        listed = unit.facts.get(fact) if fact else None
        for item in listed if isinstance(listed, tuple | list) else ():
            other, _, because = str(item).strip().partition(" ")
            other = other.rstrip(":,")
            if because.strip():
                reasons.setdefault(frozenset((unit.id, other)), because.strip())
            else:
                bare[unit.id].append(other)
    return reasons, bare
