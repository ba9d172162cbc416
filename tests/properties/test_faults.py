"""Properties 38, 39 and 41: all faults at once at their places; any text in and no traceback out; unknown names refused with a hint."""

from __future__ import annotations

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from inovrules import FaultError
from inovrules.cli import exits
from inovrules.located import read_document
from inovrules.portfolio import read_portfolio
from inovrules.ruleset import read_ruleset, vocabulary_of
from tests.located.mutating import example_portfolios, mutated
from tests.located.test_any_text import ANY_TEXT
from tests.located.writing import Writer
from tests.properties import simple
from tests.properties.command import ran
from tests.properties.generate.portfolios import Answers
from tests.properties.generate.rulesets import make_ruleset
from tests.properties.strategies import made, picks
from tests.properties.support import ENGINE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.properties.strategies import Node, Pick

RANDOMS = st.integers(0, 2**32).map(Random)


class Slot(NamedTuple):
    """A place where one fault can be seeded on its own: the keys that lead to it, what is written there, and the code that follows.

    `at_key` tells that the fault is noted at the key, not at its value.
    """

    path: tuple[str | int, ...]
    value: Any
    code: str
    at_key: bool = False


def seed(document: Any, slot: Slot) -> None:
    """Write what is wrong into a document."""
    for key in slot.path[:-1]:
        document = document[key]
    document[slot.path[-1]] = slot.value


def seeded(pick: Pick, document: Any, slots: list[Slot]) -> list[Slot]:
    """Seed two to ten faults that don't touch each other; gives them."""
    chosen = pick.some(slots, 2, min(10, len(slots)))
    for slot in chosen:
        seed(document, slot)
    return chosen


def wanted(writer: Writer, slots: list[Slot]) -> list[tuple[str, int, int]]:
    """Give code, line and column of every seeded fault, where the writer put it."""
    places = {path: (line, column) for path, _, line, column in writer.placed}
    paths = ("".join(f"/{key}" for key in slot.path) + ("?" if slot.at_key else "") for slot in slots)
    return sorted((slot.code, *places[path]) for slot, path in zip(slots, paths, strict=True))


def noted(read: Callable[[], object]) -> list[tuple[str, int, int]]:
    """Give code, line and column of every fault that reading raises."""
    with pytest.raises(FaultError) as caught:
        read()
    return sorted((fault.code, fault.place.line, fault.place.column) for fault in caught.value.faults)


def in_portfolio(document: Node) -> Iterator[Slot]:
    """Give places for faults in a portfolio: in the facts of every unit, and beside them."""
    listed = [(key, number) for key in ("opds", "innovations") for number in range(len(document[key]))]
    for unit in ((), *listed):
        yield Slot((*unit, "facts", "num_a"), "banyak", "IR205")
        yield Slot((*unit, "facts", "num_b"), "1e3", "IR205")
        yield Slot((*unit, "facts", "num_c"), "101", "IR204")
        yield Slot((*unit, "facts", "pick_a"), "nonsense", "IR202")
        yield Slot((*unit, "facts", "flag_a"), "maybe", "IR203")
        yield Slot((*unit, "facts", "list_a"), "x", "IR120")
        yield Slot((*unit, "facts", "ready"), "1.5", "IR206")
        yield Slot((*unit, "facts", "unheard_of"), "1", "IR209", at_key=True)
        yield Slot((*unit, "surplus"), "1", "IR121", at_key=True)
    for unit in listed:
        yield Slot((*unit, "name"), ["a"], "IR120")
        yield Slot((*unit, "evidence"), [{"for": "num_a", "kind": "papyrus"}], "IR123")
    yield Slot(("as_of",), "2026-02-30", "IR201")
    yield Slot(("opds_complete",), "perhaps", "IR123")


def _broken_portfolio(pick: Pick) -> tuple[Node, Node, list[Slot]]:
    rules = make_ruleset(pick)
    answers = Answers(pick, rules, silence=0, extras=False)
    document = answers.portfolio(3)
    document["innovations"].append({"id": "sure", "name": "S", **answers.unit("innovation")})
    slots = [slot for slot in in_portfolio(document) if slot.path[-1] != "opds_complete" or "opds_complete" in document]
    return rules, document, seeded(pick, document, slots)


def _deeper(slot: Slot) -> Slot:
    """Give the place of the fault itself where a whole list was put in for it."""
    return slot._replace(path=(*slot.path, 0, "kind")) if slot.path[-1] == "evidence" else slot


@given(made(_broken_portfolio), RANDOMS)
def test_38_every_fault_of_a_portfolio_is_told_at_its_place(case: tuple[Node, Node, list[Slot]], random: Random) -> None:
    """Seeding k independent faults in a portfolio gives exactly k faults, each with its code, line and column."""
    rules, document, slots = case
    vocabulary = vocabulary_of([ENGINE.load_ruleset(rules)])
    writer = Writer.write(document, random)
    found = noted(lambda: read_portfolio(read_document("p.yaml", text=writer.text), vocabulary))
    assert found == wanted(writer, [_deeper(slot) for slot in slots])


