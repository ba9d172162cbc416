"""A ruleset made ready to run at one date of assessment: what each scope computes, in order, and the outcomes shared so far."""

from __future__ import annotations

from collections import Counter
from operator import is_, itemgetter
from typing import TYPE_CHECKING

from inovrules.facts import SCOPES
from inovrules.ruleset.bounds import always_applies, weight_of
from inovrules.ruleset.reads import base_facts, refusing
from inovrules.ruleset.scores import PLAIN, Aggregate, Choose, Indicator, Pool
from inovrules.scoring.cells import packed
from inovrules.scoring.eligibility import ELIGIBLE, judge
from inovrules.scoring.leaf import MEMO_LIMIT, Leaf, derive

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from inovrules.consistency import ConsistencyRule
    from inovrules.exact import Exact
    from inovrules.facts import Scope
    from inovrules.portfolio import Unit
    from inovrules.ruleset.model import Ruleset
    from inovrules.ruleset.scores import Gate, Part, Score
    from inovrules.scoring.cells import Block, Cell
    from inovrules.scoring.eligibility import Eligibility


class Question:
    """What is evaluated once for each distinct combination of what it looks at: an indicator, or alternatives with their indicators.

    `facts` are the reported facts it depends on, `subjects` the names whose documents count for it, `ids` its scores, the one that
    others see first. `answers` holds the cells that its distinct inputs have given so far.
    """

    __slots__ = ("answers", "facts", "ids", "leaves", "subjects")

    def __init__(self, ids: tuple[str, ...], leaves: Sequence[Leaf], facts: tuple[str, ...]) -> None:
        """Start with nothing answered."""
        self.ids, self.leaves, self.facts = ids, tuple(leaves), facts
        self.subjects = tuple(dict.fromkeys((*(name for leaf in leaves for name in leaf.subjects), *ids)))
        self.answers: dict[object, Block] = {}

    def key(self, unit: Unit) -> object:
        """Give all that the answer depends on: facts, documents, and self-assessed levels."""
        signatures, levels = unit.signatures, unit.levels
        return (
            tuple(map(unit.facts.get, self.facts)),
            tuple(map(signatures.get, self.subjects)) if signatures else None,
            tuple(map(levels.get, self.ids)) if levels else None,
        )

    def keep(self, key: object, cells: tuple[Cell, ...]) -> Block:
        """Share an answer; another thread may have been first."""
        if len(self.answers) >= MEMO_LIMIT:
            self.answers.clear()
        return self.answers.setdefault(key, (packed(cells[0]), *cells))


