"""Small rulesets written as Python, and what their scores come to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inovrules import Engine, FaultError

if TYPE_CHECKING:
    from inovrules import Node as ScoreNode
    from inovrules import Scorecard
    from inovrules.exact import Exact

ENGINE = Engine()
TITLE = {"id": "Judul", "en": "Title"}
Node = dict[str, Any]


def fact(kind: str, **more: Any) -> Node:
    """Declare a fact."""
    return {"type": kind, "title": TITLE, **more}


def level_fact(most: int = 3) -> Node:
    """Declare a level from 0 to `most`."""
    return fact("level", minimum=0, maximum=most)


def choice_fact(*options: str) -> Node:
    """Declare a choice."""
    return fact("choice", options=dict.fromkeys(options, TITLE))


def score(name: str, scope: str = "innovation", *, reads: object = None, **body: Any) -> Node:
    """Give a score; `reads` is its `from`."""
    return {"id": name, "scope": scope, "title": TITLE, **({} if reads is None else {"from": reads}), **body}


def levels(name: str, **more: Any) -> Node:
    """Give an indicator worth the level that the fact of its name says."""
    return score(name, evaluator="levels", reads=name, **more)


def bands(name: str, reads: str, points: tuple[int, int] = (1, 2), otherwise: int = 0, **more: Any) -> Node:
    """Give an indicator of levels 1 (from 1) and 2 (from 6), with these points."""
    rows = [{"level": 1, "from": 1, "to": 5, "points": points[0]}, {"level": 2, "from": 6, "points": points[1]}]
    return score(name, evaluator="bands", bands=rows, reads=reads, otherwise=otherwise, **more)


def pool(name: str, **body: Any) -> Node:
    """Give a pool of the region."""
    return score(name, "region", pool={"refused": "leave_out", **body})


def rule(name: str = "rule", *, unknown: str = "refuse", require: Node | None = None, **more: Any) -> Node:
    """Give an eligibility rule: unless stated, that `ok` is true."""
    return {"id": name, "title": TITLE, "reason": TITLE, "unknown": unknown, "require": require or {"fact": "ok", "is": True}, **more}


def ruleset(facts: Node, *scores: Node, **head: Any) -> Node:
    """Give a ruleset whose facts are all of innovations."""
    whole = {"format": "inovrules/1", "id": "small", "version": "1", "title": TITLE, "missing": "zero"}
    return {**whole, "facts": {"innovation": facts}, "scores": list(scores), **head}


def innovation(name: str = "i", *, levels: Node | None = None, evidence: list[Node] | None = None, **facts: Any) -> Node:
    """Give an innovation."""
    return {"id": name, "name": name, "facts": facts, "levels": levels or {}, "evidence": evidence or []}


def card(rules: Node, *innovations: Node) -> Scorecard:
    """Score innovations."""
    loaded = ENGINE.load_ruleset(rules)
    data = {"region": {"name": "Kabupaten Contoh"}, "as_of": "2026-07-01", "innovations": list(innovations)}
    return ENGINE.evaluate(ENGINE.load_portfolio(data, [loaded]), loaded)


def node(rules: Node, name: str, *innovations: Node) -> ScoreNode:
    """Give a score of the region, or else of the first innovation."""
    found = card(rules, *innovations)
    scores = found.region if name in {item.score.id for item in found.region.nodes()} else found.innovations[0]
    return scores.node(name)


def figures(found: ScoreNode) -> tuple[str, Exact, Exact, Exact | None]:
    """Give state, value and interval."""
    return found.state, found.value, found.low, found.high


def codes(rules: Node, *innovations: Node) -> list[str]:
    """Give the codes of the faults that loading finds."""
    try:
        card(rules, *innovations)
    except FaultError as error:
        return [found.code for found in error.faults]
    return []
