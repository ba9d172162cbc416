"""Telling a claim with its arithmetic: from how many to how many, and what that comes to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from attrs import evolve

from inovrules.derived import Derivation, intervals
from inovrules.evaluators.wording import quantity
from inovrules.exact import span_of
from inovrules.facts import Change
from inovrules.messages import say
from inovrules.ruleset.scores import Indicator
from inovrules.views.claims import is_share
from inovrules.views.terminal.tell.facts import fact_title, told_value

if TYPE_CHECKING:
    from inovrules.exact import Span
    from inovrules.facts import FactDeclaration
    from inovrules.messages import Message
    from inovrules.views.claims import Claim
    from inovrules.views.terminal.page import Page


def told_claim(page: Page, claim: Claim) -> str:
    """Tell a claim after its title."""
    if claim.kind == "beside":
        return _beside(page, claim)
    if claim.kind == "share":
        return _share(page, claim)
    if claim.kind == "change":
        return _change(page, claim)
    value: Any = claim.scores.unit.facts[claim.name]
    told = told_value(page, claim.ruleset, claim.scores.unit.scope, claim.name, value)
    return _without_base(page, claim, told) if claim.kind == "percent" else _silent(page, value, told)


def claim_title(page: Page, claim: Claim) -> str:
    """Tell what is claimed, and for which years where that is stated."""
    if claim.kind == "beside":
        return page.tell(claim.ruleset.scores[claim.name].title)
    title, value = fact_title(page, claim.ruleset, claim.scores.unit.scope, claim.name), claim.scores.unit.facts[claim.name]
    if claim.kind == "change" and isinstance(value, Change) and value.since and value.until:
        return page.say("claims.years", title=title, since=value.since, until=value.until)
    return title


def _silent(page: Page, change: Change, told: str) -> str:
    """`dinyatakan turun, tanpa angka (“stunting turun banyak”)`."""
    if change.claimed is None or change.baseline is not None or change.result is not None:
        return told
    bare = page.say("claims.silent", claim=page.say(f"change.{change.claimed}"))
    return page.say("said", value=bare, said=change.said) if change.said else bare


def _change(page: Page, claim: Claim) -> str:
    """`281 → 880 orang, +599 (+213,17%), membaik`."""
    change: Any = claim.scores.unit.facts[claim.name]
    fact = claim.ruleset.facts[claim.scores.unit.scope][claim.name]
    before, after = span_of(change.baseline), span_of(change.result)
    difference = intervals.subtract(after, before)
    parts = [f"{_amount(page, fact, change.baseline, last=False)} → {_amount(page, fact, change.result)}"]
    share = _percent(claim, change) if claim.in_percent else None
    moved = _signed(page, difference, page.tell(difference.exact))
    if share is not None:
        moved = page.say("claims.moved", difference=moved, percent=_signed(page, share, page.figure(share.exact or 0)) + "%")
    parts.append(moved)
    verdict = _verdict(fact, difference)
    parts += [page.say(word) for word in verdict]
    if change.claimed and (claim.is_refused or not verdict):
        said = page.say(f"change.{change.claimed}")
        parts.append(page.say("claims.against", claim=said) if claim.is_refused else said)
    elif claim.is_refused:
        parts.append(page.word("state.refused"))
    return ", ".join(parts)


def _amount(page: Page, fact: FactDeclaration, value: Any, *, last: bool = True) -> str:  # noqa: ANN401 - a number or a span
    """Write a figure; its unit stands once, behind the last, and not where the title names it already."""
    told = page.tell(quantity(value, fact.unit))
    bare = page.tell(quantity(value, None))
    if fact.of == "percent":
        return told
    named = re.findall(r"\w+", page.tell(fact.title))
    return bare if not last or fact.unit in named else told


def _percent(claim: Claim, change: Change) -> Span | None:
    fact = claim.ruleset.facts[claim.scores.unit.scope][claim.name]
    moved = Derivation(claim.name, fact.scope, "percent_change", ("baseline", "result"), fact.title)
    return moved.compute({"baseline": change.baseline, "result": change.result}, claim.scores.program.as_of)


def _signed(page: Page, span: Span, written: str) -> str:
    """Put a plus before a number that rose, and "about" before one that is vague; one within bounds is told as such."""
    if span.exact is None:
        return page.tell(span)
    told = f"+{written}" if span.exact > 0 else written
    return page.tell(say("words.about", value=told)) if span.about else told


def _verdict(fact: FactDeclaration, difference: Span) -> list[str]:
    """Whether figures got better or worse, where their declared direction and their bounds tell."""
    if fact.better is None or difference.exact == 0:
        return ["claims.same"] if difference.exact == 0 else []
    gain = intervals.negate(difference) if fact.better == "lower" else difference
    if gain.low is not None and gain.low >= 0:
        return ["claims.better"]
    return ["claims.worse"] if gain.high is not None and gain.high <= 0 else []


def _share(page: Page, claim: Claim) -> str:
    """`lebih dari 4.000 dari lebih dari 5.026 unit (tersisa 1.026), yaitu lebih dari ≈79,59%`."""
    unit = claim.scores.unit
    derivation = claim.ruleset.derived[unit.scope][claim.name]
    result = derivation.compute(unit.facts, claim.scores.program.as_of)
    assert result is not None  # noqa: S101 - a share that can't be computed is no claim
    part, other = (span_of(unit.facts[name]) for name in derivation.reads)  # type: ignore[arg-type]
    whole = intervals.add(part, other) if derivation.operation == "share" else other
    read = claim.ruleset.facts[unit.scope].get(derivation.reads[0])
    told = {
        "part": quantity(part, None),
        "whole": quantity(whole, read.unit if read else None),
        "share": _as_share(result, part, derivation),
    }
    if derivation.operation == "share":
        return page.say("claims.share", **told, rest=quantity(other, None))
    return page.say("claims.ratio", **told)


def _as_share(result: Span, part: Span, derivation: Derivation) -> Message:
    """A share is never more than all, so an upper bound of all bounds nothing; more than a part is more than its share."""
    trivial = result.exact is None and result.high == derivation.scale
    return quantity(evolve(result, high=None, low_open=part.low_open) if trivial else result, derivation.unit)


def _without_base(page: Page, claim: Claim, told: str) -> str:
    """A percentage says little without how many there are and how it was before."""
    unit, rules = claim.scores.unit, claim.ruleset
    shares = (derivation for derivation in rules.derived[unit.scope].values() if is_share(derivation))
    counts = {name for derivation in shares for name in derivation.reads}
    lacking = [] if counts & set(unit.facts) else [page.say("claims.count")]
    if not any(isinstance(value, Change) and value.baseline is not None for value in unit.facts.values()):
        lacking.append(page.say("claims.baseline"))
    return page.say("claims.without", value=told, lacking=page.word("and").join(lacking)) if lacking else told


def _beside(page: Page, claim: Claim) -> str:
    """The title of the level that was reached, or the figure."""
    cell, body = claim.scores.cell(claim.name), claim.ruleset.scores[claim.name].body
    level = cell.claimed_outcome.level if cell.claimed_outcome else None
    outcomes = body.description.outcomes if isinstance(body, Indicator) else ()
    title = next((outcome.title for outcome in outcomes if outcome.title and outcome.level == level), None)
    return page.tell(title) if title else page.figure(cell.value)
