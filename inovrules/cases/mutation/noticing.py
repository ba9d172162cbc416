"""Which cases can notice a change, and whether one does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from inovrules.cases.running import differences
from inovrules.faults import FaultError
from inovrules.plugins.reading import Content
from inovrules.ruleset.scores import Pool

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from inovrules.cases.model import Case, CaseResult, Expected
    from inovrules.cases.mutation.mutant import Mutant
    from inovrules.portfolio import Portfolio
    from inovrules.ruleset import Ruleset
    from inovrules.scoring.engine import Engine

_OF_PUBLISHED = ("published", "predicate", "proven.published", "proven.predicate")


@frozen(eq=False)
class Trial:
    """A case with its portfolio, read once, and by section the ids that what it expects depends on."""

    case: Case
    portfolio: Portfolio = field(repr=False)
    depends: dict[str, frozenset[str]] = field(repr=False)

    def may_notice(self, mutant: Mutant) -> bool:
        """Whether a change may show in what is expected; of other sections than these anything may."""
        section, *rest = mutant.path
        return section not in self.depends or not rest or bool({"*", rest[0]} & self.depends[section])

    def notices(self, engine: Engine, changed: Ruleset) -> bool:
        """Whether anything that is expected differs under a changed ruleset."""
        card = engine.evaluate(self.portfolio, changed, readings=False)
        return next(differences(card, self.case), None) is not None


def trials(engine: Engine, ruleset: Ruleset, results: Sequence[CaseResult]) -> list[Trial]:
    """Give the cases that can notice a change, those that depend on least first.

    A case that fails, waits for a person's confirmation, stands under another reading or expects faults of its facts proves nothing here.
    """
    usable = [result.case for result in results if result.passed and not result.case.unconfirmed and result.case.reading is None]
    found = [trial for case in usable if not case.faults and (trial := _trial(engine, ruleset, case)) is not None]
    return sorted(found, key=lambda trial: len(trial.depends["scores"]))


def _trial(engine: Engine, ruleset: Ruleset, case: Case) -> Trial | None:
    try:
        portfolio = engine.read_portfolio(Content(case.portfolio), [ruleset])
    except FaultError:
        return None
    scores = frozenset(name for expected in case.expected for name in _closure(expected.score, ruleset))
    published = frozenset(each.score for each in case.expected if not each.figures.keys().isdisjoint(_OF_PUBLISHED))
    judged = bool(case.ruled) or any(_is_judged(each, ruleset) for each in case.expected)
    judged = judged or any(_gathers(name, ruleset) for name in scores)
    return Trial(case, portfolio, {"scores": scores, "publish": published, "eligibility": frozenset(["*"] if judged else [])})


def _closure(score: str, ruleset: Ruleset) -> Iterator[str]:
    """Give a score and all that it is made of."""
    found, left = set[str](), [score]
    while left:
        name = left.pop()
        if name not in found:
            found.add(name)
            left += ruleset.scores[name].needs()
    yield from found


def _is_judged(expected: Expected, ruleset: Ruleset) -> bool:
    return ruleset.scores[expected.score].scope == "innovation" and not expected.figures.keys().isdisjoint(_OF_PUBLISHED)


def _gathers(name: str, ruleset: Ruleset) -> bool:
    body = ruleset.scores[name].body
    return isinstance(body, Pool) and body.source == "innovation"