class ScopePlan:
    """The scores of one scope in order of need.

    A unit's scores are kept in blocks: one for each question, then one for each remaining score of `steps`. `where` tells block and
    place of every score; `roots` are the scores that no other of the scope is made of.
    """

    __slots__ = (
        "added",
        "children",
        "derived",
        "index",
        "leaves",
        "needs_portfolio",
        "plain_sums",
        "questions",
        "quick",
        "reportable",
        "roots",
        "scores",
        "special",
        "spreads",
        "steps",
        "where",
    )

    def __init__(self, ruleset: Ruleset, scope: Scope, as_of: date, year: int, base: ScopePlan | None = None) -> None:
        """Prepare every indicator and aggregate of the scope; indicators and questions that are those of `base` are shared with it."""
        self.scores: tuple[Score, ...] = tuple(score for score in ruleset.scores.values() if score.scope == scope)
        used = {part.score for score in self.scores for part in score.parts()}
        self.roots = tuple(score for score in self.scores if score.id not in used)
        self.index = {score.id: place for place, score in enumerate(self.scores)}
        self.reportable = frozenset(score.id for score in self.scores if score.reported_by is not None)
        self.derived = ruleset.derived[scope]
        known = {leaf.score.id: leaf for leaf in base.leaves if leaf is not None} if base is not None else {}
        self.leaves: list[Leaf | None] = [self._leaf(ruleset, score, as_of, year, known.get(score.id)) for score in self.scores]
        self.children = [_children(ruleset, score) for score in self.scores]
        self.spreads = [_spread(ruleset, score) for score in self.scores]
        self.questions = self._questions()
        if base is not None:
            self.questions = tuple(self._shared(question, base) for question in self.questions)
        asked = {name for question in self.questions for name in question.ids}
        self.steps = tuple(score for score in self.scores if score.id not in asked)
        self.where = {name: (block, place) for block, names in enumerate(self._blocks()) for place, name in enumerate(names, 1)}
        self.quick = QuickPlan(self.questions)
        self.special = frozenset((*self.index, *self.derived)) - frozenset(ruleset.facts[scope])
        self.added = frozenset(name for children in self.children for name, _, _ in children)
        self.plain_sums = {score.id: self._plain_sum(ruleset, score) for score in self.steps}
        self.needs_portfolio = any(leaf is not None and leaf.needs_portfolio for leaf in self.leaves)

    def is_same(self, other: ScopePlan) -> bool:
        """Whether every score of the scope is the very same, so that what one plan computes holds for the other too."""
        return len(self.scores) == len(other.scores) and all(map(is_, self.scores, other.scores)) and self._refusals() == other._refusals()

    def _refusals(self) -> list[tuple[ConsistencyRule, ...]]:
        """The rules for which each indicator may be refused."""
        return [() if leaf is None else leaf.rules for leaf in self.leaves]

    def _shared(self, question: Question, base: ScopePlan) -> Question:
        same = base.asked.get(question.ids)
        mine = [self.scores[self.index[name]] for name in question.ids]
        theirs = [base.scores[base.index[name]] for name in question.ids] if same else []
        refusals = [[leaf.rules for leaf in each.leaves] for each in (question, same) if each is not None]
        return same if same is not None and all(map(is_, mine, theirs)) and refusals[0] == refusals[1] else question

    @property
    def asked(self) -> dict[tuple[str, ...], Question]:
        """The questions by the scores that they answer."""
        return {question.ids: question for question in self.questions}

    def _blocks(self) -> list[tuple[str, ...]]:
        return [question.ids for question in self.questions] + [(score.id,) for score in self.steps]

    def _leaf(self, ruleset: Ruleset, score: Score, as_of: date, year: int, known: Leaf | None) -> Leaf | None:
        if not isinstance(score.body, Indicator):
            return None
        reads = score.body.evaluator.reads
        rules = refusing(ruleset, score.scope, score.body)
        if known is not None and known.score is score and known.rules == rules:
            return known
        asked = (*reads, *(score.when.reads if score.when else ()), *(name for rule in rules for name in rule.body.reads))
        named = () if score.id in ruleset.facts[score.scope] else (score.id,)
        subjects = tuple(dict.fromkeys((*base_facts(reads, self.derived), *reads, *named)))
        looked_at = base_facts(asked, self.derived)
        wanted = frozenset(looked_at)
        needed = {name: derivation for name, derivation in self.derived.items() if name in wanted}
        return Leaf(score, score.body, ruleset.bounds[score.id], needed, subjects, as_of, year, looked_at, rules)

    def _questions(self) -> tuple[Question, ...]:
        """Group alternatives with their indicators; every other indicator is a question of its own. Those of one fact come first."""
        taken: set[str] = set()
        found: list[Question] = []
        uses = Counter(part.score for score in self.scores for part in score.parts())
        for score in self.scores:
            members = self._alternatives(score, uses)
            if members:
                taken |= {member.id for member in members}
                found.append(self._question((score, *members)))
        found += [
            self._question((score,)) for score, leaf in zip(self.scores, self.leaves, strict=True) if self._is_alone(score, leaf, taken)
        ]
        return tuple(sorted(found, key=lambda question: len(question.facts) != 1))

    def _is_alone(self, score: Score, leaf: Leaf | None, taken: set[str]) -> bool:
        alone = leaf is not None and score.id not in taken and not leaf.needs_portfolio
        return alone and not any(map(_looks_elsewhere, score.modifiers.gates))

    def _alternatives(self, score: Score, uses: Mapping[str, int]) -> tuple[Score, ...]:
        """The indicators of a choice or a `best` that nothing else is made of; none when it isn't so simple."""
        simple = isinstance(score.body, Choose) or (isinstance(score.body, Aggregate) and score.body.how == "best")
        simple = simple and score.reported_by is None  # a figure that a unit reports of it is its own, and not shared
        names = [part.score for part in score.parts()]
        if not simple or any(uses[name] > 1 or not _is_shared(self.leaves[self.index[name]]) for name in names):
            return ()
        members = tuple(self.scores[self.index[name]] for name in names)
        return () if any(map(_looks_elsewhere, (gate for one in (score, *members) for gate in one.modifiers.gates))) else members

    def _question(self, scores: tuple[Score, ...]) -> Question:
        names: list[str] = []
        for score in scores:
            names += [*score.body.evaluator.reads] if isinstance(score.body, Indicator) else []
            names += [score.body.by] if isinstance(score.body, Choose) else []
            names += score.when.reads if score.when else ()
            names += [name for gate in score.modifiers.gates for name in gate.require.reads]
        leaves = [leaf for score in scores if (leaf := self.leaves[self.index[score.id]]) is not None]
        names += [name for leaf in leaves for rule in leaf.rules for name in rule.body.reads]
        return Question(tuple(score.id for score in scores), leaves, base_facts(names, self.derived))

    def _plain_sum(self, ruleset: Ruleset, score: Score) -> Callable[[list[Block]], tuple[Block, ...]] | None:
        """How to pick the blocks of a sum's parts, when it is nothing but a sum: they can then be added up at once."""
        children = self.children[self.index[score.id]]
        plain = isinstance(score.body, Aggregate) and score.body.how == "sum" and score.when is None and score.modifiers == PLAIN
        bounded = all(ruleset.bounds[name].high is not None for name, _, _ in children)
        own = all(same and self.where[name][1] == 1 for name, _, same in children)
        applies = any(always_applies(ruleset.scores[name], ruleset.scores) for name, _, _ in children)
        simple = plain and bounded and own and applies and len(children) > 1
        return itemgetter(*(self.where[name][0] for name, _, _ in children)) if simple else None


