"""What a report claims in figures: changes, shares and percentages that rulesets read, and what stands beside a total."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import frozen

from inovrules.advice.leverage import Leverage
from inovrules.facts import SCOPES, Change
from inovrules.ruleset.reads import facts_of
from inovrules.ruleset.scores import Aggregate, Choose, Indicator

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from inovrules.derived import Derivation
    from inovrules.exact import Exact
    from inovrules.facts import Scope
    from inovrules.ruleset.model import Ruleset
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.scorecard import Scorecard, UnitScores

Kind = Literal["change", "share", "percent", "beside", "silent"]
_WHOLE = 100
_ORDER = ("change", "share", "percent", "beside", "silent")


@frozen
class Claim:
    """One claim of a unit, and the scores that read it.

    `kind` is `change` (with figures before and after), `share` (a derived one), `percent` (stated in place of a change), `beside` (a
    score that no total takes in) or `silent` (a change without figures). `name` is that of the fact, or of the score beside.
    """

    kind: Kind
    name: str
    scores: UnitScores
    readers: tuple[Score, ...]
    stake: Exact

    @property
    def ruleset(self) -> Ruleset:
        """The ruleset that reads it."""
        return self.scores.program.ruleset

    @property
    def is_refused(self) -> bool:
        """Whether it contradicts its own figures, or may not count for another reason."""
        return any(self.scores.cell(score.id).state == "refused" for score in self.readers)

    @property
    def in_percent(self) -> bool:
        """Whether a ruleset measures the change in percent."""
        return any(
            isinstance(score.body, Indicator) and getattr(score.body.evaluator, "measure", "") == "percent" for score in self.readers
        )


def is_share(derivation: Derivation) -> bool:
    """Whether a derived fact is part of a whole; a ratio is where it is told in percent."""
    return derivation.operation == "share" or (derivation.operation == "ratio" and derivation.scale == _WHOLE)


def claims_of(cards: Sequence[Scorecard]) -> list[Claim]:
    """Give every claim once: what is refused first, then the region's own, then those that bring most points; the order is the file's."""
    found: dict[tuple[Scope, str, str], Claim] = {}
    for card in cards:
        leverage = Leverage(card)
        forms = {scope: _Form.of(card.ruleset, scope) for scope in SCOPES}
        for scores in card.units():
            if scores.unit.scope == "region" and card.portfolio.only:
                continue
            for claim in _of_unit(scores, forms[scores.unit.scope], leverage):
                key = (scores.unit.scope, scores.unit.id, claim.name)
                found[key] = max(found.get(key, claim), claim, key=lambda one: one.stake)
    return sorted(found.values(), key=_order)


def _order(claim: Claim) -> tuple[bool, bool, int, Exact]:
    with_figures = _ORDER.index(claim.kind) < _ORDER.index("beside")
    later = 0 if with_figures else _ORDER.index(claim.kind)
    return not claim.is_refused, claim.scores.unit.scope != "region" or not with_figures, later, -claim.stake


@frozen
class _Form:
    """What units of a scope can claim to a ruleset: facts with the scores that read them, and the scores beside the total."""

    facts: tuple[tuple[str, tuple[Score, ...]], ...]
    beside: tuple[str, ...]

    @classmethod
    def of(cls, rules: Ruleset, scope: Scope) -> _Form:
        """Look for changes, derived shares, and percentages in place of a change."""
        facts, derived, instead = rules.facts[scope], rules.derived[scope], set(_instead_of_changes(rules, scope))
        names = [
            name
            for name in facts_of(rules, scope)
            if name in instead or (facts[name].type == "change" if name in facts else name in derived and is_share(derived[name]))
        ]
        readers = {name: tuple(score for score in rules.scores.values() if score.scope == scope and _reads(score, name)) for name in names}
        return cls(tuple((name, scores) for name, scores in readers.items() if scores), tuple(_beside(rules, scope)))


def _reads(score: Score, name: str) -> bool:
    return isinstance(score.body, Indicator) and name in score.body.evaluator.reads


def _instead_of_changes(rules: Ruleset, scope: Scope) -> Iterator[str]:
    """The percentages that a ruleset takes in place of figures before and after: alternatives to a change."""
    facts = rules.facts[scope]
    for score in rules.scores.values():
        alternatives = isinstance(score.body, Choose) or (isinstance(score.body, Aggregate) and score.body.how == "best")
        if score.scope != scope or not alternatives:
            continue
        bodies = [body for part in score.parts() if isinstance(body := rules.scores[part.score].body, Indicator)]
        read = [name for body in bodies for name in body.evaluator.reads if name in facts]
        if any(facts[name].type == "change" for name in read):
            yield from (name for name in read if facts[name].type == "percent")


def _beside(rules: Ruleset, scope: Scope) -> Iterator[str]:
    """The published scores of innovations that their headline isn't made of."""
    published = [item.score for item in rules.publish if rules.scores[item.score].scope == scope == "innovation"]
    inside = set(_below(rules, published[0])) if published else set()
    yield from (name for name in published if name not in inside)


def _below(rules: Ruleset, score_id: str) -> Iterator[str]:
    yield score_id
    for part in rules.scores[score_id].parts():
        yield from _below(rules, part.score)


def _of_unit(scores: UnitScores, form: _Form, leverage: Leverage) -> Iterator[Claim]:
    for name, readers in form.facts:
        kind = _kind(scores, name)
        if kind is not None:
            stake = max(leverage.stake(scores, score, scores.cell(score.id).value) for score in readers)
            yield Claim(kind, name, scores, readers, stake)
    yield from (Claim("beside", name, scores, (), 0) for name in form.beside if scores.cell(name).value)


def _kind(scores: UnitScores, name: str) -> Kind | None:
    """What a fact claims; `None` where it isn't reported, or can't be computed."""
    value, derivation = scores.unit.facts[name], scores.program.ruleset.derived[scores.unit.scope].get(name)
    if isinstance(value, Change):
        return "silent" if value.baseline is None or value.result is None else "change"
    if derivation is not None:
        return None if derivation.compute(scores.unit.facts, scores.program.as_of) is None else "share"
    return None if value is None else "percent"
