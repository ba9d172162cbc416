"""Understanding tables by the rulesets that will read them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from inovrules.facts import SCOPES
from inovrules.forms import Form
from inovrules.forms.asking import subjects_of
from inovrules.ruleset.vocabulary import vocabulary_of
from inovrules.tables.reading.portfolio import portfolio_node

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from inovrules.facts import FactDeclaration, Scope, Vocabulary
    from inovrules.faults import Collector
    from inovrules.located import MapNode
    from inovrules.ruleset import Ruleset
    from inovrules.tables.model import Tables


def understood(
    tables: Tables, rulesets: Sequence[Ruleset], vocabulary: Vocabulary, shipped: Callable[[], Iterable[Ruleset]], faults: Collector
) -> MapNode:
    """Give what tables hold as YAML would, by the facts of a vocabulary and the indicators of some rulesets.

    Columns and indicators that only one of the `shipped` rulesets knows are kept unread.
    """
    form = Form.of(vocabulary.facts, subjects_of(rulesets), reported=vocabulary.reported)
    return portfolio_node(tables, form, vocabulary.levels, cache(lambda: _elsewhere(list(shipped()))), faults)


def _elsewhere(rulesets: Sequence[Ruleset]) -> Form:
    """Give the form of all that any of some rulesets knows."""
    reported: dict[Scope, dict[str, FactDeclaration]] = {scope: {} for scope in SCOPES}
    for ruleset in rulesets:
        for scope, figures in vocabulary_of([ruleset]).reported.items():
            reported[scope] |= figures
    subjects = {(subject.scope, subject.id): subject for ruleset in rulesets for subject in subjects_of([ruleset])}
    return Form.of(_every_fact(rulesets), subjects.values(), reported=reported)


def _every_fact(rulesets: Iterable[Ruleset]) -> dict[Scope, dict[str, FactDeclaration]]:
    """Give the facts of all rulesets; where two mean different things by one name, one of them."""
    found: dict[Scope, dict[str, FactDeclaration]] = {scope: {} for scope in SCOPES}
    for ruleset in rulesets:
        for scope, declared in ruleset.facts.items():
            found[scope] |= declared
    return found
