"""Small changes to a ruleset, and which of them its cases notice. The list of changes is written down by hand from the rules."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from inovrules import FaultError
from inovrules.cases import load_suite, run_suite
from inovrules.cases.mutation import Mutation, mutation_of
from inovrules.cases.mutation.nursery import Nursery
from inovrules.cases.mutation.walk import mutants
from inovrules.cli import exits, main
from tests.ruleset_cases.support import ENGINE, RULES, suite, written

if TYPE_CHECKING:
    from pathlib import Path

    from inovrules.located import MapNode
    from inovrules.ruleset import Ruleset

CHANGES = """\
missing: exclude
missing: refuse
eligibility/applied
eligibility/applied/unknown: accept
scores/people/weight: 3
scores/people/bands/0/level: 4
scores/people/bands/0/from: 0
scores/people/bands/0/from: 2
scores/people/bands/1/level: 4
scores/people/bands/1/from: 10
scores/people/bands/1/from: 12
scores/people/bands/2/level: 4
scores/people/bands/2/from: 30
scores/people/bands/2/from: 32
scores/people/otherwise: 1
scores/people/evidence
scores/people/evidence/at_least: 2
scores/average/pool/divisor_floor
scores/average/pool/divisor_floor: 2
scores/average/pool/divisor_floor: 4
scores/average/pool/refused: keep
scores/index/rescale/from: 7
scores/index/rescale/to: 101
publish/index/digits: 1
publish/index/digits: 3
publish/index/mode: half_even
publish/index/mode: cut
publish/index/classify_on: exact
publish/index/predicates/high/from: 49.99
publish/index/predicates/high/from: 50.01
publish/index/predicates/low/from: -0.01
""".splitlines()
CASES = """\
  - id: people
    score: people
    facts: {stage: applied}
    rows:
      - {facts: {people: 0}, level: 0}
      - {facts: {people: 1}, points: 2}
      - {facts: {people: 10}, level: 1, proven: {state: refused}}
      - {facts: {people: 11}, level: 2, evidence: [{for: people, kind: pdf}], proven: {level: 2}}
  - id: rules
    rows:
      - {facts: {stage: trial}, refused_by: [applied]}
  - id: whole
    portfolio:
      innovations:
        - {copies: 3, facts: {stage: applied, people: 31}}
        - {facts: {stage: trial, people: 31}}
    expect: {region: {index: {published: 100.00, predicate: high}}}
