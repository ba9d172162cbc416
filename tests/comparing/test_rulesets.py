"""Two rulesets: what differs, in words, and what each edit does to portfolios."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest

from inovrules.comparing.hybrids import Hybrids
from inovrules.comparing.rulesets import compare_rulesets
from inovrules.comparing.slots import slots_of
from inovrules.comparing.wording import Wording
from tests.comparing.support import ENGINE, add_up, bands, changed, loaded, opened, plain, reported, score, text

if TYPE_CHECKING:
    from collections.abc import Callable

    from inovrules.comparing.rulesets import RulesetComparison

Document = dict[str, Any]
MANY = reported((700, 12, 4), (120, 3, 9), (0, 9, 9), (30, 0, 1))


def compared(new: Document, *portfolios: Document, old: Document | None = None) -> RulesetComparison:
    return compare_rulesets(loaded(old or plain()), loaded(new), ENGINE, [opened(each) for each in portfolios])


def told(found: RulesetComparison) -> list[str]:
    wording = Wording(found.old, found.new)
    return [line.text("en") for edit in found.edits for line in wording.told(edit)]


def reweigh(document: Document) -> None:
    score(document, "reach")["weight"] = 3


def reband(document: Document) -> None:
    score(document, "thrift")["bands"] = [{"level": 1, "from": 1, "to": 3}, {"level": 2, "from": 4}]


def raise_floor(document: Document) -> None:
    score(document, "average")["pool"]["divisor_floor"] = 5


def recap(document: Document) -> None:
    score(document, "number")["pool"]["cap"] = 2


def loosen(document: Document) -> None:
    document["eligibility"][0]["require"] = {"fact": "people", "at_least": 0}


def move(document: Document) -> None:
    score(document, "good")["sum"].remove("thrift")
    score(document, "wide")["sum"].append("thrift")


def add(document: Document) -> None:
    document["facts"]["innovation"]["years"] = {"type": "integer", "title": text("years")}
    document["scores"].append(bands("age", "years", 0, 2))
    score(document, "wide")["sum"].append("age")


def remove(document: Document) -> None:
    document["scores"].remove(score(document, "spread"))
    score(document, "wide")["sum"] = ["thrift"]
    score(document, "good")["sum"] = ["reach"]


def gate(document: Document) -> None:
    score(document, "index")["gates"] = [{"require": {"score": "number", "at_least": 3}, "otherwise": 4, "title": text("Enough")}]


def rename(document: Document) -> None:
    score(document, "reach")["title"] = text("Range")


def regrade(document: Document) -> None:
    document["publish"][0]["predicates"][1]["from"] = 7


EDITS: dict[Callable[[Document], None], tuple[str, ...]] = {
    reweigh: ("reach: weight: 2 → 3",),
    reband: ("thrift: level 1",),
    raise_floor: ("Average: divisor floor: 2 → 5",),
    recap: ("Number: cap: 5 → 2",),
    loosen: ("Used: requirement: people at least 1 → people at least 0",),
    move: ("thrift moved from Good to Wide",),
    add: ("New score: age", "New fact: years (`years`)", "Wide: now counts age"),
    gate: ("Index: gates: none → Enough",),
    rename: ("reach", ),
    regrade: ("Index: High starts at 6 → 7",),
}  # fmt: skip


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_an_edit_is_told_in_words_and_is_one(edit: Callable[[Document], None]) -> None:
    found = compared(changed(edit))
    lines = told(found)
    assert len(found.edits) == 1
    for wanted in EDITS[edit]:
        assert any(line.startswith(wanted) or wanted in line for line in lines), lines


def test_both_levels_that_a_band_lies_between_are_told() -> None:
    lines = told(compared(changed(reband)))
    assert len(lines) == 2
    assert lines[1].startswith("thrift: level 2")
    assert "10" in lines[1].partition(" → ")[0]
    assert "4" in lines[1].partition(" → ")[2]


def test_what_names_a_score_that_goes_goes_with_it() -> None:
    found = compared(changed(remove), MANY)
    assert found.counting == 1
    assert any(line.startswith("Score removed: spread") for line in told(found))


def test_what_is_only_said_counts_for_nothing() -> None:
    found = compared(changed(rename), MANY)
    assert (found.counting, found.moves, found.ranks) == (0, (), ())


ASIDE = {
    "excused": [{"code": "IC130", "reason": text("Known")}],
    "readings": [{"id": "other", "title": text("Other"), "because": text("Unclear"), "changes": [{"set": "scores/reach/weight", "to": 5}]}],
    "twins": {"describe": ["told"]},
    "severities": {"twin": "note"},
}


@pytest.mark.parametrize("key", ASIDE)
def test_what_stands_beside_the_scores_is_told_too(key: str) -> None:
    def declare(document: Document) -> None:
        document["facts"]["innovation"]["told"] = {"type": "text", "title": text("told")}

    found = compared(changed(declare, lambda document: document.update({key: ASIDE[key]})), MANY, old=changed(declare))
    assert (found.differs, found.counting, found.moves) == (True, 0, ())


def test_named_values_evidence_and_facts_are_told_in_words() -> None:
    def edit(document: Document) -> None:
        score(document, "reach").update({"from": "cost", "evidence": [{"any_of": ["pdf"], "at_least": 2}]})
        score(document, "average").update(missing="exclude")
        document["publish"][0]["mode"] = "cut"

    lines = told(compared(changed(edit)))
    for wanted in (
        "reach: from: people → cost", "reach: evidence: none → 2 document(s) (pdf)", "Index: rounding mode: half up → cut off",
        "Average: what is missing: counts 0 → left out",
    ):  # fmt: skip
        assert wanted in lines, lines


def test_a_weight_is_told_beside_the_levels_that_change_with_it() -> None:
    def edit(document: Document) -> None:
        reweigh(document)
        document["facts"]["innovation"]["years"] = {"type": "integer", "title": text("years")}
        score(document, "reach").update(bands("reach", "years", 2, 4, weight=3), when={"fact": "years", "reported": True})

    lines = told(compared(changed(edit)))
    assert "reach: weight: 2 → 3" in lines
    assert "reach: from: people → years" in lines


def test_the_same_written_otherwise_is_the_same() -> None:
    other = deepcopy(plain())
    other["scores"].reverse()
    score(other, "reach")["weight"] = "2.0"
    score(other, "reach")["from"] = ["people"]
    score(other, "good")["sum"] = [{"score": "thrift"}, "reach"]
    found = compared(other, MANY)
    assert (found.edits, found.moves) == ((), ())


def test_a_ruleset_is_the_same_as_itself() -> None:
    found = compared(plain(), MANY)
    assert (found.edits, found.moves, found.ranks, found.differs) == ((), (), (), False)


ALL = (reweigh, reband, raise_floor, recap, loosen, move, add, gate)


def test_causes_add_up_exactly_and_swap_their_signs_with_the_sides() -> None:
    there, back = compared(changed(*ALL), MANY), compared(plain(), MANY, old=changed(*ALL))
    assert there.method == back.method == "exact"
    assert there.moves
    assert all(map(add_up, (*there.moves, *back.moves)))
    one, other = ({move.key: move.exact() for move in found.moves} for found in (there, back))
    assert one == {key: -exact for key, exact in other.items()}


def test_known_sets_give_the_same_as_all_edits_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """The structure of a ruleset only saves work: the shares are those of the whole game."""
    split = compared(changed(*ALL), MANY)
    monkeypatch.setattr("inovrules.comparing.rulesets.meeting_sets", lambda _old, _new, edits: [frozenset(range(len(edits)))])
    whole = compared(changed(*ALL), MANY)
    assert {move.key: move.causes for move in split.moves} == {move.key: move.causes for move in whole.moves}


def test_edits_of_different_parts_of_a_sum_do_not_meet() -> None:
    found = compared(changed(reweigh, reband, recap), MANY)
    assert found.evaluated == 5  # none, each alone, all: nothing else is needed


def test_each_edit_can_be_made_alone_and_all_of_them_make_the_new_one() -> None:
    old, new = loaded(plain()), loaded(changed(*ALL))
    found = compare_rulesets(old, new, ENGINE)
    hybrids = Hybrids(slots_of(old), found.edits[: found.counting], ENGINE.plugins)
    assert all(hybrids.ruleset([index]) is not None for index in range(found.counting))
    whole = hybrids.ruleset(range(found.counting))
    assert whole is not None
    portfolio = ENGINE.load_portfolio(MANY, [new])
    assert figures(ENGINE.evaluate(portfolio, whole)) == figures(ENGINE.evaluate(portfolio, new))


def figures(card: Any) -> list[object]:
    return [(item.exact, item.proven_exact, item.predicate) for scores in card.units() for item in scores.published()]


def test_ranks_that_swap_are_told_of_regions_and_innovations() -> None:
    first, second = reported((700, 0, 0), (700, 0, 0), name="Satu"), reported((1, 12, 9), (1, 12, 9), name="Dua")

    def spread_more(document: Document) -> None:
        score(document, "spread")["weight"] = 9

    found = compared(changed(lambda document: score(document, "spread").update(weight=0), reweigh), first, second, old=changed(spread_more))
    regions = {move.key.portfolio: (move.old, move.new) for move in found.ranks if move.key.scope == "region"}
    assert regions == {0: (2, 1), 1: (1, 2)}


def test_a_fact_that_only_one_ruleset_knows_is_no_fault_of_the_portfolio() -> None:
    portfolio = reported((700, 12, 4))
    portfolio["innovations"][0]["facts"]["years"] = 3
    found = compared(changed(add), portfolio)
    assert all(map(add_up, found.moves))
    assert found.moves[0].exact() == 1  # two points over the floor of two


@pytest.mark.parametrize(("old", "new"), [("iid-2026", "iid-2027")])
def test_shipped_editions(old: str, new: str) -> None:
    example = opened_file("kabupaten-contoh.yaml")
    found = compare_rulesets(ENGINE.load_ruleset(old), ENGINE.load_ruleset(new), ENGINE, [example])
    assert [edit.atoms[0].slot for edit in found.edits[: found.counting]] == [
        ("head", "year"), ("scores", "sid-average", "pool", "divisor_floor"), ("scores", "sid-36", "gates"),
    ]  # fmt: skip
    assert found.method == "exact"
    assert all(map(add_up, found.moves))


def opened_file(name: str) -> Any:
    from inovrules.plugins.reading import read_source
    from tests.cli.support import EXAMPLES

    return read_source(EXAMPLES / name, ENGINE.plugins)
