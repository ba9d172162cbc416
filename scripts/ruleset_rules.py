"""How scores of a ruleset are told: outcomes of indicators, sums, pools, modifiers, evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.ruleset.bounds import weight_of
from inovrules.ruleset.scores import Aggregate, Choose, Constant, Indicator, Ladder, Pool, Requirement, Same, Score
from scripts.ruleset_words import figure, told, word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.evaluators.contract import Possible
    from inovrules.exact import Rounding
    from inovrules.messages import Language
    from inovrules.ruleset import Ruleset

_SHOWN = 5


def outcome_lines(score: Score, body: Indicator, language: Language) -> Iterator[str]:
    """List what an indicator gives for what; of many outcomes without levels the two ends."""
    outcomes = body.description.outcomes
    many = len(outcomes) > _SHOWN and not any(outcome.level is not None for outcome in outcomes)
    for outcome in (outcomes[0], None, outcomes[-1]) if many else outcomes:
        yield "- …" if outcome is None else _outcome(outcome, score, language)


def _outcome(outcome: Possible, score: Score, language: Language) -> str:
    worth = outcome.points * score.weight
    points = word("point" if worth == 1 else "points", language, points=worth)
    head = points if outcome.level is None else f"{word('level_of', language, level=outcome.level)}, {points}"
    title = f"{outcome.title.text(language)}. " if outcome.title else ""
    return f"- {head}: {title}{outcome.needs.text(language)}"


def body_lines(score: Score, ruleset: Ruleset, language: Language) -> Iterator[str]:
    """Tell what a score is made of."""
    body = score.body
    if isinstance(body, Pool):
        yield _pool(body, ruleset, language)
    elif isinstance(body, Constant):
        yield word("constant", language, value=body.value)
    elif isinstance(body, Same):
        yield word("of", language, score=_named(body.part.score, ruleset, language)) + "."
    elif isinstance(body, Choose):
        title = ruleset.facts[score.scope][body.by].title
        yield word("choose", language, fact=f"{title.text(language)} (`{body.by}`)") + ":"
        yield ""
        for option, part in body.options.items():
            asked = ruleset.facts[score.scope][body.by].options[option]
            yield f"- {asked.text(language)}: {_named(part.score, ruleset, language)}"
    else:
        how = word("ladder", language, least=body.at_least) if isinstance(body, Ladder) else word(_how(body), language)
        yield how + ":"
        yield ""
        yield from _parts(score, ruleset, language)


def _how(body: object) -> str:
    assert isinstance(body, Aggregate)  # noqa: S101 - the other kinds were told before
    return body.how


def _parts(score: Score, ruleset: Ruleset, language: Language) -> Iterator[str]:
    weighted = isinstance(score.body, Aggregate) and score.body.how in ("sum", "mean")
    for part in score.parts():
        weight = f", {word('weight', language, weight=weight_of(part, ruleset.scores))}" if weighted else ""
        yield f"- {_named(part.score, ruleset, language)}{weight}"


def _named(score: str, ruleset: Ruleset, language: Language) -> str:
    found = ruleset.scores[score]
    code = f"{found.code} " if found.code else ""
    return f"{code}{found.title.text(language)} (`{score}`)"


def _pool(body: Pool, ruleset: Ruleset, language: Language) -> str:
    units = word(f"{body.source}s", language)
    refused = word({"keep": "kept", "leave_out": "left_out", "counted": "counted"}[body.refused], language) if body.refused else ""
    if body.how == "count":
        where = word("count_where", language, where=body.where.text(language)) if body.where else ""
        cap = word("count_cap", language, cap=body.cap) if body.cap is not None else ""
        each = word("count_each", language, each=body.each) if body.each != 1 else ""
        return word("count", language, units=units) + where + cap + each + "." + refused
    if body.how == "covers":
        fact = ruleset.facts[body.source][body.fact or ""]
        values = ", ".join(told(fact.options.get(value, value), language) for value in body.values)
        return word("covers", language, fact=f"{fact.title.text(language)} (`{fact.name}`)", units=units, values=values) + "." + refused
    of = _named(body.of or "", ruleset, language)
    floor = word("pool_floor", language, floor=body.divisor_floor) if body.divisor_floor else ""
    return word(f"pool_{body.how}", language, of=of, units=units, take=body.take, least=body.at_least) + floor + "." + refused


def modifier_line(score: Score, language: Language) -> str:
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
        parts.append(_rounding(found.round, language))
    return " ".join(parts)


def policy_line(score: Score, language: Language) -> str:
    """Tell what a missing part does to a score that is made of others; empty where there is no such choice."""
    body = score.body
    counted = isinstance(body, Pool) and body.how in ("count", "covers", "share")
    if counted or isinstance(body, Constant | Choose | Indicator):
        return ""
    return word(f"policy_{score.policy}", language)


def _rounding(rounding: Rounding, language: Language) -> str:
    digits = word("digits", language, digits=rounding.digits)
    return word("round", language, digits=digits, mode=word(rounding.mode, language))


def evidence_line(need: Requirement, language: Language) -> str:
    """Tell one requirement: how many documents, of which kinds and years, from which level, and what they are."""
    kinds = "/".join(need.any_of) if need.any_of else word("any_kind", language)
    line = word("document", language, count=need.at_least, kinds=kinds)
    since, until = need.valid
    if since or until:
        line += word("dated_until" if not since else "dated_since" if not until else "dated", language, since=since, until=until)
    if need.from_level > 1:
        line += word("from_level", language, level=need.from_level)
    return f"{line}: {need.what.text(language)}" if need.what else line
