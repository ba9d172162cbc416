"""One thing that can't be read hides no other fault, and no fault follows from it: in a right document it is told alone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inovrules.faults import Collector, FaultError
from inovrules.located import parsers, read_document
from inovrules.portfolio import load_portfolio, read_portfolio
from inovrules.ruleset import read_ruleset
from tests.located.mutating import PLUGINS, SPARE, example_portfolios, shipped_vocabulary, whole_rulesets
from tests.located.tearing import CODES, TEARS, chosen, places, torn

if TYPE_CHECKING:
    from random import Random

    from inovrules.faults import Fault

RANDOMS = st.randoms(use_true_random=False)
SCALARS = tuple(value for value in SPARE if not isinstance(value, (list, dict)))


def faults_of(text: str, *, portfolio: bool, parser: str | None = None) -> tuple[Fault, ...]:
    """Read a torn document; gives all faults."""
    noted = Collector()
    node = read_document("torn.yaml", text=text, faults=noted, parser=parser)
    with pytest.raises(FaultError) as caught:
        read_portfolio(node, shipped_vocabulary(), noted) if portfolio else read_ruleset(node, "torn.yaml", PLUGINS, noted)
    return caught.value.faults


def second(document: Any, path: tuple[Any, ...], random: Random) -> Any:
    """Choose what stands under a key the second time: a scalar, the same again, or what stands in such a place elsewhere."""
    alike = [where for where in places(document) if _kind(where) == _kind(path)]
    found = document
    for step in random.choice(alike):
        found = found[step]
    own = document
    for step in path:
        own = own[step]
    return random.choice([random.choice(SCALARS), own, found if type(found) is type(own) else "x"])


def _kind(path: tuple[Any, ...]) -> tuple[str, ...]:
    return tuple(step for step in path if isinstance(step, str))


def torn_at_random(document: Any, random: Random) -> str:
    """Tear a document somewhere."""
    path, tear = chosen(document, random), random.choice(TEARS)
    return torn(document, path, tear if isinstance(path[-1], str) else "alias", second(document, path, random))


@given(name=st.sampled_from(sorted(example_portfolios())), random=RANDOMS)
def test_a_torn_portfolio_has_no_other_faults(name: str, random: Random) -> None:
    """Whatever is written twice, tagged, or hidden: nothing else is held against the portfolio."""
    found = faults_of(torn_at_random(example_portfolios()[name], random), portfolio=True)
    assert {fault.code for fault in found} <= CODES, [fault.text("en") for fault in found]


@given(name=st.sampled_from(sorted(whole_rulesets())), random=RANDOMS)
def test_a_torn_ruleset_has_no_other_faults(name: str, random: Random) -> None:
    """Nor is anything held against a ruleset."""
    found = faults_of(torn_at_random(whole_rulesets()[name], random), portfolio=False)
    assert {fault.code for fault in found} <= CODES, [fault.text("en") for fault in found]


@given(name=st.sampled_from(sorted(whole_rulesets())), random=RANDOMS)
def test_both_parsers_tear_alike(name: str, random: Random) -> None:
    """Which parser is installed makes no difference."""
    text = torn_at_random(whole_rulesets()[name], random)
    told = [[fault.text("en") for fault in faults_of(text, portfolio=False, parser=parser)] for parser in parsers()]
    assert all(version == told[0] for version in told)


@given(
    name=st.sampled_from(sorted(example_portfolios())),
    random=RANDOMS,
    wrong=st.sampled_from([0.5, {1, 2}, {7: 1}, "a\x00b", {"a\u200b": 1}]),
)
def test_a_python_value_of_no_use_hides_nothing(name: str, random: Random, wrong: Any) -> None:
    """A float among the facts of one innovation, a wrong date in another: both are told, and nothing else is."""
    data = json.loads(json.dumps(example_portfolios()[name]))
    path, inner = chosen(data, random), data
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = wrong
    data["note"] = ["no text"]
    with pytest.raises(FaultError) as caught:
        load_portfolio(data, shipped_vocabulary())
    told = {(fault.code, fault.path.split("/")[0]) for fault in caught.value.faults}
    assert ("IR120", "note") in told
    assert {code for code, _ in told} <= {"IR113", "IR115", "IR117", "IR120", "IR121"}


def test_everything_in_a_mapping_is_told_at_once() -> None:
    """What programs pass is read to the end, too."""
    facts = [{"beneficiaries": 880.0}, {"beneficiaries": -5}, {7: "x", "stage": "penerapn"}, {"beneficiaries": {"at_least": 0.5}}]
    listed = [{"id": f"n{index}", "name": "N", "facts": fact} for index, fact in enumerate(facts)]
    with pytest.raises(FaultError) as caught:
        load_portfolio({"region": {"name": "X"}, "as_of": "2026-07", "innovations": listed}, shipped_vocabulary())
    assert sorted((fault.code, fault.path) for fault in caught.value.faults) == [
        ("IR113", "innovations/0/facts/beneficiaries"),
        ("IR113", "innovations/3/facts/beneficiaries/at_least"),
        ("IR115", "innovations/2/facts"),
        ("IR202", "innovations/n2/facts/stage"),
        ("IR204", "innovations/n1/facts/beneficiaries"),
        ("IR210", "as_of"),
    ]
