"""Levels that no answer reaches, and ties that decide nothing."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from inovrules.checking.rule import Found, Rule, found
from inovrules.evaluators.banded import Banded
from inovrules.proving.answers.dead import dead_levels
from inovrules.ruleset.scores import Indicator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.checking.material import Material


def _dead(material: Material) -> Iterator[Found]:
    for score in material.ruleset.scores.values():
        if isinstance(score.body, Indicator):
            for level in dead_levels(material.ruleset, score, score.body):
                yield found(material.place(score), f"scores/{score.id}", title=score.title, level=level)


def _vain_ties(material: Material) -> Iterator[Found]:
    for score in material.ruleset.scores.values():
        evaluator: Any = score.body.evaluator if isinstance(score.body, Indicator) else None
        if not isinstance(evaluator, Banded) or evaluator.tie is None:
            continue
        ordered = sorted((low, high) for low, high, _ in evaluator.table.fitted)
        if all(high < low for (_, high), (low, _) in itertools.pairwise(ordered)):
            yield found(material.place(score), f"scores/{score.id}/tie", title=score.title)


DEAD = Rule("IC110", "dead-level", "warning", _dead)
VAIN_TIE = Rule("IC111", "tie-in-vain", "note", _vain_ties)
