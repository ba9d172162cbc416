"""Shipped rulesets and example portfolios with random changes are read, or refused with faults; nothing else ever happens."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from inovrules.faults import CODES, FaultError
from inovrules.located import read_document, read_value
from inovrules.messages import LANGUAGES
from inovrules.portfolio import load_portfolio, read_portfolio
from inovrules.ruleset import Ruleset, read_ruleset
from tests.located.mutating import PLUGINS, example_portfolios, mutated, shipped_vocabulary, whole_rulesets

if TYPE_CHECKING:
    from collections.abc import Iterable
    from random import Random

    from inovrules.faults import Fault
    from inovrules.located import Node

CHANGES = st.integers(1, 4)
RANDOMS = st.randoms(use_true_random=False)


def check_told(faults: Iterable[Fault]) -> None:
    """Each fault is known and told in full in both languages."""
    for fault in faults:
        assert fault.code in CODES
        for language in LANGUAGES:
            told = f"{fault.cause.text(language)} {fault.remedy.text(language)}"
            assert f"faults.{fault.code}" not in told
            assert not re.search(r"(?<!`)\{[a-z_]+\}", told)


def read(node: Node) -> Ruleset | FaultError:
    """Read a ruleset; gives it or the error."""
    try:
        return read_ruleset(node, "<mapping>", PLUGINS)
    except FaultError as error:
        return error


@given(name=st.sampled_from(sorted(whole_rulesets())), random=RANDOMS, times=CHANGES)
def test_a_mutated_ruleset_is_read_or_refused(name: str, random: Random, times: int) -> None:
    """A change at random places of a shipped ruleset gives a ruleset or faults, never another exception."""
    found = read(read_value(mutated(whole_rulesets()[name], random, times)))
    if isinstance(found, FaultError):
        check_told(found.faults)


@given(name=st.sampled_from(["novelty", "opd-coverage", "reporting"]), random=RANDOMS, times=CHANGES)
def test_json_and_mappings_of_a_mutant_have_the_same_faults(name: str, random: Random, times: int) -> None:
    """A broken ruleset has the same faults whether it comes as a mapping or as JSON; only the places differ."""
    data = mutated(whole_rulesets()[name], random, times)
    found = [read(node) for node in (read_value(data), read_document("any.json", text=json.dumps(data)))]
    told = [[(fault.code, fault.path) for fault in item.faults] if isinstance(item, FaultError) else None for item in found]
    assert [sorted(item) if item else item for item in told[:1]] == [sorted(item) if item else item for item in told[1:]]


@given(name=st.sampled_from(sorted(example_portfolios())), random=RANDOMS, times=CHANGES)
def test_a_mutated_portfolio_is_read_or_refused(name: str, random: Random, times: int) -> None:
    """A change at random places of an example portfolio gives a portfolio or faults, the same ones from JSON."""
    data: Any = mutated(example_portfolios()[name], random, times)
    outcomes: list[list[tuple[str, str]]] = []
    for node in (read_value(data), read_document("any.json", text=json.dumps(data))):
        try:
            read_portfolio(node, shipped_vocabulary())
            outcomes.append([])
        except FaultError as error:
            check_told(error.faults)
            outcomes.append(sorted((fault.code, fault.path) for fault in error.faults))
    assert outcomes[0] == outcomes[1]


def test_the_untouched_documents_are_fine() -> None:
    """What is mutated has no faults of its own."""
    for data in whole_rulesets().values():
        assert isinstance(read(read_value(data)), Ruleset)
    for data in example_portfolios().values():
        load_portfolio(data, shipped_vocabulary())
