"""The rules of a ruleset, each once, with the documents that they ask for and their legal basis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.ruleset.scores import Indicator
from inovrules.views.outline.pieces import Entries, Entry, Fold, Item, Items, Section
from inovrules.views.outline.sheet import told
from inovrules.views.telling.line import Line, Run, line
from inovrules.views.terminal.names import score_name
from inovrules.views.terminal.tell.documents import told_requirement
from inovrules.views.terminal.tell.rules import told_confidence, told_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.ruleset.model import EligibilityRule
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.scorecard import Scorecard
    from inovrules.views.outline.pieces import Block
    from inovrules.views.outline.sheet import Names
    from inovrules.views.terminal.page import Page


def rules(page: Page, card: Scorecard, names: Names, *, each: bool) -> Section:
    """Give the legal basis, then every rule where `each` is wanted."""
    ruleset = card.ruleset
    entries = [Entry(told(page, "authority"), (page.tell(ruleset.authority),))] if ruleset.authority else []
    entries += [Entry(page.say("explain.basis"), tuple(map(page.tell, ruleset.basis)))] if ruleset.basis else []
    entries.append(Entry(page.say("explain.confidence"), (told_confidence(page, ruleset.confidence),)))
    blocks: tuple[Block, ...] = (Entries(tuple(entries)), *((_each(page, card, names),) if each else ()))
    return Section(names.part("rules"), told(page, "rules"), told(page, "rules.note"), blocks)


def _each(page: Page, card: Scorecard, names: Names) -> Fold:
    gates = [_eligibility(page, rule) for rule in card.ruleset.eligibility]
    items = (*gates, *(_score(page, card, score, names) for score in card.ruleset.scores.values()))
    return Fold(names.part("every-rule"), told(page, "rules.each", number=len(items)), "", "", "", None, (Items("rules", items),))


def _labelled(page: Page, label: str, text: str) -> Line:
    return Line((Run(page.say(f"explain.{label}") + ": ", strong=True), Run(text)))


def _eligibility(page: Page, rule: EligibilityRule) -> Item:
    """Tell a condition for innovations to count."""
    told = [line(page.tell(rule.title), role="head", strong=True), _labelled(page, "eligibility", page.tell(rule.require))]
    told += [_labelled(page, "basis", page.tell(text)) for text in rule.basis]
    if rule.confidence:
        told.append(_labelled(page, "confidence", told_confidence(page, rule.confidence)))
    return Item("", tuple(told))


def _score(page: Page, card: Scorecard, score: Score, names: Names) -> Item:
    return Item("", tuple(_lines(page, card, score)), names.score(score.id))


def _lines(page: Page, card: Scorecard, score: Score) -> Iterator[Line]:
    yield line(score_name(page, score), role="head", strong=True)
    yield from (line(text) for text in told_rule(page, card.ruleset, score))
    if score.when is not None:
        yield line(page.say("explain.when", condition=score.when))
    if isinstance(score.body, Indicator):
        yield from (_labelled(page, "documents", told_requirement(page, card.program, need)) for need in score.body.evidence)
    yield from (_labelled(page, "basis", page.tell(text)) for text in score.basis)
    if score.confidence is not None:
        yield _labelled(page, "confidence", told_confidence(page, score.confidence))
    if score.note is not None:
        yield _labelled(page, "note", page.tell(score.note))
