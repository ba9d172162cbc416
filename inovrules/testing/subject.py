"""What is tried: evaluators that a plugin brings, each with the examples that it gives of itself."""

from __future__ import annotations

import types
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from attrs import define, field
from hypothesis import strategies as st

from inovrules.evaluators.guard import Guarded
from inovrules.evaluators.kind import EvaluatorType
from inovrules.facts import PartialDate
from inovrules.facts.dates import parse_date
from inovrules.plugins.hookspecs import hookimpl
from inovrules.plugins.manager import Plugins
from inovrules.plugins.sources import Source
from inovrules.portfolio import KINDS, Evidence
from inovrules.ruleset.example import SCORE, example_ruleset
from inovrules.ruleset.scores import Indicator
from inovrules.testing.generate.numbers import literals
from inovrules.testing.plain import plain
from inovrules.testing.situation import AS_OF, Situation
from inovrules.testing.values import NUMBERS, edges_of, values

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from inovrules.evaluators.contract import Description, Possible
    from inovrules.facts import FactDeclaration
    from inovrules.ruleset import Ruleset


class NotFoundError(LookupError):
    """There is no such plugin or evaluator, or it can't be used."""


@define(eq=False)
class Example:
    """One of an evaluator's own examples (the `number`th, from 1), ready to be asked."""

    kind: EvaluatorType
    number: int
    text: str
    plugins: Plugins
    ruleset: Ruleset
    given: Any

    @property
    def id(self) -> str:
        """What it is called in the list of tests."""
        return f"{self.kind.name}-{self.number}"

    @property
    def indicator(self) -> Indicator:
        """The indicator that uses the evaluator."""
        body = self.ruleset.scores[SCORE].body
        assert isinstance(body, Indicator)  # noqa: S101 - that is what an example is
        return body

    @property
    def evaluator(self) -> Any:  # noqa: ANN401 - a plugin's evaluator
        """The evaluator itself, without the guard that the engine puts around it."""
        found = self.indicator.evaluator
        return found.inner if isinstance(found, Guarded) else found

    @property
    def reads(self) -> tuple[str, ...]:
        """The facts that it looks at."""
        return self.indicator.evaluator.reads

    @property
    def description(self) -> Description:
        """What it says of itself."""
        return self.indicator.description

    def anew(self) -> Any:  # noqa: ANN401
        """Give the evaluator, made anew."""
        return load_example(self.kind, self.number, self.plugins).evaluator

    @property
    def facts(self) -> dict[str, FactDeclaration]:
        """The declarations of the facts that it looks at."""
        declared = self.ruleset.facts["innovation"]
        return {name: declared[name] for name in self.reads if name in declared}

    @property
    def near(self) -> list[Fraction]:
        """The numbers that its rule states."""
        return sorted(set(literals(self.given.get("indicator"))))

    @property
    def near_days(self) -> list[date]:
        """The days that its rule states, and those of the assessment."""
        stated = [found for text in _texts(self.given.get("indicator")) if (found := parse_date(text))]
        years = [date(AS_OF.year - back, month, day) for back in range(4) for month, day in ((1, 1), (12, 31))]
        return sorted({AS_OF, *years, *(end for found in stated for end in (found.first, found.last))})

    def value(self, name: str) -> st.SearchStrategy[Any]:
        """Give any value of a fact that the evaluator may be given."""
        fact = self.facts.get(name)
        return st.none() if fact is None else values(fact, self.near, self.near_days, bounds=self.kind.takes.bounds)

    def reports(self) -> st.SearchStrategy[dict[str, Any]]:
        """Give facts of an innovation about which the engine would ask: at least one is reported, unless silence is an answer."""
        silent = self.indicator.evaluator.answers_missing
        if len(self.reads) == 1 and not silent:
            return st.fixed_dictionaries({name: self.value(name) for name in self.reads})
        found = st.fixed_dictionaries({name: st.none() | self.value(name) for name in self.reads})
        return found if silent or not self.facts else found.filter(lambda facts: any(value is not None for value in facts.values()))

    def situations(self) -> st.SearchStrategy[Situation]:
        """Give situations that the engine would ask about."""
        others: st.SearchStrategy[tuple[Any, ...]] = st.just(())
        if self.kind.needs_portfolio:
            silent = st.fixed_dictionaries({name: st.none() | self.value(name) for name in self.reads})
            others = st.lists(silent, max_size=3).map(tuple)
        days = st.sampled_from([AS_OF, date(AS_OF.year, 1, 1), date(AS_OF.year, 12, 31), date(2024, 2, 29)])
        return st.builds(Situation, self.reports(), _papers(self.reads), days, others)

    def witnessed(self, possible: Possible) -> Situation:
        """Give the situation that a described outcome names as its witness."""
        return Situation({**dict.fromkeys(self.reads), **possible.witness})

    def edges(self, name: str) -> list[Any]:
        """Give the values of a fact at which a rule may turn: its ends, thresholds and what lies beside them; the simplest first."""
        fact = self.facts.get(name)
        return [None] if fact is None else edges_of(fact, self.near, self.near_days)

    def ordered(self, name: str) -> list[Any]:
        """Give those of a fact that has an order, in this order; of others nothing."""
        found: list[Any] = self.edges(name) if self.facts[name].type in (*NUMBERS, "date") else []
        return sorted(found, key=lambda value: value.first if isinstance(value, PartialDate) else value)

    @cached_property
    def _corners(self) -> list[Situation]:
        named = {name: self.edges(name) for name in self.reads}
        bases: list[dict[str, Any]] = [{name: found[place] for name, found in named.items()} for place in (0, -1)]
        if len(named) > 1 or self.indicator.evaluator.answers_missing:
            bases.append(dict.fromkeys(named))
        found = [{**base, name: value} for base in bases for name, values in named.items() for value in values]
        witnesses = [each for each in self.description.outcomes if each.witness and not set(each.witness) - set(self.reads)]
        return [*map(Situation, bases[:1]), *map(self.witnessed, witnesses), *map(Situation, found)]

    def corners(self) -> list[Situation]:
        """Give situations at every edge, and those that its description names; the first is the simplest."""
        return self._corners


