"""Scoring one unit: every score of its scope, in order."""

from __future__ import annotations

from operator import getitem, itemgetter
from typing import TYPE_CHECKING, Any

from inovrules.conditions import verdicts
from inovrules.evaluators.contract import Outcome
from inovrules.exact import Span
from inovrules.messages import say
from inovrules.ruleset.bounds import body_bounds
from inovrules.ruleset.scores import PLAIN, Aggregate, Choose, Constant, Ladder, Pool, Same
from inovrules.ruleset.vocabulary import levels_of
from inovrules.scoring.cells import NO_CELL, NOTHING, Cell, Combined, Line, make_cell, packed, terms_of, unpack
from inovrules.scoring.combine import Child, add_up, average, columns_of, extreme, from_columns, ladder, nothing, take, unchosen
from inovrules.scoring.ends import ends_of, may_be_absent
from inovrules.scoring.leaf import derive
from inovrules.scoring.modify import modify
from inovrules.scoring.pool import pool_units
from inovrules.scoring.reported import standing_in
from inovrules.scoring.stated import is_contradicted, unknown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from inovrules.exact import Exact
    from inovrules.facts import FactMap
    from inovrules.portfolio import Unit
    from inovrules.ruleset.scores import Gate, Part, Score
    from inovrules.scoring.cells import Block
    from inovrules.scoring.counted import Member
    from inovrules.scoring.leaf import Leaf
    from inovrules.scoring.program import Program, Question, ScopePlan
    from inovrules.scoring.scorecard import UnitScores
    from inovrules.scoring.whole import Whole

_PACKED = itemgetter(0)


def _possible(cell: Cell) -> Span:
    """Give every value that a score may have in the end."""
    return Span(*ends_of(cell))


def _constant(value: Exact) -> Combined:
    lines = [Line("count", value, value)] if value else []
    return Combined("scored", value, value, value, value, 1, lambda: lines)


def _figures(cell: Cell, lines: Callable[[], list[Line]]) -> Combined:
    """Give an indicator's figures, to be modified."""
    state, value, proven_state, proven, low, high, coverage, *_ = cell
    doubts = cell.may_not_apply, cell.may_be_missing, cell.may_be_refused
    return Combined(state, value, proven, low, high, coverage, lines, proven_state, *doubts)


def _is_known(cell: Cell) -> bool:
    return cell.state in ("scored", "refused")


def _contradicts(child: Child) -> bool:
    return child.cell.claimed_outcome is not None and is_contradicted(child.cell.claimed_outcome)


def unchanged(scores: UnitScores, changed: frozenset[str]) -> dict[str, Block]:
    """Give what was computed of a unit beside its answers, but for the scores that are `changed` by another program."""
    plan = scores.program.plans[scores.unit.scope]
    pairs = zip(plan.steps, scores.blocks[len(plan.questions) :], strict=True)
    return {score.id: block for score, block in pairs if score.id not in changed}


