"""Which changes of a portfolio can meet in a figure: beyond these sets their effects just add up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from inovrules.facts import SCOPES
from inovrules.ruleset.reads import refusing
from inovrules.ruleset.scores import PLAIN, Aggregate, Choose, Indicator, Pool, Same

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from inovrules.comparing.changes import Change
    from inovrules.comparing.shapley import Coalition
    from inovrules.facts import Scope
    from inovrules.portfolio import Portfolio
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.scores import Score

_PARTS = 4
_NONE: Coalition = frozenset()


class MeetingChanges:
    """Walks the scores of a ruleset, unit by unit, from what it publishes downwards."""

    def __init__(self, ruleset: Ruleset, portfolios: Sequence[Portfolio], changes: Sequence[Change]) -> None:
        """Find what each change touches."""
        self.ruleset = ruleset
        self.units = {scope: sorted({unit.id for each in portfolios for unit in each.units(scope)}) for scope in SCOPES}
        self.everywhere: set[int] = set()
        self.membership: dict[str, set[int]] = {}
        self.named: dict[tuple[str, str, str], set[int]] = {}
        self.whole: dict[tuple[str, str], set[int]] = {}
        self._found: dict[tuple[str, str], set[Coalition]] = {}
        for index, change in enumerate(changes):
            for slot in change.slots:
                self._touch(index, slot)
        self._gating = self._closed("innovation", _rule_reads(ruleset))

    def _touch(self, index: int, slot: tuple[str, ...]) -> None:
        if slot == ("as_of",):
            self.everywhere.add(index)
        elif len(slot) == 1:
            for scope in SCOPES:
                self.membership.setdefault(scope, set()).add(index)
        elif slot[2:] in (("is",), ("opd",)):
            self.membership.setdefault(slot[0], set()).add(index)
            self.whole.setdefault((slot[0], slot[1]), set()).add(index)
        elif len(slot) == _PARTS:
            for name in slot[3].split("+"):
                self.named.setdefault((slot[0], slot[1], name), set()).add(index)

    def sets(self) -> set[Coalition]:
        """Give the sets, of all that is published."""
        found: set[Coalition] = {_NONE}
        for item in self.ruleset.publish:
            score = self.ruleset.scores[item.score]
            for unit in self.units[score.scope]:
                own = self._eligible(score.scope, unit)
                found |= {each | own for each in self.of(item.score, unit)}
        return {each | self.everywhere for each in found}

    def of(self, name: str, unit: str) -> set[Coalition]:
        """Give the sets of changes that meet in a score of a unit."""
        if (name, unit) not in self._found:
            score = self.ruleset.scores[name]
            own = self._own(score, unit)
            below = [self._below(score)] if isinstance(score.body, Pool) else [self.of(part, unit) for part in score.needs()]
            sets = {each for part in below for each in part}
            if not self._adds_up(score):
                own = own.union(*sets, *(each for part in score.gated() for each in self.of(part, unit)))
                sets = set()
            self._found[name, unit] = {each | own for each in sets} | {frozenset(own)}
        return self._found[name, unit]

    def _adds_up(self, score: Score) -> bool:
        body = score.body
        plain = evolve(score.modifiers, rescale=None) == PLAIN and score.policy == "zero"
        if isinstance(body, Pool):
            return plain and body.how in ("mean", "sum") and body.of is not None
        return plain and (isinstance(body, Same | Choose) or (isinstance(body, Aggregate) and body.how == "sum"))

    def _below(self, score: Score) -> set[Coalition]:
        """Give the sets below a pool. Who is in it decides over its divisor, and so over what everyone adds."""
        body = score.body
        assert isinstance(body, Pool)  # noqa: S101 - only pools have units below
        deciding = set(self.membership.get(body.source, set()))
        for member in self.units[body.source]:
            deciding |= self._eligible(body.source, member)
            deciding |= self._applies(body.of, member) if body.of else self._reading(body.source, member, _counted(body))
        parts = [self.of(body.of, member) for member in self.units[body.source]] if body.of else []
        return {each | deciding for part in parts for each in part} | {frozenset(deciding)}

    def _applies(self, name: str, unit: str) -> set[int]:
        """Give the changes that decide whether a score, or anything it is made of, applies to a unit."""
        score = self.ruleset.scores[name]
        found = self._reading(score.scope, unit, score.when.reads) if score.when else set()
        for part in score.needs():
            found |= self._applies(part, unit) if self.ruleset.scores[part].scope == score.scope else set()
        return found

    def _own(self, score: Score, unit: str) -> set[int]:
        names = [score.id, *(score.when.reads if score.when else ())]
        names += [name for gate in score.modifiers.gates for name in gate.require.reads if not name.startswith("score:")]
        if isinstance(score.body, Indicator):
            names += score.body.evaluator.reads
            names += [name for rule in refusing(self.ruleset, score.scope, score.body) for name in rule.body.reads]
            names += [other.id for other in self.ruleset.scores.values() if isinstance(other.body, Choose) and score.id in other.ways()]
        elif isinstance(score.body, Choose):
            names.append(score.body.by)
        return self._reading(score.scope, unit, names) | self.whole.get((score.scope, unit), set())

    def _eligible(self, scope: Scope, unit: str) -> set[int]:
        whole = self.whole.get((scope, unit), set())
        return whole | (self._reading(scope, unit, self._gating) if scope == "innovation" else set())

    def _reading(self, scope: Scope, unit: str, names: Iterable[str]) -> set[int]:
        return {index for name in self._closed(scope, names) for index in self.named.get((scope, unit, name), ())}

    def _closed(self, scope: Scope, names: Iterable[str]) -> set[str]:
        """Give names with all that they are derived from."""
        found: set[str] = set()
        waiting = list(names)
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                derivation = self.ruleset.derived[scope].get(name)
                waiting += derivation.reads if derivation else ()
        return found


def _rule_reads(ruleset: Ruleset) -> Iterator[str]:
    for rule in ruleset.eligibility:
        yield from rule.require.reads
        yield from rule.unless.reads if rule.unless else ()


def _counted(body: Pool) -> Iterator[str]:
    yield from body.where.reads if body.where else ()
    yield from (body.fact,) if body.fact else ()
