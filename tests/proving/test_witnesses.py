"""A portfolio that is shown shows what it is shown for: each is read and scored again, from its file too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from inovrules.checking import check
from inovrules.cli import exits, main
from inovrules.proving import prove
from inovrules.proving.named import named
from inovrules.proving.tight import lowest_scored
from inovrules.proving.witnesses import portfolio_with
from inovrules.proving.witnesses.bench import Bench
from inovrules.views.checked.sarif import sarif
from tests.proving.small import score, yes
from tests.proving.support import ENGINE, EVERY, figure, proved, ruleset_of, shown, statuses, title

if TYPE_CHECKING:
    from pathlib import Path

    from inovrules.exact import Exact
    from inovrules.ruleset import Ruleset

ALL = {"id": "all", "scope": "innovation", "title": title("All")}


@pytest.mark.parametrize("name", EVERY)
def test_ends_are_reached(name: str) -> None:
    ruleset, verdicts = proved(name)
    found = [(verdict, each) for verdict, each in shown(name) if verdict.property == "V1"]
    assert len(found) == sum(verdict.property == "V1" and bool(verdict.label) for verdict in verdicts)
    for verdict, each in found:
        assert each.exact == _end(ruleset, each.rule.score, verdict.label)


@pytest.mark.parametrize("name", EVERY)
def test_predicates_are_reached(name: str) -> None:
    """Every predicate of every shipped ruleset, by a portfolio that has it."""
    ruleset, verdicts = proved(name)
    assert {verdict.status for verdict in verdicts if verdict.property == "V8"} <= {"proved"}
    found = [(verdict.label, each.predicate.id) for verdict, each in shown(name) if verdict.property == "V8" and each.predicate]
    assert len(found) == sum(len(item.predicates) for item in ruleset.publish)
    assert all(label == predicate for label, predicate in found)


@pytest.mark.parametrize("name", EVERY)
def test_one_innovation_more_lowers_what_it_is_said_to_lower(name: str) -> None:
    ruleset, _ = proved(name)
    for verdict, found in shown(name):
        if verdict.label != "one-more":
            continue
        assert verdict.witness is not None
        assert verdict.before is not None
        *others, last = verdict.witness["innovations"]
        assert verdict.before["innovations"] == others
        assert last["id"] in verdict.message.text("en")
        before = figure(ruleset, verdict.before, found.rule.score).claimed
        assert before is not None
        assert found.claimed is not None
        assert found.claimed < before


def test_twelve_innovations_are_the_fewest_of_which_one_more_lowers_the_index() -> None:
    """The divisor of the index is at least 12. Each needs stage and date to count at all; one of them has one answer besides."""
    _, verdicts = proved("iid-2026")
    (verdict,) = [each for each in verdicts if (each.label, each.score) == ("one-more", "iid")]
    assert verdict.before is not None
    assert len(verdict.before["innovations"]) == 12
    assert sum(len(each["facts"]) for each in verdict.before["innovations"]) == 12 * 2 + 1


def test_the_fewest_answers_for_a_predicate() -> None:
    """Novelty is the mean of five indicators of three points, with weights 4, 4, 3, 2 and 2 of 15: 70 takes 4 + 4 + 3 of them."""
    ruleset, verdicts = proved("novelty")
    told = {verdict.label: verdict.details for verdict in verdicts if (verdict.property, verdict.score) == ("V8", "novelty")}
    assert [detail.text("en") for detail in told["tinggi"]] == ["That takes answers to at least 3 of 5 indicators."]
    weights = sorted((ruleset.scores[part.score].weight for part in ruleset.scores["novelty"].parts()), reverse=True)
    start = next(each.start for each in ruleset.publish[-1].predicates if each.id == "tinggi")
    assert sum(weights[:2]) * 100 < start * sum(weights) <= sum(weights[:3]) * 100


def _end(ruleset: Ruleset, score: str, label: str) -> Exact | None:
    return ruleset.bounds[score].high if label == "highest" else lowest_scored(ruleset, score)


def test_both_ends_of_the_index_are_reached_by_what_is_proven_too() -> None:
    found = {verdict.label: each for verdict, each in shown("iid-2026") if (verdict.property, verdict.score) == ("V1", "iid")}
    assert {label: each.proven_exact for label, each in found.items()} == {"lowest": 0, "highest": 100}


def test_files_score_as_the_portfolios_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "iid-2026", "--lang", "en", "--witness", str(tmp_path / "shown")]) == exits.FINE
    capsys.readouterr()
    ruleset, _ = proved("iid-2026")
    expected = {f"iid-2026-{verdict.property}-{verdict.score}-{verdict.label}.yaml": (verdict, each) for verdict, each in shown("iid-2026")}
    files = {path.name: path for path in (tmp_path / "shown").iterdir() if "-before" not in path.name}
    assert files.keys() == expected.keys()
    for name, (verdict, found) in expected.items():
        assert verdict.witness is not None
        read = ENGINE.load_portfolio(files[name], [ruleset])
        assert len(read.innovations) == len(verdict.witness["innovations"])
        card = ENGINE.evaluate(read, ruleset, readings=False)
        again = next(each for unit in card.units() for each in unit.published() if each.rule.score == verdict.score)
        assert again.exact == found.exact


def test_an_end_behind_a_gate_that_never_opens_is_refuted() -> None:
    """Two flags have three answers each, silence among them, and of one that isn't answered either level may be stated, or none."""
    never = {"all": [{"fact": "a", "is": "true"}, {"fact": "a", "is": "false"}]}
    gate = {"require": never, "otherwise": "1", "title": title("Never")}
    verdicts = prove(ruleset_of({**ALL, "sum": ["sa", "sb"], "gates": [gate]}, publish={"score": "all"}))
    (verdict,) = [v for v in verdicts if v.property == "V1" and v.label == "highest"]
    assert verdict.status == "refuted"
    assert "the nearest gives 1" in verdict.message.text("en")


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


