"""Whether two rulesets, of which one is the other with one small change, say the same of every portfolio."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import evolve

from inovrules.cases.mutation.equivalence.conditions import agree
from inovrules.cases.mutation.equivalence.published import same_published
from inovrules.cases.mutation.equivalence.scores import same_score
from inovrules.located import MapNode, ScalarNode
from inovrules.ruleset.scores import Indicator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.located import Node
    from inovrules.ruleset import Ruleset

_COUNTED_BACK = re.compile(r"T-[0-9]+\Z")


def is_equivalent(old: Ruleset, new: Ruleset) -> bool:
    """Whether the change can show nowhere.

    Each part must read the same, or be the same by a rule of its own: `scores` for a score, `published` for what is published,
    `conditions` for a rule of eligibility; the year of assessment where nothing is counted back from it.
    """
    if old.derived != new.derived or old.scores.keys() != new.scores.keys():
        return False
    if old.year != new.year and _looks_back(old):
        return False
    return (
        _same_eligibility(old, new)
        and all(same_score(old, score, new.scores[name]) for name, score in old.scores.items())
        and len(old.publish) == len(new.publish)
        and all(same_published(old, *pair) for pair in zip(old.publish, new.publish, strict=True))
    )


def _looks_back(ruleset: Ruleset) -> bool:
    """Whether anything is counted back from the year of assessment; an evaluator of a plugin may do so without saying it."""
    plugins = any(isinstance(score.body, Indicator) and score.body.type.distribution != "inovrules" for score in ruleset.scores.values())
    return plugins or any(_COUNTED_BACK.match(text) for document in ruleset.documents for text in _texts(document))


def _texts(node: Node) -> Iterator[str]:
    """Give the text of every scalar in a node."""
    if isinstance(node, ScalarNode):
        yield node.text
        return
    for inner in node.entries.values() if isinstance(node, MapNode) else node.items:
        yield from _texts(inner)


def _same_eligibility(old: Ruleset, new: Ruleset) -> bool:
    if len(old.eligibility) != len(new.eligibility):
        return False
    for before, after in zip(old.eligibility, new.eligibility, strict=True):
        if evolve(before, require=after.require, unless=after.unless) != after:
            return False
        if not agree(before.require, after.require, old, "innovation") or not agree(before.unless, after.unless, old, "innovation"):
            return False
    return True
