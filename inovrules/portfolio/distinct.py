"""Pairs of innovations that look alike and that a person has called different, with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from inovrules.faults import closest

if TYPE_CHECKING:
    from collections.abc import Collection

    from inovrules.faults import Place
    from inovrules.located import Cursor

_PAIR = 2


@frozen
class Distinct:
    """Two ids in alphabetical order, and why they aren't the same innovation."""

    pair: tuple[str, str]
    because: str
    place: Place | None = field(default=None, eq=False)


def read_distinct(at: Cursor, known: Collection[str], *, whole: bool) -> tuple[Distinct, ...]:
    """Read `[{pair: [a, b], because: …}]`. Faults: IR122, IR128, IR220.

    `known` are the ids of innovations; where they aren't all of them (`whole` is false), an unknown one may be one that is lost.
    """
    found = [answer for item in at.items() if (answer := _answer(item, known, whole=whole)) is not None]
    return tuple({answer.pair: answer for answer in reversed(found)}.values())[::-1]


def _answer(at: Cursor, known: Collection[str], *, whole: bool) -> Distinct | None:
    if not at.only(("pair", "because")):
        return None
    pair_at, because_at = at.need("pair"), at.need("because")
    because = because_at.text() if because_at else None
    parts = pair_at.items() if pair_at else []
    named = {name: part for part in parts if (name := part.text()) is not None}
    if pair_at and pair_at.is_list and (len(named) != _PAIR or len(parts) != _PAIR):
        pair_at.fault("IR128", found=len(named) if len(parts) == _PAIR else len(parts))
    for name, part in named.items():
        if whole and name not in known:
            part.fault("IR220", id=name[:100], hint=closest(name, known))
    if len(named) != _PAIR or because is None:
        return None
    one, other = sorted(named)
    return Distinct((one, other), because, at.place)