@pytest.mark.parametrize("wishes", [{"sid-16": 3, "sid-33-people": 1}, {"sid-25": 2, "spd-03": 2}, {"spd-01": 3}], ids=str)
def test_wished_points_are_given_and_proven(wishes: dict[str, int]) -> None:
    ruleset = ENGINE.load_ruleset("iid-2026")
    made = portfolio_with(ruleset, wishes, innovations=2)
    assert made is not None
    card = ENGINE.evaluate(ENGINE.load_portfolio(made, [ruleset]), ruleset, readings=False)
    assert [scores.eligibility.accepted for scores in card.innovations] == [True, True]
    for name, points in wishes.items():
        units = [unit for unit in card.units() if unit.unit.scope == ruleset.scores[name].scope]
        assert {(unit.cell(name).value, unit.cell(name).proven) for unit in units} == {(points, points)}


def test_points_that_no_level_has_are_not_given() -> None:
    assert portfolio_with(ENGINE.load_ruleset("iid-2026"), {"sid-16": 7}) is None
    with pytest.raises(KeyError):
        portfolio_with(ENGINE.load_ruleset("iid-2026"), {"sid-99": 1})


def test_reports_hold_the_portfolios_of_what_is_refuted() -> None:
    found = check(["bogor-2017"], ENGINE, lambda _: [])
    results = sarif(found, "en")["runs"][0]["results"]
    (pair,) = [result["properties"] for result in results if "properties" in result]
    ruleset, _ = proved("bogor-2017")
    assert figure(ruleset, pair["witness"], "city-progress").exact == 50
    assert figure(ruleset, pair["before"], "city-progress").exact == 100


def test_a_large_ruleset_is_given_up_rather_than_tried_for_long() -> None:
    """A hundred indicators behind as many gates that no answer passes, in as many published sums, with twenty predicates each."""
    ids = [f"s{number}" for number in range(100)]
    gate = {"require": {"all": [{"fact": "a", "is": "true"}, {"fact": "b", "is": "true"}]}, "otherwise": "0", "title": title("G")}
    many = [yes(name, "a" if number % 2 else "b", levels=[{"level": "1", "is": "tidak"}], gates=[gate]) for number, name in enumerate(ids)]
    sums = [score(f"all-{number}", sum=ids) for number in range(10)]
    bands = [{"id": f"p{number}", "from": str(number * 4), "title": title("P")} for number in range(20)]
    ruleset = ruleset_of(*many, *sums, publish={"score": "all-0", "predicates": bands})
    item = ruleset.publish[0]
    published = tuple(evolve(item, score=f"all-{number}") for number in range(10))
    bench = Bench(evolve(ruleset, publish=published), ENGINE)
    verdicts = [verdict for each in published for verdict in named(bench, each)]
    assert {verdict.status for verdict in verdicts if verdict.label != "p0"} <= {"undecided", "refuted"}
    assert bench.is_spent
