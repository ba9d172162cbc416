"""Loading what a command works on: the portfolio, and the rulesets that were named or that fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from inovrules.cli.errors import Problem
from inovrules.cli.words import told
from inovrules.facts import SCOPES, PartialDate
from inovrules.faults import FaultError
from inovrules.plugins.reading import read_source
from inovrules.portfolio.reading import peek_as_of
from inovrules.ruleset.library import newest_official
from inovrules.ruleset.reads import facts_of
from inovrules.ruleset.scores import Indicator

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from inovrules.facts import Scope
    from inovrules.faults import Fault
    from inovrules.messages import Language
    from inovrules.plugins.reading import Content
    from inovrules.portfolio import Portfolio
    from inovrules.ruleset import Ruleset
    from inovrules.scoring.engine import Engine

OWN, COVERAGE = "maturity", "opd-coverage"


@frozen
class Loaded:
    """A portfolio, the rulesets to score it by, what is to be said about their choice, and what else a region may ask for (`hints`)."""

    portfolio: Portfolio
    rulesets: tuple[Ruleset, ...]
    notes: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()


def load(engine: Engine, source: str, names: Sequence[str], language: Language) -> Loaded:
    """Load a portfolio for the rulesets named. Raises `FaultError`.

    Without any it is for those that its form was made for; where it isn't a form, for `maturity` and the official one that fits.
    The coverage of OPDs isn't among them: while the list of OPDs is incomplete it would only say that it is unknown. That it can be
    asked for is hinted at then.
    """
    if source == "-" and "-" in names:
        raise Problem(told("stdin_twice", language))
    if names:
        content, noted = _opened(engine, source)
        rulesets = _named(engine, names, noted)
        if content is None:
            raise FaultError(noted)
        return Loaded(engine.read_portfolio(content, rulesets), rulesets)
    found = _fitting(engine, read_source(source, engine.plugins), language)
    return found if found.portfolio.opds_complete else evolve(found, hints=(told("opds_incomplete", language, name=COVERAGE),))


def load_content(engine: Engine, content: Content, names: Sequence[str], language: Language) -> Loaded:
    """Load a portfolio that was opened already, as `load` does. Raises `FaultError`."""
    if not names:
        return _fitting(engine, content, language)
    rulesets = _named(engine, names, content.noted)
    return Loaded(engine.read_portfolio(content, rulesets), rulesets)


def _opened(engine: Engine, source: str) -> tuple[Content | None, Sequence[Fault]]:
    """Open a portfolio; gives the faults that are found before any ruleset says what it should hold."""
    try:
        content = read_source(source, engine.plugins)
    except FaultError as error:
        return None, error.faults
    return content, content.noted


def _named(engine: Engine, names: Sequence[str], noted: Sequence[Fault]) -> tuple[Ruleset, ...]:
    """Load rulesets; the faults of all of them, and those `noted` of the portfolio, are raised together."""
    found: list[Ruleset] = []
    faults: list[Fault] = []
    for name in dict.fromkeys(names):
        try:
            found.append(engine.load_ruleset(name))
        except FaultError as error:
            faults += error.faults
    if faults:
        raise FaultError([*noted, *faults])
    return tuple(found)


def _fitting(engine: Engine, content: Content, language: Language) -> Loaded:
    known = [name for name in content.made_for if name in engine.plugins.rulesets]
    if known:
        lost = [name for name in content.made_for if name not in known]
        rulesets = _named(engine, known, content.noted)
        note = (told("form_unknown", language, names=", ".join(lost)),) if lost else ()
        return Loaded(engine.read_portfolio(content, rulesets), rulesets, note)
    own = engine.load_ruleset(OWN)
    day = peek_as_of(content.node)
    name = newest_official(day) if day else None
    if day is None or name is None:
        note = () if day is None else (told("none_in_force", language, day=_day(day), own=OWN),)
        return Loaded(engine.read_portfolio(content, [own]), (own,), note)
    official = engine.load_ruleset(name)
    portfolio = engine.read_portfolio(content, [own, official])
    if fits(portfolio, own, official):
        return Loaded(portfolio, (own, official))
    note = (told("not_fitting", language, title=official.title, name=name, own=OWN),)
    return Loaded(engine.read_portfolio(content, [own]), (own,), note)


def _day(day: date) -> PartialDate:
    return PartialDate(day, day)


def fits(portfolio: Portfolio, own: Ruleset, official: Ruleset) -> bool:
    """Whether a portfolio reports anything that only the official ruleset asks for: a fact, a self-assessed level or a figure."""
    return any(_answers(portfolio, scope, own, official) for scope in SCOPES)


def _answers(portfolio: Portfolio, scope: Scope, own: Ruleset, official: Ruleset) -> bool:
    facts = set(facts_of(official, scope)) - set(facts_of(own, scope))
    levels = _indicators(official, scope) - _indicators(own, scope)
    figures = _reportable(official, scope) - _reportable(own, scope)
    return any(
        not facts.isdisjoint(unit.facts) or not levels.isdisjoint(unit.levels) or not figures.isdisjoint(unit.reported)
        for unit in portfolio.units(scope)
    )


def _reportable(ruleset: Ruleset, scope: Scope) -> set[str]:
    return {score.id for score in ruleset.scores.values() if score.scope == scope and score.reported_by is not None}


def _indicators(rules: Ruleset, scope: Scope) -> set[str]:
    return {score.id for score in rules.scores.values() if score.scope == scope and isinstance(score.body, Indicator)}
