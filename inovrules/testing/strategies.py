"""Hypothesis strategies for what inovrules is given: facts, portfolios, rulesets, and the inputs of evaluators.

Where hypothesis and inovrules are installed together, `st.from_type` knows `inovrules.Portfolio`, `inovrules.Ruleset` and
`inovrules.plugins.Inputs` by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inovrules.faults import FaultError
from inovrules.located import read_value
from inovrules.plugins.manager import Plugins
from inovrules.portfolio import read_portfolio
from inovrules.ruleset.loading import load_ruleset
from inovrules.ruleset.vocabulary import vocabulary_of
from inovrules.testing.generate.answers import Answering
from inovrules.testing.generate.facts import TITLE
from inovrules.testing.generate.pick import made
from inovrules.testing.generate.rulesets import make_ruleset
from inovrules.testing.subject import Subjects, load_example
from inovrules.testing.values import values

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from hypothesis import strategies as st

    from inovrules.evaluators.contract import Inputs
    from inovrules.evaluators.kind import EvaluatorType
    from inovrules.exact import Exact
    from inovrules.facts import FactDeclaration, Value
    from inovrules.portfolio import Portfolio
    from inovrules.ruleset import Ruleset
    from inovrules.testing.generate.numbers import Node
    from inovrules.testing.generate.pick import Pick

__all__ = ["facts", "inputs", "portfolios", "rulesets"]


def facts(
    declaration: FactDeclaration, *, near: Collection[Exact] = (), near_days: Collection[date] = (), bounds: bool = True
) -> st.SearchStrategy[Value]:
    """Give values of a declared fact, as evaluators are given them; numbers `near` thresholds come often, with a hair more or less.

    Without `bounds` every figure is known exactly, and every date to the day.

    >>> from inovrules import Engine
    >>> declared = Engine().load_ruleset("impact").facts["innovation"]
    >>> from hypothesis import find
    >>> find(facts(declared["beneficiaries"], bounds=False), lambda people: people > 500)
    501
    """
    from fractions import Fraction  # noqa: PLC0415

    return values(declaration, [Fraction(number) for number in near], near_days, bounds=bounds)


def inputs(kind: EvaluatorType | str, example: int = 1, plugins: Plugins | None = None) -> st.SearchStrategy[Inputs]:
    """Give what the engine may hand to an evaluator, set up as in one of its own examples (1 is the first).

    Every declared type comes up, with bounds and partial dates where it says that it takes them; facts are missing where there are
    several or where silence is an answer; there are documents, and numbers and days at the thresholds of the rule. Each input has
    mappings of its own.

    >>> from hypothesis import find
    >>> find(inputs("bands"), lambda given: given.facts["people"] == 501).facts
    {'people': 501}
    """
    subjects = Subjects.of(kind, plugins)
    found = load_example(subjects.kinds[0], example, subjects.plugins)
    whole = found.kind.needs_portfolio
    return found.situations().map(lambda situation: situation.inputs(found.evaluator, needs_portfolio=whole))


def portfolios(ruleset: Ruleset, most: int = 3) -> st.SearchStrategy[Portfolio]:
    """Give portfolios that answer a ruleset, with at most so many innovations.

    They hold every type of fact, silence, zeros, figures within bounds, partial dates, self-assessed levels, reported figures,
    and documents.

    >>> from hypothesis import find
    >>> from inovrules import Engine
    >>> rules = Engine().load_ruleset("opd-coverage")
    >>> len(find(portfolios(rules), lambda portfolio: portfolio.opds).opds)
    1
    """
    vocabulary = vocabulary_of([ruleset])

    def make(pick: Pick) -> Portfolio:
        return read_portfolio(read_value(Answering(pick, ruleset).portfolio(most)), vocabulary)

    return made(make)


def rulesets(plugins: Plugins | None = None) -> st.SearchStrategy[Ruleset]:
    """Give small rulesets: every aggregate, pool and modifier comes up, and of the evaluators those built in and those of `plugins`.

    >>> from hypothesis import strategies as st
    >>> isinstance(rulesets(), st.SearchStrategy)
    True
    """
    known = Plugins.builtin() if plugins is None else plugins
    brought = _examples(known) if plugins is not None else []

    def make(pick: Pick) -> Ruleset:
        document = make_ruleset(pick)
        if brought and pick.chance():
            _plug_in(document, pick.one(brought))
        return load_ruleset(document, known)

    return made(make)


def _examples(plugins: Plugins) -> list[Any]:
    """Give the examples of evaluators that plugins bring, as documents; those that don't load are left out."""
    found = []
    for kind in (kind for plugin in plugins.good for kind in plugin.evaluators):
        for number in range(1, len(kind.examples) + 1):
            try:
                found.append(load_example(kind, number, plugins).given)
            except FaultError:
                continue
    return found


def _plug_in(document: Node, example: Node) -> None:
    """Add an indicator of a plugin's evaluator, and its mean over the region."""
    declared, own = document["facts"]["innovation"], example.get("facts") or {}
    if set(declared) & set(own):
        return
    declared.update(own)
    indicator = {"id": "plugged", "scope": "innovation", "title": TITLE, **example["indicator"]}
    pool = {"of": "plugged", "how": "mean", "refused": "leave_out"}
    document["scores"] += [indicator, {"id": "plugged-mean", "scope": "region", "title": TITLE, "missing": "zero", "pool": pool}]
