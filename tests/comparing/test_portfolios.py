"""Two portfolios: what is reported differently, and what each change does."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from inovrules.comparing.portfolios import PortfolioComparison, compare_portfolios
from tests.cli.support import EXAMPLES
from tests.comparing.support import ENGINE, add_up, loaded, plain, reported

if TYPE_CHECKING:
    import pytest

    from inovrules.ruleset import Ruleset

BEFORE = reported((700, 12, 4), (120, 3, 9), (30, 0, 1))


def compared(new: dict[str, Any], old: dict[str, Any] = BEFORE, ruleset: Ruleset | None = None) -> PortfolioComparison:
    rules = ruleset or loaded(plain())
    portfolios = [ENGINE.load_portfolio(each, [rules]) for each in (old, new)]
    return compare_portfolios(portfolios[0], portfolios[1], rules, ENGINE)


def told(found: PortfolioComparison) -> list[str]:
    return [line.text("en") for change in found.changes for line in change.told]


def later() -> dict[str, Any]:
    document = deepcopy(BEFORE)
    document["innovations"][0]["facts"].update(people=90, cost=2)
    document["innovations"][1]["name"] = "Inovasi Satu"
    document["innovations"][1]["facts"]["sites"] = 2
    document["innovations"][2] = {"id": "new", "name": "Baru", "facts": {"people": 1, "cost": 1, "sites": 1}}
    return document


def test_what_changed_is_told() -> None:
    assert sorted(told(compared(later()))) == [
        "Innovation no longer reported: Inovasi 2",
        "Inovasi 0: cost: 12 → 2",
        "Inovasi 0: people: 700 → 90",
        "Inovasi Satu: name: Inovasi 1 → Inovasi Satu",
        "Inovasi Satu: sites: 9 → 2",
        "New innovation: Baru",
    ]


def test_a_name_counts_for_nothing() -> None:
    found = compared(later())
    assert [change.counts for change in found.changes] == [True] * 5 + [False]


def test_causes_add_up_whichever_is_the_old_one() -> None:
    there, back = compared(later()), compared(BEFORE, later())
    assert there.moves
    assert all(map(add_up, (*there.moves, *back.moves)))
    assert {move.key: move.exact() for move in there.moves} == {move.key: -move.exact() for move in back.moves}


def test_known_sets_give_the_same_as_all_changes_together(monkeypatch: pytest.MonkeyPatch) -> None:
    split = compared(later())
    monkeypatch.setattr("inovrules.comparing.portfolios.MeetingChanges.sets", lambda _self: {frozenset(range(split.counting))})
    whole = compared(later())
    assert whole.evaluated > split.evaluated
    assert {move.key: move.causes for move in split.moves} == {move.key: move.causes for move in whole.moves}


def test_documents_count_for_what_is_proven() -> None:
    rules = ENGINE.load_ruleset("iid-2026")
    text = (EXAMPLES / "kabupaten-contoh.yaml").read_text("utf-8")
    shorn = text.replace("      - {for: regulation, kind: pdf, date: 2024-02-05", "      - {for: trial, kind: pdf, date: 2024-02-05", 1)
    assert shorn != text
    old, new = (ENGINE.load_portfolio("p.yaml", [rules], text=each) for each in (text, shorn))
    found = compare_portfolios(old, new, rules, ENGINE)
    index = next(move for move in found.moves if move.key.score == "iid")
    assert index.exact() == 0
    assert index.exact(proven=True) < 0
    assert add_up(index)


def test_documents_for_what_the_ruleset_does_not_read_are_not_compared() -> None:
    new = deepcopy(BEFORE)
    new["evidence"] = [{"for": "innovations_recorded", "kind": "png", "date": "2026-06-30"}]
    assert not compared(new).differs


def test_an_agency_that_only_innovations_name_comes_with_them() -> None:
    rules = ENGINE.load_ruleset("opd-coverage")
    region = {"region": {"name": "Kabupaten"}, "as_of": "2026-07-01"}
    new = {**region, "innovations": [{"id": "a", "name": "A", "opd": "dinas-a"}]}
    found = compared(new, region, rules)
    assert sorted(told(found)) == ["Innovations listed: no → yes", "New agency (OPD): dinas-a", "New innovation: A"]
    assert len(found.changes) == 2
