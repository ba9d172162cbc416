"""What stood and what stands somewhere in a ruleset, by what it means: conditions, gates, evidence, facts, named values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.comparing.alike import words_in
from inovrules.comparing.values import Required, Written
from inovrules.exact.rounding import MODES
from inovrules.located import ScalarNode
from inovrules.messages import say
from inovrules.ruleset.model import POLICIES, STATUSES
from inovrules.ruleset.scores import Indicator

if TYPE_CHECKING:
    from inovrules.comparing.edits import Atom
    from inovrules.located import Node
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.model import EligibilityRule
    from inovrules.ruleset.scores import Score

VALUES = {
    "missing": POLICIES,
    "mode": MODES,
    "refused": ("leave_out", "keep", "counted"),
    "status": STATUSES,
    "unknown": ("refuse", "accept"),
}
"""The values that have a name in the catalogue, by key."""

_AS_WRITTEN = frozenset(["code", "id", "version", "year"])
_OF_FACTS = frozenset(["from", "fact", "reads"])


def value_told(rules: Ruleset, atom: Atom, node: Node | None) -> object:
    """Give a value of a message: what `node` means where `atom` has it in `rules`."""
    section, owner, key = atom.slot[0], atom.slot[1], atom.slot[-1]
    if node is None:
        return Written(None)
    if section == "eligibility" and key in ("require", "unless"):
        return getattr(rule_of(rules, owner), key)
    found = _of_score(rules, rules.scores[owner], key, node) if section == "scores" else None
    if found is None and isinstance(node, ScalarNode):
        found = _scalar(key, node)
    return Written(node) if found is None else found


def rule_of(rules: Ruleset, name: str) -> EligibilityRule | None:
    """Give an eligibility rule by its id."""
    return next((rule for rule in rules.eligibility if rule.id == name), None)


def _of_score(rules: Ruleset, score: Score, key: str, node: Node) -> object:
    if key == "when":
        return score.when
    if key == "where":
        return getattr(score.body, "where", None)
    if key == "gates":
        gates = score.modifiers.gates
        return tuple(say("diff.gate", title=gate.title, require=gate.require, otherwise=gate.otherwise) for gate in gates)
    if key == "evidence" and isinstance(score.body, Indicator):
        return Required(score.body.evidence)
    return tuple(_fact_title(rules, score, name) for name in words_in(node)) if key in _OF_FACTS else None


def _fact_title(rules: Ruleset, score: Score, name: str) -> object:
    """Give the title of what an evaluator reads, reported or derived; as it is written where it is neither."""
    found = rules.facts[score.scope].get(name) or rules.derived[score.scope].get(name)
    return found.title if found else name


def _scalar(key: str, node: ScalarNode) -> object:
    if node.text in VALUES.get(key, ()):
        return say(f"diff.value.{key}.{node.text}")
    return node.text if key in _AS_WRITTEN else None
