"""Finding units and scores by what people call them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.cli.errors import Problem
from inovrules.cli.words import told
from inovrules.ruleset.library import shipped_ids

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inovrules.messages import Language
    from inovrules.portfolio import Portfolio, Unit
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.engine import Engine


def find_opd(portfolio: Portfolio, name: str, language: Language) -> Unit:
    """Find an OPD by id, name, or the beginning of its name."""
    return _one(portfolio.opds, name, "no_opd", language)


def find_unit(portfolio: Portfolio, name: str, language: Language) -> Unit:
    """Find an innovation, an OPD or the region by id, name, or the beginning of its name."""
    return _one((*portfolio.innovations, *portfolio.opds, portfolio.region), name, "no_unit", language)


def _one(units: Sequence[Unit], name: str, message: str, language: Language) -> Unit:
    wanted = name.casefold()
    tests = (
        lambda unit: unit.id == name,
        lambda unit: wanted in (unit.id.casefold(), unit.name.casefold()),
        lambda unit: unit.name.casefold().startswith(wanted),
    )
    for test in tests:
        found = [unit for unit in units if test(unit)]
        if len(found) == 1 or (found and test is tests[0]):
            return found[0]
        if found:
            raise Problem(told("several", language, name=name, found=", ".join(unit.id for unit in found)))
    known = {word for unit in units for word in (unit.id, unit.name)}
    raise Problem(told(message, language, name=name), closest_to=(name, known))


def find_scores(
    rulesets: Sequence[Ruleset], unit: Unit, name: str, language: Language, engine: Engine | None = None
) -> list[tuple[Ruleset, Score]]:
    """Find the scores of a unit that go by a name: an id, an official number, or a title in either language.

    Where only other shipped rulesets have such a score, the problem says which, if an `engine` is there to load them.
    """
    found = _named(rulesets, unit, name)
    if found:
        return found
    absent = told("no_score", language, name=name, unit=unit.name)
    used = {rules.id for rules in rulesets}
    others = [engine.load_ruleset(other) for other in shipped_ids() if other not in used] if engine else []
    elsewhere = list(dict.fromkeys(rules.id for rules, _ in _named(others, unit, name)))
    if elsewhere:
        hint = told("elsewhere", language, found=", ".join(elsewhere), first=elsewhere[0])
        raise Problem(f"{absent}\n{hint}")
    known = {word for rules in rulesets for score in _own(rules, unit) for word in (score.id, score.code or score.id)}
    raise Problem(absent, closest_to=(name, known))


def _named(rulesets: Sequence[Ruleset], unit: Unit, name: str) -> list[tuple[Ruleset, Score]]:
    own = [(rules, score) for rules in rulesets for score in _own(rules, unit)]
    for names_of in (_ids, _codes, _titles):
        found = [(rules, score) for rules, score in own if name.casefold() in names_of(score)]
        if found:
            return found
    return []


def _own(rules: Ruleset, unit: Unit) -> list[Score]:
    return [score for score in rules.scores.values() if score.scope == unit.scope]


def _ids(score: Score) -> set[str]:
    return {score.id}


def _codes(score: Score) -> set[str]:
    return {score.code.casefold()} if score.code else set()


def _titles(score: Score) -> set[str]:
    return {score.title.id.casefold(), score.title.en.casefold()}
