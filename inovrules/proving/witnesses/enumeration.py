"""Everything that one innovation can report, where that is little: the facts and the levels stated, each way of combining them."""

from __future__ import annotations

from itertools import product
from math import prod
from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.proving.rising import below
from inovrules.proving.witnesses.answers import Answers
from inovrules.proving.witnesses.drafts import Draft, Kind
from inovrules.ruleset.scores import Choose, Indicator, Pool
from inovrules.ruleset.vocabulary import levels_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from inovrules.exact import Exact
    from inovrules.facts import Value
    from inovrules.proving.witnesses.bench import Bench
    from inovrules.ruleset.model import Published
    from inovrules.ruleset.scores import Score

MOST_REPORTS = 500
_FINITE = frozenset(["choice", "flag"])
_PLAIN = frozenset(["levels", "condition"])
"""Evaluators that look at nothing but the values of facts."""


@frozen(eq=False)
class Reports:
    """Each figure that an innovation can have, with the shortest report that has it; `number` reports were scored."""

    drafts: Mapping[Exact, Draft]
    number: int


def all_reports(bench: Bench, item: Published) -> Reports | None:
    """Score everything that an innovation can report, once; `None` where that is too much, or isn't known to be all."""
    if item.score not in bench.reports:
        bench.reports[item.score] = _scored(bench, item)
    return bench.reports[item.score]


def _scored(bench: Bench, item: Published) -> Reports | None:
    found = _answers(bench, item)
    if found is None:
        return None
    draft = Draft(bench.as_of, kinds=tuple(map(Kind, sorted(found, key=_length))))
    if not bench.may_score(draft.count):
        return None
    card = bench.engine.evaluate(draft.portfolio(), bench.ruleset, readings=False)
    drafts: dict[Exact, Draft] = {}
    for kind, scores in zip(draft.kinds, card.innovations, strict=True):
        published = next(each for each in scores.published() if each.rule is item)
        if published.exact is not None:
            drafts.setdefault(published.exact, Draft(bench.as_of, kinds=(kind,)))
    return Reports(drafts, draft.count)


def _length(answers: Answers) -> int:
    return sum(value is not None for value in answers.facts.values()) + len(answers.levels)


def _answers(bench: Bench, item: Published) -> list[Answers] | None:
    """Give all that can be reported; `None` where a fact isn't one of few values, or something else than facts and levels counts."""
    if bench.ruleset.derived["innovation"] or bench.ruleset.scores[item.score].scope != "innovation":
        return None
    scores = below(bench.ruleset, item.score)
    if not all(_is_plain(score) for score in scores):
        return None
    declared = bench.ruleset.facts["innovation"]
    names = sorted(_read(bench, scores))
    if not all(name in declared and declared[name].type in _FINITE for name in names):
        return None
    values: list[tuple[Value | None, ...]] = [(None, *(declared[name].options or (True, False))) for name in names]
    levels = {
        score.id: (None, *sorted(levels_of(score, bench.ruleset.scores))) for score in scores if levels_of(score, bench.ruleset.scores)
    }
    if prod(map(len, values)) * prod(map(len, levels.values())) > MOST_REPORTS * len(names) * 10:
        return None
    found = [each for told in product(*values) for each in _with_levels(bench, dict(zip(names, told, strict=True)), levels)]
    return found if len(found) <= MOST_REPORTS else None


def _is_plain(score: Score) -> bool:
    if isinstance(score.body, Indicator):
        return score.body.type.is_builtin and score.body.type.name in _PLAIN
    return not isinstance(score.body, Pool)


def _read(bench: Bench, scores: Sequence[Score]) -> set[str]:
    """Name every fact that anything looks at."""
    found: set[str] = set()
    for score in scores:
        found |= {*score.body.evaluator.reads} if isinstance(score.body, Indicator) else set()
        found |= {score.body.by} if isinstance(score.body, Choose) else set()
        found |= {*(score.when.reads if score.when else ())}
        found |= {name for gate in score.modifiers.gates for name in gate.require.reads if not name.startswith("score:")}
    for rule in bench.ruleset.eligibility:
        found |= {name for part in (rule.require, rule.unless) if part is not None for name in part.reads}
    return found


def _with_levels(bench: Bench, facts: dict[str, Value | None], levels: Mapping[str, Sequence[int | None]]) -> Iterator[Answers]:
    """Give a report with every combination of levels; one is stated only where facts leave it open, as it counts nowhere else."""
    scores = bench.ruleset.scores
    listed = [options if _is_open(scores[name], facts) else (None,) for name, options in levels.items()]
    for chosen in product(*listed):
        yield Answers(facts, {name: level for name, level in zip(levels, chosen, strict=True) if level is not None})


def _is_open(score: Score, facts: Mapping[str, Value | None]) -> bool:
    return not isinstance(score.body, Indicator) or any(facts.get(name) is None for name in score.body.evaluator.reads)
