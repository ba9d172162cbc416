"""Supplying missing documents: what they return, found by scoring again with the documents there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from inovrules.advice.figures import figure
from inovrules.advice.lacking import in_order
from inovrules.advice.suppose import rolled_up
from inovrules.exact import as_exact

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inovrules.advice.lacking import Lacking, Missing
    from inovrules.exact import Exact
    from inovrules.facts import Scope
    from inovrules.portfolio import Portfolio, Unit
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.engine import Engine
    from inovrules.scoring.scorecard import PublishedScore, Scorecard

MOST = 100
"""Documents of more units than this aren't supposed to be there together: it would take longer than scoring did."""
_WORK = 4000


def tried(engine: Engine, card: Scorecard, found: Iterable[Missing], *, each: bool = False) -> tuple[Missing, ...]:
    """Try missing documents: those of all units together, and with `each` those of every single unit, as far as that is quick.

    So many units are tried that the work is that of scoring a portfolio a few times, whatever its size; the first come first.
    """
    left = _WORK // max(len(card.innovations), 1) if each else 0
    checked: list[Missing] = []
    for missing in found:
        units = tuple(_alone(engine, card, missing, one) for one in missing.units[:left])
        left -= len(units)
        checked.append(_together(engine, card, evolve(missing, units=(*units, *missing.units[len(units) :]))))
    return in_order(checked)


def _alone(engine: Engine, card: Scorecard, missing: Missing, one: Lacking) -> Lacking:
    after = supplied(engine, card, [one.unit.with_documents(*missing.documents)])
    cells = [scores.unit_of(one.unit.scope, one.unit.id).cell(missing.score.id) for scores in (card, after)]
    own = as_exact((cells[1].proven - cells[0].proven) * missing.score.weight)
    return evolve(one, own=own, gain=_gain(card, after, missing.figure))


def _together(engine: Engine, card: Scorecard, missing: Missing) -> Missing:
    if len(missing.units) == 1 and missing.units[0].gain is not None:
        return evolve(missing, gain=missing.units[0].gain)
    return evolve(missing, gain=returned(engine, card, [(missing, each) for each in missing.units], missing.figure))


def returned(engine: Engine, card: Scorecard, lacking: Iterable[tuple[Missing, Lacking]], figure: Score | None = None) -> Exact | None:
    """Give by how much a published score (the headline, unless stated) rises, proven, with several missing documents there at once.

    Gives `None` where they are of too many units to be tried.
    """
    units: dict[tuple[Scope, str], Unit] = {}
    for missing, each in lacking:
        key = (each.unit.scope, each.unit.id)
        units[key] = units.get(key, each.unit).with_documents(*missing.documents)
    return None if len(units) > MOST else _gain(card, supplied(engine, card, units.values()), figure)


def supplied(engine: Engine, card: Scorecard, units: Iterable[Unit]) -> Scorecard:
    """Score again with some units in the place of the old ones. Readings are left out."""
    changed = list(units)
    if card.program.needs_portfolio:
        return engine.evaluate(_replaced(card.portfolio, changed), card.ruleset, readings=False)
    innovations = [unit for unit in changed if unit.scope == "innovation"]
    if innovations:
        card = rolled_up(card, [engine.score_innovation(unit, card.ruleset, card.portfolio.as_of) for unit in innovations])
    for unit in changed:
        if unit.scope != "innovation":
            card = engine.reevaluate(card, unit)
    return card


def _replaced(portfolio: Portfolio, units: Iterable[Unit]) -> Portfolio:
    for unit in units:
        portfolio = portfolio.replaced(unit)
    return portfolio


def _gain(before: Scorecard, after: Scorecard, score: Score | None) -> Exact:
    """By how much a published figure of the whole rises, proven."""
    figures = [figure(_published(card, score), proven=True) for card in (before, after)]
    return as_exact(figures[1] - figures[0])


def _published(card: Scorecard, score: Score | None) -> PublishedScore | None:
    return next((item for item in card.published if score is None or item.rule.score == score.id), None)
