"""Scorecards: the scores of every unit as a tree that is its own explanation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.exact import as_exact, exact_text
from inovrules.facts import SCOPES
from inovrules.messages import number_text, template
from inovrules.scoring.nodes import Node, make_node, run_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from inovrules.evaluators.contract import State
    from inovrules.exact import Exact
    from inovrules.facts import Scope
    from inovrules.messages import Language
    from inovrules.plugins.manager import Plugins
    from inovrules.portfolio import Portfolio, Unit
    from inovrules.ruleset.model import Predicate, Published, Reading, Ruleset
    from inovrules.scoring.cells import Block, Cell
    from inovrules.scoring.eligibility import Eligibility
    from inovrules.scoring.members import Groups
    from inovrules.scoring.program import Program
    from inovrules.scoring.whole import Whole


@frozen
class PublishedScore:
    """A published figure of a unit, claimed and proven: exact, rounded as the ruleset says, and with its predicate.

    `claimed` and the rest are `None` when there is no score; `low` and `high` are the rounded ends of the interval.
    """

    rule: Published
    unit: Unit
    state: State
    proven_state: State
    exact: Exact | None
    claimed: Exact | None
    predicate: Predicate | None
    proven_exact: Exact | None
    proven: Exact | None
    proven_predicate: Predicate | None
    low: Exact
    high: Exact | None
    coverage: Exact

    def text(self, language: Language, *, proven: bool = False) -> str:
        """Write the figure with the digits that are published, or why there is none."""
        figure = self.proven if proven else self.claimed
        if figure is None:
            return template(f"words.state.{self.proven_state if proven else self.state}", language)
        return number_text(figure, language, self.rule.rounding.digits)


class UnitScores:
    """The scores of one unit. Nodes are made when they are read.

    A plain class: one is made for every innovation of a nation, and an attrs `frozen` one costs as much as the score itself.
    """

    __slots__ = ("_eligibility", "blocks", "groups", "program", "unit", "whole")

    def __init__(self, program: Program, unit: Unit, blocks: list[Block], groups: Groups | None, whole: Whole | None = None) -> None:
        """Keep the blocks of cells that the engine computed; `groups` are the units that pools gathered."""
        self.program, self.unit, self.blocks, self.groups, self.whole = program, unit, blocks, groups, whole
        self._eligibility: Eligibility | None = None

    @property
    def eligibility(self) -> Eligibility:
        """Whether the unit may count: every rule it didn't plainly pass."""
        if self._eligibility is None:
            self._eligibility = self.program.eligibility(self.unit)
        return self._eligibility

    def cell(self, score: str) -> Cell:
        """Give the cell of a score; raises `KeyError` when the unit has no such score."""
        block, place = self.program.plans[self.unit.scope].where[score]
        found: Cell = self.blocks[block][place]
        return found

    def node(self, score: str) -> Node:
        """Give a score with its explanation; raises `KeyError` when the unit has no such score."""
        return make_node(self, score)

    def nodes(self) -> Iterator[Node]:
        """Give every score of the unit, in the ruleset's order of need."""
        run = run_of(self)
        return (make_node(self, score.id, run) for score in self.program.plans[self.unit.scope].scores)

    def published(self) -> tuple[PublishedScore, ...]:
        """Give what is published of this unit."""
        ruleset = self.program.ruleset
        return tuple(self._published(item) for item in ruleset.publish if ruleset.scores[item.score].scope == self.unit.scope)

    def _published(self, rule: Published) -> PublishedScore:
        cell = self.cell(rule.score)
        refused = not self.eligibility.accepted
        state: State = "refused" if refused else cell.state
        scored = state == "scored"
        exact = as_exact(cell.value) if scored else None
        proven = as_exact(cell.proven) if scored and cell.proven_state == "scored" else None
        return PublishedScore(
            rule, self.unit, state, cell.proven_state if scored else state,
            exact, None if exact is None else rule.rounding.apply(exact), None if exact is None else rule.predicate(exact),
            proven, None if proven is None else rule.rounding.apply(proven), None if proven is None else rule.predicate(proven),
            rule.rounding.apply(cell.low), None if cell.high is None else rule.rounding.apply(cell.high),
            cell.coverage,
        )  # fmt: skip


@frozen(eq=False)
class Scorecard:
    """What a ruleset says of a portfolio: the scores of the region, its OPDs and its innovations.

    `readings` holds, for every other reading of the ruleset's source, what would be published under it.
    """

    program: Program
    portfolio: Portfolio
    region: UnitScores
    opds: tuple[UnitScores, ...]
    innovations: tuple[UnitScores, ...]
    groups: Groups
    readings: tuple[tuple[Reading, tuple[PublishedScore, ...]], ...]
    plugins: Plugins

    @property
    def ruleset(self) -> Ruleset:
        """The ruleset."""
        return self.program.ruleset

    def units(self) -> Iterator[UnitScores]:
        """Give every unit: the region, its OPDs, its innovations."""
        yield self.region
        yield from self.opds
        yield from self.innovations

    def unit(self, unit_id: str) -> UnitScores:
        """Give a unit by its id (innovations first, then OPDs, then `region`); raises `KeyError`."""
        for scope in SCOPES:
            found = self.groups.find(scope, unit_id)
            if found is not None:
                return found
        if unit_id == self.region.unit.id:
            return self.region
        raise KeyError(unit_id)

    def unit_of(self, scope: Scope, unit_id: str) -> UnitScores:
        """Give a unit by scope and id; raises `KeyError`."""
        found = self.region if scope == "region" else self.groups.find(scope, unit_id)
        if found is None:
            raise KeyError(unit_id)
        return found

    @property
    def published(self) -> tuple[PublishedScore, ...]:
        """What is published of the whole: of the region, or of the OPD that the portfolio is restricted to."""
        return published_of(self)

    @property
    def headline(self) -> PublishedScore | None:
        """The first published figure of the whole, when the ruleset publishes one."""
        return next(iter(self.published), None)

    def to_records(self, language: Language = "en", number: Callable[[Exact], object] | None = None) -> list[dict[str, object]]:
        """Give a flat record for each score of each unit, all with the same keys, for data frames.

        Texts are in `language`. Exact numbers are text (`"47.5"`, `"160/3"`) unless `number` makes something else of them: `float` or
        `fractions.Fraction`. `None` stands where there is nothing: a score without a value is never 0. The contributions of all records
        add up exactly to the headline.

        >>> from inovrules import Engine
        >>> engine = Engine()
        >>> ruleset = engine.load_ruleset("opd-coverage")
        >>> portfolio = engine.load_portfolio({"region": {"name": "Kabupaten Contoh"}, "as_of": "2026-07-01"}, [ruleset])
        >>> card = engine.evaluate(portfolio, ruleset)
        >>> [(record["unit"], record["score"], record["value"]) for record in card.to_records()]
        [('region', 'opd-coverage', None)]
        """
        from inovrules.views.records import records_of  # noqa: PLC0415 - a view, which scoring itself needs nothing of

        return list(records_of(self, language, number or exact_text))

    def _repr_html_(self) -> str:
        """Give the answer, what it is made of, the first innovations and findings as a fragment of HTML, for notebooks."""
        from inovrules.views.html.fragment import fragment  # noqa: PLC0415 - a view, which scoring itself needs nothing of

        return fragment(self)


def published_of(scorecard: Scorecard) -> tuple[PublishedScore, ...]:
    """Give what is published of the region, or of the one OPD that a portfolio is restricted to."""
    return (scorecard.opds[0] if scorecard.portfolio.only and scorecard.opds else scorecard.region).published()