"""


def written_as(path: str, to: str | None) -> str:
    return path if to is None else f"{path}: {to}"


def measured(folder: Path, cases: str, rules: str = RULES) -> Mutation:
    found = suite(folder, cases, rules)
    return mutation_of(ENGINE, found, run_suite(ENGINE, found))


def survivors(folder: Path, cases: str, rules: str = RULES) -> list[str]:
    return [written_as(*survivor.mutant.name) for survivor in measured(folder, cases, rules).survivors]


def small(folder: Path, rules: str = RULES) -> Ruleset:
    return ENGINE.load_ruleset(written(folder, "", rules))


def document(ruleset: Ruleset) -> MapNode:
    return ruleset.documents[-1]  # type: ignore[return-value] # a mapping


def test_these_are_the_changes_of_a_small_ruleset(tmp_path: Path) -> None:
    ruleset = small(tmp_path)
    nursery = Nursery(ruleset, ENGINE.plugins)
    assert [written_as(*mutant.name) for mutant in mutants(document(ruleset)) if nursery.born(mutant)] == CHANGES


def test_the_edge_of_a_band_takes_its_neighbour_along(tmp_path: Path) -> None:
    """11 to 30 becomes 12 to 30: without the other edge, 11 would have no level."""
    ruleset = small(tmp_path)
    mutant = next(each for each in mutants(document(ruleset)) if each.name == ("scores/people/bands/1/from", "12"))
    changed = Nursery(ruleset, ENGINE.plugins).born(mutant)
    assert changed is not None
    portfolio = ENGINE.load_portfolio(
        {"region": {"name": "X"}, "as_of": "2026-07-01", "innovations": [{"id": "a", "name": "A", "facts": {"people": 11}}]}, [ruleset]
    )
    assert ENGINE.evaluate(portfolio, changed).unit("a").node("people").level == 1


def test_a_change_is_noticed_as_if_it_were_written_in_an_edition(tmp_path: Path) -> None:
    """The same change in an edition's file, read anew, with every case run: what is noticed there is noticed here, and nothing else."""
    found = suite(tmp_path, CASES)
    survived = {survivor.mutant.name for survivor in mutation_of(ENGINE, found, run_suite(ENGINE, found)).survivors}
    edition, told, tried = (
        tmp_path / "next.yaml",
        "format: inovrules/1\nid: next\nversion: 1.0.0\ntitle: {id: B, en: N}\nextends: small.yaml\n",
        0,
    )
    for mutant in mutants(document(found.ruleset)):
        path, to = mutant.name
        change = f"remove: {path}" if to is None else f"set: {path}, to: {to}"
        edition.write_text(f"{told}changes: [{{{change}}}]\n", "utf-8")
        try:
            changed = ENGINE.load_ruleset(edition)
        except FaultError:
            continue  # no ruleset by itself, or one that the edition's heading can't change
        tried += 1
        assert _fails(changed, found.files) is (mutant.name not in survived) or mutant.name in EQUIVALENT, mutant.name
    assert tried == len(CHANGES) - 4  # the edges that must go together


def _fails(ruleset: Ruleset, files: tuple[str, ...]) -> bool:
    try:
        return not all(result.passed for result in run_suite(ENGINE, load_suite(ruleset, files)))
    except FaultError:
        return True  # a case names a rule that is gone


EQUIVALENT = [("publish/index/predicates/low/from", "-0.01")]
"""No index is below 0."""


def test_what_no_case_notices_survives(tmp_path: Path) -> None:
    """By hand: all cases but the last look at one innovation, and its index is 100 whatever is done to its decimals or to the divisor."""
    assert survivors(tmp_path, CASES) == [
        "missing: exclude", "missing: refuse", "eligibility/applied/unknown: accept", "scores/people/bands/2/from: 30",
        "scores/average/pool/divisor_floor", "scores/average/pool/divisor_floor: 2",
        "publish/index/digits: 1", "publish/index/digits: 3", "publish/index/mode: half_even", "publish/index/mode: cut",
        "publish/index/classify_on: exact", "publish/index/predicates/high/from: 49.99", "publish/index/predicates/high/from: 50.01",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "cases",
    [
        "  - {id: a, score: people, rows: [{facts: {people: 1}, level: 1}], to_confirm: true}\n",
        "  - {id: a, score: people, rows: [{facts: {people: 1}, level: 1}], reading: kept}\n",
        "  - {id: a, score: people, rows: [{facts: {people: 1}, level: 2}]}\n",
    ],
)
def test_a_case_that_proves_nothing_notices_nothing(tmp_path: Path, cases: str) -> None:
    """One that waits for a person, one under another reading, one that fails anyhow."""
    assert measured(tmp_path, cases).noticed == 0


FLAT = RULES.replace("how: mean, divisor_floor: 3", "how: sum").replace("    rescale: {from: 6, to: 100}\n", "")


