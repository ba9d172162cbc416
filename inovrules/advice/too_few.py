"""Too few innovations: fewer than a mean is divided by, or than it takes for every value that is to be covered."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from inovrules.advice.adding import enlarging, invented, is_answered
from inovrules.advice.below import pools
from inovrules.advice.figures import Points, beside, moved
from inovrules.advice.finding import Finding
from inovrules.advice.telling import fact_title, told_value
from inovrules.exact import as_exact
from inovrules.messages import say
from inovrules.scoring.nodes import run_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from inovrules.exact import Exact
    from inovrules.facts import Value
    from inovrules.messages import Message
    from inovrules.ruleset.scores import Pool, Score
    from inovrules.scoring.scorecard import Scorecard


def too_few(card: Scorecard) -> Iterator[Finding]:
    """Yield the pools below the headline of a region that lack innovations; what is promised is found by scoring a larger portfolio."""
    headline = card.headline
    if headline is None or card.portfolio.only or headline.exact is None or not card.portfolio.innovations_listed:
        return
    for score, pool in pools(card, headline.rule.score):
        if pool.source != "innovation" or score.scope != "region":
            continue
        found = _below_floor(card, score, pool) if pool.how == "mean" else _uncovered(card, score, pool) if pool.how == "covers" else None
        if found is not None:
            yield found


def _below_floor(card: Scorecard, score: Score, pool: Pool) -> Finding | None:
    """What each innovation that is missing from a divisor costs, taking it to be worth what the others are on average."""
    lines = [line for line in run_of(card.region).combined(score).lines() if line.kind == "unit"]
    number, missing = len(lines), pool.divisor_floor - len(lines)
    if missing <= 0 or pool.of is None:
        return None
    if not number:
        return _finding(card, "below_floor", score, say("finding.below_floor.none", floor=pool.divisor_floor), None)
    mean = as_exact(Fraction(sum(line.claimed for line in lines)) * pool.divisor_floor / number)
    gains = [_gain(card, score.id, [{}] * more, {pool.of: mean}) for more in (1, missing)]
    told = {"number": number, "floor": pool.divisor_floor, "missing": missing, "title": _headline(card).title, "mean": Points(mean)}
    if gains[0] <= 0:
        return _finding(card, "below_floor", score, say("finding.below_floor.worthless", **told), None)
    message = say("finding.below_floor", each=Points(gains[0]), all=Points(gains[1]), **told)
    return _finding(card, "below_floor", score, message, gains[1])


def _uncovered(card: Scorecard, score: Score, pool: Pool) -> Finding | None:
    """The values that no innovation answers, and the fewest of them that raise the headline, whatever the new innovations are worth."""
    assert pool.fact is not None  # noqa: S101 - `covers` has one
    fact, listed = pool.fact, card.ruleset.facts["innovation"][pool.fact].type == "list"
    lacking = [value for value in pool.values if not is_answered(card, fact, value)]
    if not lacking:
        return None
    told: dict[str, object] = {
        "fact": fact_title(card.ruleset, "innovation", fact),
        "values": _named(card, fact, lacking),
        "number": len(pool.values),
    }
    told["covered"] = len(pool.values) - len(lacking)
    silent = sum(scores.eligibility.accepted and scores.unit.facts[fact] is None for scores in card.innovations)
    told["unknown"] = say("finding.uncovered.unknown", number=silent) if silent else ""
    answers: list[Mapping[str, Value]] = [{fact: (value,) if listed else value} for value in lacking]
    least = {name: card.ruleset.bounds[name].low for name in _pooled(card)}
    for more in range(1, len(lacking) + 1):
        gain = _gain(card, score.id, answers[:more], least)
        if gain > 0:
            crossed = say("finding.uncovered.gain", more=more, title=_headline(card).title, gain=Points(gain))
            return _finding(card, "uncovered", score, say("finding.uncovered", gain=crossed, **told), gain)
    return _finding(card, "uncovered", score, say("finding.uncovered", gain="", **told), None)


def _finding(card: Scorecard, kind: str, score: Score, message: Message, stake: Exact | None) -> Finding:
    region, severity = card.region.unit, card.ruleset.severity(kind)
    return Finding(kind, region, score, message, score.remedy, stake, region.place, figure=_headline(card), severity=severity)


def _gain(card: Scorecard, score_id: str, added: Sequence[Mapping[str, Value]], worth: Mapping[str, Exact]) -> Exact:
    """Give what the headline gains by innovations that answer so and are worth so much."""
    units = [invented(card, score_id, number, answers, None) for number, answers in enumerate(added)]
    return moved(*next(beside(card, enlarging(card, units)(worth))))[0]


def _pooled(card: Scorecard) -> list[str]:
    """Name the scores of innovations that the headline pools."""
    found = (pool.of for _, pool in pools(card, _headline(card).id) if pool.of and pool.source == "innovation")
    return list(dict.fromkeys(found))


def _headline(card: Scorecard) -> Score:
    assert card.headline is not None  # noqa: S101 - `too_few` looked
    return card.ruleset.scores[card.headline.rule.score]


def _named(card: Scorecard, fact: str, values: Sequence[str]) -> tuple[object, ...]:
    return tuple(told_value(card.ruleset, "innovation", fact, value) for value in values)
