"""Scoring one unit: every score of its scope, in order."""

from __future__ import annotations

from operator import getitem, itemgetter
from typing import TYPE_CHECKING, Any

from inovrules.exact import Span, as_exact
from inovrules.messages import say
from inovrules.ruleset.bounds import body_bounds
from inovrules.ruleset.scores import PLAIN, Aggregate, Choose, Constant, Ladder, Pool, Same
from inovrules.scoring.cells import NO_CELL, NOTHING, Cell, Combined, Line, make_cell, pack, terms_of, unpack
from inovrules.scoring.combine import Child, add_up, average, columns_of, extreme, from_columns, ladder, nothing, take, unchosen
from inovrules.scoring.ends import ends_of
from inovrules.scoring.leaf import derive
from inovrules.scoring.modify import modify
from inovrules.scoring.pool import Member, pool_units

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from inovrules.exact import Exact
    from inovrules.facts import FactMap
    from inovrules.portfolio import Unit
    from inovrules.ruleset.scores import Gate, Part, Score
    from inovrules.scoring.cells import Block
    from inovrules.scoring.leaf import Leaf
    from inovrules.scoring.program import Program, Question, ScopePlan
    from inovrules.scoring.whole import Whole

_PACKED = itemgetter(0)


def _possible(cell: Cell) -> Span:
    """Give every value that a score may have in the end; one that needn't apply may have none."""
    absent = cell.state == "not_applicable" or cell.may_not_apply
    return Span() if absent else Span(*ends_of(cell))


def _constant(value: Exact) -> Combined:
    lines = [Line("count", value, value)] if value else []
    return Combined("scored", value, value, value, value, 1, lambda: lines)


def _figures(cell: Cell, lines: Callable[[], list[Line]]) -> Combined:
    """Give an indicator's figures, to be modified."""
    state, value, proven_state, proven, low, high, coverage, *_ = cell
    return Combined(state, value, proven, low, high, coverage, lines, proven_state, cell.may_not_apply)


