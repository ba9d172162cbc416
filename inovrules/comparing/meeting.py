"""Which edits of a ruleset can meet in a figure: beyond these sets their effects just add up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from inovrules.ruleset.scores import PLAIN, Aggregate, Choose, Pool, Same

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from inovrules.comparing.edits import Edit
    from inovrules.comparing.shapley import Coalition
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.scores import Score

_MEMBER = 4
_NONE: Coalition = frozenset()


def meeting_sets(old: Ruleset, new: Ruleset, edits: Sequence[Edit]) -> set[Coalition]:
    """Give the sets of edits that may meet in what is published.

    A sum (or a choice, or a mean over innovations that all count) is the sum of what its parts give: edits of different parts don't
    meet in it. Everywhere else (gates, caps, weighted means, counts …) all edits below are taken to meet.
    """
    return Meeting(old, new, edits).sets()


class Meeting:
    """Walks the scores of two rulesets from what they publish downwards."""

    def __init__(self, old: Ruleset, new: Ruleset, edits: Sequence[Edit]) -> None:
        """Find what each edit touches."""
        self.rulesets = (old, new)
        self.of_score: dict[str, set[int]] = {}
        self.of_weight: dict[str, set[int]] = {}
        self.of_member: dict[tuple[str, str], set[int]] = {}
        self.everywhere: set[int] = set()
        self.eligibility: set[int] = set()
        self._found: dict[str, set[Coalition]] = {}
        for index, edit in enumerate(edits):
            for atom in edit.atoms:
                self._touch(index, atom.slot)

    def _touch(self, index: int, slot: tuple[str, ...]) -> None:
        if slot[0] in ("head", "facts", "derived", "consistency"):
            self.everywhere.add(index)
        elif slot[0] == "eligibility":
            self.eligibility.add(index)
        elif slot[0] == "scores" and slot[2:] == ("weight",):
            self.of_weight.setdefault(slot[1], set()).add(index)
        elif slot[0] == "scores" and len(slot) == _MEMBER and slot[2] != "pool":
            self.of_member.setdefault((slot[1], slot[3]), set()).add(index)
        elif slot[0] == "scores":
            self.of_score.setdefault(slot[1], set()).add(index)

    def sets(self) -> set[Coalition]:
        """Give the sets, of all that either ruleset publishes."""
        published = {item.score for rules in self.rulesets for item in rules.publish}
        found = {each | self.eligibility for name in published for each in self.of(name)} | {_NONE}
        return {each | self.everywhere for each in found}

    def of(self, name: str) -> set[Coalition]:
        """Give the sets of edits that meet in a score."""
        if name not in self._found:
            versions = [rules.scores[name] for rules in self.rulesets if name in rules.scores]
            self._found[name] = self._split(name, versions) if all(map(self._adds_up, versions)) else self._clique(name, versions)
        return self._found[name]

    def _adds_up(self, score: Score) -> bool:
        """Whether a score is the sum of what its parts give."""
        body = score.body
        plain = evolve(score.modifiers, rescale=None) == PLAIN and score.policy == "zero" and score.when is None
        if isinstance(body, Pool):
            return plain and body.how in ("mean", "sum") and body.of is not None and self._always_counts(body.of)
        return plain and (isinstance(body, Same | Choose) or (isinstance(body, Aggregate) and body.how == "sum"))

    def _always_counts(self, name: str) -> bool:
        """Whether a score, and all it is made of, applies to every unit."""
        versions = [rules.scores[name] for rules in self.rulesets if name in rules.scores]
        return all(score.when is None and score.policy == "zero" and all(map(self._always_counts, score.needs())) for score in versions)

    def _split(self, name: str, versions: Iterable[Score]) -> set[Coalition]:
        parts = {part: self._edge(name, part, version) for version in versions for part in version.needs()}
        pooled = self.eligibility if any(isinstance(version.body, Pool) for version in versions) else set()
        own = self.of_score.get(name, set()) | pooled | self._kinds(versions)
        return {each | parts[part] | own for part in parts for each in {*self.of(part), _NONE}} | {frozenset(own)}

    def _kinds(self, versions: Iterable[Score]) -> set[int]:
        """Give every edit below a score that is made in different ways in the two rulesets."""
        if len({type(version.body) for version in versions}) == 1:
            return set()
        return {index for version in versions for part in version.needs() for each in self.of(part) for index in each}

    def _edge(self, name: str, part: str, version: Score) -> set[int]:
        weighs = set() if isinstance(version.body, Pool) else self.of_weight.get(part, set())
        return weighs | self.of_member.get((name, part), set())

    def _clique(self, name: str, versions: Iterable[Score]) -> set[Coalition]:
        found = set(self.of_score.get(name, set()))
        for version in versions:
            found |= self.eligibility if isinstance(version.body, Pool) else set()
            for part in version.needs():
                found |= self._edge(name, part, version)
                found.update(index for each in self.of(part) for index in each)
        return {frozenset(found)}
