"""Portfolios in the making as plain data, as a file would write them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inovrules.exact import Span, exact_text
from inovrules.facts import Change, PartialDate
from inovrules.proving.witnesses.bench import REGION
from inovrules.proving.witnesses.drafts import OPD, OPD_NAME, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from inovrules.exact import Exact
    from inovrules.facts import Value
    from inovrules.portfolio import Evidence
    from inovrules.proving.witnesses.answers import Answers
    from inovrules.proving.witnesses.drafts import Draft

FORMAT = "inovrules-portfolio/1"


class UnwritableError(Exception):
    """A value that a portfolio has no way to write."""


def plain(draft: Draft, *, once: bool = False) -> dict[str, Any]:
    """Give a draft as a mapping that `Engine.load_portfolio` takes; with `once` one innovation of each kind.

    Innovations of one kind share what they report. Raises `UnwritableError`.
    """
    found: dict[str, Any] = {
        "format": FORMAT,
        "region": {"name": REGION},
        "as_of": draft.as_of.isoformat(),
        **_reported(draft.region),
    }
    if draft.opd is not None:
        idle = [{"id": f"{OPD}-{number}", "name": f"{OPD_NAME} {number}"} for number in range(2, draft.idle + 2)]
        found |= {"opds_complete": True, "opds": [{"id": OPD, "name": OPD_NAME, **_reported(draft.opd)}, *idle]}
    if draft.kinds or draft.opd is not None:
        found["innovations"] = list(_innovations(draft, once=once))
    return found


def _innovations(draft: Draft, *, once: bool) -> Iterator[dict[str, Any]]:
    number = 0
    for kind in draft.kinds:
        reported = _reported(kind.answers)
        for _ in range(1 if once else kind.copies):
            number += 1
            named = {"id": name_of(number), "name": f"Inovasi {number}"}
            yield named | ({} if draft.opd is None else {"opd": OPD}) | reported


def _reported(answers: Answers) -> dict[str, Any]:
    facts = {name: written(value) for name, value in answers.facts.items() if value is not None}
    parts = {"facts": facts, "levels": dict(answers.levels), "evidence": [_document(each) for each in answers.documents]}
    return {name: part for name, part in parts.items() if part}


def _document(document: Evidence) -> dict[str, Any]:
    found: dict[str, Any] = {"for": list(document.subjects) if len(document.subjects) > 1 else document.subjects[0], "kind": document.kind}
    return found if document.date is None else found | {"date": _date(document.date)}


def written(value: Value) -> Any:  # noqa: ANN401 - plain data
    """Give the value of a fact as plain data. Raises `UnwritableError` for what no file writes so.

    >>> written(PartialDate.of(2025, 3)), written(True), written(("a", "b"))
    ('2025-03', True, ['a', 'b'])
    """
    if isinstance(value, bool | int | str):
        return value
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, PartialDate):
        return _date(value)
    if isinstance(value, Change):
        return _change(value)
    if isinstance(value, Span):
        if value.exact is None:
            raise UnwritableError(repr(value))
        return _number(value.exact)
    return _number(value)


def _number(value: Exact | Decimal) -> str:
    """Write a number so that its point can't be taken for one that marks thousands."""
    text = exact_text(value)
    return f"{text}0" if text[-4:-3] == "." else text


def _date(value: PartialDate) -> str | dict[str, str]:
    found = value.plain()
    return found if "/" not in found else {"from": value.first.isoformat(), "until": value.last.isoformat()}


def _change(change: Change) -> dict[str, Any]:
    parts: Mapping[str, Value | None] = {
        "baseline": change.baseline, "result": change.result, "claimed": change.claimed, "from": change.since, "until": change.until,
    }  # fmt: skip
    return {name: written(part) for name, part in parts.items() if part is not None}
