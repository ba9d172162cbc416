"""Measuring what cases notice: each small change is made, and the cases that may notice it are run again."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.cases.coverage.base import base_of
from inovrules.cases.mutation.equivalence import is_equivalent
from inovrules.cases.mutation.noticing import trials
from inovrules.cases.mutation.nursery import Nursery
from inovrules.cases.mutation.walk import mutants
from inovrules.located import MapNode
from inovrules.ruleset.paths import at_path, same

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from inovrules.cases.excuses import Excuse
    from inovrules.cases.loading import Suite
    from inovrules.cases.model import CaseResult
    from inovrules.cases.mutation.mutant import Mutant
    from inovrules.exact import Exact
    from inovrules.ruleset import Ruleset
    from inovrules.scoring.engine import Engine


@frozen(eq=False)
class Survivor:
    """A change that no case notices; `excuse` tells why none needs to, where somebody said so."""

    mutant: Mutant
    excuse: Excuse | None = None


@frozen(eq=False)
class Mutation:
    """How many changes cases notice, which they don't, and the excuses for changes that are noticed, or that aren't made.

    `equivalent` counts the changes that make no difference whatever is reported.
    """

    noticed: int
    survivors: tuple[Survivor, ...]
    stale: tuple[Excuse, ...]
    equivalent: int

    @property
    def unexcused(self) -> tuple[Survivor, ...]:
        """The survivors for which nobody gave a reason."""
        return tuple(survivor for survivor in self.survivors if survivor.excuse is None)

    @property
    def number(self) -> int:
        """How many changes should be noticed."""
        return self.noticed + len(self.unexcused)

    @property
    def share(self) -> Exact:
        """The mutation score: which part of the changes that aren't excused is noticed; all of none."""
        return Fraction(self.noticed, self.number) if self.number else 1


def mutation_of(
    engine: Engine, suite: Suite, results: Sequence[CaseResult], watched: Callable[[list[Mutant]], Iterable[Mutant]] = iter
) -> Mutation:
    """Make every small change, and run the cases that may notice it. `watched` may show how far it is."""
    nursery = Nursery(suite.ruleset, engine.plugins)
    tried = trials(engine, suite.ruleset, results)
    noticed, equivalent, survivors = 0, 0, []
    for mutant in watched(list(_own(engine, suite.ruleset))):
        changed = nursery.born(mutant)
        if changed is None:
            continue
        if any(trial.may_notice(mutant) and trial.notices(engine, changed) for trial in tried):
            noticed += 1
        elif is_equivalent(nursery.original, changed):
            equivalent += 1
        else:
            survivors.append(Survivor(mutant, _excuse(mutant, suite.excuses)))
    used = {id(survivor.excuse) for survivor in survivors}
    stale = tuple(excuse for excuse in suite.excuses if id(excuse) not in used)
    return Mutation(noticed, tuple(survivors), stale, equivalent)


def _excuse(mutant: Mutant, excuses: Iterable[Excuse]) -> Excuse | None:
    return next((excuse for excuse in excuses if mutant.is_meant_by(excuse.path, excuse.to)), None)


def _own(engine: Engine, ruleset: Ruleset) -> Iterator[Mutant]:
    """Give the changes to a ruleset's own file; of an edition those to what it changes, for the rest is for the cases of its base."""
    own = ruleset.documents[-1]
    base = base_of(engine, ruleset)
    before = None if base is None else base.documents[-1]
    for mutant in mutants(own) if isinstance(own, MapNode) else ():
        here = at_path(own, mutant.path)
        there = None if before is None else at_path(before, mutant.path)
        if here is None or there is None or not same(here, there):
            yield mutant
