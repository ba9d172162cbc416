"""Telling a rule: which levels there are, how parts are combined, how well it is sourced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from inovrules.conditions import each_test
from inovrules.messages import say
from inovrules.ruleset.scores import Aggregate, Choose, Constant, Indicator, Ladder, Pool, Same

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from inovrules.conditions import Test
    from inovrules.evaluators.contract import Possible
    from inovrules.messages import Text
    from inovrules.ruleset.model import Confidence, Ruleset
    from inovrules.ruleset.scores import Gate, Score
    from inovrules.views.terminal.page import Page

_MOST_LEVELS = 12


def told_rule(page: Page, rules: Ruleset, score: Score) -> list[str]:
    """Tell how a score is made, a line for each level or one for the way parts are combined; then what is done to the result."""
    body = score.body
    if isinstance(body, Indicator):
        return _levels(page, body.description.outcomes) or [page.tell(body.type.title)]
    return [_combination(page, rules, score), *_modifiers(page, rules, score)]


def _levels(page: Page, outcomes: Sequence[Possible]) -> list[str]:
    if len(outcomes) > _MOST_LEVELS:
        return []
    return [_level(page, outcome) for outcome in sorted(outcomes, key=lambda outcome: -outcome.points) if outcome.level is not None]


def _level(page: Page, outcome: Possible) -> str:
    values = {"level": outcome.level, "needs": outcome.needs, "points": outcome.points}
    return page.say("rule.level" if outcome.level == outcome.points else "rule.level.points", **values)


def _combination(page: Page, rules: Ruleset, score: Score) -> str:
    body = score.body
    if isinstance(body, Aggregate):
        return page.say(f"rule.{body.how}", n=len(body.parts))
    if isinstance(body, Choose):
        title = rules.facts[score.scope].get(body.by) or rules.derived[score.scope].get(body.by)
        return page.say("rule.choose", by=title.title if title else body.by)
    if isinstance(body, Ladder):
        return page.say("rule.ladder", at_least=body.at_least, n=len(body.steps))
    if isinstance(body, Constant):
        return page.say("rule.constant", value=body.value)
    if isinstance(body, Same):
        return page.say("rule.same", title=rules.scores[body.part.score].title)
    return _pool(page, rules, body) if isinstance(body, Pool) else ""


def _pool(page: Page, rules: Ruleset, body: Pool) -> str:
    of = rules.scores[body.of].title if body.of else ""
    told = page.say(
        f"rule.pool.{body.how}", of=of, each=body.each, take=body.take, at_least=body.at_least, n=len(body.values),
        values=tuple(value_titles(rules, body)),
    )  # fmt: skip
    floor = page.say("rule.pool.floor", floor=body.divisor_floor) if body.divisor_floor else ""
    cap = page.say("rule.pool.cap", cap=body.cap) if body.cap is not None else ""
    refused = page.say(f"rule.pool.{_refused(body)}") if body.refused and body.source == "innovation" else ""
    return " ".join(part for part in (told, floor, cap, refused) if part)


def value_titles(rules: Ruleset, body: Pool) -> Iterator[Text | str]:
    """Give the titles of the values that a pool looks for."""
    options = rules.facts[body.source][body.fact].options if body.fact else {}
    return (options.get(value, value) for value in body.values)


def _refused(body: Pool) -> str:
    """What becomes of refused innovations: in or out of the divisor where there is one; else they count nothing, kept or not."""
    if body.how in ("mean", "share"):
        return body.refused or ""
    return "as_zero" if body.how == "best" and body.refused == "keep" else "not_counted"


def _modifiers(page: Page, rules: Ruleset, score: Score) -> list[str]:
    found, made = [], score.modifiers
    if made.curve:
        points = "; ".join(f"{page.figure(x)} → {page.figure(y)}" for x, y in made.curve)
        found.append(page.say("rule.curve", points=points))
    if made.rescale:
        found.append(page.say("rule.rescale", scale=made.rescale[0], to=made.rescale[1]))
    found += [_gate(page, rules, score, gate) for gate in made.gates]
    if made.cap is not None:
        found.append(page.say("rule.cap", cap=made.cap))
    if made.floor is not None:
        found.append(page.say("rule.floor", floor=made.floor))
    if made.round is not None:
        found.append(page.say("rule.round", digits=str(made.round.digits)))
    return found


def _gate(page: Page, rules: Ruleset, score: Score, gate: Gate) -> str:
    """Tell a gate; a score that is then at most its least, zero, simply is zero."""

    def titled(test: Test) -> Test:
        name = test.fact.removeprefix("score:")
        return test if name == test.fact else evolve(test, title=say("condition.score", name=rules.scores[name].title))

    nothing = gate.otherwise == 0 and rules.bounds[score.id].low == 0
    condition = each_test(gate.require, titled)
    return page.say("rule.gate.zero" if nothing else "rule.gate", title=gate.title, condition=condition, most=gate.otherwise)


def told_confidence(page: Page, stated: Confidence) -> str:
    """Tell how well a rule is sourced."""
    told = page.say(f"confidence.{stated.grade}")
    return f"{told} {page.tell(stated.note)}" if stated.note else told
