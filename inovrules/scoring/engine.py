"""The engine: portfolio and ruleset in, scorecard out. Pure, exact, deterministic; it keeps nothing but shared outcomes."""

from __future__ import annotations

from datetime import date
from operator import is_not
from typing import TYPE_CHECKING

from attrs import evolve

from inovrules.facts.checking import check_level, check_value
from inovrules.faults import Collector, FaultError
from inovrules.located import read_value
from inovrules.plugins.manager import OWN, Plugins
from inovrules.plugins.reading import read_source
from inovrules.portfolio import Portfolio, Unit, read_innovation
from inovrules.ruleset.loading import load_ruleset
from inovrules.ruleset.scores import Pool
from inovrules.ruleset.vocabulary import vocabulary_of
from inovrules.scoring.members import Groups
from inovrules.scoring.program import Program
from inovrules.scoring.scorecard import Scorecard, UnitScores
from inovrules.scoring.units import UnitRun, unchanged
from inovrules.scoring.whole import Whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from inovrules.facts import Vocabulary
    from inovrules.plugins.reading import Content
    from inovrules.ruleset.model import Reading, Ruleset
    from inovrules.scoring.cells import Block
    from inovrules.scoring.scorecard import PublishedScore

_KEPT = 16


class Engine:
    """Loads rulesets and portfolios and scores them.

    An engine owns its `plugins` and may be shared between threads. Evaluation is a pure function of its arguments:
    no clock, no locale, no network, no randomness.

    >>> engine = Engine()
    >>> ruleset = engine.load_ruleset("iid-2026")
    >>> portfolio = engine.load_portfolio({"region": {"name": "Kabupaten Contoh"}, "as_of": "2026-07-01"}, [ruleset])
    >>> engine.evaluate(portfolio, ruleset).headline.text("en")
    'not reported'
    """

    def __init__(self, plugins: Plugins | None = None) -> None:
        """Use the given plugins; only what is built in unless stated. `Plugins.installed()` takes in those of installed distributions."""
        self.plugins = Plugins.builtin() if plugins is None else plugins
        self._programs: dict[tuple[int, date], Program] = {}
        self._rulesets: dict[str, Ruleset] = {}
        self._vocabularies: dict[tuple[int, ...], tuple[tuple[Ruleset, ...], Vocabulary]] = {}

    def load_ruleset(self, source: str | Path | Mapping[str, object]) -> Ruleset:
        """Load a ruleset: a shipped id, a file, or a mapping. Raises `FaultError`."""
        if not isinstance(source, str):
            return load_ruleset(source, self.plugins)
        if source not in self._rulesets:
            ruleset = load_ruleset(source, self.plugins)
            if source == ruleset.id:
                self._rulesets[source] = ruleset
            return ruleset
        return self._rulesets[source]

    def load_portfolio(
        self, source: str | Path | Mapping[str, object], rulesets: Iterable[Ruleset], *, text: str | None = None
    ) -> Portfolio:
        """Load a portfolio for the rulesets that will read it: a file, `-` for standard input, or a mapping. Raises `FaultError`.

        A file is read by the reader of its suffix; YAML, JSON, JSON lines, workbooks and CSV are built in, plugins may read
        others. `text` is read in its stead.
        """
        return self.read_portfolio(read_source(source, self.plugins, text=text), rulesets)

    def read_portfolio(self, content: Content, rulesets: Iterable[Ruleset]) -> Portfolio:
        """Read a portfolio from content that has been opened already. Raises `FaultError`."""
        chosen = tuple(rulesets)
        return content.portfolio(chosen, self._vocabulary(chosen), self.shipped)

    def load_innovation(self, source: Mapping[str, object], rulesets: Iterable[Ruleset]) -> Unit:
        """Read one innovation from a mapping, as it would stand in a portfolio's list, for the rulesets that will score it.

        Raises `FaultError` with every fault: the same as in a portfolio.

        >>> engine = Engine()
        >>> ruleset = engine.load_ruleset("iid-2026")
        >>> innovation = engine.load_innovation({"id": "a", "name": "A", "facts": {"stage": "penerapan"}}, [ruleset])
        >>> innovation.facts["stage"]
        'penerapan'
        """
        faults = Collector()
        return read_innovation(read_value(source, faults=faults), self._vocabulary(rulesets), faults)

    def _vocabulary(self, rulesets: Iterable[Ruleset]) -> Vocabulary:
        """Give what some rulesets read; it is kept, as programs read one portfolio or innovation after the other for the same ones."""
        chosen = tuple(rulesets)
        key = tuple(map(id, chosen))
        known, vocabulary = self._vocabularies.get(key, ((), None))
        if vocabulary is None or any(map(is_not, known, chosen)):
            if len(self._vocabularies) >= _KEPT:
                self._vocabularies.clear()
            vocabulary = vocabulary_of(chosen, self.shipped)
            self._vocabularies[key] = (chosen, vocabulary)
        return vocabulary

    def shipped(self) -> Iterator[Ruleset]:
        """Every ruleset that the package and its plugins ship, but for those of plugins that have faults."""
        for name, source in self.plugins.rulesets.items():
            try:
                yield self.load_ruleset(name)
            except FaultError:
                if source.distribution == OWN:
                    raise

    def evaluate(self, portfolio: Portfolio, ruleset: Ruleset, *, readings: bool = True) -> Scorecard:
        """Score a portfolio by a ruleset; with `readings`, by the other readings of its source too.

        Raises `ValueError` when the portfolio wasn't loaded for this ruleset and holds what it reads.
        """
        if portfolio.unread:
            for unit in (portfolio.region, *portfolio.opds, *portfolio.innovations):
                _check_read(unit, ruleset)
        program = self._program(ruleset, portfolio.as_of)
        whole = Whole(portfolio) if program.needs_portfolio else None
        innovations = tuple(_scored(program, unit, None, whole) for unit in portfolio.innovations)
        scorecard = self._rolled_up(program, Groups(portfolio), innovations, whole=whole)
        if not readings:
            return scorecard
        return evolve(scorecard, readings=tuple((reading, self._read_otherwise(scorecard, reading)) for reading in ruleset.readings))

    def reevaluate(self, scorecard: Scorecard, unit: Unit) -> Scorecard:
        """Score again with one unit changed: only that unit and what is pooled from it is computed anew. Readings are left out."""
        program, portfolio = scorecard.program, scorecard.portfolio.replaced(unit)
        if program.needs_portfolio:
            return self.evaluate(portfolio, scorecard.ruleset, readings=False)
        innovations = scorecard.innovations
        if unit.scope == "innovation":
            innovations = tuple(_scored(program, unit, None) if old.unit.id == unit.id else old for old in innovations)
        touched = unit.opd if unit.scope == "innovation" else unit.id if unit.scope == "opd" else None
        kept = {old.unit.id: old for old in scorecard.opds if old.unit.id != touched}
        return self._rolled_up(program, Groups(portfolio, scorecard.groups), innovations, kept)

    def _rolled_up(
        self,
        program: Program,
        groups: Groups,
        innovations: tuple[UnitScores, ...],
        kept: Mapping[str, UnitScores] | None = None,
        whole: Whole | None = None,
    ) -> Scorecard:
        """Score the OPDs (but those `kept`) and the region from scored innovations, which are added to `groups` as they are."""
        portfolio = groups.portfolio
        groups.add("innovation", innovations)
        known = kept or {}
        opds = tuple(known[unit.id] if unit.id in known else _scored(program, unit, groups, whole) for unit in portfolio.opds)
        groups.add("opd", opds)
        region = _scored(program, portfolio.region, groups, whole)
        return Scorecard(program, portfolio, region, opds, innovations, groups, (), self.plugins)

    def score_innovation(self, innovation: Unit | Mapping[str, object], ruleset: Ruleset, as_of: date) -> UnitScores:
        """Score one innovation alone, as a registry does when one is saved; its own scores don't depend on any other.

        A mapping is read first, by `load_innovation`. Raises `FaultError` for what is wrong in it, and `TypeError` or `ValueError` for
        a `Unit` made by hand of what the ruleset doesn't know, or of facts that can't be so. A level that an indicator doesn't have counts
        as missing, and the reason says so.
        """
        if type(as_of) is not date:
            raise TypeError(f"as_of is a date, not {as_of!r}")
        if not isinstance(innovation, Unit):
            innovation = self.load_innovation(innovation, [ruleset])
        elif innovation.declared is None:
            _check_made(innovation, ruleset, self._vocabulary([ruleset]))
        elif innovation.unread_names:
            _check_read(innovation, ruleset)
        return _scored(self._program(ruleset, as_of), innovation, None)

    def _read_otherwise(self, scorecard: Scorecard, reading: Reading) -> tuple[PublishedScore, ...]:
        """Give what is published under another reading; innovations are scored anew only where it changes their scores."""
        if reading.ruleset is None:
            return ()
        program = self._program(reading.ruleset, scorecard.portfolio.as_of, scorecard.program)
        same = program.answers_as(scorecard.program) and program.plans["innovation"].is_same(scorecard.program.plans["innovation"])
        portfolio = scorecard.portfolio
        whole = Whole(portfolio) if program.needs_portfolio else None
        changed = program.changed_from(scorecard.program)

        def scored(old: UnitScores, groups: Groups | None) -> UnitScores:
            return _scored(program, old.unit, groups, whole, kept=unchanged(old, changed))

        innovations = tuple(
            UnitScores(program, old.unit, old.blocks, None, old.whole) if same else scored(old, None) for old in scorecard.innovations
        )
        groups = Groups(portfolio)
        groups.add("innovation", innovations)
        if _needs_opds(program, portfolio):
            groups.add("opd", tuple(scored(old, groups) for old in scorecard.opds))
        top = groups.scored["opd"][0] if portfolio.only and scorecard.opds else scored(scorecard.region, groups)
        return top.published()

    def _program(self, ruleset: Ruleset, as_of: date, base: Program | None = None) -> Program:
        key = (id(ruleset), as_of)
        program = self._programs.get(key)
        if program is None or program.ruleset is not ruleset:
            if len(self._programs) >= _KEPT:
                self._programs.clear()
            program = self._programs[key] = Program(ruleset, as_of, base)
        return program


