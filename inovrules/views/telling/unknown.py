"""Why there is no figure: what wasn't reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.ruleset.scores import Pool
from inovrules.views.telling.line import Tone, line

if TYPE_CHECKING:
    from inovrules.scoring.scorecard import PublishedScore, Scorecard
    from inovrules.views.telling.line import Line
    from inovrules.views.terminal.page import Page

STATE_TONES: dict[str, Tone] = {"missing": "warn", "refused": "bad", "failed": "bad", "not_applicable": "quiet", "scored": ""}


def state(page: Page, name: str) -> Line:
    """Write a state in words."""
    return line(page.word(f"state.{name}"), STATE_TONES[name], strong=name == "failed")


def reason(page: Page, card: Scorecard, item: PublishedScore) -> Line:
    """Tell why a published score of the whole has no figure."""
    if item.state == "missing" and card.portfolio.only and not card.innovations:
        return line(page.say("none_yet"), "warn")
    if item.state == "missing" and lacks_opds(card, item.rule.score):
        return line(page.say("no_score.opds", named=len(card.opds)), "warn")
    return state(page, item.state)


def lacks_opds(card: Scorecard, score_id: str) -> bool:
    """Whether a score is a share of the OPDs, or made of one, while nobody knows how many OPDs there are."""
    score = card.ruleset.scores[score_id]
    if isinstance(score.body, Pool):
        return score.body.how == "share" and score.body.source == "opd" and not card.portfolio.opds_complete
    return any(lacks_opds(card, part.score) for part in score.parts())
