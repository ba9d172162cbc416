"""Which indicators of a ruleset ask for documents of what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.facts import SCOPES
from inovrules.messages import Text
from inovrules.ruleset.reads import facts_of
from inovrules.ruleset.scores import Choose
from inovrules.ruleset.vocabulary import levels_of
from inovrules.scoring.program import Program

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from inovrules.facts import Scope
    from inovrules.portfolio import Evidence, Unit
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.leaf import Leaf


class Asking:
    """The indicators that look at the documents of each subject (a fact, or a score that may be self-assessed), by scope."""

    def __init__(self, ruleset: Ruleset, as_of: date) -> None:
        """Prepare the ruleset for one date of assessment."""
        self.ruleset, self.program = ruleset, Program(ruleset, as_of)
        self.leaves: dict[Scope, dict[str, list[Leaf]]] = {scope: {} for scope in SCOPES}
        self.choices: dict[str, list[str]] = {}
        for scope in SCOPES:
            for subject, leaf in self._subjects(scope):
                self.leaves[scope].setdefault(subject, []).append(leaf)
        self.read: dict[Scope, frozenset[str]] = {scope: frozenset(facts_of(ruleset, scope)) for scope in SCOPES}

    def _subjects(self, scope: Scope) -> Iterator[tuple[str, Leaf]]:
        plan = self.program.plans[scope]
        for leaf in plan.leaves:
            if leaf is not None:
                yield from ((subject, leaf) for subject in leaf.subjects)
        for score in plan.scores:
            if isinstance(score.body, Choose) and levels_of(score, self.ruleset.scores):
                for part in score.parts():
                    leaf = plan.leaves[plan.index[part.score]]
                    if leaf is not None:
                        self.choices.setdefault(part.score, []).append(score.id)
                        yield score.id, leaf

    def of(self, unit: Unit, document: Evidence) -> list[Leaf]:
        """Give the indicators that look at a document of a unit, each once."""
        known = self.leaves[unit.scope]
        return list({id(leaf): leaf for subject in document.subjects for leaf in known.get(subject, ())}.values())

    def is_answered(self, unit: Unit, leaf: Leaf) -> bool:
        """Whether a unit reports anything that an indicator reads, or its level."""
        names = (leaf.score.id, *self.choices.get(leaf.score.id, ()))
        return any(name in unit.levels for name in names) or any(name in unit.facts for name in leaf.subjects)

    def lacks(self, unit: Unit, leaf: Leaf) -> bool:
        """Whether what a unit claims to an indicator isn't proven, as far as that can be told of the unit alone."""
        cell = leaf.shared(unit)
        return leaf.needs_portfolio or cell.proven != cell.value

    def title(self, unit: Unit, subject: str) -> Text | str:
        """Give what a fact or a score is called."""
        facts, derived = self.ruleset.facts[unit.scope], self.ruleset.derived[unit.scope]
        found = facts.get(subject) or derived.get(subject) or self.ruleset.scores.get(subject)
        return found.title if found else subject


def asks(leaf: Leaf) -> bool:
    """Whether an indicator asks for documents, or looks at them itself."""
    return bool(leaf.indicator.evidence) or looks(leaf)


def looks(leaf: Leaf) -> bool:
    """Whether documents themselves may be what an indicator is about."""
    return leaf.indicator.evaluator.answers_missing


def titles(leaves: Iterable[Leaf]) -> tuple[Text | str, ...]:
    """Name indicators as people do."""
    return tuple(dict.fromkeys(_called(leaf.score) for leaf in leaves))


def _called(score: Score) -> Text:
    return Text(*(f"{score.code} {title}" for title in (score.title.id, score.title.en))) if score.code else score.title
