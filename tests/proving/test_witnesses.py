"""A portfolio that is shown shows what it is shown for: each is read and scored again, from its file too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from inovrules.cli import exits, main
from inovrules.proving import prove
from inovrules.proving.tight import lowest_scored
from tests.proving.support import ENGINE, EVERY, figure, proved, ruleset_of, statuses, title

if TYPE_CHECKING:
    from pathlib import Path

    from inovrules.exact import Exact
    from inovrules.ruleset import Ruleset

ALL = {"id": "all", "scope": "innovation", "title": title("All")}


@pytest.mark.parametrize("name", EVERY)
def test_ends_are_reached(name: str) -> None:
    ruleset, verdicts = proved(name)
    for verdict in verdicts:
        if verdict.property == "V1" and verdict.witness is not None and verdict.score is not None:
            assert figure(ruleset, verdict.witness, verdict.score).exact == _end(ruleset, verdict.score, verdict.label)


def _end(ruleset: Ruleset, score: str, label: str) -> Exact | None:
    return ruleset.bounds[score].high if label == "highest" else lowest_scored(ruleset, score)


def test_both_ends_of_the_index_are_reached_by_what_is_proven_too() -> None:
    ruleset, verdicts = proved("iid-2026")
    found = {v.label: figure(ruleset, v.witness, "iid") for v in verdicts if v.property == "V1" and v.score == "iid" and v.witness}
    assert {label: each.proven_exact for label, each in found.items()} == {"lowest": 0, "highest": 100}


def test_files_score_as_the_portfolios_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "iid-2026", "--lang", "en", "--witness", str(tmp_path / "shown")]) == exits.FINE
    capsys.readouterr()
    ruleset, verdicts = proved("iid-2026")
    expected = {f"iid-2026-{v.property}-{v.score}-{v.label}.yaml": v for v in verdicts if v.witness is not None}
    files = {path.name: path for path in (tmp_path / "shown").iterdir() if "-before" not in path.name}
    assert files.keys() == expected.keys()
    for name, verdict in expected.items():
        assert verdict.score is not None
        assert verdict.witness is not None
        read = ENGINE.load_portfolio(files[name], [ruleset])
        assert len(read.innovations) == len(verdict.witness["innovations"])
        card = ENGINE.evaluate(read, ruleset, readings=False)
        again = next(each for unit in card.units() for each in unit.published() if each.rule.score == verdict.score)
        assert again.exact == figure(ruleset, verdict.witness, verdict.score).exact


def test_an_end_behind_a_gate_that_never_opens_is_not_proved() -> None:
    never = {"all": [{"fact": "a", "is": "true"}, {"fact": "a", "is": "false"}]}
    gate = {"require": never, "otherwise": "1", "title": title("Never")}
    verdicts = prove(ruleset_of({**ALL, "sum": ["sa", "sb"], "gates": [gate]}, publish={"score": "all"}))
    assert [v.status for v in verdicts if v.property == "V1" and v.label == "highest"] == ["undecided"]


def test_an_end_that_asks_for_two_answers_to_one_fact_is_not_proved() -> None:
    """Zero for saying no and one for yes: their difference can be 1 by not stating the one, but a sum of both can't be 2."""
    inverse = {"scope": "innovation", "title": title("N"), "evaluator": "levels", "id": "sn", "from": "a"}
    levels = [{"level": 1, "is": "tidak"}]
    both = ruleset_of({**inverse, "levels": levels, "otherwise": "0"}, {**ALL, "sum": ["sa", "sn"]}, publish={"score": "all"})
    found = {v.label: v for v in prove(both) if v.property == "V1" and v.score == "all"}
    assert found["highest"].status == "proved"  # a level may be stated instead of the fact
    assert found["highest"].witness is not None
    assert "levels" in found["highest"].witness["innovations"][0]


def test_a_score_with_no_highest_figure_has_a_lowest_one() -> None:
    _, verdicts = proved("lan-2018")
    assert statuses(verdicts, "V1", "validated") == ["undecided", "proved"]
