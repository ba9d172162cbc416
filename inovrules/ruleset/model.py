"""A ruleset: facts, eligibility, scores, what is published, and other readings of its source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import field, frozen

from inovrules.evaluators.context import Context
from inovrules.facts.frozen import frozen_mapping, frozen_mappings
from inovrules.ruleset.findings import KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from inovrules.conditions import Condition
    from inovrules.consistency import ConsistencyRule
    from inovrules.derived import Derivation
    from inovrules.exact import Exact, Rounding
    from inovrules.facts import FactDeclaration, Scope
    from inovrules.faults import Place
    from inovrules.located import Node
    from inovrules.messages import Text
    from inovrules.ruleset.findings import Severity
    from inovrules.ruleset.requires import Dependency
    from inovrules.ruleset.scores import Score
    from inovrules.ruleset.twins import TwinRule

Status = Literal["draft", "announced", "in_force", "retired"]
STATUSES: tuple[Status, ...] = ("draft", "announced", "in_force", "retired")
Grade = Literal["agree", "one", "inferred", "ours"]
GRADES: tuple[Grade, ...] = ("agree", "one", "inferred", "ours")
Policy = Literal["zero", "exclude", "refuse"]
POLICIES: tuple[Policy, ...] = ("zero", "exclude", "refuse")


@frozen
class Confidence:
    """How well a rule is sourced: `agree` (independent sources agree), `one`, `inferred`, or `ours` (our own choice)."""

    grade: Grade
    note: Text | None = None


@frozen
class Reporting:
    """When regions send in what is assessed: the first and the last day (either may be open), and how well that is sourced."""

    since: date | None
    until: date | None
    confidence: Confidence


@frozen
class EligibilityRule:
    """A gate for innovations: not passing makes one `refused`, with the reason; it is still listed and shown."""

    id: str
    title: Text
    require: Condition
    unless: Condition | None
    unknown: Literal["refuse", "accept"]
    reason: Text
    remedy: Text | None = None
    basis: tuple[str, ...] = ()
    confidence: Confidence | None = None
    place: Place | None = field(default=None, eq=False)


@frozen
class Predicate:
    """A named band of a published score: from `start` up to the next predicate."""

    id: str
    start: Exact
    title: Text
    band: tuple[Exact, Exact] | None = None
    place: Place | None = field(default=None, eq=False)


Promise = Literal["one_more", "better_answers", "silence"]
PROMISES: tuple[Promise, ...] = ("one_more", "better_answers", "silence")
"""What a ruleset may say of a published score: one unit more never lowers it, better answers never lower it, silence never raises it."""


@frozen
class Published:
    """A score that the instrument publishes, and how: rounding, what predicates look at, how ranks are made; and what is promised of it."""

    score: str
    rounding: Rounding
    classify_on: Literal["published", "exact"]
    rank_on: Literal["published", "exact"]
    ties: Literal["shared", "dense"]
    predicates: tuple[Predicate, ...]
    place: Place | None = field(default=None, eq=False)
    promises: tuple[Promise, ...] = ()

    def predicate(self, exact: Exact) -> Predicate | None:
        """Give the predicate of an exact score; `None` when the instrument has none.

        Looks at the published (rounded) figure or the exact one, as `classify_on` says.
        """
        looked_at = self.rounding.apply(exact) if self.classify_on == "published" else exact
        return next((known for known in reversed(self.predicates) if looked_at >= known.start), None)


@frozen
class Reading:
    """Another reading of an uncertain source: the same ruleset with some changes, scored beside it."""

    id: str
    title: Text
    because: Text
    ruleset: Ruleset | None = field(default=None, eq=False, repr=False)


@frozen
class Excuse:
    """A finding that the ruleset's author has seen and accepts: its code, where (a path, or "" for everywhere), and why."""

    code: str
    where: str
    reason: Text
    place: Place | None = field(default=None, eq=False)


@frozen
class Bounds:
    """The least and most a score can be; `high` is `None` where nothing bounds it."""

    low: Exact
    high: Exact | None


@frozen(eq=False)
class Ruleset:
    """A ruleset, read and checked.

    `scores` stand in an order in which each comes after all that it needs; `bounds` tell what each can be.
    `twins` tells what describes an innovation and when two of them look alike (`None` of a ruleset that wasn't read); `severities` how
    grave kinds of findings are to it.
    `consistency` are the rules of what must fit together of what is reported.
    `documents` are the contents of all its files, in the order read.
    """

    id: str
    version: str
    title: Text
    status: Status
    official: bool
    facts: Mapping[Scope, Mapping[str, FactDeclaration]] = field(converter=frozen_mappings, repr=False)
    derived: Mapping[Scope, Mapping[str, Derivation]] = field(converter=frozen_mappings, repr=False)
    eligibility: tuple[EligibilityRule, ...] = field(repr=False)
    scores: Mapping[str, Score] = field(converter=frozen_mapping, repr=False)
    bounds: Mapping[str, Bounds] = field(converter=frozen_mapping, repr=False)
    publish: tuple[Published, ...] = field(repr=False)
    confidence: Confidence
    basis: tuple[str, ...] = ()
    authority: Text | None = None
    purpose: Text | None = None
    effective: tuple[date | None, date | None] = (None, None)
    reporting: Reporting | None = None
    year: int | None = None
    readings: tuple[Reading, ...] = field(default=(), repr=False)
    requires: tuple[Dependency, ...] = ()
    excused: tuple[Excuse, ...] = field(default=(), repr=False)
    twins: TwinRule | None = field(default=None, repr=False)
    severities: Mapping[str, Severity] = field(factory=dict, converter=frozen_mapping, repr=False)
    consistency: tuple[ConsistencyRule, ...] = field(default=(), repr=False)
    documents: tuple[Node, ...] = field(default=(), repr=False)
    file: str = ""

    @property
    def digest(self) -> str:
        """The SHA-256 of the content of all its files, whatever their formatting and comments, in hexadecimal."""
        from inovrules.ruleset.digest import node_digest  # noqa: PLC0415 - only when a result is written down

        return node_digest(self.documents)

    def headline(self, scope: Scope) -> Published | None:
        """Give the first published score of a scope."""
        return next((item for item in self.publish if self.scores[item.score].scope == scope), None)

    def context(self, scope: Scope) -> Context:
        """Give the facts that a score of a scope may read."""
        return Context(scope, self.facts[scope], self.derived[scope])

    def severity(self, kind: str) -> Severity:
        """Tell how grave a kind of finding is to it, or else usually."""
        return self.severities.get(kind) or KINDS[kind].severity

    def in_force(self, day: date) -> bool:
        """Whether the ruleset applies on a day."""
        since, until = self.effective
        return self.status == "in_force" and (since is None or since <= day) and (until is None or day <= until)
