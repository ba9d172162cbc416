"""What changed in scores, in words: the levels and bands of an indicator, and the parts of a sum."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.comparing.slots import part_name
from inovrules.messages import say
from inovrules.ruleset.modifiers import MODIFIERS
from inovrules.ruleset.scores import Indicator

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from inovrules.comparing.edits import Atom, Edit
    from inovrules.evaluators.contract import Possible
    from inovrules.messages import Message
    from inovrules.ruleset import Ruleset

_MEMBER = 4
_ABOUT = frozenset(["weight", "when", "missing", "evidence", *MODIFIERS])
_READ = frozenset(["from", "fact", "reads", "evaluator", "choose", "unit"])


def score_title(rules: Ruleset, name: str) -> Message:
    """Name a score by number and title."""
    score = rules.scores[name]
    return say("diff.coded", code=score.code, title=score.title) if score.code else say("words.as_written", text=score.title)


def worded_outcomes(name: str, atoms: Sequence[Atom], old: Ruleset, new: Ruleset) -> Iterator[Message]:
    """Tell each level (or band) of an indicator that came, went, or asks for something else now."""
    bodies = [rules.scores[name].body for rules in (old, new)]
    rules_changed = any(not atom.is_told and atom.slot[2] not in _ABOUT for atom in atoms)
    before, after = ({each.level: each for each in _outcomes(body)} for body in bodies)
    if not rules_changed or None in before or None in after:
        return
    subject = score_title(new, name)
    for level in sorted({*before, *after}, key=str):
        was, now = before.get(level), after.get(level)
        if was is None or now is None:
            found = was or now
            assert found is not None  # noqa: S101 - it is in one of the two
            verb = "removed" if now is None else "added"
            yield say(f"diff.level.{verb}", subject=subject, level=level, points=found.points, needs=found.needs)
        elif was.points != now.points:
            yield say("diff.level.points", subject=subject, level=level, old=was.points, new=now.points)
        if was and now and was.needs != now.needs:
            yield say("diff.level.needs", subject=subject, level=level, old=was.needs, new=now.needs)


def is_told_apart(atom: Atom) -> bool:
    """Whether what a slot says isn't told by the levels: texts, weights, evidence, modifiers, and what is read."""
    return atom.is_told or atom.slot[2] in _ABOUT or atom.slot[2] in _READ


def _outcomes(body: object) -> Sequence[Possible]:
    return body.description.outcomes if isinstance(body, Indicator) else ()


def worded_members(edit: Edit, old: Ruleset, new: Ruleset) -> Iterator[Message]:
    """Tell what became of the parts of sums and the like: moved, added, left out, weighed otherwise."""
    parts = [atom for atom in edit.atoms if atom.slot[0] == "scores" and len(atom.slot) == _MEMBER and atom.slot[2] != "pool"]
    parts = [atom for atom in parts if atom.slot[1] in old.scores and atom.slot[1] in new.scores]
    gone = {atom.slot[3]: atom for atom in parts if atom.new is None}
    for atom in parts:
        name, whole = atom.slot[3], atom.slot[1]
        rules = new if name in new.scores else old
        if atom.old is None and name in gone:
            source = score_title(old, gone[name].slot[1])
            yield say("diff.part.moved", part=score_title(rules, name), old=source, new=score_title(new, whole))
        elif atom.old is None:
            yield say("diff.part.added", part=score_title(rules, name), whole=score_title(new, whole))
        elif atom.new is None:
            if not any(other.old is None and other.slot[3] == name for other in parts):
                yield say("diff.part.removed", part=score_title(rules, name), whole=score_title(old, whole))
        else:
            weights = [_weight(rules, atom, number) for number, rules in enumerate((old, new))]
            yield say("diff.part.weight", part=score_title(rules, name), whole=score_title(new, whole), old=weights[0], new=weights[1])


def _weight(rules: Ruleset, atom: Atom, number: int) -> object:
    """Give the weight that a part states here, or its own."""
    node = atom.new if number else atom.old
    assert node is not None  # noqa: S101 - a part that is weighed otherwise was and is there
    name = part_name(node)
    stated = next((part.weight for part in rules.scores[atom.slot[1]].parts() if part.score == name), None)
    return rules.scores[name].weight if stated is None else stated