def _papers(names: tuple[str, ...]) -> st.SearchStrategy[tuple[Evidence, ...]]:
    if not names:
        return st.just(())
    subjects = st.lists(st.sampled_from(names), min_size=1, max_size=2, unique=True).map(tuple)
    return st.lists(st.builds(Evidence, subjects, st.sampled_from(KINDS)), max_size=3).map(tuple)


def _texts(given: object) -> Iterator[str]:
    if isinstance(given, dict | list):
        for item in given.values() if isinstance(given, dict) else given:
            yield from _texts(item)
    elif isinstance(given, str):
        yield given


def load_example(kind: EvaluatorType, number: int, plugins: Plugins) -> Example:
    """Load an evaluator's example (1 is the first). Raises `FaultError`."""
    from inovrules.located import read_document  # noqa: PLC0415 - the YAML reader

    text = kind.examples[number - 1]
    ruleset = example_ruleset(kind, text, plugins)
    return Example(kind, number, text, plugins, ruleset, plain(read_document(f"<{kind.name}>", text=text)))


@define
class Subjects:
    """The evaluators under test, and the plugins among which they are found."""

    plugins: Plugins
    kinds: tuple[EvaluatorType, ...]
    _examples: list[Example] = field(init=False, factory=list)

    @classmethod
    def of(cls, what: object, plugins: Plugins | None = None) -> Subjects:
        """Find what is meant: an evaluator by name, an `EvaluatorType`, or a plugin (a module or an object). Raises `NotFoundError`."""
        if isinstance(what, str):
            found = Plugins.installed() if plugins is None else plugins
            return cls(found, (named(what, found),))
        if isinstance(what, EvaluatorType):
            found = _with(what) if plugins is None else plugins
            return cls(found, (named(what.name, found),))
        found = Plugins.of(what)
        for broken in found.broken:
            message = f"the plugin `{broken.distribution}` can't be used: {broken.why.text('en')}"
            raise NotFoundError(message)
        kinds = found.good[0].evaluators
        if not kinds:
            message = f"the plugin `{found.good[0].distribution}` brings no evaluators"
            raise NotFoundError(message)
        return cls(found, kinds)

    def examples(self) -> list[Example]:
        """Give every example that loads; one that doesn't is a fault of the evaluator's declaration, which has a test of its own."""
        from inovrules.faults import FaultError  # noqa: PLC0415

        if not self._examples:
            for kind in self.kinds:
                for number in range(1, len(kind.examples) + 1):
                    try:
                        self._examples.append(load_example(kind, number, self.plugins))
                    except FaultError:
                        continue
        return self._examples


def named(name: str, plugins: Plugins) -> EvaluatorType:
    """Give an evaluator by its name. Raises `NotFoundError`, which says what there is."""
    found = plugins.evaluators.get(name)
    if found is not None:
        return found
    unusable = "".join(f"; {each.distribution} can't be used: {each.why.text('en')}" for each in plugins.broken)
    message = f"there is no evaluator `{name}`; there are {', '.join(plugins.evaluators)}{unusable}"
    raise NotFoundError(message)


def _with(kind: EvaluatorType) -> Plugins:
    """Give what is built in and this evaluator."""
    own = Plugins.builtin()
    known = own.evaluators.get(kind.name)
    if known is not None and known.make is kind.make:
        return own
    module = types.ModuleType("evaluator_under_test")
    vars(module)["inovrules_evaluators"] = hookimpl(_named_hook(kind))
    plugins = Plugins.of(Source(kind.distribution or "evaluator-under-test", kind.version, lambda: module))
    for broken in plugins.broken:
        message = f"the evaluator `{kind.name}` can't be used: {broken.why.text('en')}"
        raise NotFoundError(message)
    return plugins


def _named_hook(kind: EvaluatorType) -> Any:  # noqa: ANN401 - a hook
    def inovrules_evaluators() -> list[EvaluatorType]:
        return [kind]

    return inovrules_evaluators
