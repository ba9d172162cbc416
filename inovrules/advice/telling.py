"""Telling what is to be reported: facts and documents in words, in both languages."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import reduce
from typing import TYPE_CHECKING

from inovrules.evaluators.wording import quantity
from inovrules.exact import Span
from inovrules.facts import Change
from inovrules.messages import LANGUAGES, say
from inovrules.messages.message import shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from inovrules.facts import Scope, Value
    from inovrules.facts.values import Number
    from inovrules.messages import Message, Text
    from inovrules.portfolio import Evidence
    from inovrules.ruleset.model import Ruleset
    from inovrules.ruleset.scores import Requirement, Score


def told_facts(rules: Ruleset, score: Score, facts: Mapping[str, Value]) -> object:
    """Tell the facts of a change; a single one that is called like the score goes without its name."""
    told = [_fact(rules, score, name, value, alone=len(facts) == 1) for name, value in facts.items()]
    return reduce(lambda first, second: say("step.both", first=first, second=second), told)


def _fact(rules: Ruleset, score: Score, name: str, value: Value, *, alone: bool) -> object:
    title, told = fact_title(rules, score.scope, name), told_value(rules, score.scope, name, value)
    return told if alone and title == score.title else say("step.fact", title=title, value=told)


def fact_title(rules: Ruleset, scope: Scope, name: str) -> Text | str:
    """Give what a fact, or a derived one, is called."""
    declared = rules.facts[scope].get(name) or rules.derived[scope].get(name)
    return declared.title if declared else name


def told_value(rules: Ruleset, scope: Scope, name: str, value: Value) -> object:
    """Tell a value as its declaration means it: options by their titles, numbers with their unit, changes as from and to."""
    declared, derived = rules.facts[scope].get(name), rules.derived[scope].get(name)
    unit = declared.unit if declared else derived.unit if derived else None
    if isinstance(value, Change):
        return _change(value, unit)
    if isinstance(value, int | Decimal | Fraction | Span) and not isinstance(value, bool):
        return quantity(value, unit)
    options = declared.options if declared else {}
    if isinstance(value, tuple):
        return tuple(options.get(str(item), item) for item in value) or say("step.none")
    return options.get(value, value) if isinstance(value, str) else value


def _change(change: Change, unit: str | None) -> Message:
    return say("step.change", baseline=told_number(change.baseline, unit), result=told_number(change.result, unit))


def told_number(value: Number | None, unit: str | None) -> object:
    """Tell one figure of a change."""
    return "…" if value is None else quantity(value, unit)


def told_need(need: Requirement, number: int | None = None, document: Evidence | None = None) -> Message | Text:
    """Tell a requirement: what the document is, how many are asked for (or lacking), of which kinds, and of which time."""
    kinds = f" {'/'.join(need.any_of)}" if need.any_of else ""
    values: dict[str, object] = {"n": need.at_least if number is None else number, "kinds": kinds}
    told = _told(need, values) if need.what else say("step.document.any", **values)
    if document is None or document.date is None:
        return told
    return say("step.document.dated", document=told, date=document.date)


def _told(need: Requirement, values: Mapping[str, object]) -> Message | Text:
    """Name a document; one of any kind needs no more than its name."""
    if need.what is not None and values["n"] == 1 and not need.any_of:
        return need.what
    return say("step.document", what=need.what, **values)


def told_needs(needs: Sequence[Requirement]) -> tuple[Message | Text, ...]:
    """Tell several requirements."""
    return tuple(told_need(need) for need in needs)


def tells(text: object, value: object) -> bool:
    """Whether a text names a value already, in both languages."""
    return all(_stands_in(shown(text, language), shown(value, language)) for language in LANGUAGES)


def _stands_in(text: str, value: str) -> bool:
    return re.search(rf"(?<![\w.,]){re.escape(value)}(?!\w|[.,]\d)", text) is not None
