"""Reading what documents an indicator requires."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.conditions import no_day_between, read_date_mark
from inovrules.portfolio.evidence import KINDS, SAME_KIND
from inovrules.ruleset.scores import Requirement

if TYPE_CHECKING:
    from inovrules.conditions import DateMark
    from inovrules.located import Cursor

MOST_DOCUMENTS = 1000
_KEYS = ("any_of", "at_least", "valid", "what", "from_level")


def read_requirements(at: Cursor) -> tuple[Requirement, ...]:
    """Read one requirement or a list of them."""
    found = [_requirement(item) for item in at.one_or_many()]
    return tuple(item for item in found if item is not None)


def _requirement(at: Cursor) -> Requirement | None:
    if not at.only(_KEYS):
        return None
    kinds, least, valid, what, level = (at.get(key) for key in _KEYS)
    return Requirement(
        _kinds(kinds) if kinds else (),
        (least.whole(1, MOST_DOCUMENTS) if least else None) or 1,
        _window(valid) if valid else (None, None),
        what.bilingual() if what else None,
        (level.whole(1) if level else None) or 1,
    )


def _kinds(at: Cursor) -> tuple[str, ...]:
    found = []
    for item in at.one_or_some():
        text = item.text()
        if text is not None and SAME_KIND.get(text, text) not in KINDS:
            item.one_of(KINDS)
        elif text is not None:
            found.append(SAME_KIND.get(text, text))
    return tuple(dict.fromkeys(found))


def _window(at: Cursor) -> tuple[DateMark | None, DateMark | None]:
    at.only(("from", "until"))
    since, until = at.get("from"), at.get("until")
    first, last = read_date_mark(since) if since else None, read_date_mark(until) if until else None
    if first and last and no_day_between(first, last):
        at.fault("IR425")
    return first, last
