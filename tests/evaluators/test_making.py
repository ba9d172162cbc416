"""Making evaluators: where faults stand, what plugin authors get for free, and what is loaded when."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from attrs import frozen

from inovrules.evaluators import REQUIRED, Description, Evaluator, EvaluatorType, Inputs, Outcome, Possible, parameter
from inovrules.evaluators.builtin import BUILTIN
from inovrules.evaluators.making import parameters_of
from inovrules.evaluators.reading import read_number, read_texts, read_whole
from inovrules.evaluators.subjects import NUMBERS, Takes
from inovrules.faults import Collector
from inovrules.located import Cursor, read_document
from inovrules.messages import Text, say
from tests.evaluators.support import CONTEXT, attempt, build, run

if TYPE_CHECKING:
    from inovrules.exact import Exact


@frozen
class Half:
    """An evaluator as a plugin would bring it."""

    answers_missing = False
    reads: tuple[str, ...]
    share: Exact = parameter(read_number, REQUIRED)
    most: int = parameter(read_whole, 10)

    def evaluate(self, inputs: Inputs) -> Outcome:
        value: Any = inputs.facts[self.reads[0]]
        return Outcome.scored(min(value * self.share, self.most), say("reason.none"))

    def describe(self) -> Description:
        return Description(0, self.most, (Possible(self.most, say("reason.none")),), {self.reads[0]: "rises"})

    def check(self, at: Cursor) -> None:
        if self.share < 0:
            at.key_fault("share", "IR124", value=self.share)


HALF = EvaluatorType.of(Half, "half", Takes(NUMBERS), Text("Separuh", "Half"))


def made(text: str) -> tuple[Evaluator | None, list[str]]:
    faults = Collector()
    at = Cursor(read_document("rules.yaml", text=text), "", faults)
    source = at.get("from")
    return HALF.make(at, source.texts() if source else (), CONTEXT), [fault.code for fault in faults.found]


def test_a_class_with_parameters_is_an_evaluator() -> None:
    """A small attrs class is enough: its parameters are read, defaults kept, and the contract is met."""
    rule, faults = made("from: people\nshare: 0.5")
    assert not faults
    assert isinstance(rule, Half)
    assert isinstance(rule, Evaluator)
    assert run(rule, people=8).points == 4
    assert rule == Half(("people",), run(rule, people=1).points, 10)
    assert [(each.name, each.required) for each in HALF.parameters] == [("share", True), ("most", False)]
    assert HALF.parameters == parameters_of(Half)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from: people", ["IR122"]),
        ("share: 0.5", ["IR122"]),
        ("from: people\nshare: x\nmost: -1", ["IR124", "IR125"]),
        ("from: people\nshare: -1", ["IR124"]),
        ("from: [people, rank, nobody]\nshare: x", ["IR401", "IR402", "IR124"]),
    ],
)
def test_faults_are_gathered(text: str, expected: list[str]) -> None:
    """Every fault of the parameters and of `from` is noted at once, and none makes an evaluator."""
    assert made(text) == (None, expected)


@pytest.mark.parametrize(
    ("text", "code", "line", "column", "path"),
    [
        ("evaluator: bands\nfrom: [peeple]\nbands: [{level: 0, from: 0}]", "IR402", 2, 8, "scores/x/from/0"),
        ("evaluator: bands\nfrom: stage\nbands: [{level: 0, from: 0}]", "IR403", 2, 7, "scores/x/from"),
        (
            "evaluator: bands\nfrom: people\nbands:\n- {level: 0, to: 5}\n- {level: 1, from: 7}",
            "IR411", 5, 3, "scores/x/bands/1",
        ),
        ("evaluator: bands\nfrom: people\nbands:\n- {level: 1, from: 1}", "IR412", 4, 1, "scores/x/bands"),
        (
            "evaluator: levels\nfrom: sop\nlevels: [{level: 1, in: [ya, perhaps]}]\notherwise: 0",
            "IR414", 3, 30, "scores/x/levels/0/in/1",
        ),
        (
            "evaluator: levels\nfrom: sop\nlevels: [{level: 1, is: ya}, {level: 1, is: tidak}]",
            "IR415", 3, 38, "scores/x/levels/1/level",
        ),
        ("evaluator: curve\nfrom: rate\npoints: [[5, 0], [3, 1]]", "IR417", 3, 18, "scores/x/points/1"),
        (
            "evaluator: lookup\nfrom: [sop]\nrows: [{when: {sap: ya}, points: 1}]\notherwise: 0",
            "IR402", 3, 16, "scores/x/rows/0/when/sap",
        ),
    ],
)  # fmt: skip
def test_faults_stand_where_they_are(text: str, code: str, line: int, column: int, path: str) -> None:
    """A fault names the very node that is wrong, by place and by path."""
    (fault,) = attempt(text)[1]
    assert (fault.code, fault.place.line, fault.place.column, fault.path) == (code, line, column, path)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("evaluator: curve\nfrom: rat\npoints: [[0, 0], [1, 1]]", "Did you mean `rate`?"),
        (
            "evaluator: levels\nfrom: stage\nlevels: [{level: 1, is: penerepan}]\notherwise: 0",
            "Did you mean `penerapan`?",
        ),
        ("evaluator: checklist\nfrom: [sop, team]\nitems: [tema]", "Did you mean `team`?"),
    ],
)
def test_faults_name_the_closest_match(text: str, hint: str) -> None:
    """A misspelt fact, option or item is answered with the one that was probably meant."""
    (fault,) = attempt(text)[1]
    assert fault.cause.text("en").endswith(hint)


def test_empty_lists_are_told() -> None:
    """A reader of texts refuses an empty list."""
    faults = Collector()
    assert read_texts(Cursor(read_document("rules.yaml", text="[]"), "", faults), CONTEXT) == ()
    assert [fault.code for fault in faults.found] == ["IR405"]


def test_builtin_evaluators_are_sorted_and_titled() -> None:
    """The built-in evaluators stand in the order of their names, each once, with a title in both languages."""
    names = [kind.name for kind in BUILTIN]
    assert names == sorted(set(names))
    assert all(kind.title.id != kind.title.en for kind in BUILTIN)


def test_evaluators_satisfy_the_contract() -> None:
    """What `make` gives has every member that the engine uses."""
    assert isinstance(build("evaluator: levels\nfrom: ready"), Evaluator)


def test_the_contract_alone_is_light() -> None:
    """Importing the contract imports no evaluator."""
    code = "import sys, inovrules.evaluators; print(*sorted(sys.modules))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    loaded = [name for name in found if name.startswith("inovrules.evaluators.")]
    assert loaded == ["inovrules.evaluators.context", "inovrules.evaluators.contract", "inovrules.evaluators.kind"]
