"""Telling a fact: its value as its declaration means it, and where it stands."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from inovrules.evaluators.wording import quantity
from inovrules.exact import Span
from inovrules.facts import Change
from inovrules.views.terminal.names import spot

if TYPE_CHECKING:
    from inovrules.facts import FactDeclaration, Scope, Value
    from inovrules.faults import Place
    from inovrules.ruleset.model import Ruleset
    from inovrules.scoring.nodes import Input
    from inovrules.views.terminal.page import Page


def told_input(page: Page, rules: Ruleset, scope: Scope, given: Input, *, whole_place: bool) -> str:
    """Tell a fact that was looked at: `Jumlah penerima manfaat: 880 orang (baris 24)`."""
    title = fact_title(page, rules, scope, given.name)
    if given.value is None:
        return page.say("fact.not_derived" if given.derived else "fact.missing", title=title)
    value = told_value(page, rules, scope, given.name, given.value)
    if given.derived:
        return page.say("fact.derived", title=title, value=value)
    if given.place is None or not given.place.line:
        return page.say("fact", title=title, value=value)
    return page.say("fact.at", title=title, value=value, place=told_place(page, given.place, whole=whole_place))


def told_place(page: Page, place: Place, *, whole: bool) -> str:
    """Tell where something stands: `file:line:column`, or the line (of a table: the cell) alone."""
    return page.tell(str(place)) if whole or not place.line else spot(page, place)


def fact_title(page: Page, rules: Ruleset, scope: Scope, name: str) -> str:
    """Tell what a fact is called."""
    declared = rules.facts[scope].get(name) or rules.derived[scope].get(name)
    return page.tell(declared.title) if declared else name


def told_value(page: Page, rules: Ruleset, scope: Scope, name: str, value: Value) -> str:
    """Tell a value: options by their titles, numbers with their unit, changes as sentences."""
    declared, derived = rules.facts[scope].get(name), rules.derived[scope].get(name)
    unit = declared.unit if declared else derived.unit if derived else None
    if isinstance(value, Change):
        return _change(page, value, unit)
    if isinstance(value, bool) or not isinstance(value, int | Decimal | Fraction | Span):
        return _listed(page, declared, value)
    told = page.tell(quantity(value, unit))
    said = value.said if isinstance(value, Span) else None
    return page.say("said", value=told, said=said) if said else told


def _listed(page: Page, declared: FactDeclaration | None, value: object) -> str:
    items = value if isinstance(value, tuple) else (value,)
    options = declared.options if declared else {}
    return ", ".join(page.tell(options.get(item, item) if isinstance(item, str) else item) for item in items) or page.say("nothing")


def _change(page: Page, change: Change, unit: str | None) -> str:
    ends = {"baseline": change.baseline, "result": change.result}
    known = {name: page.tell(quantity(value, unit)) for name, value in ends.items() if value is not None}
    parts = [page.say(f"change.{'_'.join(known)}", **known)] if known else []
    if change.claimed:
        parts.append(page.say(f"change.{change.claimed}"))
    if change.since or change.until:
        parts.append(page.say("change.period", since=change.since or "…", until=change.until or "…"))
    told = ", ".join(parts) or page.say("change.no_figures")
    return page.say("said", value=told, said=change.said) if change.said else told
