"""V2: every level can be reached, and none is worth less than the one below it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from inovrules.evaluators.condition import ConditionLevels
from inovrules.messages import say
from inovrules.proving.answers.asking import Asked
from inovrules.proving.answers.dead import dead_levels
from inovrules.proving.answers.reaching import unreached
from inovrules.proving.verdict import Verdict
from inovrules.ruleset.scores import Indicator

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from inovrules.exact import Exact
    from inovrules.messages import Message
    from inovrules.proving.verdict import Status
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.scores import Score


def tabled(ruleset: Ruleset) -> Iterator[Verdict]:
    """Say of all levels whether some answer reaches them, by giving such an answer, and whether their points rise with them."""
    tables = [(score, table) for score in ruleset.scores.values() if (table := _table(score))]
    open_ones = {score.id: left for score, table in tables if (left := _unreached(score, table, ruleset))}
    good = levels = 0
    for score, table in tables:
        found = [*_falls(score, table), *_told(ruleset, score, sorted(open_ones.get(score.id, ())))]
        yield from found
        good, levels = (good, levels) if found else (good + 1, levels + len(table))
    if good or not tables:
        told = say("properties.levels", indicators=good, levels=levels) if tables else say("properties.no_levels")
        yield Verdict("V2", "proved", None, told, "closed_form")


def _table(score: Score) -> dict[int, Exact]:
    """Give the points of each level that an indicator states; that nothing is left for the level of all the rest is no defect."""
    if not isinstance(score.body, Indicator):
        return {}
    outcomes, evaluator = score.body.description.outcomes, score.body.evaluator
    rest = evaluator.otherwise if isinstance(evaluator, ConditionLevels) else None
    return dict(sorted((each.level, each.points) for each in outcomes if each.level is not None and each.level != rest))


def _unreached(score: Score, table: Mapping[int, Exact], ruleset: Ruleset) -> set[int]:
    assert isinstance(score.body, Indicator)  # noqa: S101 - only indicators have levels
    return unreached(Asked(ruleset, score, score.body), set(table), ruleset)


def _falls(score: Score, table: Mapping[int, Exact]) -> Iterator[Verdict]:
    for (lower, worth), (upper, less) in pairwise(table.items()):
        if less < worth:
            told = say("properties.level_falls", title=score.title, lower=lower, worth=worth, upper=upper, less=less)
            yield _verdict("refuted", score, told)


def _told(ruleset: Ruleset, score: Score, levels: list[int]) -> Iterator[Verdict]:
    dead = dead_levels(ruleset, score, score.body) if levels and isinstance(score.body, Indicator) else []
    for level in levels:
        if level in dead:
            yield _verdict("refuted", score, say("properties.level_dead", title=score.title, level=level))
        else:
            yield _verdict("undecided", score, say("properties.level_open", title=score.title, level=level))


def _verdict(status: Status, score: Score, told: Message) -> Verdict:
    return Verdict("V2", status, None, told, "search" if status == "undecided" else "closed_form", place=score.place)
