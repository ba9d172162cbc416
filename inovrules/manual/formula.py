"""The formula of a ruleset as lines of arithmetic: each score by its short name, from what is published down to the indicators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.manual.model import Formula, Paragraph
from inovrules.manual.words import figure, word
from inovrules.manual.worked import figures
from inovrules.ruleset.bounds import weight_of
from inovrules.ruleset.scores import Aggregate, Choose, Constant, Indicator, Ladder, Pool, Same

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.manual.model import Block
    from inovrules.messages import Language
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.scores import Part, Score
    from inovrules.scoring.engine import Engine


def formula(ruleset: Ruleset, engine: Engine, language: Language) -> Iterator[Block]:
    """Give a line for every score that isn't an indicator, and what each comes to in an example that the engine scores."""
    made = list(_downwards(ruleset))
    if not made:
        return
    yield Paragraph(word("formula_told", language))
    for score in made:
        yield Formula(f"{score.id} = {arithmetic(score, ruleset, language)}")
    found = figures(ruleset, engine)
    if found:
        yield Paragraph(word("formula_example", language))
        for score in reversed(made):
            if score.id in found:
                yield Formula(_equals(score.id, figure(found[score.id], language)))


def _equals(name: str, told: str) -> str:
    return f"{name} ≈ {told[1:]}" if told.startswith("≈") else f"{name} = {told}"


def _downwards(ruleset: Ruleset) -> Iterator[Score]:
    """Give the scores that aren't indicators, each before all that it is made of."""
    return (score for score in reversed(tuple(ruleset.scores.values())) if not isinstance(score.body, Indicator))


def arithmetic(score: Score, ruleset: Ruleset, language: Language) -> str:
    """Write how a score is computed.

    >>> from inovrules import Engine
    >>> ruleset = Engine().load_ruleset("iid-2026")
    >>> arithmetic(ruleset.scores["iid"], ruleset, "en")
    'total × 100 ÷ 250'
    """
    return _modified(score, _body(score, ruleset, language), language)


def _body(score: Score, ruleset: Ruleset, language: Language) -> str:
    body = score.body
    if isinstance(body, Pool):
        return _pool(body, language)
    if isinstance(body, Constant):
        return figure(body.value, language)
    if isinstance(body, Same):
        return _term(body.part, ruleset, language, bare=True)
    if isinstance(body, Aggregate) and body.how in ("sum", "mean"):
        return _summed(score, body, ruleset, language)
    return _listed(score, ruleset, language)


def _listed(score: Score, ruleset: Ruleset, language: Language) -> str:
    body = score.body
    listed = "; ".join(_term(part, ruleset, language, bare=True) for part in score.parts())
    if isinstance(body, Choose):
        return word("arithmetic_chosen", language, fact=body.by, terms=listed)
    if isinstance(body, Ladder):
        return word("arithmetic_ladder", language, terms=listed, least=body.at_least)
    smallest = isinstance(body, Aggregate) and body.how == "minimum"
    return word("arithmetic_min" if smallest else "arithmetic_max", language, terms=listed)


def _summed(score: Score, body: Aggregate, ruleset: Ruleset, language: Language) -> str:
    total = " + ".join(_term(part, ruleset, language) for part in score.parts())
    if body.how == "sum":
        return total
    weights = [weight_of(part, ruleset.scores) for part in body.parts]
    return f"({total}) ÷ {figure(sum(weights), language)}"


def _term(part: Part, ruleset: Ruleset, language: Language, *, bare: bool = False) -> str:
    weight = (1 if part.weight is None else part.weight) if bare else weight_of(part, ruleset.scores)
    return part.score if weight == 1 else f"{figure(weight, language)} × {part.score}"


def _pool(body: Pool, language: Language) -> str:
    of, units = body.of or "", word(f"units_{body.source}", language)
    if body.how == "count":
        return _count(body, units, language)
    if body.how == "covers":
        return word("arithmetic_covers", language, fact=body.fact or "", of=len(body.values))
    if body.how == "share":
        return f"100 × {word('arithmetic_share', language, units=units, of=of, least=body.at_least)} ÷ n"
    if body.how == "best":
        return f"{word('arithmetic_top', language, take=body.take, of=of)} ÷ {body.take}"
    total = word("arithmetic_sum", language, of=of)
    if body.how == "sum":
        return total
    return f"{total} ÷ " + (_most(language, "n", figure(body.divisor_floor, language)) if body.divisor_floor else "n")


def _count(body: Pool, units: str, language: Language) -> str:
    number = word("arithmetic_where" if body.where else "arithmetic_count", language, units=units, where=body.where or "")
    if body.cap is not None:
        number = word("arithmetic_min", language, terms=f"{number}; {body.cap}")
    return number if body.each == 1 else f"{number} × {figure(body.each, language)}"


def _most(language: Language, *terms: str) -> str:
    return word("arithmetic_max", language, terms="; ".join(terms))


def _modified(score: Score, value: str, language: Language) -> str:
    found = score.modifiers
    if found.curve:
        value = word("arithmetic_curve", language, value=value)
    if found.rescale:
        low, high = (figure(end, language) for end in found.rescale)
        value = f"{_bracketed(value)} × {high} ÷ {low}"
    for gate in found.gates:
        value = word("arithmetic_gate", language, value=value, otherwise=gate.otherwise, title=gate.title)
    if found.cap is not None:
        value = word("arithmetic_min", language, terms=f"{value}; {figure(found.cap, language)}")
    if found.floor is not None:
        value = _most(language, value, figure(found.floor, language))
    return word("arithmetic_round", language, value=value, digits=found.round.digits) if found.round else value


def _bracketed(value: str) -> str:
    return f"({value})" if " " in value else value
