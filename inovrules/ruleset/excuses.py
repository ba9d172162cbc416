"""Reading which findings a ruleset excuses, and why."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from inovrules.ruleset.model import Excuse

if TYPE_CHECKING:
    from inovrules.located import Cursor

_CODE = re.compile(r"(IC[0-9]{3}|V([1-9]|1[01]))\Z", re.ASCII)
_KNOWN = "IC101 … IC299, V1 … V11"


def read_excuses(at: Cursor) -> tuple[Excuse, ...]:
    """Read a list of `{code, where, reason: {id, en}}`; without `where` it is the whole ruleset. Faults: IR120-IR123, IR126."""
    return tuple(found for item in at.items() if (found := _excuse(item)) is not None)


def _excuse(at: Cursor) -> Excuse | None:
    if not at.only(("code", "where", "reason")):
        return None
    code_at, where_at, reason_at = at.need("code"), at.get("where"), at.need("reason")
    code, where = code_at.text() if code_at else None, where_at.text() if where_at else None
    reason = reason_at.bilingual() if reason_at else None
    if code_at and code is not None and not _CODE.match(code):
        code_at.fault("IR123", value=code[:80], hint="", known=_KNOWN)
        return None
    return None if code is None or reason is None else Excuse(code, (where or "").strip("/"), reason, at.place)
