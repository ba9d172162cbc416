"""Property 41: an unknown key or name is refused at its place, with the one that was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from inovrules import FaultError
from tests.properties import simple
from tests.properties.strategies import picks
from tests.properties.support import ENGINE

if TYPE_CHECKING:
    from tests.properties.strategies import Pick


def distance(one: str, two: str) -> int:
    """Count the letters to change, to add or to leave out, and the neighbours to swap, between two words."""
    rows = [list(range(len(two) + 1))]
    for i, letter in enumerate(one, 1):
        rows.append([i])
        for j, other in enumerate(two, 1):
            costs = [rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (letter != other)]
            if i > 1 and j > 1 and (letter, one[i - 2]) == (two[j - 2], other):
                costs.append(rows[i - 2][j - 2] + 1)
            rows[i].append(min(costs))
    return rows[-1][-1]


def slipped(pick: Pick, name: str) -> str:
    """Give a name with one slip of the pen: a letter left out, doubled, changed, or swapped with its neighbour."""
    place = pick.below(len(name) - 1)
    slips = [
        name[:place] + name[place + 1 :],
        name[: place + 1] + name[place:],
        name[:place] + pick.one("xqz") + name[place + 1 :],
        name[:place] + name[place + 1] + name[place] + name[place + 2 :],
    ]
    return pick.one(slips)


IID = ENGINE.load_ruleset("iid-2026")
FACTS = sorted(name for name in IID.facts["innovation"] if len(name) >= 6)
KEYS = {"region": ("name", "level", "code"), "innovation": ("facts", "levels", "evidence", "source")}


def hint(fault: Any) -> str:
    """Give the name that a fault offers instead, as told in English; empty where it offers none."""
    _, _, after = fault.text("en").partition("Did you mean `")
    return str(after.partition("`?")[0])


@given(name=st.sampled_from(FACTS), pick=picks())
def test_41_unknown_facts_are_refused_with_the_closest_name(name: str, pick: Pick) -> None:
    """A fact's name with a slip in it is refused at its own key, and the name that was meant, or one as close, is offered."""
    wrong = slipped(pick, name)
    assume(wrong not in IID.facts["innovation"])
    unit = {"id": "a", "name": "A", "facts": {"stage": "penerapan", wrong: "1"}}
    with pytest.raises(FaultError) as caught:
        ENGINE.load_portfolio({"region": {"name": "K"}, "as_of": "2026-07-01", "innovations": [unit]}, [IID])
    (fault,) = caught.value.faults
    assert (fault.code, fault.path) == ("IR209", f"innovations/a/facts/{wrong}")
    assert hint(fault) == name or 0 < distance(wrong, hint(fault)) <= distance(wrong, name) == 1
    assert hint(fault) in {*IID.facts["innovation"], *IID.scores}


@given(where=st.sampled_from(["region", "innovation"]), pick=picks())
def test_41_unknown_keys_are_refused_with_the_closest_key(where: str, pick: Pick) -> None:
    """A key of the portfolio's own with a slip in it is refused at its place, and the key that was meant is offered."""
    key = pick.one(KEYS[where])
    wrong = slipped(pick, key)
    assume(wrong != key)
    portfolio: Any = simple.portfolio([50])
    unit = portfolio["region"] if where == "region" else portfolio["innovations"][0]
    unit[wrong] = "x"
    with pytest.raises(FaultError) as caught:
        simple.score(simple.ruleset([1]), portfolio)
    faults = [fault for fault in caught.value.faults if fault.code == "IR121"]
    assert [fault.path for fault in faults] == [f"{'region' if where == 'region' else 'innovations/inn-0'}/{wrong}"]
    assert hint(faults[0]) == key


@given(number=st.integers(0, 2), pick=picks())
def test_41_unknown_scores_and_keys_of_a_ruleset_are_refused_with_the_closest_one(number: int, pick: Pick) -> None:
    """A misspelt key of a ruleset, and a misspelt score in a sum, are refused with the name that was meant."""
    rules: Any = simple.ruleset([1, 1, 1])
    names = ["aims-of-it", "breadth-of-it", "costs-of-it"]
    for place, score in enumerate(rules["scores"][:3]):
        score["id"] = names[place]
    listed = list(names)
    listed[number] = wrong = slipped(pick, names[number])
    assume(wrong not in names)
    rules["scores"][3]["mean"] = listed
    key = slipped(pick, "publish")
    assume(key != "publish")
    rules[key] = []
    with pytest.raises(FaultError) as caught:
        ENGINE.load_ruleset(rules)
    assert {(fault.code, hint(fault)) for fault in caught.value.faults} == {("IR305", names[number]), ("IR121", "publish")}


@given(word=st.text(st.characters(codec="ascii", categories=["Ll"]), min_size=12, max_size=20))
def test_41_nothing_is_offered_for_what_is_like_no_name(word: str) -> None:
    """A name that is close to none is refused as well, without a hint that would mislead."""
    assume(all(distance(word, known) > len(word) // 2 + 2 for known in ("f0", "kind", "stage")))
    reported = simple.portfolio([50])
    reported["innovations"][0]["facts"][f"zz{word}zz"] = "1"
    with pytest.raises(FaultError) as caught:
        simple.score(simple.ruleset([1]), reported)
    (fault,) = caught.value.faults
    assert fault.code in {"IR209", "IR121"}
    assert hint(fault) == "" or distance(hint(fault), f"zz{word}zz") < len(word)
