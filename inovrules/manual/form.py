"""What to report: every fact that a ruleset looks at, and the conditions that an innovation must meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.facts import SCOPES
from inovrules.manual.model import Item, Section
from inovrules.manual.words import basis_text, confidence_text, entries, figure, word
from inovrules.ruleset.reads import facts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.facts import FactDeclaration, Scope
    from inovrules.messages import Language
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.model import EligibilityRule

_KIND_IS_UNIT = ("percent", "money")


def asked(ruleset: Ruleset, language: Language) -> Iterator[Section]:
    """Give the facts that are looked at, by scope."""
    for scope in SCOPES:
        items = tuple(Item(_fact(ruleset, scope, name, language)) for name in facts_of(ruleset, scope))
        if items:
            yield Section(scope, word(f"scope_{scope}", language), items)


def _fact(ruleset: Ruleset, scope: Scope, name: str, language: Language) -> str:
    declared = ruleset.facts[scope].get(name)
    if declared is not None:
        return _declared(declared, language)
    derived = ruleset.derived[scope][name]
    reads = fact_titles(ruleset, scope, derived.reads, language)
    return f"**{derived.title.text(language)}** (`{name}`): {word('derived', language, reads=reads)}."


def fact_titles(ruleset: Ruleset, scope: Scope, names: tuple[str, ...], language: Language) -> str:
    """Write the titles of some facts, with their names."""
    facts, derived = ruleset.facts[scope], ruleset.derived[scope]
    return ", ".join(f"{(facts.get(name) or derived[name]).title.text(language)} (`{name}`)" for name in names)


def _declared(fact: FactDeclaration, language: Language) -> str:
    facing = [f"`{fact.name}`", *kind_texts(fact, language)]
    ask = f". {fact.ask.text(language)}" if fact.ask else "."
    options = "; ".join(f"`{option}` {title.text(language)}" for option, title in fact.options.items())
    return f"**{fact.title.text(language)}** ({', '.join(facing)}){ask}" + (f" {options}." if options else "")


def kind_texts(fact: FactDeclaration, language: Language) -> list[str]:
    """Tell what is asked for: the type, the unit unless the type is one, and the bounds of a number.

    >>> from inovrules.messages import Text
    >>> from inovrules.facts import FactDeclaration
    >>> kind_texts(FactDeclaration("people", "innovation", "integer", Text("SDM", "People"), unit="orang", minimum=1), "id")
    ['bilangan bulat', 'orang', 'paling sedikit 1']
    """
    unit = [fact.unit] if fact.unit and fact.type not in _KIND_IS_UNIT and fact.of not in _KIND_IS_UNIT else []
    bounds = _bounds(fact, language)
    return [_kind(fact, language), *unit, *([bounds] if bounds else [])]


def _kind(fact: FactDeclaration, language: Language) -> str:
    if fact.of == "choice":
        return word("type_choices", language)
    of = word(f"type_{fact.of}", language) if fact.of else ""
    return word(f"type_{fact.type}", language, of=of)


def _bounds(fact: FactDeclaration, language: Language) -> str:
    """Write the bounds of a number, but that it isn't negative, which goes without saying."""
    low, high = (None if end is None else figure(end, language) for end in (fact.minimum or None, fact.maximum))
    if high is None:
        return "" if low is None else word("bounds_low", language, low=low)
    if fact.minimum is None:
        return word("bounds_high", language, high=high)
    return word("bounds_both", language, low=low or figure(0, language), high=high)


def eligibility(ruleset: Ruleset, language: Language) -> Iterator[Section]:
    """Give every condition without which an innovation doesn't count."""
    return (Section(rule.id, rule.title.text(language), tuple(entries(_rule(rule, language), language))) for rule in ruleset.eligibility)


def _rule(rule: EligibilityRule, language: Language) -> list[tuple[str, object]]:
    return [
        ("condition", rule.require),
        ("unless", rule.unless),
        ("unknown", word(f"unknown_{rule.unknown}", language)),
        ("reason", rule.reason),
        ("remedy", rule.remedy),
        ("basis", basis_text(rule.basis)),
        ("confidence", confidence_text(rule.confidence, language)),
    ]