class UnitRun:
    """One unit on its way through the scores of its scope. `members` gives a pool its units, and whether they are all."""

    __slots__ = ("_facts", "blocks", "members", "plan", "program", "unit", "whole")

    def __init__(
        self, program: Program, unit: Unit, members: Callable[[Score, Pool], tuple[Sequence[Member], bool]], whole: Whole | None = None
    ) -> None:
        """Stand before the first score; `whole` is there for indicators that need the whole portfolio."""
        self.program, self.unit, self.members, self.whole = program, unit, members, whole
        self.plan: ScopePlan = program.plans[unit.scope]
        self.blocks: list[Block] = []
        self._facts: FactMap | None = None

    def run(self, kept: Mapping[str, Block] | None = None) -> list[Block]:
        """Answer every question, then compute every other score but those `kept`, each after all that it needs."""
        plan, blocks, unit = self.plan, self.blocks, self.unit
        only_facts = not unit.levels and plan.special.isdisjoint(unit.signatures)
        blocks.extend(self._plain_answers() if only_facts else map(self._answer, plan.questions))
        known = kept or {}
        for score in plan.steps:
            blocks.append(known.get(score.id) or self._step(score))
        return blocks

    def _step(self, score: Score) -> Block:
        pick = None if score.id in self.unit.reported else self.plan.plain_sums[score.id]
        cell = self._computed(score) if pick is None else self._plain_sum(score, pick(self.blocks))
        return packed(cell) if score.id in self.plan.added else None, cell

    def _computed(self, score: Score) -> Cell:
        place = self.plan.index[score.id]
        leaf = self.plan.leaves[place]
        return make_cell(self.combined(score), score.weight, self.plan.spreads[place]) if leaf is None else self._leaf_cell(leaf)

    def _plain_sum(self, score: Score, parts: tuple[Block, ...]) -> Cell:
        """A sum and nothing else: its parts are added up at once, all columns together, where they are packed."""
        try:
            columns: Sequence[Any] = unpack(sum(map(_PACKED, parts)))
        except TypeError:
            cells: list[Cell] = [part[1] for part in parts]
            if any(cell.is_open for cell in cells):
                return make_cell(add_up(self.children(score), score.policy), score.weight, self.plan.spreads[self.plan.index[score.id]])
            columns = columns_of([cell.terms for cell in cells])
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
            run.blocks = [()] * len(plan.questions)  # of no other question is anything asked here
            run.blocks[plan.where[top][0]] = (None, *(known.get(name, NO_CELL) for name in question.ids))
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
        if score.when is None:
            return self._valued(score)
        applies, for_good = verdicts(score.when, self.facts, self.program.as_of, self.program.year)
        if for_good is False:
            return nothing("not_applicable")
        found = self._valued(score)
        if not applies:
            return nothing("missing" if applies is None else "not_applicable", found.low, found.high)._replace(may_not_apply=True)
        return found if for_good else found._replace(may_not_apply=True, may_be_missing=found.state in ("scored", "refused"))

    def _valued(self, score: Score) -> Combined:
        """A score's figures where it applies: those computed, or the one that was reported in their place."""
        computed = modify(self._body(score), score.modifiers, self._verdicts)
        figure = self.unit.reported.get(score.id) if score.id in self.plan.reportable else None
        return computed if figure is None else standing_in(computed, score, figure)

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
            members, complete = self.members(score, body)
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
        possible = list(children.values()) if option is None else [children[str(option)]]
        if option is None:
            options = self.program.ruleset.facts[score.scope][body.by].options
            plain = unchosen(possible, covered=set(children) == set(options))
        else:
            plain = take(possible[0])
        return plain if level is None else self._choice_by_level(score, possible, level, plain)

    def _choice_by_level(self, score: Score, possible: list[Child], level: int, plain: Combined) -> Combined:
        """A level stated for the choice itself: what any option that allows it gives for it, and proven as for every one of them.

        `plain` is the choice without the level: it stands where no option allows it.
        """
        known = levels_of(score, self.program.ruleset.scores)
        if level not in known and (level or not known):
            told = Outcome(plain.state, reason=say(f"reason.state.{plain.state}"))
            return plain._replace(claimed_outcome=unknown(told, level, known))
        stated = [self._by_level(child, level, score.id) for child in possible]
        taking = [child for child in stated if child.cell.self_assessed and not _contradicts(child)]
        if not taking:
            against = [child.cell.claimed_outcome for child in stated if _contradicts(child)]
            return plain._replace(claimed_outcome=against[0]) if against else plain
        least = min(taking, key=lambda child: child.terms.proven)
        title = say("reason.self_assessed", level=level)
        claimed, proven = least.terms.claimed, least.terms.proven
        lines = [Line("level", claimed, proven, least.id, least.weight, title)] if claimed or proven else []
        return take(least)._replace(lines=lambda: lines, claimed_outcome=least.cell.claimed_outcome, self_assessed=True)

    def _by_level(self, child: Child, level: int, subject: str) -> Child:
        """An option of a choice, answered by a level that was stated for `subject`, the choice."""
        place = self.plan.index[child.id]
        leaf = self.plan.leaves[place]
        assert leaf is not None  # noqa: S101 - only choices among indicators take a level
        cell = self._leaf_cell(leaf, leaf.cell(self.unit, self.whole, level, subject))
        return Child(child.id, cell, child.weight, terms_of(cell, child.weight, self.plan.spreads[place]))

    def _verdicts(self, gate: Gate) -> tuple[bool, bool, bool, bool]:
        """Whether a gate holds for the claimed, proven, least and most values; what can't be decided doesn't hold."""
        when = (self.program.as_of, self.program.year)
        claimed = gate.require.holds(self._seen(gate, lambda cell: cell.value, _is_known), *when)
        proven = gate.require.holds(self._seen(gate, lambda cell: cell.proven, _is_known), *when)
        surely = gate.require.holds(self._seen(gate, _possible, lambda cell: cell.always_known), *when, for_good=True)
        perhaps = gate.require.holds(self._seen(gate, _possible, lambda cell: not may_be_absent(cell)), *when, for_good=True)
        return claimed is True, proven is True, claimed is True and surely is True, claimed is True or perhaps is not False

    def _seen(self, gate: Gate, figure: Callable[[Cell], Exact | Span], has: Callable[[Cell], bool]) -> Mapping[str, Any]:
        """The facts, and the scores that a gate tests, in one figure of theirs where they have it."""
        seen: dict[str, Any] = dict(self.facts)
        for name in gate.require.reads:
            if name.startswith("score:") and has(cell := self.cell(name.removeprefix("score:"))):
                seen[name] = figure(cell)
        return seen
