"""V11: every indicator names its source and asks for evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.messages import say
from inovrules.proving.verdict import Verdict
from inovrules.ruleset.scores import Indicator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.ruleset import Ruleset


def sourced(ruleset: Ruleset) -> Iterator[Verdict]:
    """Say whether each indicator has a source of its own and evidence; the lint tells which have none. No portfolio can show it."""
    indicators = [score for score in ruleset.scores.values() if isinstance(score.body, Indicator)]
    bare = sum(not score.basis for score in indicators)
    unproven = sum(isinstance(score.body, Indicator) and not score.body.evidence for score in indicators)
    counts = {"all": len(indicators), "bare": bare, "unproven": unproven}
    if bare or unproven:
        yield Verdict("V11", "refuted", None, say("proofs.unsourced", **counts), "closed_form")
    else:
        yield Verdict("V11", "proved", None, say("proofs.sourced", **counts), "closed_form")
