"""What a form tells of each fact: the question, how to answer it, and the rules that look at it, as its manual words them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from inovrules.facts import SCOPES
from inovrules.facts.frozen import frozen_mapping
from inovrules.manual.form import kind_texts
from inovrules.manual.indicators import evidence_text, outcome_texts
from inovrules.manual.words import basis_text, titled, word
from inovrules.messages import say
from inovrules.ruleset.reads import base_facts
from inovrules.ruleset.scores import Indicator

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from inovrules.facts import Scope
    from inovrules.forms.model import Column
    from inovrules.messages import Language
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.model import EligibilityRule
    from inovrules.ruleset.scores import Score

_MOST, _FEW = 1500, 12


@frozen
class Told:
    """What is told in a language of each fact by scope and name: the lines of the rules that look at it; `one` names the only ruleset."""

    language: Language
    rules: Mapping[tuple[Scope, str], tuple[str, ...]] = field(converter=frozen_mapping)
    names: tuple[str, ...] = ()

    def ask(self, column: Column) -> str:
        """Give the question of a column."""
        fact = column.fact
        if fact is None:
            return ""
        if not column.asks_fact:
            return say("forms.ask_reported", score=fact.title).text(self.language)
        question = (fact.ask or fact.title).text(self.language)
        return f"{column.title.text(self.language)}. {question}" if column.part else question

    def how(self, column: Column) -> str:
        """Tell how to answer: the type with its unit and bounds, and that there may be several."""
        fact = column.fact
        if fact is None:
            return ""
        kinds = kind_texts(evolve(fact, type=column.type, of=None) if column.part else fact, self.language)
        hint = say(f"forms.hint_{column.type}").text(self.language) if column.type in ("list", "date", "percent") else ""
        told = f"{', '.join(kinds)}. {hint}".strip()
        return told[:1].upper() + told[1:]

    def note(self, column: Column) -> str:
        """Give all there is to tell of a fact's column, in lines; what is too long for a note is to be looked up in the manual."""
        fact = column.fact
        if fact is None:
            return ""
        lines = [self.ask(column), self.how(column), *self._options(column)]
        if fact.type == "change" and column.part == "baseline":
            lines.append(say("forms.more_parts", name=fact.name).text(self.language))
        rules = self.rules.get((fact.scope, fact.name), ()) if column.asks_fact and column.part in (None, "baseline") else ()
        return "\n".join([*lines, *self._fitting(rules)])

    def _options(self, column: Column) -> Iterator[str]:
        """List the options where several may be given, which a drop-down can't offer together, or where they are few."""
        if column.options and (column.type == "list" or len(column.options) <= _FEW):
            yield "; ".join(title.text(self.language) for title in column.options.values())

    def _fitting(self, rules: tuple[str, ...]) -> Iterator[str]:
        left = _MOST
        for line in rules:
            left -= len(line)
            if left < 0:
                yield say("forms.more_rules", names=" ".join(self.names[:1])).text(self.language)
                return
            yield line


def told_of(rulesets: Sequence[Ruleset], language: Language) -> Told:
    """Gather what some rulesets tell of each fact that their indicators and conditions look at."""
    found: dict[tuple[Scope, str], tuple[str, ...]] = {}
    for rules in rulesets:
        for key, line in _lines(rules, language, marked=len(rulesets) > 1):
            found[key] = (*found.get(key, ()), *line)
    return Told(language, found, tuple(rules.id for rules in rulesets))


def _lines(rules: Ruleset, language: Language, *, marked: bool) -> Iterator[tuple[tuple[Scope, str], tuple[str, ...]]]:
    mark = f" ({rules.id})" if marked else ""
    for scope in SCOPES:
        for score in rules.scores.values():
            if score.scope == scope and isinstance(score.body, Indicator):
                lines = tuple(_score(score, score.body, mark, language))
                yield from (((scope, name), lines) for name in base_facts(score.body.evaluator.reads, rules.derived[scope]))
    for rule in rules.eligibility:
        reads = (*rule.require.reads, *(rule.unless.reads if rule.unless else ()))
        lines = tuple(_condition(rule, mark, language))
        yield from ((("innovation", name), lines) for name in base_facts(reads, rules.derived["innovation"]))


def _score(score: Score, body: Indicator, mark: str, language: Language) -> Iterator[str]:
    yield f"■ {titled(score, language)}{mark}"
    yield from (_plain(f"{text}") for text in outcome_texts(score, body, language))
    yield from _labelled([("evidence", evidence_text(body, language)), ("basis", basis_text(score.basis))], language)


def _condition(rule: EligibilityRule, mark: str, language: Language) -> Iterator[str]:
    yield f"■ {word('condition', language)}: {rule.title.text(language)}{mark}"
    yield from _labelled([("basis", basis_text(rule.basis))], language)


def _labelled(texts: list[tuple[str, str]], language: Language) -> Iterator[str]:
    return (_plain(f"{word(name, language)}: {text}") for name, text in texts if text)


def _plain(text: str) -> str:
    """Take away the marks that a manual's texts carry."""
    return " ".join(text.replace("`", "").replace("**", "").split())
