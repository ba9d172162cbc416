"""The evaluator `count`."""

from __future__ import annotations

import pytest

from inovrules.portfolio import Evidence
from tests.evaluators.support import build, codes, figures, inputs, possible, run, scored

LEVELS = "levels: [{level: 1, at_least: 1}, {level: 2, at_least: 3}]\n"
DOCUMENTS = "evaluator: count\nfrom: [sop, people]\ndocuments: {any_of: [pdf, link]}\n"


@pytest.mark.parametrize(("items", "level"), [((), 0), (("a",), 1), (("a", "b"), 1), (("a", "b", "b"), 1), (("a", "b", "c"), 2)])
def test_items_of_a_list(items: tuple[str, ...], level: int) -> None:
    """The items of a list are counted, each once, and a level asks for at least so many."""
    assert figures(run(build("evaluator: count\nfrom: names\n" + LEVELS), names=items)) == scored(level, level)


def test_number_without_levels() -> None:
    """Without levels the number is the value, bounded by how many options there are."""
    rule = build("evaluator: count\nfrom: partners")
    assert figures(run(rule, partners=("campus", "media"))) == scored(None, 2)
    assert rule.describe().highest == 4


def pdf(*subjects: str) -> Evidence:
    return Evidence(subjects, "pdf")


def test_documents_count_once() -> None:
    """A document for two facts is one document, two documents that look alike are two, other kinds don't count."""
    rule = build(DOCUMENTS + LEVELS)
    shared, alike, other = pdf("sop", "people"), pdf("sop"), Evidence(("sop",), "jpg")
    evidence = {"sop": (shared, alike, pdf("sop"), other), "people": (shared,), "team": (pdf("team"),)}
    outcome = rule.evaluate(inputs({}, evidence))
    assert figures(outcome) == scored(2, 2)
    assert outcome.reason.text("en") == "3 documents (pdf, link): level 2 (at least 3)."


def test_no_document_is_an_answer() -> None:
    """Without any document the outcome is scored, since silence is what is measured; a silent list is missing."""
    rule = build(DOCUMENTS + LEVELS)
    assert rule.answers_missing
    assert figures(run(rule)) == scored(0, 0)
    lists = build("evaluator: count\nfrom: names\n" + LEVELS)
    assert not lists.answers_missing
    assert run(lists).state == "missing"


def test_any_kind_of_document() -> None:
    """Without kinds every document counts."""
    rule = build("evaluator: count\nfrom: sop\ndocuments: {}\n" + LEVELS)
    assert rule.evaluate(inputs({}, {"sop": (Evidence(("sop",), "mp4"),)})).level == 1


def test_description() -> None:
    """Lists of options name items that reach a level; documents are no facts, so they name none."""
    assert possible(build("evaluator: count\nfrom: partners\n" + LEVELS), 1).witness == {"partners": ("campus",)}
    assert possible(build("evaluator: count\nfrom: names\n" + LEVELS), 1).witness == {}
    described = build(DOCUMENTS + LEVELS).describe()
    assert [found.witness for found in described.outcomes] == [{}, {}, {}]
    assert described.monotone == {"sop": "none", "people": "none"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from: names", ["IR419"]),
        ("from: sop\ndocuments: {any_of: [pdf]}", ["IR419"]),
        ("from: sop\n" + LEVELS, ["IR403"]),
        ("from: months\ndocuments: {any_of: [pdf]}\n" + LEVELS, ["IR403"]),
        ("from: [names, partners]\n" + LEVELS, ["IR401"]),
        ("from: sop\ndocuments: {any_of: [pfd]}\n" + LEVELS, ["IR123"]),
        ("from: sop\ndocuments: {kind: pdf}\n" + LEVELS, ["IR121"]),
        (LEVELS, ["IR122"]),
    ],
)
def test_faults(text: str, expected: list[str]) -> None:
    """What can't be counted, or has no highest number, is a fault."""
    assert codes(f"evaluator: count\n{text}") == expected
