"""Property 38: all faults at once, each at its place."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inovrules import FaultError
from inovrules.located import read_document
from inovrules.portfolio import read_portfolio
from inovrules.ruleset import read_ruleset, vocabulary_of
from inovrules.testing.generate.rulesets import make_ruleset
from tests.located.writing import Writer
from tests.properties.generate.portfolios import Answers
from tests.properties.strategies import made
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
        yield Slot((*unit, "facts", "num_c"), {"at_least": "101"}, "IR204")
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
    found = noted(lambda: read_ruleset(read_document("r.yaml", text=writer.text), "r.yaml", ENGINE.plugins))
    assert found == wanted(writer, [_in_note(slot) for slot in slots])
