"""Understanding tables by the rulesets that will read them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from inovrules.facts import SCOPES
from inovrules.forms import Form
from inovrules.forms.asking import subjects_of
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

    @cache
    def elsewhere() -> Form:
        known = tuple(shipped())
        subjects = {(subject.scope, subject.id): subject for ruleset in known for subject in subjects_of([ruleset])}
        return Form.of(_every_fact(known), subjects.values())

    form = Form.of(vocabulary.facts, subjects_of(rulesets))
    return portfolio_node(tables, form, vocabulary.levels, elsewhere, faults)


def _every_fact(rulesets: Iterable[Ruleset]) -> dict[Scope, dict[str, FactDeclaration]]:
    """Give the facts of all rulesets; where two mean different things by one name, one of them."""
    found: dict[Scope, dict[str, FactDeclaration]] = {scope: {} for scope in SCOPES}
    for ruleset in rulesets:
        for scope, declared in ruleset.facts.items():
            found[scope] |= declared
    return found
