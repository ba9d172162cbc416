"""Portfolios scored by many rulesets, each of which may declare its facts in its own way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.facts import SCOPES, Vocabulary
from inovrules.faults import FaultError
from inovrules.ruleset import vocabulary_of
from inovrules.ruleset.library import shipped_facts, shipped_ids
from inovrules.ruleset.vocabulary import narrower

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from inovrules.facts import FactDeclaration, Scope
    from inovrules.faults import Fault
    from inovrules.plugins.reading import Content
    from inovrules.portfolio import Portfolio
    from inovrules.ruleset import Ruleset
    from inovrules.scoring.engine import Engine
    from inovrules.scoring.scorecard import Scorecard


class Reports:
    """Opened portfolios, read anew only for rulesets that declare their facts differently.

    What only one of the two compared rulesets knows is unread by the other, not wrong.
    """

    def __init__(self, engine: Engine, old: Ruleset, new: Ruleset, contents: Sequence[Content]) -> None:
        """Keep what was opened."""
        self.engine, self.contents = engine, contents
        self._rulesets = (old, new)
        self._both = [vocabulary_of([ruleset]) for ruleset in (old, new)]
        self._levels = {scope: _together(self._both, scope) for scope in SCOPES}
        self._reported = {scope: _figures(self._both, scope) for scope in SCOPES}
        self._read: list[tuple[Ruleset, tuple[Portfolio, ...]]] = []

    def scored(self, ruleset: Ruleset) -> Iterator[Scorecard]:
        """Score every portfolio by a ruleset, other readings left out. Raises `FaultError`, with the faults of all of them."""
        return (self.engine.evaluate(portfolio, ruleset, readings=False) for portfolio in self._portfolios(ruleset))

    def _portfolios(self, ruleset: Ruleset) -> tuple[Portfolio, ...]:
        for known, portfolios in self._read:
            if known.facts == ruleset.facts:
                return portfolios
        found: list[Portfolio] = []
        faults: list[Fault] = []
        for content in self.contents:
            try:
                found.append(self._one(content, ruleset))
            except FaultError as error:
                faults += error.faults
        if faults:
            raise FaultError(faults)
        self._read.append((ruleset, tuple(found)))
        return tuple(found)

    def _one(self, content: Content, ruleset: Ruleset) -> Portfolio:
        own = vocabulary_of([ruleset])
        vocabulary = Vocabulary(own.facts, self._levels, self._elsewhere, shipped_facts, self._reported, self._reported_elsewhere)
        return content.portfolio([ruleset], vocabulary, lambda: (*self._rulesets, *self._shipped()))

    def _reported_elsewhere(self, scope: Scope) -> frozenset[str]:
        """Give the scores of which any shipped ruleset takes a figure."""
        return frozenset(name for each in self._shipped() for name in vocabulary_of([each]).reported[scope])

    def _elsewhere(self, scope: Scope) -> frozenset[str]:
        """Give the names that the two rulesets, or any shipped one, know."""
        shipped = map(vocabulary_of, ([ruleset] for ruleset in self._shipped()))
        return frozenset(name for each in (*self._both, *shipped) for name in each.names(scope))

    def _shipped(self) -> Iterator[Ruleset]:
        return map(self.engine.load_ruleset, shipped_ids())


def _together(vocabularies: Sequence[Vocabulary], scope: Scope) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for vocabulary in vocabularies:
        for name, levels in vocabulary.levels.get(scope, {}).items():
            found.setdefault(name, set()).update(levels)
    return {name: tuple(sorted(levels)) for name, levels in found.items()}


def _figures(vocabularies: Sequence[Vocabulary], scope: Scope) -> dict[str, FactDeclaration]:
    """Give the scores of which either ruleset takes a figure; what one of them refuses is a fault there."""
    found: dict[str, FactDeclaration] = {}
    for vocabulary in vocabularies:
        for name, figure in vocabulary.reported[scope].items():
            found[name] = narrower(found[name], figure) if name in found else figure
    return found
