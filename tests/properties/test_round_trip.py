"""Property 36: a ruleset written as YAML text, in any style, and read again says the same and scores the same."""

from __future__ import annotations

from functools import cache
from random import Random
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from inovrules.located import read_document
from inovrules.ruleset import read_ruleset, shipped_ids, shipped_path
from inovrules.testing.generate.answers import Answering
from inovrules.testing.generate.pick import picks
from tests.located.mutating import value_of
from tests.located.writing import Writer
from tests.properties.strategies import cases
from tests.properties.support import ENGINE, dump

if TYPE_CHECKING:
    from inovrules import Ruleset
    from tests.properties.strategies import Case, Pick

RANDOMS = st.integers(0, 2**32).map(Random)  # a style of writing takes thousands of choices, too many to draw each
ORDERED = "of"  # the first of the options of a `choose` is the one that a self-assessed level is worth


def mixed(tree: Any, random: Random, key: str = "") -> Any:
    """Give a document with the keys of its mappings in another order."""
    if isinstance(tree, list):
        return [mixed(item, random) for item in tree]
    if not isinstance(tree, dict):
        return tree
    names = list(tree) if key == ORDERED else random.sample(list(tree), len(tree))
    return {name: mixed(tree[name], random, name) for name in names}


def reread(document: Any, file: str, random: Random) -> tuple[str, Ruleset]:
    """Write a document as YAML, and read that text as the file."""
    text = Writer.write(mixed(document, random), random).text
    return text, read_ruleset(read_document(file, text=text), file, ENGINE.plugins)


@cache
def shipped(name: str) -> Any:
    """Give the document of a shipped ruleset, its scalars as text."""
    path = shipped_path(name)
    assert path is not None
    return value_of(read_document(path))


def assert_same(first: Ruleset, second: Ruleset, portfolio: Any) -> None:
    """Two rulesets have one content, one set of bounds, and give the same scorecard, reasons and readings included."""
    assert second.digest == first.digest
    assert second.bounds == first.bounds
    assert list(second.scores) == list(first.scores)
    assert [item.predicates for item in second.publish] == [item.predicates for item in first.publish]
    cards = [ENGINE.evaluate(ENGINE.load_portfolio(portfolio, [rules]), rules) for rules in (first, second)]
    assert dump(cards[1]) == dump(cards[0])


@settings(max_examples=max(10, settings().max_examples // 2))
@given(name=st.sampled_from(shipped_ids()), random=RANDOMS, pick=picks())
def test_36_round_trip(name: str, random: Random, pick: Pick) -> None:
    """A shipped ruleset, written in any style and order of keys, and read again, has the same hash, bounds and scores."""
    first = ENGINE.load_ruleset(name)
    text, again = reread(shipped(name), str(shipped_path(name)), random)
    assert text.count("\n") > 10
    assert_same(first, again, Answering(pick, first).portfolio())


@given(case=cases(signed=True), random=RANDOMS)
def test_36_round_trip_of_any_ruleset(case: Case, random: Random) -> None:
    """The same holds for generated rulesets, which come as mappings first."""
    first = ENGINE.load_ruleset(case[0])
    assert_same(first, reread(case[0], "<mapping>", random)[1], case[1])


@given(case=cases(), random=RANDOMS)
def test_36_a_changed_number_is_another_ruleset(case: Case, random: Random) -> None:
    """The comparison can fail: another weight in the text is another content hash."""
    first = ENGINE.load_ruleset(case[0])
    changed = {**case[0], "scores": [{**case[0]["scores"][0], "weight": "9.75"}, *case[0]["scores"][1:]]}
    assert reread(changed, "<mapping>", random)[1].digest != first.digest
