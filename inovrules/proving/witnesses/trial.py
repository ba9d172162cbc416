"""Scoring portfolios in the making, and making sure that what is written of them scores the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.faults import FaultError
from inovrules.proving.witnesses.drafts import size_of
from inovrules.proving.witnesses.plain import UnwritableError, plain

if TYPE_CHECKING:
    from inovrules.proving.witnesses.bench import Bench
    from inovrules.proving.witnesses.drafts import Draft
    from inovrules.ruleset.model import Published
    from inovrules.scoring.scorecard import PublishedScore

MOST_INNOVATIONS = 1000


def figure(bench: Bench, draft: Draft, item: Published) -> PublishedScore | None:
    """Give the published figure of the region, of the OPD, or of the first innovation.

    `None` where there is no such unit, or no more may be scored.
    """
    if draft.count > MOST_INNOVATIONS or not bench.may_score(draft.count):
        return None
    card = bench.engine.evaluate(draft.portfolio(), bench.ruleset, readings=False)
    scope = bench.ruleset.scores[item.score].scope
    units = (card.region,) if scope == "region" else card.opds if scope == "opd" else card.innovations
    return next((each for scores in units[:1] for each in scores.published() if each.rule is item), None)


def reads_the_same(bench: Bench, draft: Draft) -> bool:
    """Whether what would be written of a draft is read without faults as the very same: then it scores the same too.

    Of innovations that report the same one is read, and what was read before as part of another portfolio isn't read again.
    """
    parts = [answers for answers, _ in draft.parts()]
    if all(id(answers) in bench.readable or not size_of(answers) for answers in parts):
        return True
    try:
        read = bench.engine.load_portfolio(plain(draft, once=True), [bench.ruleset])
    except (FaultError, UnwritableError):
        return False
    made = [answers.unit("innovation", "", "") for answers in parts]
    same = all(
        (one.facts, dict(one.levels), one.documents) == (other.facts, dict(other.levels), other.documents)
        for one, other in zip((read.region, *read.opds, *read.innovations), made, strict=True)
    )
    if same:
        bench.readable |= {id(answers): answers for answers in parts}
    return same
