"""V6: whether withholding an answer can raise a score, and in which ways alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.messages import say
from inovrules.proving.rising import rises
from inovrules.proving.silence.ways import of_counting, of_indicator, of_refusal, of_score
from inovrules.proving.verdict import Verdict
from inovrules.proving.wants import made_from, wants_lower
from inovrules.ruleset.scores import Indicator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.messages import Message
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.model import Published


def withheld(ruleset: Ruleset, item: Published) -> Verdict:
    """Say whether saying nothing in place of an answer never raises the claimed or proven score, or name each way in which it may.

    What isn't reported counts zero, so it is worth no more than any answer where nothing is below zero, nothing is left out of a
    divisor, and nothing asks for silence.
    """
    title = ruleset.scores[item.score].title
    ways = tuple(dict.fromkeys(_ways(ruleset, item)))
    if ways:
        message = say("properties.silence_open", title=title)
        return Verdict("V6", "undecided", item.score, message, "closed_form", place=item.place, details=ways, promise="silence")
    message = say("properties.silence", title=title)
    return Verdict("V6", "proved", item.score, message, "closed_form", place=item.place, promise="silence")


def _ways(ruleset: Ruleset, item: Published) -> Iterator[Message]:
    made_of = made_from(ruleset, item.score)
    yield from of_counting(ruleset, made_of)
    for score in made_of:
        if not rises(score, ruleset) or wants_lower(score):
            yield say("properties.pays_falls", title=score.title)
        yield from of_score(score, ruleset)
        if isinstance(score.body, Indicator):
            yield from of_indicator(score, score.body)
            yield from of_refusal(score, score.body, ruleset)
