"""Hypothesis strategies for rulesets and the portfolios that answer them, as documents: plain dicts whose scalars are text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.testing.generate.numbers import Node
from inovrules.testing.generate.pick import Pick, made, picks
from inovrules.testing.generate.rulesets import make_ruleset
from tests.properties.generate.flat import Flat, make_flat
from tests.properties.generate.portfolios import Answers

if TYPE_CHECKING:
    from hypothesis import strategies as st

__all__ = ["Answers", "Case", "Flat", "Node", "Pick", "cases", "flats", "made", "picks", "rulesets"]

Case = tuple[Node, Node]


def rulesets(*, signed: bool = False, silence: bool = True) -> st.SearchStrategy[Node]:
    """Give rulesets; `signed` allows points below zero, `silence` rules that ask whether something is reported."""
    return made(lambda pick: make_ruleset(pick, signed=signed, silence=silence))


def cases(*, signed: bool = False, most: int = 3, silence: int = 4, extras: bool = True) -> st.SearchStrategy[Case]:
    """Give a ruleset and a portfolio that answers it.

    The portfolio has at most `most` innovations; one of `silence` facts isn't reported (0: all are); `extras` are self-assessed
    levels and documents.
    """

    def case(pick: Pick) -> Case:
        ruleset = make_ruleset(pick, signed=signed)
        return ruleset, Answers(pick, ruleset, silence=silence, extras=extras).portfolio(most)

    return made(case)


def flats(
    *, hows: tuple[str, ...] = ("sum", "mean", "minimum", "best"), policies: tuple[str, ...] = ("zero", "exclude"), silence: int = 3
) -> st.SearchStrategy[Flat]:
    """Give flat rulesets with answers; one of `silence` answers is silent (0: none is)."""
    return made(lambda pick: make_flat(pick, hows, policies, silence))
