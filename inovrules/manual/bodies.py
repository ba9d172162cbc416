"""What a score is made of, in words: sums, pools, choices, and what is done to the result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.manual.model import Item, Paragraph
from inovrules.manual.words import figure, named, score_named, word
from inovrules.ruleset.bounds import weight_of
from inovrules.ruleset.scores import Aggregate, Choose, Constant, Indicator, Ladder, Pool, Same

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.manual.model import Block
    from inovrules.messages import Language
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.scores import Score


def body_blocks(score: Score, ruleset: Ruleset, language: Language) -> Iterator[Block]:
    """Tell what a score that isn't an indicator is made of."""
    body = score.body
    if isinstance(body, Pool):
        yield Paragraph(_pool(body, ruleset, language))
    elif isinstance(body, Constant):
        yield Paragraph(word("constant", language, value=body.value))
    elif isinstance(body, Same):
        yield Paragraph(word("of", language, score=score_named(body.part.score, ruleset, language)) + ".")
    elif isinstance(body, Choose):
        yield from _choices(score, body, ruleset, language)
    elif isinstance(body, Ladder):
        yield Paragraph(word("ladder", language, least=body.at_least) + ":")
        yield from _parts(score, ruleset, language)
    elif isinstance(body, Aggregate):
        yield Paragraph(word(f"made_{body.how}", language) + ":")
        yield from _parts(score, ruleset, language)


def _choices(score: Score, body: Choose, ruleset: Ruleset, language: Language) -> Iterator[Block]:
    fact = ruleset.facts[score.scope][body.by]
    yield Paragraph(word("choose", language, fact=named(fact.title, fact.name, language)) + ":")
    for option, part in body.options.items():
        yield Item(f"{fact.options[option].text(language)}: {score_named(part.score, ruleset, language)}")


def _parts(score: Score, ruleset: Ruleset, language: Language) -> Iterator[Block]:
    weighted = isinstance(score.body, Aggregate) and score.body.how in ("sum", "mean")
    for part in score.parts():
        weight = f", {word('weight', language, weight=weight_of(part, ruleset.scores))}" if weighted else ""
        yield Item(f"{score_named(part.score, ruleset, language)}{weight}")


def _pool(body: Pool, ruleset: Ruleset, language: Language) -> str:
    units = word(f"units_{body.source}", language)
    refused = word(f"refused_{body.refused}", language) if body.refused else ""
    if body.how == "count":
        return word("count", language, units=units) + _counted(body, language) + "." + refused
    if body.how == "covers":
        fact = ruleset.facts[body.source][body.fact or ""]
        values = tuple(fact.options.get(value, value) for value in body.values)
        return word("covers", language, fact=named(fact.title, fact.name, language), units=units, values=values) + "." + refused
    of = score_named(body.of or "", ruleset, language)
    floor = word("pool_floor", language, floor=body.divisor_floor) if body.divisor_floor else ""
    return word(f"pool_{body.how}", language, of=of, units=units, take=body.take, least=body.at_least) + floor + "." + refused


def _counted(body: Pool, language: Language) -> str:
    where = word("count_where", language, where=body.where) if body.where else ""
    cap = word("count_cap", language, cap=body.cap) if body.cap is not None else ""
    return where + cap + (word("count_each", language, each=body.each) if body.each != 1 else "")


def modifier_text(score: Score, language: Language) -> str:
    """Tell what is done to a score's value, in order."""
    found = score.modifiers
    parts: list[str] = []
    if found.curve:
        points = ", ".join(f"({figure(x, language)}; {figure(y, language)})" for x, y in found.curve)
        parts.append(word("curve", language, points=points))
    if found.rescale:
        parts.append(word("rescale", language, low=found.rescale[0], high=found.rescale[1]))
    parts += [word("gate", language, title=gate.title, otherwise=gate.otherwise, reason=gate.reason or "").rstrip() for gate in found.gates]
    parts += [word(name, language, limit=limit) for name, limit in (("cap", found.cap), ("floor", found.floor)) if limit is not None]
    if found.round:
        digits, mode = word("digits", language, digits=found.round.digits), word(f"mode_{found.round.mode}", language)
        parts.append(word("round", language, digits=digits, mode=mode))
    return " ".join(parts)


def policy_text(score: Score, language: Language) -> str:
    """Tell what a missing part does to a score that is made of others; empty where there is no such choice."""
    body = score.body
    counted = isinstance(body, Pool) and body.how in ("count", "covers", "share")
    if counted or isinstance(body, Constant | Choose | Indicator):
        return ""
    return word(f"policy_{score.policy}", language)