class UnitRun:
    """One unit on its way through the scores of its scope. `members` gives a pool its units, and whether they are all."""

    __slots__ = ("_facts", "blocks", "members", "plan", "program", "unit", "whole")

    def __init__(
        self, program: Program, unit: Unit, members: Callable[[Pool], tuple[Sequence[Member], bool]], whole: Whole | None = None
    ) -> None:
        """Stand before the first score; `whole` is there for indicators that need the whole portfolio."""
        self.program, self.unit, self.members, self.whole = program, unit, members, whole
        self.plan: ScopePlan = program.plans[unit.scope]
        self.blocks: list[Block] = []
        self._facts: FactMap | None = None

    def run(self) -> list[Block]:
        """Answer every question, then compute every other score, each after all that it needs."""
        plan, blocks, unit = self.plan, self.blocks, self.unit
        only_facts = not unit.levels and plan.special.isdisjoint(unit.signatures)
        blocks.extend(self._plain_answers() if only_facts else map(self._answer, plan.questions))
        for score in plan.steps:
            pick = plan.plain_sums[score.id]
            cell = self._step(score) if pick is None else self._plain_sum(score, pick(blocks))
            blocks.append((pack(cell.terms) if score.id in plan.added else None, cell))
        return blocks

    def _step(self, score: Score) -> Cell:
        place = self.plan.index[score.id]
        leaf = self.plan.leaves[place]
        return make_cell(self.combined(score), score.weight, self.plan.spreads[place]) if leaf is None else self._leaf_cell(leaf)

    def _plain_sum(self, score: Score, parts: tuple[Block, ...]) -> Cell:
        """A sum and nothing else: its parts are added up at once, all columns together, where they are packed."""
        try:
            columns: Sequence[Any] = unpack(sum(map(_PACKED, parts)))
        except TypeError:
            columns = columns_of([part[1].terms for part in parts])
        state, value, proven, low, high, coverage, *_ = combined = from_columns(columns, score.policy)
        if score.id in self.plan.added:
            return make_cell(combined, score.weight, self.plan.spreads[self.plan.index[score.id]])
        return Cell(state, value, state, proven, low, high, coverage, NOTHING)

    def _plain_answers(self) -> list[Block]:
        """The cells of every question, shared with all units that answered alike; facts and their documents are all there is."""
        quick, known = self.plan.quick, self.unit.answers.get
        try:
            found = list(map(getitem, quick.answers, map(known, quick.names)))
        except KeyError:
            found = [self._lookup(question, known(question.facts[0])) for question in self.plan.questions[: len(quick.names)]]
        found += [self._lookup(question, tuple(map(known, question.facts))) for question in quick.rest]
        return found

    def _answer(self, question: Question) -> Block:
        return self._lookup(question, question.key(self.unit))

    def _lookup(self, question: Question, key: object) -> Block:
        return question.answers.get(key) or question.keep(key, self._answered(question))

    def _answered(self, question: Question) -> tuple[Cell, ...]:
        """Evaluate a question: its indicators, then what is made of them."""
        plan = self.plan
        several = len(question.leaves) > 1
        known = {leaf.score.id: self._leaf_cell(leaf, leaf.shared(self.unit) if several else None) for leaf in question.leaves}
        top = question.ids[0]
        if top not in known:
            run = UnitRun(self.program, self.unit, self.members, self.whole)
            run.blocks = [(None, *(known.get(name, NO_CELL) for name in item.ids)) for item in plan.questions]
            place = plan.index[top]
            known[top] = make_cell(run.combined(plan.scores[place]), plan.scores[place].weight, plan.spreads[place])
        return tuple(known[name] for name in question.ids)

    def _leaf_cell(self, leaf: Leaf, known: Cell | None = None) -> Cell:
        score = leaf.score
        cell = leaf.cell(self.unit, self.whole) if known is None else known
        if score.modifiers == PLAIN:
            return cell
        modified = modify(_figures(cell, list), score.modifiers, self._verdicts)
        changed = make_cell(modified, score.weight, self.plan.spreads[self.plan.index[score.id]])
        return changed._replace(claimed_outcome=cell.claimed_outcome, proven_outcome=cell.proven_outcome, self_assessed=cell.self_assessed)

    def cell(self, score: str) -> Cell:
        """Give the cell of a score that is computed already."""
        block, place = self.plan.where[score]
        found: Cell = self.blocks[block][place]
        return found

    @property
    def facts(self) -> FactMap:
        """The unit's facts with all derived ones."""
        if self._facts is None:
            self._facts = derive(self.unit.facts, self.plan.derived, self.program.as_of)
        return self._facts

    def children(self, score: Score) -> list[Child]:
        """Give the parts of an aggregate with their cells."""
        place = self.plan.index[score.id]
        found = []
        for name, weight, own in self.plan.children[place]:
            cell = self.cell(name)
            terms = cell.terms if own else terms_of(cell, weight, self.plan.spreads[self.plan.index[name]])
            found.append(Child(name, cell, weight, terms))
        return found

    def combined(self, score: Score) -> Combined:
        """Give a score's figures, modifiers applied; `lines` of the result are its arithmetic."""
        if score.when is not None:
            applies = score.when.holds(self.facts, self.program.as_of, self.program.year)
            if not applies:
                bounds = self.program.ruleset.bounds[score.id]
                if applies is False:
                    return nothing("not_applicable")
                return nothing("missing", bounds.low, bounds.high)._replace(may_not_apply=True)
        return modify(self._body(score), score.modifiers, self._verdicts)

    def _body(self, score: Score) -> Combined:  # noqa: PLR0911 - one line for each kind of body
        body = score.body
        if isinstance(body, Aggregate):
            return self._aggregate(score, body)
        if isinstance(body, Choose):
            return self._choose(score, body)
        if isinstance(body, Ladder):
            return ladder(self.children(score), body.at_least, score.policy)
        if isinstance(body, Constant):
            return _constant(body.value)
        if isinstance(body, Same):
            return take(self._same(body.part))
        if isinstance(body, Pool):
            members, complete = self.members(body)
            if not members and not complete:
                bounds = body_bounds(score, self.program.ruleset.bounds, self.program.ruleset.scores)
                return nothing("missing", bounds.low, bounds.high)
            return pool_units(body, members, score.policy, complete=complete)
        return self._indicator(score)

    def _indicator(self, score: Score) -> Combined:
        """An indicator's figures before its modifiers."""
        leaf = self.plan.leaves[self.plan.index[score.id]]
        assert leaf is not None  # noqa: S101 - every indicator has its leaf
        cell = leaf.cell(self.unit, self.whole)
        lines = [Line("level", cell.value, cell.proven)] if cell.value or cell.proven else []
        return _figures(cell, lambda: lines)

    def _same(self, part: Part) -> Child:
        """The score that is taken over, unweighted unless a weight is stated."""
        cell, weight = self.cell(part.score), 1 if part.weight is None else part.weight
        return Child(part.score, cell, weight, terms_of(cell, weight, self.plan.spreads[self.plan.index[part.score]]))

    def _aggregate(self, score: Score, body: Aggregate) -> Combined:
        children = self.children(score)
        if body.how == "sum":
            return add_up(children, score.policy)
        if body.how == "mean":
            return average(children, score.policy)
        return extreme(children, score.policy, largest=body.how == "best")

    def _choose(self, score: Score, body: Choose) -> Combined:
        option = self.unit.facts[body.by]
        children = dict(zip(body.options, self.children(score), strict=True))
        level = self.unit.levels.get(score.id)
        if option is not None and option not in children:
            return nothing("not_applicable")
        chosen = children[option] if isinstance(option, str) else next(iter(children.values()))
        if level is not None and (option is None or chosen.cell.state == "missing"):
            return self._choice_by_level(score, chosen, level)
        if option is not None:
            return take(chosen)
        options = self.program.ruleset.facts[score.scope][body.by].options
        return unchosen(list(children.values()), covered=set(children) == set(options))

    def _choice_by_level(self, score: Score, first: Child, level: int) -> Combined:
        """A level stated for the choice itself: its options share their levels, so where none is reported any one's points will do."""
        leaf = self.plan.leaves[self.plan.index[first.id]]
        assert leaf is not None  # noqa: S101 - only choices among indicators take a level
        cell = leaf.self_assessed(self.unit, level, score.id)
        claimed, proven = as_exact(first.weight * cell.value), as_exact(first.weight * cell.proven)
        title = say("reason.self_assessed", level=level)
        lines = [Line("level", claimed, proven, first.id, first.weight, title)]
        return Combined("scored", claimed, proven, claimed, claimed, 1, lambda: lines, cell.proven_state)

    def _verdicts(self, gate: Gate) -> tuple[bool, bool, bool, bool]:
        """Whether a gate holds for the claimed, proven, least and most values; what can't be decided doesn't hold."""
        when = (self.program.as_of, self.program.year)
        claimed = gate.require.holds(self._seen(gate, lambda cell: cell.value), *when)
        proven = gate.require.holds(self._seen(gate, lambda cell: cell.proven), *when)
        either = gate.require.holds(self._seen(gate, _possible, interval=True), *when)
        return claimed is True, proven is True, claimed is True and either is True, claimed is True or either is not False

    def _seen(self, gate: Gate, figure: Callable[[Cell], Exact | Span], *, interval: bool = False) -> Mapping[str, Any]:
        """The facts, and the scores that a gate tests, in one figure of theirs; a missing score has none, but an interval."""
        seen: dict[str, Any] = dict(self.facts)
        for name in gate.require.reads:
            if not name.startswith("score:"):
                continue
            cell = self.cell(name.removeprefix("score:"))
            if interval or cell.state in ("scored", "refused"):
                seen[name] = figure(cell)
        return seen
