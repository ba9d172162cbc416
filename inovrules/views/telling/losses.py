"""Where most of the headline's points are lost, over all units that are known to lose them.

What isn't reported isn't low: it is unknown, and stands among the findings.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from inovrules.advice.leverage import Leverage
from inovrules.facts import SCOPES
from inovrules.ruleset.scores import Aggregate, Pool, Same

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from inovrules.facts import Scope
    from inovrules.messages import Text
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.scorecard import Scorecard, UnitScores
    from inovrules.views.terminal.page import Page

_SHOWN = 5
_KNOWN = ("scored", "refused")


class Loss(NamedTuple):
    """What one score loses of the headline, summed over its units, of what it could give.

    `absent` is the number of units that a pool's divisor counts although there are none.
    """

    score: Score
    claimed: Fraction
    proven: Fraction
    most: Fraction
    absent: int = 0


def weakest(page: Page, card: Scorecard) -> list[Loss]:
    """Give the scores that lose most; all of them when everything is asked for."""
    return losses_of(card)[: None if page.depth > 1 else 2 * _SHOWN if page.depth else _SHOWN]


def loss_name(page: Page, loss: Loss) -> str:
    """Name what loses points."""
    title = page.tell(loss.score.title)
    if loss.absent:
        return page.count("absent", loss.absent, title=title)
    return f"{loss.score.code} {title}" if loss.score.code else title


def losses_of(card: Scorecard) -> list[Loss]:
    """Give what every score that the headline adds up loses, the largest loss first."""
    return sorted((loss for loss in _every(card) if loss.most > loss.claimed), key=lambda loss: (loss.claimed - loss.most, loss.score.id))


def by_group(card: Scorecard) -> list[tuple[Text, Fraction, Fraction, Fraction]]:
    """Give for each group of scores what is claimed and proven of the headline's points, and the most that what is known could give.

    Groups stand in the ruleset's order; there are none where fewer than two have any points.
    """
    found: dict[Text, tuple[Fraction, Fraction, Fraction]] = {}
    for loss in _every(card):
        if loss.score.group is not None and loss.most and not loss.absent:
            claimed, proven, most = found.get(loss.score.group, (Fraction(0),) * 3)
            found[loss.score.group] = claimed + loss.claimed, proven + loss.proven, most + loss.most
    return [(group, *sums) for group, sums in found.items()] if len(found) > 1 else []


def _every(card: Scorecard) -> list[Loss]:
    headline = card.headline
    if headline is None:
        return []
    slopes = Leverage(card).slopes
    parts = [card.ruleset.scores[name] for name in dict.fromkeys(_added(card, headline.rule.score))]
    counting = {scope: [scores for scores in _units(card, scope) if scores.eligibility.accepted] for scope in SCOPES}
    found = [_loss(score, counting[score.scope], slopes.get((score.scope, score.id), Fraction(0))) for score in parts]
    return [*found, *_below_floor(card, headline.rule.score, slopes)]


def _units(card: Scorecard, scope: Scope) -> Sequence[UnitScores]:
    if scope == "region":
        return () if card.portfolio.only else (card.region,)
    return card.innovations if scope == "innovation" else card.opds


def _loss(score: Score, units: Sequence[UnitScores], slope: Fraction) -> Loss:
    cells = [cell for scores in units if (cell := scores.cell(score.id)).state in _KNOWN]
    most = units[0].program.ruleset.bounds[score.id].high if units else None
    if most is None or slope <= 0:
        return Loss(score, Fraction(0), Fraction(0), Fraction(0))
    claimed, proven = sum(cell.value for cell in cells), sum(cell.proven for cell in cells)
    return Loss(score, slope * claimed, slope * proven, slope * most * len(cells))


def _below_floor(card: Scorecard, headline: str, slopes: Mapping[tuple[Scope, str], Fraction]) -> Iterator[Loss]:
    """What is lost because fewer units count than a pool divides by at least."""
    for name in _reached(card, headline):
        score = card.ruleset.scores[name]
        maximum = card.ruleset.bounds[name].high
        if not isinstance(score.body, Pool) or score.body.how != "mean" or not maximum or not _is_known(card, score):
            continue
        counted = sum(unit.eligibility.accepted or score.body.refused == "keep" for unit in card.innovations)
        absent = score.body.divisor_floor - counted
        if absent > 0 and score.body.source == "innovation":
            lost = slopes[score.scope, name] * maximum * absent / score.body.divisor_floor
            yield Loss(score, Fraction(0), Fraction(0), lost, absent)


def _is_known(card: Scorecard, score: Score) -> bool:
    return any(scores.cell(score.id).state in _KNOWN for scores in _units(card, score.scope))


def _below(card: Scorecard, score_id: str) -> tuple[str, ...]:
    """What a score adds up: the parts of sums and means, what pools gather."""
    score = card.ruleset.scores[score_id]
    body = score.body
    if isinstance(body, Pool):
        return (body.of,) if body.of and body.how in ("mean", "sum", "best") else ()
    adds = isinstance(body, Same) or (isinstance(body, Aggregate) and body.how in ("sum", "mean"))
    return tuple(part.score for part in score.parts()) if adds else ()


def _reached(card: Scorecard, score_id: str) -> Iterator[str]:
    """Give a score and everything that it adds up, at any depth."""
    yield score_id
    for name in _below(card, score_id):
        yield from _reached(card, name)


def _added(card: Scorecard, score_id: str) -> Iterator[str]:
    """Give what is added up in the end."""
    return (name for name in _reached(card, score_id) if not _below(card, name))
