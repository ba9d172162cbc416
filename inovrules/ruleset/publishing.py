"""Reading what a ruleset publishes."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from inovrules.exact import MODES, MOST_DIGITS, Rounding
from inovrules.ruleset.model import PROMISES, Predicate, Published

if TYPE_CHECKING:
    from typing import Literal

    from inovrules.exact import Exact
    from inovrules.exact.rounding import Mode
    from inovrules.located import Cursor
    from inovrules.ruleset.model import Promise

_KEYS = ("score", "digits", "mode", "classify_on", "rank_on", "ties", "predicates", "promises")


def read_published(at: Cursor) -> Published | None:
    """Read one published score. Faults: IR313 for its predicates."""
    if not at.only(_KEYS):
        return None
    score, digits, mode, classify, rank = (at.need(key) for key in ("score", "digits", "mode", "classify_on", "rank_on"))
    ties = at.get("ties")
    name = score.text() if score else None
    number = digits.whole(0, MOST_DIGITS) if digits else None
    named = cast("Mode | None", mode.one_of(MODES)) if mode else None
    looks = ("published", "exact")
    classify_on = cast("Literal['published', 'exact'] | None", classify.one_of(looks)) if classify else None
    rank_on = cast("Literal['published', 'exact'] | None", rank.one_of(looks)) if rank else None
    tie = cast("Literal['shared', 'dense'] | None", ties.one_of(("shared", "dense"))) if ties else "shared"
    predicates = _predicates(at.get("predicates"))
    if name is None or number is None or named is None or classify_on is None or rank_on is None or tie is None:
        return None
    return Published(name, Rounding(number, named), classify_on, rank_on, tie, predicates, at.place, _promises(at.get("promises")))


def _promises(at: Cursor | None) -> tuple[Promise, ...]:
    found = [item.one_of(PROMISES) for item in at.some()] if at else []
    return tuple(dict.fromkeys(cast("Promise", promise) for promise in found if promise is not None))


def _predicates(at: Cursor | None) -> tuple[Predicate, ...]:
    found: list[Predicate] = []
    for item in at.some() if at else []:
        predicate = _predicate(item)
        if predicate is None:
            continue
        if any(predicate.start == other.start or predicate.id == other.id for other in found):
            item.fault("IR313", id=predicate.id, start=predicate.start)
        found.append(predicate)
    return tuple(sorted(found, key=lambda predicate: predicate.start))


def _predicate(at: Cursor) -> Predicate | None:
    if not at.only(("id", "from", "title", "band")):
        return None
    named, start, title = (at.need(key) for key in ("id", "from", "title"))
    band = at.get("band")
    name, number = named.identifier() if named else None, start.number() if start else None
    text = title.bilingual() if title else None
    if name is None or number is None or text is None:
        return None
    return Predicate(name, number, text, _band(band) if band else None, at.place)


def _band(at: Cursor) -> tuple[Exact, Exact] | None:
    ends = [item.number() for item in at.items()]
    if at.is_list and len(ends) != 2:  # noqa: PLR2004 - two ends
        at.fault("IR128", found=len(ends))
    if len(ends) != 2 or ends[0] is None or ends[1] is None:  # noqa: PLR2004
        return None
    if ends[0] > ends[1]:
        at.fault("IR316", low=ends[0], high=ends[1])
    return ends[0], ends[1]
