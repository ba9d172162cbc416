"""Edits of a ruleset, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.comparing.edits import named
from inovrules.comparing.worded_scores import is_told_apart, score_title, worded_members, worded_outcomes
from inovrules.comparing.worded_values import rule_of, value_told
from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.comparing.edits import Atom, Edit
    from inovrules.comparing.slots import Slot
    from inovrules.messages import Message
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.model import Predicate

KEYS = frozenset([
    "aliases", "ask", "at_least", "authority", "bands", "basis", "better", "cap", "choose", "classify_on", "code", "confidence",
    "constant", "curve", "decimal_comma", "digits", "divisor_floor", "each", "effective", "effort", "evaluator", "evidence",
    "excused", "fact", "floor", "from", "gates", "group", "how", "id", "ladder", "levels", "mandatory", "maximum", "minimum",
    "missing", "mode", "note", "of", "official", "operation", "options", "otherwise", "purpose", "rank_on", "readings", "reads",
    "reason", "refused", "remedy", "reported_by", "reporting", "require", "requires", "rescale", "round", "scope", "severities",
    "status", "take", "ties", "title", "twins", "type", "unit", "unknown", "unless", "values", "version", "weight", "when",
    "where", "year",
])  # fmt: skip
"""The keys that have a name in the catalogue; a plugin's own are told as they are written."""


class Wording:
    """Tells edits from one ruleset to another."""

    def __init__(self, old: Ruleset, new: Ruleset) -> None:
        """Know both, as what is told needs titles and conditions."""
        self.old, self.new = old, new

    def told(self, edit: Edit) -> list[Message]:
        """Tell an edit in a line for each thing that it does, what matters most first."""
        owners = list(dict.fromkeys(named(atom.slot) for atom in edit.atoms))
        moved = list(worded_members(edit, self.old, self.new))
        found = [line for owner in owners for line in self._owner(owner, [a for a in edit.atoms if named(a.slot) == owner])]
        return [*found, *moved]

    def briefly(self, edit: Edit) -> list[Message]:
        """Name what an edit of texts changes, without the texts."""
        found = [(self.subject(atom.slot), _label(atom.slot[-1]), atom.slot[0]) for atom in edit.atoms]
        return [
            say("words.as_written", text=label) if section == "head" else say("diff.said", subject=subject, label=label)
            for subject, label, section in found
        ]

    def subject(self, slot: Slot) -> object:
        """Name the score, fact or rule that a slot belongs to, as the new ruleset calls it (or the old one, where it is gone)."""
        return next((name for rules in (self.new, self.old) if (name := _title(rules, slot)) is not None), slot[-1])

    def _owner(self, owner: Slot, atoms: list[Atom]) -> Iterator[Message]:
        there = [owner in {named(slot) for slot in _owners(rules)} for rules in (self.old, self.new)]
        subject = self.subject(owner)
        if owner[0] != "head" and there != [True, True]:
            verb = "added" if there[1] else "removed"
            yield say(f"diff.{verb}.{owner[0]}", name=owner[-1], subject=subject, **self._worth(owner))
            return
        plain = [atom for atom in atoms if not _is_part(atom)]
        if owner[0] == "scores":
            outcomes = list(worded_outcomes(owner[1], plain, self.old, self.new))
            if outcomes:
                yield from outcomes
                plain = [atom for atom in plain if is_told_apart(atom)]
        for atom in plain:
            yield from self._atom(atom, subject)

    def _worth(self, owner: Slot) -> dict[str, object]:
        """Give weight and maximum of a score that comes or goes."""
        if owner[0] != "scores":
            return {}
        rules = self.new if owner[1] in self.new.scores else self.old
        high = rules.bounds[owner[1]].high
        return {"weight": rules.scores[owner[1]].weight, "most": "∞" if high is None else high}

    def _atom(self, atom: Atom, subject: object) -> Iterator[Message]:
        slot = atom.slot
        if slot[0] == "publish" and slot[2] == "predicates":
            yield from self._predicates(slot[1], subject)
            return
        key = slot[-1]
        label = _label(key)
        values = [value_told(rules, atom, node) for rules, node in ((self.old, atom.old), (self.new, atom.new))]
        if slot[0] == "head":
            yield say("diff.head", label=label, old=values[0], new=values[1])
        else:
            yield say("diff.changed", subject=subject, label=label, old=values[0], new=values[1])

    def _predicates(self, score: str, subject: object) -> Iterator[Message]:
        before, after = (_predicates(rules, score) for rules in (self.old, self.new))
        for name in [*before, *(name for name in after if name not in before)]:
            was, now = before.get(name), after.get(name)
            if was is None or now is None:
                found = was or now
                assert found is not None  # noqa: S101 - it is in one of the two
                verb = "removed" if now is None else "added"
                yield say(f"diff.predicate.{verb}", subject=subject, title=found.title, start=found.start)
            elif was.start != now.start:
                yield say("diff.predicate.moved", subject=subject, title=now.title, old=was.start, new=now.start)
            elif was != now:
                yield say("diff.predicate.renamed", subject=subject, old=was.title, new=now.title)


def _label(key: str) -> Message | str:
    return say(f"diff.key.{key}") if key in KEYS else f"`{key}`"


def _is_part(atom: Atom) -> bool:
    return len(atom.slot) > 3 and atom.slot[0] == "scores" and atom.slot[2] != "pool"  # noqa: PLR2004


def _owners(rules: Ruleset) -> list[Slot]:
    declared: list[Slot] = [("facts", scope, name) for scope, names in rules.facts.items() for name in names]
    declared += [("derived", scope, name) for scope, names in rules.derived.items() for name in names]
    scored: list[Slot] = [*(("scores", name) for name in rules.scores), *(("publish", item.score) for item in rules.publish)]
    ruled: list[Slot] = [
        *(("eligibility", rule.id) for rule in rules.eligibility),
        *(("consistency", rule.id) for rule in rules.consistency),
    ]
    return [*declared, *scored, *ruled]


def _predicates(rules: Ruleset, score: str) -> dict[str, Predicate]:
    return {each.id: each for item in rules.publish if item.score == score for each in item.predicates}


def _title(rules: Ruleset, slot: Slot) -> object:
    section, name = slot[0], slot[1]
    if section in ("facts", "derived"):
        found = (rules.facts if section == "facts" else rules.derived)[name].get(slot[2])  # type: ignore[index]
        return None if found is None else found.title
    if section in ("scores", "publish"):
        return None if name not in rules.scores else score_title(rules, name)
    if section == "consistency":
        return next((each.because or f"`{each.id}`" for each in rules.consistency if each.id == name), None)
    rule = rule_of(rules, name)
    return None if rule is None else rule.title