def in_ruleset(document: Node) -> Iterator[Slot]:
    """Give places for faults in a ruleset: in its head, in what its scores say of themselves, and in what is published."""
    yield Slot(("year",), "26", "IR125")
    yield Slot(("official",), "perhaps", "IR123")
    yield Slot(("effective",), {"from": "2026-12", "until": "2026-01"}, "IR347")
    yield Slot(("reporting",), {"from": "2026-12", "until": "2026-01"}, "IR347")
    yield Slot(("authority",), "Kemendagri", "IR120")
    yield Slot(("surplus",), "1", "IR121", at_key=True)
    for number in range(len(document["scores"])):
        yield Slot(("scores", number, "weight"), "heavy", "IR124")
        yield Slot(("scores", number, "effort"), "4", "IR127")
        yield Slot(("scores", number, "note"), {"id": "Catatan", "en": "Note", "nl": "Nota"}, "IR121")
        yield Slot(("scores", number, "mandatory"), "perhaps", "IR123")
        yield Slot(("scores", number, "surplus"), "1", "IR121", at_key=True)
    for number in range(len(document["publish"])):
        yield Slot(("publish", number, "mode"), "up", "IR123")
        yield Slot(("publish", number, "surplus"), "1", "IR121", at_key=True)


def _broken_ruleset(pick: Pick) -> tuple[Node, list[Slot]]:
    document = make_ruleset(pick)
    return document, seeded(pick, document, list(in_ruleset(document)))


def _in_note(slot: Slot) -> Slot:
    """Give the place of the third language, which is what is wrong with a note."""
    return slot._replace(path=(*slot.path, "nl"), at_key=True) if slot.path[-1] == "note" else slot


@given(made(_broken_ruleset), RANDOMS)
def test_38_every_fault_of_a_ruleset_is_told_at_its_place(case: tuple[Node, list[Slot]], random: Random) -> None:
    """The same for rulesets: k faults, no more and no fewer, whatever else of the ruleset depends on what is broken."""
    document, slots = case
    writer = Writer.write(document, random)
    found = noted(lambda: read_ruleset(read_document("r.yaml", text=writer.text), "r.yaml", ENGINE.plugins.evaluators))
    assert found == wanted(writer, [_in_note(slot) for slot in slots])


# --- 39: any text in, no traceback out


def told(folder: str, raw: bytes, *arguments: object) -> None:
    """Run the command on a file: it ends well, or tells every fault with its code and place."""
    file = Path(folder, "any.yaml")
    file.write_bytes(raw)
    found = ran("evaluate", file, *arguments)
    assert "Traceback" not in found.err
    if found.code == exits.FINE:
        assert found.out
        return
    assert found.code == exits.INVALID, found.err
    assert found.out == ""
    assert "any.yaml" in found.err.replace("\n", "")
    assert "IR" in found.err


anything = st.one_of(st.binary(max_size=80), ANY_TEXT.map(lambda text: text.encode("utf-8", "surrogatepass")))


@given(raw=anything, form=st.sampled_from(["terminal", "json"]))
@example(raw=b"", form="json")
@example(raw=b"region: {name: K}\nas_of: 2026-07-01\n", form="json")
@example(raw=b"region: {name: \xff}\nas_of: 2026-07-01\n", form="terminal")
def test_39_any_bytes_as_a_portfolio(raw: bytes, form: str) -> None:
    """Whatever the bytes of a portfolio, the command scores it or tells what is wrong with it; it never breaks."""
    with TemporaryDirectory() as folder:
        told(folder, raw, "--ruleset", "opd-coverage", "--format", form)


@given(raw=anything)
def test_39_any_bytes_as_a_ruleset(raw: bytes) -> None:
    """Whatever the bytes of a ruleset, the command says what is wrong with it."""
    with TemporaryDirectory() as folder:
        rules, portfolio = Path(folder, "rules.yaml"), Path(folder, "p.yaml")
        rules.write_bytes(raw)
        portfolio.write_text("{region: {name: K}, as_of: 2026-07-01}", "utf-8")
        found = ran("evaluate", portfolio, "--ruleset", rules)
        assert (found.code, found.out) == (exits.INVALID, "")
        assert "Traceback" not in found.err
        assert "IR" in found.err


@settings(max_examples=max(10, settings().max_examples // 2))
@given(name=st.sampled_from(["balangan-2023", "balangan-2026", "hss-2020", "majene-2021"]), random=RANDOMS, times=st.integers(1, 4))
def test_39_any_change_of_a_real_portfolio(name: str, random: Random, times: int) -> None:
    """A real portfolio with things replaced, removed and moved is scored and shown, or refused with its faults."""
    document = mutated(example_portfolios()[name], random, times)
    assume(isinstance(document, dict))
    with TemporaryDirectory() as folder:
        told(folder, _json(document), "--ruleset", "maturity", "--format", random.choice(["terminal", "json"]))


def _json(document: object) -> bytes:
    import json

    return json.dumps(document, ensure_ascii=False).encode("utf-8", "surrogatepass")


# --- 41: unknown keys and names


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
