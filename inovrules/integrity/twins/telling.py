"""Telling a pair: what the two have in common, the measure, the words that both have, and what differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.integrity.twins.measure import percent
from inovrules.integrity.twins.words import stems_of
from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from inovrules.integrity.twins.kinds import Kind
    from inovrules.integrity.twins.search import Pair
    from inovrules.messages import Message

_MOST = 8


@frozen
class Around:
    """What is told of a pair besides the two: their `years`, how many `members` their group has, and the names of OPDs by id."""

    years: tuple[int | None, int | None]
    members: int
    opds: Mapping[str, str]


def told(pair: Pair, kind: Kind, around: Around) -> Message:
    """Tell that two entries look like one implementation, and why."""
    one, other = pair.one, pair.other
    values = {"one": one.called, "other": other.called, "id": other.id}
    match kind:
        case "earlier_year":
            what = say("twins.earlier_year", **values, year=str(around.years[0]), other_year=str(around.years[1]))
        case "two_opds":
            what = say(
                "twins.two_opds",
                **values,
                opd=around.opds.get(one.opd or "", one.opd),
                other_opd=around.opds.get(other.opd or "", other.opd),
            )
        case "replication":
            what = say("twins.replication", **values, home=one.home, other_home=other.home)
        case "same_name":
            what = say("twins.same_name", **values)
        case "same_description":
            what = say("twins.same_description", **values)
    group = say("twins.group", number=around.members) if around.members > 2 else ""  # noqa: PLR2004 - more than the pair itself
    return say("twins.told", what=what, why=_why(pair), group=group)


def _why(pair: Pair) -> Message:
    name, text = percent(pair.likeness.name), pair.likeness.text
    if text is None:
        return say("twins.why.names", name=name)
    one, other = stems_of(pair.one.description), stems_of(pair.other.description)
    shared = _listed(word for key, word in one.items() if key in other)
    here = _listed(word for key, word in one.items() if key not in other)
    there = _listed(word for key, word in other.items() if key not in one)
    differs = say("twins.differs", here=here, there=there) if one.keys() != other.keys() else say("twins.differs.not")
    return say("twins.why.words", text=percent(text), name=name, shared=shared, differs=differs)


def _listed(words: Iterable[str]) -> Message | str:
    found = list(words)
    if not found:
        return say("twins.no_words")
    return ", ".join(found[:_MOST]) + (f", … (+{len(found) - _MOST})" if len(found) > _MOST else "")
