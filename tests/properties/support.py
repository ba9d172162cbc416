"""Scoring documents, and reading what came out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from inovrules import Engine
from inovrules.exact import exact_text

if TYPE_CHECKING:
    from inovrules import Node as ScoreNode
    from inovrules import PublishedScore, Scorecard, UnitScores
    from inovrules.exact import Exact
    from tests.properties.strategies import Node

ENGINE = Engine()


class Figure(NamedTuple):
    """What a score of a unit came to."""

    state: str
    value: Exact
    low: Exact
    high: Exact | None
    coverage: Exact
    proven_state: str
    proven: Exact

    def holds(self, value: Exact) -> bool:
        """Whether a value lies in the interval."""
        return self.low <= value and (self.high is None or value <= self.high)


def evaluate(ruleset: Node, portfolio: Node, engine: Engine = ENGINE) -> Scorecard:
    """Load two documents and score."""
    loaded = engine.load_ruleset(ruleset)
    return engine.evaluate(engine.load_portfolio(portfolio, [loaded]), loaded)


def figure_of(node: ScoreNode) -> Figure:
    """Give the figures of a node."""
    return Figure(node.state, node.value, node.low, node.high, node.coverage, node.proven_state, node.proven)


def figures_of(scores: UnitScores) -> dict[str, Figure]:
    """Give the figures of a unit by score."""
    return {node.score.id: figure_of(node) for node in scores.nodes()}


def figures(scorecard: Scorecard) -> dict[tuple[str, str], dict[str, Figure]]:
    """Give the figures of every unit by scope and id."""
    return {(scores.unit.scope, scores.unit.id): figures_of(scores) for scores in scorecard.units()}


def nodes(scorecard: Scorecard) -> list[ScoreNode]:
    """Give every node of every unit."""
    return [node for scores in scorecard.units() for node in scores.nodes()]


def published(scorecard: Scorecard) -> dict[tuple[str, str, str], PublishedScore]:
    """Give everything published by score, scope and unit."""
    found = (item for scores in scorecard.units() for item in scores.published())
    return {(item.rule.score, item.unit.scope, item.unit.id): item for item in found}


def dump(scorecard: Scorecard) -> str:
    """Write all of a scorecard down, reasons in both languages included: equal texts are equal results."""
    whole = {
        "digest": scorecard.ruleset.digest,
        "nodes": [_plain_node(node) for node in nodes(scorecard)],
        "published": [_plain(list(item[1:])) for scores in scorecard.units() for item in map(_published, scores.published())],
        "eligible": {scores.unit.id: scores.eligibility.accepted for scores in scorecard.innovations},
        "readings": [[reading.id, [_plain(list(_published(item))) for item in items]] for reading, items in scorecard.readings],
    }
    return json.dumps(whole, ensure_ascii=False, sort_keys=True)


def _published(item: PublishedScore) -> tuple[object, ...]:
    predicate = item.predicate.id if item.predicate else None
    return (item.rule.score, item.unit.id, item.state, item.exact, item.claimed, predicate, item.proven, item.low, item.high, item.coverage)


def _plain_node(node: ScoreNode) -> dict[str, Any]:
    lines = [[line.kind, line.subject, *map(exact_text, (line.claimed, line.proven, line.weight))] for line in node.lines]
    reasons = [message.text(language) for message in (node.reason, node.proven_reason) for language in ("id", "en")]
    inputs = [[item.name, repr(item.value)] for item in node.inputs]
    return {
        "id": node.score.id,
        "unit": node.unit,
        "figures": _plain(list(figure_of(node))),
        "lines": lines,
        "reasons": reasons,
        "inputs": inputs,
    }


def _plain(values: list[Any]) -> list[str | None]:
    return [value if value is None or isinstance(value, str) else exact_text(value) for value in values]