def _check_read(unit: Unit, ruleset: Ruleset) -> None:
    """Refuse to call something missing that stands in the source, but wasn't read because nobody asked for it."""
    figures = (f"reported:{score.id}" for score in ruleset.scores.values() if score.reported_by is not None)
    left = sorted(unit.unread_names & {*ruleset.facts[unit.scope], *ruleset.scores, *figures})
    if left:
        raise ValueError(f"{', '.join(left)} of `{unit.id}` wasn't read: load it for ruleset `{ruleset.id}` too, before scoring by it")


def _check_made(unit: Unit, ruleset: Ruleset, vocabulary: Vocabulary) -> None:
    """Refuse a unit that no reader has checked where it holds what the ruleset doesn't know, or what can't be."""
    facts, levels = vocabulary.facts[unit.scope], vocabulary.levels[unit.scope]
    unknown = [name for name in unit.facts if name not in facts and name not in ruleset.derived[unit.scope]]
    unknown += [name for name in unit.levels if name not in levels]
    if unknown:
        raise ValueError(f"ruleset `{ruleset.id}` knows no {', '.join(sorted(unknown))}")
    for name, value in unit.facts.items():
        check_value(name, value, facts.get(name))
    for name, level in unit.levels.items():
        check_level(name, level)


def _scored(
    program: Program, unit: Unit, groups: Groups | None, whole: Whole | None = None, *, kept: Mapping[str, Block] | None = None
) -> UnitScores:
    """Score a unit; of what another program computed for it, some blocks may be `kept`."""
    run = UnitRun(program, unit, groups.members_for(unit, program) if groups else _no_members, whole)
    return UnitScores(program, unit, run.run(kept), groups, whole)


def _needs_opds(program: Program, portfolio: Portfolio) -> bool:
    """Whether what is published of the whole is made from scores of OPDs."""
    pools = (score.body for score in program.plans["region"].scores if isinstance(score.body, Pool))
    return portfolio.only is not None or any(pool.source == "opd" for pool in pools)


def _no_members(_score: object, _pool: object) -> tuple[tuple[()], bool]:
    return (), False
