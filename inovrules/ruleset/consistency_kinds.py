"""The kinds of rules under `consistency`, each with the keys that it takes besides its own, and how it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, cast

from inovrules.conditions import read_condition, read_date_mark
from inovrules.consistency.amounts import Counts, Equal, Parts
from inovrules.consistency.copies import FEWEST, Copied
from inovrules.consistency.dates import Limit, Order
from inovrules.consistency.means import Mean
from inovrules.consistency.movements import MEASURES, Base, Plausible, Precision, Rank
from inovrules.consistency.never import Never
from inovrules.exact import Span
from inovrules.ruleset.consistency_facts import LISTED, dated, dates, figure, figures, listed

if TYPE_CHECKING:
    from collections.abc import Callable

    from inovrules.consistency.figure import Figure
    from inovrules.consistency.movements import Measure
    from inovrules.evaluators.context import Context
    from inovrules.exact import Exact
    from inovrules.located import Cursor

_MOST_DIGITS = 20
_CHANGES = frozenset(["change"])


class Kind(NamedTuple):
    """A kind of rule: the keys besides its own, and its reader, which gives `None` with faults noted."""

    more: tuple[str, ...]
    read: Callable[[Cursor, Context], Any]


def _order(at: Cursor, context: Context) -> Order | None:
    found = dates(at, "order", context, at_least=2)
    return Order(found) if found else None


def _limit(at: Cursor, context: Context, key: str) -> Limit | None:
    found, mark_at = dates(at, "facts", context), at.need(key)
    name = mark_at.text() if mark_at else None
    if mark_at is None or name is None:
        return None
    mark = dated(mark_at, context) if name in context.names else read_date_mark(mark_at)
    return Limit(found, mark, before=key == "not_before") if found and mark else None


def _parts(at: Cursor, context: Context) -> Parts | None:
    parts, total_at = figures(at, "parts", context), at.need("total")
    text = total_at.text() if total_at else None
    if total_at is None or text is None or not parts:
        return None
    is_named = text[:1].isalpha()
    total = figure(total_at, context) if is_named else total_at.number()
    return (
        None
        if total is None
        else Parts(parts, total, _number(at, "tolerance") or 0, positive=all(_positive(part, context) for part in parts))
    )


def _positive(part: Figure, context: Context) -> bool:
    fact = context.facts.get(part.name)
    return fact is not None and fact.minimum is not None and fact.minimum >= 0


def _equal(at: Cursor, context: Context) -> Equal | None:
    found = figures(at, "equal", context, at_least=2)
    return Equal(found, _number(at, "tolerance") or 0) if found else None


def _counts(at: Cursor, context: Context) -> Counts | None:
    of_at, fact_at = at.need("counts"), at.need("fact")
    of = of_at.text() if of_at else None
    stated = figure(fact_at, context) if fact_at else None
    if of_at is None or of is None:
        return None
    items = None if of in LISTED else listed(of_at, context)
    return None if stated is None or (items is None and of not in LISTED) else Counts(stated, of, items)


def _plausible(at: Cursor, context: Context) -> Plausible | None:
    found, measure_at = figures(at, "plausible", context), at.get("measure")
    measure = cast("Measure | None", measure_at.one_of(MEASURES)) if measure_at else None
    least, most = _number(at, "at_least"), _number(at, "at_most")
    if least is None and most is None and not (at.get("at_least") or at.get("at_most")):
        at.fault("IR383", known="at_least, at_most")
    if least is not None and most is not None and least > most:
        at.key_fault("at_least", "IR316", low=least, high=most)
    return Plausible(found, Span(least, most), measure or "percent") if found else None


def _base(at: Cursor, context: Context) -> Base | None:
    found, least_at = figures(at, "base", context, _CHANGES), at.need("at_least")
    least = least_at.number() if least_at else None
    return None if not found or least is None else Base(found, least)


def _copied(at: Cursor, context: Context) -> Copied | None:
    found, least_at = figures(at, "copied", context), at.get("at_least")
    return Copied(found, (least_at.whole(1) if least_at else None) or FEWEST) if found else None


def _precision(at: Cursor, context: Context) -> Precision | None:
    found, digits_at = figures(at, "precision", context), at.need("digits")
    digits = digits_at.whole(0, _MOST_DIGITS) if digits_at else None
    return None if not found or digits is None else Precision(found, digits)


def _mean(at: Cursor, context: Context) -> Mean | None:
    found, step_at = figures(at, "mean", context, _CHANGES), at.get("step")
    step = step_at.number() if step_at else 1
    if step_at and step is not None and step <= 0:
        step_at.fault("IR125", value=step_at.text(), minimum=1)
        return None
    return None if not found or step is None else Mean(found, step)


def _rank(at: Cursor, context: Context) -> Rank | None:
    found = figures(at, "rank", context, _CHANGES)
    return Rank(found) if found else None


def _never(at: Cursor, context: Context) -> Never | None:
    part = at.need("never")
    condition = read_condition(part, context) if part else None
    return None if condition is None else Never(condition)


def _number(at: Cursor, key: str) -> Exact | None:
    part = at.get(key)
    return part.number() if part else None


KINDS: dict[str, Kind] = {
    "order": Kind((), _order),
    "not_after": Kind(("facts",), lambda at, context: _limit(at, context, "not_after")),
    "not_before": Kind(("facts",), lambda at, context: _limit(at, context, "not_before")),
    "parts": Kind(("total", "tolerance"), _parts),
    "equal": Kind(("tolerance",), _equal),
    "counts": Kind(("fact",), _counts),
    "plausible": Kind(("measure", "at_least", "at_most"), _plausible),
    "base": Kind(("at_least",), _base),
    "copied": Kind(("at_least",), _copied),
    "precision": Kind(("digits",), _precision),
    "mean": Kind(("step",), _mean),
    "rank": Kind((), _rank),
    "never": Kind((), _never),
}