class QuickPlan:
    """The questions of one fact each, side by side, so that a unit's answers to them are looked up in one sweep."""

    __slots__ = ("answers", "names", "rest")

    def __init__(self, questions: Sequence[Question]) -> None:
        """Take the questions of one fact; `rest` are the others."""
        single = [question for question in questions if len(question.facts) == 1]
        self.names = tuple(question.facts[0] for question in single)
        self.answers = tuple(question.answers for question in single)
        self.rest = tuple(questions[len(single) :])


def _is_shared(leaf: Leaf | None) -> bool:
    return leaf is not None and not leaf.needs_portfolio


def _looks_elsewhere(gate: Gate) -> bool:
    return any(name.startswith("score:") for name in gate.require.reads)


def _children(ruleset: Ruleset, score: Score) -> tuple[tuple[str, Exact, bool], ...]:
    """The parts of an aggregate: id, weight here, and whether that is the part's own weight."""

    def child(part: Part) -> tuple[str, Exact, bool]:
        weight = weight_of(part, ruleset.scores)
        return part.score, weight, weight == ruleset.scores[part.score].weight

    return tuple(child(part) for part in score.parts())


def _spread(ruleset: Ruleset, score: Score) -> Exact:
    bounds = ruleset.bounds[score.id]
    return 1 if bounds.high is None else bounds.high - bounds.low


class Program:
    """A ruleset at one date of assessment. Safe to use from several threads: shared outcomes are only ever added."""

    __slots__ = ("_looked_at", "as_of", "judged", "plans", "ruleset", "year")

    def __init__(self, ruleset: Ruleset, as_of: date, base: Program | None = None) -> None:
        """Prepare the three scopes; `base` is a program of the same year whose unchanged questions are shared."""
        self.ruleset, self.as_of = ruleset, as_of
        self.year = as_of.year if ruleset.year is None else ruleset.year
        known = base.plans if base is not None and self.answers_as(base) else {}
        self.plans: dict[Scope, ScopePlan] = {scope: ScopePlan(ruleset, scope, as_of, self.year, known.get(scope)) for scope in SCOPES}
        rules = ruleset.eligibility
        names = [name for rule in rules for part in (rule.require, rule.unless) if part is not None for name in part.reads]
        self._looked_at = base_facts(names, ruleset.derived["innovation"])
        self.judged: dict[object, Eligibility] = base.judged if base is not None and self._judges_as(base) else {}

    @property
    def needs_portfolio(self) -> bool:
        """Whether an indicator depends on the whole portfolio, so that a change to one unit may change others."""
        return any(plan.needs_portfolio for plan in self.plans.values())

    def answers_as(self, other: Program) -> bool:
        """Whether an indicator that is the same gives the same answers: at the same date, where the same facts contradict each other."""
        return (self.as_of, self.year) == (other.as_of, other.year) and self.ruleset.consistency == other.ruleset.consistency

    def _judges_as(self, other: Program) -> bool:
        """Whether innovations are eligible by the same rules at the same date."""
        mine, theirs = self.ruleset, other.ruleset
        same = mine.eligibility == theirs.eligibility and mine.derived["innovation"] == theirs.derived["innovation"]
        return same and (self.as_of, self.year) == (other.as_of, other.year)

    def changed_from(self, other: Program) -> frozenset[str]:
        """Give the scores that may be other ones than those of another program: their rule, what it needs, or whom a pool gathers."""
        scores, theirs, changed = self.ruleset.scores, other.ruleset.scores, set[str]()
        if not self.answers_as(other):
            return frozenset(scores)
        moved = not self._judges_as(other)
        for name, score in scores.items():  # in order of need
            old, pools = theirs.get(name), moved and isinstance(score.body, Pool)
            if pools or (old is not score and old != score) or not changed.isdisjoint(score.needs()):
                changed.add(name)
        return frozenset(changed)

    def eligibility(self, unit: Unit) -> Eligibility:
        """Judge an innovation by the ruleset's rules: once for each distinct combination of what they look at."""
        if unit.scope != "innovation" or not self._looked_at:
            return ELIGIBLE
        key = tuple(map(unit.facts.get, self._looked_at))
        found = self.judged.get(key)
        if found is not None:
            return found
        if len(self.judged) >= MEMO_LIMIT:
            self.judged.clear()
        facts = derive(unit.facts, self.ruleset.derived["innovation"], self.as_of)
        return self.judged.setdefault(key, judge(self.ruleset.eligibility, facts, self.as_of, self.year))
