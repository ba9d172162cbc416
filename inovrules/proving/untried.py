"""Properties that aren't tried: silence would look like a proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.messages import say
from inovrules.proving.jumps.named import Named
from inovrules.proving.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.ruleset import Ruleset


def untried(ruleset: Ruleset) -> Iterator[Verdict]:
    """Name what no proof is tried for: two rulesets, which `inovrules diff` compares, and figures that stand in for answers."""
    titles = tuple(score.title for score in ruleset.scores.values() if score.reported_by is not None)
    if titles:
        yield Verdict("V6", "untried", None, say("proofs.untried_figures", titles=Named(titles)), "closed_form")
    yield Verdict("V9", "untried", None, say("proofs.untried_V9"), "closed_form")