@pytest.mark.parametrize(
    ("rules", "same", "other"),
    [
        (RULES.replace("from: 1, to: 10", "from: 0, to: 10"), ["scores/people/bands/0/from: -1"], ["scores/people/bands/0/from: 1"]),
        (
            FLAT,
            ["publish/index/digits: 1", "publish/index/mode: cut", "publish/index/classify_on: exact"],
            ["publish/index/predicates/high/from: 50.01"],
        ),
        (RULES, ["publish/index/predicates/low/from: -0.01"], ["publish/index/digits: 1", "publish/index/mode: cut"]),
        (
            RULES.replace("require: {fact: stage, is: applied}", "require: {fact: people, at_least: 0}"),
            ["eligibility/applied/require/at_least: -1"],
            ["eligibility/applied/require/at_least: 1"],
        ),
        (
            RULES.replace("sum: [people]", "sum: [people], missing: zero"),
            ["scores/maturity/missing: exclude"],
            ["scores/maturity/missing: refuse"],
        ),
    ],
)
def test_what_makes_no_difference_needs_no_excuse(tmp_path: Path, rules: str, same: list[str], other: list[str]) -> None:
    """There are no fewer than 0 people; a sum of whole numbers has no decimals, though 50.01 isn't 50; no index is below 0."""
    found = survivors(tmp_path, "  - {id: a, rows: [{refused_by: [applied]}]}\n", rules)
    assert [change for change in same if change in found] == []
    assert [change for change in other if change not in found] == []


EXCUSED = (
    CASES
    + """\
survivors:
  - {set: scores/average/pool/divisor_floor, to: 2, because: There are never fewer than three.}
  - {remove: scores/average/pool/divisor_floor, because: There are never fewer than three.}
"""
)
STALE = EXCUSED + "  - {set: scores/people/weight, to: 3, because: Nobody cares.}\n"


def test_an_excuse_counts_while_its_change_survives(tmp_path: Path) -> None:
    found, plain = measured(tmp_path, EXCUSED), measured(tmp_path, CASES)
    assert (found.noticed, found.number, found.stale) == (plain.noticed, plain.number - 2, ())
    assert [each.path for each in measured(tmp_path, STALE).stale] == ["scores/people/weight"]


def test_the_command_lists_what_survives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    written(tmp_path, EXCUSED)
    assert main(["test", "small.yaml", "--mutate", "--lang", "en"]) == exits.FINE
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert "Small changes noticed: 17 of 28 (60.7 %)" in lines
    assert "2 more aren't noticed for a reason that is given (-v)." in lines
    assert lines[lines.index("scores/people People") + 1] == "· bands/2/from: 30 instead of 31"
    assert main(["test", "small.yaml", "--mutate", "-v", "--lang", "en"]) == exits.FINE
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert lines[lines.index("scores/average Average") + 1 :][:2] == [
        "· pool/divisor_floor left out",
        "Why: There are never fewer than three.",
    ]


def test_an_excuse_that_nothing_needs_is_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    written(tmp_path, STALE)
    assert main(["test", "small.yaml", "--mutate", "--format", "json", "--fail-under", "60"]) == exits.BELOW
    found = json.loads(capsys.readouterr().out)["rulesets"][0]["mutation"]
    assert (found["changes"], found["noticed"], found["share"]) == (28, 17, "17/28")
    assert [(each["path"], each["to"]) for each in found["stale"]] == [("scores/people/weight", "3")]
    assert [each["path"] for each in found["survivors"] if each["excused"]] == ["scores/average/pool/divisor_floor"] * 2


def test_an_edition_is_changed_only_where_it_changes(tmp_path: Path) -> None:
    written(tmp_path, "")
    edition = tmp_path / "next.yaml"
    edition.write_text(
        "format: inovrules/1\nid: next\nversion: 1.0.0\ntitle: {id: Berikut, en: Next}\nextends: small.yaml\n"
        "changes: [{set: scores/average/pool/divisor_floor, to: 4}]\n",
        "utf-8",
    )
    edition.with_name("next.cases.yaml").write_text(
        "format: inovrules-cases/1\ncases: [{id: a, rows: [{refused_by: [applied]}]}]\n", "utf-8"
    )
    found = load_suite(ENGINE.load_ruleset(edition))
    survived = mutation_of(ENGINE, found, run_suite(ENGINE, found)).survivors
    assert [written_as(*each.mutant.name) for each in survived] == [f"scores/average/pool/divisor_floor{end}" for end in ("", ": 3", ": 5")]
