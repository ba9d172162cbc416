"""What the page of a comparison leaves out, and what it says of that."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from inovrules.cli import main
from tests.comparing.support import bands, changed, plain, reported, score, text
from tests.comparing.test_rulesets import MANY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def page(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Compare two documents (with the portfolio given) and give the lines of the page."""
    monkeypatch.setenv("COLUMNS", "80")

    def show(old: dict[str, Any], new: dict[str, Any], *more: str, portfolio: dict[str, Any] | None = None) -> list[str]:
        files = {"old": old, "new": new, "portfolio": portfolio}
        for name, document in files.items():
            (tmp_path / f"{name}.json").write_text(json.dumps(document), "utf-8")
        chosen = ["--portfolio", str(tmp_path / "portfolio.json")] if portfolio else []
        assert main(["diff", str(tmp_path / "old.json"), str(tmp_path / "new.json"), "--lang", "en", *chosen, *more]) == 0
        return [line.rstrip() for line in capsys.readouterr().out.splitlines()]

    return show


def add_many(document: dict[str, Any]) -> None:
    names = [f"extra-{number}" for number in range(12)]
    document["scores"] += [bands(name, "people", 1, 5) for name in names]
    document["scores"].append({"id": "extra", "scope": "innovation", "title": text("Extra"), "sum": names})
    score(document, "all")["sum"].append("extra")


def test_an_edit_of_many_lines_is_cut_unless_all_is_wanted(page: Callable[..., list[str]]) -> None:
    brief, whole = page(plain(), changed(add_many)), page(plain(), changed(add_many), "-v")
    assert sum("New score: " in line for line in brief) == 8
    assert brief[-1].strip() == "… and 6 more (-v shows all)"
    assert sum("New score: " in line for line in whole) == 13
    assert not any("-v shows all" in line for line in whole)


def test_a_line_names_the_largest_causes_and_how_many_more_there_are(page: Callable[..., list[str]]) -> None:
    def reband(document: dict[str, Any]) -> None:
        score(document, "spread")["bands"] = bands("spread", "sites", 1, 2, 4)["bands"]

    def reweigh(document: dict[str, Any]) -> None:
        for name, weight in (("reach", 3), ("thrift", 2), ("spread", 3)):
            score(document, name)["weight"] = weight

    lines = page(plain(), changed(reband, reweigh), portfolio=MANY)
    assert max(map(len, lines)) <= 80
    row = next(line for line in lines if line.strip().startswith("Inovasi 0 "))
    assert row.split("  ")[-1] == "[3] [1] [2] +1 more"  # 5, 3, and twice 2 points


def test_what_never_had_a_figure_is_left_out(page: Callable[..., list[str]]) -> None:
    def refuse_all(document: dict[str, Any]) -> None:
        score(document, "all").update(missing="refuse")
        score(document, "good").update(missing="refuse")

    def rule(document: dict[str, Any]) -> None:
        refuse_all(document)
        document["eligibility"][0]["require"] = {"fact": "people", "at_least": 5}

    empty = reported((700, 12, 4))
    del empty["innovations"][0]["facts"]["cost"]
    empty["innovations"][0]["facts"]["people"] = 3
    lines = page(changed(refuse_all), changed(rule), portfolio=empty)
    assert not any("– → –" in line for line in lines)


def test_a_predicate_that_changes_is_told_of_innovations_too(page: Callable[..., list[str]]) -> None:
    def grade(document: dict[str, Any]) -> None:
        predicates = [{"id": "low", "from": 0, "title": text("Low")}, {"id": "high", "from": 9, "title": text("High")}]
        document["publish"][1]["predicates"] = predicates

    def reweigh(document: dict[str, Any]) -> None:
        grade(document)
        score(document, "reach")["weight"] = 1

    lines = [line.strip() for line in page(changed(grade), changed(reweigh), portfolio=MANY)]
    assert any(line.startswith("Inovasi 0 · Predicate: High → Low ") for line in lines)


def test_scores_that_go_by_another_id_are_told(page: Callable[..., list[str]]) -> None:
    def renumber(document: dict[str, Any]) -> None:
        score(document, "spread")["id"] = "spread-2"
        score(document, "wide")["sum"] = ["spread-2"]

    lines = [line.strip() for line in page(plain(), changed(renumber))]
    assert "·  spread: `spread` → `spread-2`" in lines
    assert "Scores with another id" not in page(plain(), changed(add_many))
