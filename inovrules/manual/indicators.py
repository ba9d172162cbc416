"""Each indicator: how it counts, what gives which level, what proves it, an example, what to do, and its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.facts import SCOPES
from inovrules.manual.bodies import body_blocks, modifier_text, policy_text
from inovrules.manual.form import fact_titles
from inovrules.manual.model import Item, Paragraph, Section
from inovrules.manual.words import basis_text, confidence_text, entries, entry, figure, requirement_text, titled, word
from inovrules.manual.worked import worked
from inovrules.ruleset.scores import Indicator
from inovrules.views.terminal.page import Page
from inovrules.views.terminal.tell.facts import fact_title, told_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.evaluators.contract import Possible
    from inovrules.manual.model import Block
    from inovrules.messages import Language
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.engine import Engine

_SHOWN = 5


def sections(scores: list[Score], ruleset: Ruleset, engine: Engine, language: Language) -> Iterator[Section]:
    """Give a section for each score, the region's first."""
    for scope in reversed(SCOPES):
        for score in scores:
            if score.scope == scope:
                yield Section(score.id, titled(score, language), tuple(_blocks(score, ruleset, engine, language)))


def _blocks(score: Score, ruleset: Ruleset, engine: Engine, language: Language) -> Iterator[Block]:
    yield Paragraph(_facing(score, ruleset, language))
    yield from entry("when", score.when, language)
    if isinstance(score.body, Indicator):
        yield from map(Item, outcome_texts(score, score.body, language))
    else:
        yield from body_blocks(score, ruleset, language)
    yield from (Paragraph(text) for text in (modifier_text(score, language), policy_text(score, language)) if text)
    if isinstance(score.body, Indicator):
        yield from _answered(score, score.body, ruleset, engine, language)
    effort = word("effort", language, effort=score.effort) if score.effort else ""
    ends: list[tuple[str, object]] = [
        ("remedy", score.remedy.text(language) + effort if score.remedy else ""),
        ("note", score.note),
        ("reported", word("reported_by", language, by=score.reported_by) if score.reported_by else ""),
        ("basis", basis_text(score.basis)),
        ("confidence", confidence_text(score.confidence, language)),
    ]
    yield from entries(ends, language)


def _facing(score: Score, ruleset: Ruleset, language: Language) -> str:
    most = ruleset.bounds[score.id].high
    parts = [f"`{score.id}`", word(f"scope_{score.scope}", language)]
    parts += [score.group.text(language)] if score.group else []
    parts += [word("mandatory", language)] if score.mandatory else []
    parts += [word("weight", language, weight=score.weight)]
    parts += [] if most is None else [word("maximum", language, number=most * score.weight)]
    return " · ".join(parts)


def outcome_texts(score: Score, body: Indicator, language: Language) -> Iterator[str]:
    """Tell what gives how much; of many outcomes without levels the two ends."""
    outcomes = body.description.outcomes
    many = len(outcomes) > _SHOWN and not any(outcome.level is not None for outcome in outcomes)
    for outcome in (outcomes[0], None, outcomes[-1]) if many else outcomes:
        yield "…" if outcome is None else _outcome(outcome, score, language)


def _outcome(outcome: Possible, score: Score, language: Language) -> str:
    points = points_text(score, outcome.points, language)
    head = points if outcome.level is None else f"{word('level_of', language, level=outcome.level)}, {points}"
    title = f"{outcome.title.text(language)}. " if outcome.title else ""
    return f"{head}: {title}{outcome.needs.text(language)}"


def points_text(score: Score, value: object, language: Language) -> str:
    """Write the points that a value of a score gives."""
    worth = value * score.weight  # type: ignore[operator] # exact numbers
    return word("outcome_one" if worth == 1 else "outcome", language, points=worth)


def evidence_text(body: Indicator, language: Language) -> str:
    """Tell what documents prove an indicator; empty where none are required."""
    return "; ".join(requirement_text(need, language) for need in body.evidence)


def _answered(score: Score, body: Indicator, ruleset: Ruleset, engine: Engine, language: Language) -> Iterator[Block]:
    facts = fact_titles(ruleset, score.scope, body.evaluator.reads, language)
    reads = word("by_evaluator", language, facts=facts, evaluator=body.type.name) if facts else f"evaluator `{body.type.name}`"
    evidence = evidence_text(body, language)
    example = _example(score, body, ruleset, engine, language)
    yield from entries([("reads", reads), ("evidence", evidence), ("example", example)], language)


def _example(score: Score, body: Indicator, ruleset: Ruleset, engine: Engine, language: Language) -> str:
    found = worked(score, body, ruleset, engine)
    if found is None:
        return ""
    page = Page(language)
    answers = "; ".join(
        f"{fact_title(page, ruleset, score.scope, name)}: {told_value(page, ruleset, score.scope, name, value)}"
        for name, value in sorted(found.facts.items())
    )
    value, points = figure(found.node.value, language), points_text(score, found.node.value, language)
    told = points if score.weight == 1 else f"{figure(score.weight, language)} × {value} = {points}"
    level = "" if found.node.level is None else word("level_of", language, level=found.node.level) + ", "
    return word("worked", language, answers=answers, result=f"{level}{told}")
