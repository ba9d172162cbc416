"""Cross-checks: every reference resolves, scopes fit, nothing goes round in circles or too far, stated maxima are true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from inovrules.derived.extent import all_digits
from inovrules.exact import as_exact
from inovrules.exact.digits import MOST_FIGURES
from inovrules.faults import closest
from inovrules.messages import say
from inovrules.ruleset.bounds import bounds_of
from inovrules.ruleset.circles import in_order
from inovrules.ruleset.extent import Extent
from inovrules.ruleset.lengths import score_digits
from inovrules.ruleset.scores import Aggregate, Pool

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from inovrules.evaluators.context import Context
    from inovrules.exact.digits import Digits
    from inovrules.facts import Scope
    from inovrules.faults import Collector, Place
    from inovrules.messages import Message
    from inovrules.ruleset.model import Bounds, Published
    from inovrules.ruleset.scores import Gate, Part, Score

_BELOW: dict[str, tuple[str, ...]] = {"innovation": (), "opd": ("innovation",), "region": ("innovation", "opd")}


class Checker:
    """Checks the scores of a ruleset together.

    `ordered` has them in order of need, `bounds` what each can be; one that is faulty, or is made of one that is, has no bounds.
    """

    def __init__(
        self,
        scores: Mapping[str, Score],
        ids: Collection[str],
        faults: Collector,
        contexts: Mapping[Scope, Context],
        faulty: Iterable[str] = (),
    ) -> None:
        """Resolve and check everything; `ids` are those of all scores, refused ones too, `faulty` those with faults of their own."""
        self.scores, self.ids, self.faults = dict(scores), ids, faults
        self.lengths: dict[str, Digits] = {}
        facts = {scope: all_digits(context.facts, context.derived) for scope, context in contexts.items()}
        self.bounds: dict[str, Bounds] = {}
        self.faulty = set(faulty)
        for score in scores.values():
            self._check(score)
        self.ordered = self._order()
        extent = Extent()
        for score in self.ordered.values():
            self._measure(score, extent, facts[score.scope])

    def _fault(self, place: Place | None, score: Score, code: str, **values: object) -> None:
        self.faulty.add(score.id)
        where = place or score.place
        if where is not None:
            self.faults.add(code, where, f"scores/{score.id}", **values)

    def _check(self, score: Score) -> None:
        for part in score.parts():
            self._check_part(score, part)
        if isinstance(score.body, Pool):
            self._check_pool(score, score.body)
        elif isinstance(score.body, Aggregate):
            self._check_aggregate(score, score.body)
        for gate in score.modifiers.gates:
            self._check_gate(score, gate)

    def _check_part(self, score: Score, part: Part) -> None:
        found = self.scores.get(part.score)
        if found is None:
            self._fault(part.place, score, "IR305", name=part.score, hint=closest(part.score, self.ids))
        elif found.scope != score.scope:
            self._fault(part.place, score, "IR308", name=part.score, **_scopes(found, score))

    def _check_gate(self, score: Score, gate: Gate) -> None:
        for name in gate.scores:
            found = self.scores.get(name)
            if found is not None and found.scope != score.scope:
                self._fault(gate.place, score, "IR308", name=name, **_scopes(found, score))

    def _check_pool(self, score: Score, pool: Pool) -> None:
        if pool.of is not None:
            found = self.scores.get(pool.of)
            if found is None:
                self._fault(pool.place, score, "IR305", name=pool.of, hint=closest(pool.of, self.ids))
                return
            if found.scope not in _BELOW[score.scope]:
                self._fault(pool.place, score, "IR342", name=pool.of, **_scopes(found, score))
                return
            pool = evolve(pool, source=found.scope)
        if pool.source == "innovation" and pool.refused is None:
            self._fault(pool.place, score, "IR341")
        self.scores[score.id] = evolve(score, body=pool)

    def _check_aggregate(self, score: Score, body: Aggregate) -> None:
        seen: set[str] = set()
        for part in body.parts:
            if part.score in seen:
                self._fault(part.place, score, "IR350", name=part.score)
            seen.add(part.score)
        weights = [
            self.scores[part.score].weight if part.weight is None else part.weight for part in body.parts if part.score in self.scores
        ]
        if body.how == "mean" and len(weights) == len(body.parts) and not any(weights):
            self._fault(None, score, "IR349")

    def _order(self) -> dict[str, Score]:
        order, circles = in_order({name: score.needs() for name, score in self.scores.items()})
        for circle in circles:
            self._fault(None, self.scores[circle[0]], "IR306", chain=" → ".join(circle))
        return {name: self.scores[name] for name in order}

    def _measure(self, score: Score, extent: Extent, facts: Mapping[str, Digits]) -> None:
        """Find what a score can be, once that of all it needs is known, and check the maximum that is stated."""
        excess = extent.add(score.id, score.ways())
        if excess is not None:
            self._fault(None, score, excess.code, name=score.id, limit=excess.limit)
        if score.id in self.faulty or any(name not in self.bounds for name in score.needs()):
            return
        digits = self.lengths[score.id] = score_digits(score, self.lengths, facts, self.scores)
        if digits.total > MOST_FIGURES:
            self._fault(None, score, "IR363", name=score.id, digits=digits.total, limit=MOST_FIGURES)
            return
        self.bounds[score.id] = bounds_of(score, self.bounds, self.scores)
        self._check_maximum(score)

    def _check_maximum(self, score: Score) -> None:
        high, stated = self.bounds[score.id].high, score.stated_maximum
        weighted = None if high is None else as_exact(high * score.weight)
        if stated is not None and stated not in (high, weighted):
            plain = "∞" if high is None else high
            both = plain if high == weighted else say("faults.weighted", value=high, weighted=weighted)
            self._fault(score.maximum_place, score, "IR312", stated=stated, computed=both)

    def check_published(self, item: Published) -> None:
        """A published score must exist, and its predicates must start at or below the least it can be."""
        if item.place is None:
            return
        score = self.scores.get(item.score)
        if score is None:
            self.faults.add("IR314", item.place, f"publish/{item.score}", name=item.score, hint=closest(item.score, self.ids))
            return
        bounds = self.bounds.get(item.score)
        if item.predicates and bounds and item.predicates[0].start > bounds.low:
            place = item.predicates[0].place or item.place
            self.faults.add("IR346", place, f"publish/{item.score}/predicates", start=item.predicates[0].start, low=bounds.low)


def _scopes(found: Score, own: Score) -> dict[str, Message]:
    return {"scope": say(f"words.scope.{found.scope}"), "own": say(f"words.scope.{own.scope}")}
