"""V7: how far one fact can move a score, and steps that move nothing."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from inovrules.messages import say
from inovrules.proving.budget import TooManyError
from inovrules.proving.jumps.idle import idle
from inovrules.proving.jumps.largest import largest
from inovrules.proving.jumps.named import Named
from inovrules.proving.rising import below
from inovrules.proving.verdict import Verdict
from inovrules.ruleset.scores import Indicator

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from inovrules.messages import Message
    from inovrules.proving.jumps.largest import Found
    from inovrules.proving.jumps.move import Jump
    from inovrules.proving.jumps.reads import Fact
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.model import Published
    from inovrules.ruleset.scores import Score

_SHOWN = 3


def jumping(ruleset: Ruleset) -> Iterator[Verdict]:
    """Say how far each published score moves at most when one fact changes, and by which facts; then which steps change nothing."""
    try:
        found = largest(ruleset)
    except TooManyError:
        found = None
    for item in ruleset.publish:
        yield _judged(ruleset, item, found)
    yield from idle(ruleset)


def _judged(ruleset: Ruleset, item: Published, found: Mapping[str, Found] | None) -> Verdict:
    title = ruleset.scores[item.score].title
    jumps = sorted(found[item.score].items(), key=_order) if found else []
    if found is None or any(map(_compares, below(ruleset, item.score))) or any(jump.size is None for _, jump in jumps):
        return Verdict("V7", "undecided", item.score, say("properties.jump_open", title=title), "intervals", place=item.place)
    groups = [(key, [fact for fact, _ in each]) for key, each in groupby(jumps, key=lambda pair: (pair[1].size, pair[1].way))]
    told = [_told(ruleset, facts, size, way) for (size, way), facts in groups[:_SHOWN] if size]
    if not told:
        return Verdict("V7", "proved", item.score, say("properties.jump_none", title=title), "intervals", place=item.place)
    message = say("properties.jump", title=title, points=groups[0][0][0])
    return Verdict("V7", "proved", item.score, message, "intervals", place=item.place, details=tuple(told))


def _order(pair: tuple[Fact, Jump]) -> tuple[object, ...]:
    fact, jump = pair
    return -(jump.size or 0), jump.way.text("en"), fact


def _compares(score: Score) -> bool:
    """Whether an indicator looks at the whole portfolio, so that a fact may change it that isn't among those it reads."""
    return isinstance(score.body, Indicator) and score.body.type.needs_portfolio


def _told(ruleset: Ruleset, facts: list[Fact], size: object, way: Message) -> Message:
    titles = [ruleset.facts[fact.scope][fact.name].title for fact in facts]
    return say("properties.jump_by", facts=Named(tuple(titles)), points=size, way=way)
