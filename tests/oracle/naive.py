"""A naive interpreter of rulesets: direct recursion over the parsed YAML, nothing shared with the engine.

Both documents are plain dicts with scalars as text (`load`). Exact facts only: no bounds, dates, changes or evidence.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any, NamedTuple

from ruamel.yaml import YAML

from .naive_evaluators import Fill, along, level_points, outcome, stated
from .naive_facts import Node, Truth, Unit, any_of, flag, holds, number, rounded

SCORED, MISSING, NOT_APPLICABLE, REFUSED = "scored", "missing", "not_applicable", "refused"
UNBOUNDED = "unbounded"  # only while filling at best: a missing number without an upper limit
ZERO = Fraction(0)


class Result(NamedTuple):
    """State and value of one score of one unit; the value is 0 unless scored."""

    state: str
    value: Fraction = ZERO


class Scored(NamedTuple):
    """A result with its interval; low or high None = not known."""

    state: str
    value: Fraction
    low: Fraction | None
    high: Fraction | None


class Published(NamedTuple):
    """One published score of one unit: the figure and its predicate, None unless scored."""

    score: str
    unit: str
    figure: Fraction | None
    predicate: str | None


class Card(NamedTuple):
    """Everything scored: scores by (scope, unit id; the region's is "") and score id."""

    scores: dict[tuple[str, str], dict[str, Scored]]
    eligible: dict[str, bool]
    published: list[Published]


def load(text: str) -> Any:
    """YAML as plain dicts and lists with every scalar as text."""
    return YAML(typ="base", pure=True).load(text)


class Run:
    """One pass over a portfolio; `fill` answers what is missing at "worst" or at "best"."""

    def __init__(self, ruleset: Node, portfolio: Node, fill: Fill = None) -> None:
        self.ruleset, self.portfolio = ruleset, portfolio
        self.fill = fill
        self.rules: dict[str, Node] = {rule["id"]: rule for rule in ruleset.get("scores") or []}
        self.region = Unit(ruleset, "region", portfolio | {"id": ""})
        self.opds = [Unit(ruleset, "opd", raw) for raw in portfolio.get("opds") or []]
        self.innovations = [Unit(ruleset, "innovation", raw) for raw in portfolio.get("innovations") or []]
        self.opds_complete = bool(portfolio.get("opds")) and flag(portfolio.get("opds_complete", "false"))
        none = "innovations" in portfolio and self.opds_complete
        self.listed = {"innovation": bool(self.innovations) or none, "opd": self.opds_complete}
        self.eligible = {unit.id: self.is_eligible(unit) for unit in self.innovations}
        self.bare = self if fill is None else Run(ruleset, portfolio)  # where what is missing stays so

    def is_eligible(self, unit: Unit) -> bool:
        """Whether every eligibility rule passes, is excused, or can't be decided and accepts that."""
        for rule in self.ruleset.get("eligibility") or []:
            truth = holds(rule["require"], unit)
            if "unless" in rule:
                truth = any_of([truth, holds(rule["unless"], unit)])
            if truth is False or (truth is None and rule["unknown"] == "refuse"):
                return False
        return True

    def units(self, scope: str) -> list[Unit]:
        """All units of a scope."""
        return {"region": [self.region], "opd": self.opds, "innovation": self.innovations}[scope]

    def members(self, scope: str, unit: Unit) -> list[Unit]:
        """The units of a lower scope that belong to a unit."""
        below = self.units(scope)
        return below if unit.scope == "region" else [member for member in below if member.opd == unit.id]

    def result(self, score: str, unit: Unit) -> Result:
        """One score of one unit."""
        rule = self.rules[score]
        applies = holds(rule["when"], unit) if "when" in rule else True
        if applies is False:
            return Result(NOT_APPLICABLE)
        if applies is None and self.fill is None:
            return Result(MISSING)
        result = self.unmodified(rule, unit)
        result = Result(SCORED, self.modified(rule, result.value, unit)) if result.state == SCORED else result
        if "reported_by" in rule and unit.reported.get(score) is not None:
            return self.by_figure(score, unit, result)
        return result

    def by_figure(self, score: str, unit: Unit, result: Result) -> Result:
        """A score of which a figure is reported: that, while nothing is known of its parts; filled, it may stay or give way."""
        figure = number(unit.reported[score])
        if self.fill is None:
            return Result(SCORED, figure) if result.state == MISSING else result
        bare = self.bare.unmodified(self.rules[score], next(each for each in self.bare.units(unit.scope) if each.id == unit.id))
        if bare.state != MISSING or result.state != SCORED:
            return result
        return Result(SCORED, min(figure, result.value) if self.fill == "worst" else max(figure, result.value))

    def unmodified(self, rule: Node, unit: Unit) -> Result:  # noqa: PLR0911 (one case after another)
        """A score before its modifiers."""
        if "evaluator" in rule:
            value = outcome(rule, unit, self.fill)
            if value is None:
                return Result(UNBOUNDED if self.fill == "best" else MISSING)
            return Result(SCORED, value)
        if "constant" in rule:
            return Result(SCORED, number(rule["constant"]))
        if "of" in rule:
            return self.result(rule["of"], unit)
        if "choose" in rule:
            return self.choose(rule, unit)
        if "ladder" in rule:
            return self.ladder(rule, unit)
        if "pool" in rule:
            return self.pool(rule, unit)
        return self.aggregate(rule, unit)

    def modified(self, rule: Node, value: Fraction, unit: Unit) -> Fraction:
        """A value after curve, rescale, gates, cap, floor and round, in this order."""
        if "curve" in rule:
            value = along(value, rule["curve"])
        if "rescale" in rule:
            value = value * number(rule["rescale"]["to"]) / number(rule["rescale"]["from"])
        for gate in rule.get("gates") or []:
            truth = holds(gate["require"], unit, lambda score: self.gate_value(score, unit))
            if not (truth or (truth is None and self.fill == "best")):
                value = min(value, number(gate["otherwise"]))
        if "cap" in rule:
            value = min(value, number(rule["cap"]))
        if "floor" in rule:
            value = max(value, number(rule["floor"]))
        if "round" in rule:
            value = rounded(value, int(rule["round"]["digits"]), rule["round"]["mode"])
        return value

    def gate_value(self, score: str, unit: Unit) -> Fraction | None:
        """A score as a gate sees it: a refused one is 0, one that isn't known is unknown."""
        result = self.result(score, unit)
        return result.value if result.state in (SCORED, REFUSED) else None

    def policy(self, rule: Node) -> str:
        """What a missing part does to an aggregate or pool."""
        return str(rule.get("missing", self.ruleset.get("missing")))

    def child(self, entry: str | Node, unit: Unit) -> tuple[Fraction, Result]:
        """Weight and result of one child of an aggregate."""
        score = entry if isinstance(entry, str) else entry["score"]
        weight = self.rules[score].get("weight", "1")
        if not isinstance(entry, str):
            weight = entry.get("weight", weight)
        return number(weight), self.result(score, unit)

    def nothing(self, results: list[Result], policy: str) -> Result | None:
        """What becomes of a node over these parts before any arithmetic, None = go on."""
        states = {result.state for result in results}
        if UNBOUNDED in states:
            return Result(UNBOUNDED)
        if states == {NOT_APPLICABLE}:
            return Result(NOT_APPLICABLE)
        if states and states <= {NOT_APPLICABLE, MISSING}:
            return Result(MISSING)
        if MISSING in states and policy == "refuse":
            return Result(REFUSED)
        return None

    def aggregate(self, rule: Node, unit: Unit) -> Result:
        """Sum, mean, minimum or best of scores of the same unit."""
        (how,) = [name for name in ("sum", "mean", "minimum", "best") if name in rule]
        policy = self.policy(rule)
        parts = [self.child(entry, unit) for entry in rule[how]]
        ended = self.nothing([result for _, result in parts], policy)
        if ended is not None:
            return ended
        parts = [(weight, result) for weight, result in parts if result.state != NOT_APPLICABLE]
        if policy == "exclude":
            parts = [(weight, result) for weight, result in parts if result.state != MISSING]
        values = [result.value for _, result in parts]
        if how == "minimum":
            return Result(SCORED, min(values))
        if how == "best":
            return Result(SCORED, max(values))
        points = sum((weight * result.value for weight, result in parts), ZERO)
        if how == "sum":
            return Result(SCORED, points)
        weights = sum((weight for weight, _ in parts), ZERO)
        return Result(SCORED, points / weights) if weights else Result(MISSING)

    def choose(self, rule: Node, unit: Unit) -> Result:
        """The score that a fact chooses, weighted; a level stated for the choice answers the option that is chosen, or might be."""
        choice = rule["choose"]
        chosen = unit.fact(choice["by"])
        level = unit.levels.get(rule["id"])
        asked = unit
        if level is not None:
            unit = asked.with_levels({self.named(entry): level for entry in choice["of"].values()})
        options = {option: self.child(entry, unit) for option, entry in choice["of"].items()}
        if chosen is None and level is not None:
            answered = [options[option] for option, entry in choice["of"].items() if self.takes(self.named(entry), asked, level)]
            if answered:
                weight, result = answered[0]
                return Result(SCORED, weight * result.value)
        if chosen is None and self.fill is None:
            return Result(MISSING)
        known = [
            Result(result.state, weight * result.value)
            for option, (weight, result) in options.items()
            if chosen is None or chosen == unit.literal(choice["by"], option)
        ]
        if not known:
            return Result(NOT_APPLICABLE)
        if UNBOUNDED in [result.state for result in known]:
            return Result(UNBOUNDED)
        pick = min if self.fill == "worst" else max
        return pick(known, key=lambda result: result.value)

    def named(self, entry: str | Node) -> str:
        """The score of a part."""
        return entry if isinstance(entry, str) else str(entry["score"])

    def takes(self, option: str, unit: Unit, level: object) -> bool:
        """Whether an option applies, and a level of the choice counts for it: its own level comes first, as reported facts do."""
        rule = self.rules[option]
        if option in unit.levels and level_points(rule, unit.levels[option]) != level_points(rule, level):
            return False
        applies = holds(rule["when"], unit) if "when" in rule else True
        return applies is True and stated(rule, unit.with_levels({option: level})) is not None

    def ladder(self, rule: Node, unit: Unit) -> Result:
        """Steps passed in a row from the first; a step that isn't scored is not passed."""
        ladder = rule["ladder"]
        results = [self.child(entry, unit)[1] for entry in ladder["steps"]]
        ended = self.nothing(results, self.policy(rule))
        if ended is not None:
            return ended
        passed = 0
        for result in results:
            if result.state != SCORED or result.value < number(ladder["pass"]["at_least"]):
                break
            passed += 1
        return Result(SCORED, Fraction(passed))

    def pool(self, rule: Node, unit: Unit) -> Result:
        """A score of this unit from the units below it."""
        pool = rule["pool"]
        how, policy = pool["how"], self.policy(rule)
        scope = self.rules[pool["of"]]["scope"] if "of" in pool else pool.get("from", "innovation")
        if how == "share" and scope == "opd" and not self.opds_complete:
            return Result(MISSING) if self.fill is None else Result(SCORED, Fraction(100 * (self.fill == "best")))
        members = self.members(scope, unit)
        if not members and not self.listed[scope]:
            return Result(MISSING)
        refused = [member for member in members if scope == "innovation" and not self.eligible[member.id]]
        if pool.get("refused") == "counted":  # being refused makes no difference to this pool
            refused = []
        accepted = [member for member in members if member not in refused]
        kept = [self.contribution(pool, member) for member in refused if pool["refused"] == "keep"]
        results = [Result(REFUSED) if result.state != NOT_APPLICABLE else result for result in kept]
        results += [self.contribution(pool, member) for member in accepted]
        ended = self.nothing(results, policy)
        if ended is not None:
            return ended
        if how == "covers":
            return Result(SCORED, self.covers(pool, accepted))
        results = [result for result in results if result.state != NOT_APPLICABLE]
        if policy == "exclude":
            results = [result for result in results if result.state != MISSING]
        return self.pooled(pool, results)

    def pooled(self, pool: Node, results: list[Result]) -> Result:
        """The arithmetic of a pool over the results that count."""
        values = [result.value for result in results]
        how, points, n = pool["how"], sum(values, ZERO), len(values)
        if how == "sum":
            return Result(SCORED, points)
        if how == "count":
            capped = min(points, number(pool["cap"])) if "cap" in pool else points
            return Result(SCORED, capped * number(pool.get("each", "1")))
        if how == "mean":
            divisor = max(number(pool.get("divisor_floor", "0")), Fraction(n))
            return Result(SCORED, points / divisor) if divisor else Result(MISSING)
        if n == 0:
            return Result(MISSING)
        if how == "share":
            reached = [result for result in results if result.state == SCORED and result.value >= number(pool["at_least"])]
            return Result(SCORED, Fraction(100 * len(reached), n))
        taken = sorted(values, reverse=True)[: int(pool.get("take", "1"))]
        return Result(SCORED, sum(taken, ZERO) / len(taken))

    def contribution(self, pool: Node, member: Unit) -> Result:
        """What one lower unit brings to a pool."""
        if "of" in pool:
            return self.result(pool["of"], member)
        if pool["how"] == "covers":
            known = member.fact(pool["fact"]) is not None or self.fill is not None
            return Result(SCORED) if known else Result(MISSING)
        truth: Truth = holds(pool["where"], member, later=self.fill is not None) if "where" in pool else True
        if truth is None and self.fill is None:
            return Result(MISSING)
        return Result(SCORED, Fraction(1 if truth or (truth is None and self.fill == "best") else 0))

    def covers(self, pool: Node, members: list[Unit]) -> Fraction:
        """How many of the listed values some member has (at best: each silent member brings a new one)."""
        found, silent = set(), 0
        for member in members:
            value = member.fact(pool["fact"])
            if value is None:
                silent += len(pool["values"]) if member.kind(pool["fact"]) == "list" else 1
                continue
            found |= set(value) if isinstance(value, list) else {value}
        wanted = {member.literal(pool["fact"], text) for member in members for text in pool["values"]}
        met = len(found & wanted)
        return Fraction(min(len(wanted), met + silent) if self.fill == "best" else met)


def scored(claimed: Result, worst: Result, best: Result) -> Scored:
    """A result with the smallest and largest of the claimed, worst-filled and best-filled values."""
    if claimed.state == NOT_APPLICABLE or MISSING in (worst.state, best.state):
        return Scored(claimed.state, claimed.value, None, None)
    values = [worst.value]
    if claimed.state != MISSING:
        values.append(claimed.value)
    if best.state == UNBOUNDED:
        return Scored(claimed.state, claimed.value, min(values), None)
    values.append(best.value)
    return Scored(claimed.state, claimed.value, min(values), max(values))


def predicate(rule: Node, exact: Fraction, figure: Fraction) -> str | None:
    """The predicate with the highest `from` that the value reaches."""
    value = exact if rule.get("classify_on", "published") == "exact" else figure
    reached = [entry for entry in rule.get("predicates") or [] if value >= number(entry["from"])]
    return str(max(reached, key=lambda entry: number(entry["from"]))["id"]) if reached else None


def publish(run: Run) -> list[Published]:
    """The published figures and predicates of every unit."""
    figures = []
    for rule in run.ruleset.get("publish") or []:
        for unit in run.units(run.rules[rule["score"]]["scope"]):
            result = run.result(rule["score"], unit)
            figure = name = None
            if result.state == SCORED and (unit.scope != "innovation" or run.eligible[unit.id]):
                figure = rounded(result.value, int(rule["digits"]), rule["mode"])
                name = predicate(rule, result.value, figure)
            figures.append(Published(rule["score"], unit.id, figure, name))
    return figures


def evaluate(ruleset: Node, portfolio: Node) -> Card:
    """Everything a ruleset says of a portfolio, on the claimed basis (no evidence is looked at)."""
    claimed, worst, best = (Run(ruleset, portfolio, fill) for fill in (None, "worst", "best"))
    scores: dict[tuple[str, str], dict[str, Scored]] = {}
    for score, rule in claimed.rules.items():
        for unit, low, high in zip(*(run.units(rule["scope"]) for run in (claimed, worst, best)), strict=True):
            parts = claimed.result(score, unit), worst.result(score, low), best.result(score, high)
            scores.setdefault((rule["scope"], unit.id), {})[score] = scored(*parts)
    return Card(scores, claimed.eligible, publish(claimed))
