"""The engine: portfolio and ruleset in, scorecard out. Pure, exact, deterministic; it keeps nothing but shared outcomes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from inovrules.plugins.manager import Plugins
from inovrules.portfolio import Portfolio, Unit, load_portfolio
from inovrules.ruleset.loading import load_ruleset
from inovrules.ruleset.scores import Pool
from inovrules.ruleset.vocabulary import vocabulary_of
from inovrules.scoring.members import Groups
from inovrules.scoring.program import Program
from inovrules.scoring.scorecard import Scorecard, UnitScores, published_of
from inovrules.scoring.units import UnitRun

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from pathlib import Path

    from inovrules.ruleset.model import Reading, Ruleset
    from inovrules.scoring.scorecard import PublishedScore

_KEPT = 16


class Engine:
    """Loads rulesets and portfolios and scores them.

    An engine owns its evaluators (`plugins`) and may be shared between threads. Evaluation is a pure function of its arguments:
    no clock, no locale, no network, no randomness.

    >>> engine = Engine()
    >>> ruleset = engine.load_ruleset("iid-2026")
    >>> portfolio = engine.load_portfolio({"region": {"name": "Kabupaten Contoh"}, "as_of": "2026-07-01"}, [ruleset])
    >>> engine.evaluate(portfolio, ruleset).headline.text("en")
    'not reported'
    """

    def __init__(self, plugins: Plugins | None = None) -> None:
        """Use the given plugins, or the built-in evaluators."""
        self.plugins = Plugins.builtin() if plugins is None else plugins
        self._programs: dict[tuple[int, date], Program] = {}
        self._rulesets: dict[str, Ruleset] = {}

    def load_ruleset(self, source: str | Path | Mapping[str, object]) -> Ruleset:
        """Load a ruleset: a shipped id, a file, or a mapping. Raises `FaultError`."""
        if not isinstance(source, str):
            return load_ruleset(source, self.plugins.evaluators)
        if source not in self._rulesets:
            ruleset = load_ruleset(source, self.plugins.evaluators)
            if source == ruleset.id:
                self._rulesets[source] = ruleset
            return ruleset
        return self._rulesets[source]

    def load_portfolio(
        self, source: str | Path | Mapping[str, object], rulesets: Iterable[Ruleset], *, text: str | None = None
    ) -> Portfolio:
        """Load a portfolio for the rulesets that will read it. Raises `FaultError`."""
        return load_portfolio(source, vocabulary_of(rulesets, self.load_ruleset), text=text)

    def evaluate(self, portfolio: Portfolio, ruleset: Ruleset, *, readings: bool = True) -> Scorecard:
        """Score a portfolio by a ruleset; with `readings`, by the other readings of its source too."""
        program = self._program(ruleset, portfolio.as_of)
        scorecard = self._rolled_up(program, portfolio, tuple(_scored(program, unit, None) for unit in portfolio.innovations))
        if not readings:
            return scorecard
        return evolve(scorecard, readings=tuple((reading, self._read_otherwise(scorecard, reading)) for reading in ruleset.readings))

    def reevaluate(self, scorecard: Scorecard, unit: Unit) -> Scorecard:
        """Score again with one unit changed: only that unit and what is pooled from it is computed anew. Readings are left out."""
        program, portfolio = scorecard.program, scorecard.portfolio.replaced(unit)
        innovations = scorecard.innovations
        if unit.scope == "innovation":
            innovations = tuple(_scored(program, unit, None) if old.unit.id == unit.id else old for old in innovations)
        touched = unit.opd if unit.scope == "innovation" else unit.id if unit.scope == "opd" else None
        kept = {old.unit.id: old for old in scorecard.opds if old.unit.id != touched}
        return self._rolled_up(program, portfolio, innovations, kept)

    def _rolled_up(
        self, program: Program, portfolio: Portfolio, innovations: tuple[UnitScores, ...], kept: Mapping[str, UnitScores] | None = None
    ) -> Scorecard:
        """Score the OPDs (but those `kept`) and the region from scored innovations."""
        groups = Groups(portfolio)
        groups.add(innovations)
        known = kept or {}
        opds = tuple(known[unit.id] if unit.id in known else _scored(program, unit, groups) for unit in portfolio.opds)
        groups.add(opds)
        return Scorecard(program, portfolio, _scored(program, portfolio.region, groups), opds, innovations, groups, (), self.plugins)

    def score_innovation(self, innovation: Unit, ruleset: Ruleset, as_of: date) -> UnitScores:
        """Score one innovation alone, as a registry does when one is saved; its own scores don't depend on any other."""
        return _scored(self._program(ruleset, as_of), innovation, None)

    def _read_otherwise(self, scorecard: Scorecard, reading: Reading) -> tuple[PublishedScore, ...]:
        """Give what is published under another reading; innovations are scored anew only where it changes their scores."""
        if reading.ruleset is None:
            return ()
        program = self._program(reading.ruleset, scorecard.portfolio.as_of, scorecard.program)
        same = program.plans["innovation"].is_same(scorecard.program.plans["innovation"])
        innovations = tuple(
            UnitScores(program, old.unit, old.blocks, None) if same else _scored(program, old.unit, None) for old in scorecard.innovations
        )
        portfolio = scorecard.portfolio
        if not _needs_opds(program, portfolio):
            portfolio = evolve(portfolio, opds=())
        return published_of(self._rolled_up(program, portfolio, innovations))

    def _program(self, ruleset: Ruleset, as_of: date, base: Program | None = None) -> Program:
        key = (id(ruleset), as_of)
        program = self._programs.get(key)
        if program is None or program.ruleset is not ruleset:
            if len(self._programs) >= _KEPT:
                self._programs.clear()
            program = self._programs[key] = Program(ruleset, as_of, base)
        return program


def _scored(program: Program, unit: Unit, groups: Groups | None) -> UnitScores:
    run = UnitRun(program, unit, groups.members_for(unit, program) if groups else _no_members)
    return UnitScores(program, unit, run.run(), groups)


def _needs_opds(program: Program, portfolio: Portfolio) -> bool:
    """Whether what is published of the whole is made from scores of OPDs."""
    pools = (score.body for score in program.plans["region"].scores if isinstance(score.body, Pool))
    return portfolio.only is not None or any(pool.source == "opd" for pool in pools)


def _no_members(_pool: object) -> tuple[tuple[()], bool]:
    return (), False
