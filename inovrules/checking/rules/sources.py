"""What a rule should say besides how it counts: legal basis, remedy, evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.checking.rule import Found, Rule, found
from inovrules.ruleset.scores import Indicator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.checking.material import Material
    from inovrules.ruleset.model import EligibilityRule
    from inovrules.ruleset.scores import Score


def _rules(material: Material) -> Iterator[tuple[str, Score | EligibilityRule]]:
    """Give each rule that looks at facts, with its path."""
    for rule in material.ruleset.eligibility:
        yield f"eligibility/{rule.id}", rule
    for score in material.ruleset.scores.values():
        if isinstance(score.body, Indicator):
            yield f"scores/{score.id}", score


def _unproven(material: Material) -> Iterator[Found]:
    for path, rule in _rules(material):
        if getattr(rule, "mandatory", False) and not getattr(getattr(rule, "body", None), "evidence", ()):
            yield found(rule.place or material.start, f"{path}/evidence", title=rule.title)


def _groundless(material: Material) -> Iterator[Found]:
    for path, rule in _rules(material):
        if not rule.basis:
            yield found(rule.place or material.start, f"{path}/basis", title=rule.title)
    if not material.ruleset.basis:
        yield found(material.start, "basis", title=material.ruleset.title)


def _helpless(material: Material) -> Iterator[Found]:
    for path, rule in _rules(material):
        if rule.remedy is None:
            yield found(rule.place or material.start, f"{path}/remedy", title=rule.title)


UNPROVEN = Rule("IC130", "mandatory-without-evidence", "warning", _unproven)
GROUNDLESS = Rule("IC132", "no-legal-basis", "warning", _groundless)
HELPLESS = Rule("IC133", "no-remedy", "warning", _helpless)
