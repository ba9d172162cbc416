"""Verdicts on tiny rulesets against all that there is to report: every answer to every fact, with every level stated or none."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from inovrules.proving import prove
from tests.properties.strategies import cases
from tests.properties.support import evaluate
from tests.proving.small import ENGINE, PUBLISHED, title

if TYPE_CHECKING:
    from inovrules.proving import Verdict
    from inovrules.ruleset import Ruleset
    from inovrules.scoring.scorecard import PublishedScore, UnitScores
    from tests.properties.strategies import Case

FACTS = {
    "a": {"type": "flag", "title": title("A")},
    "b": {"type": "choice", "title": title("B"), "options": {name: title(name) for name in ("none", "some", "all")}},
}
ANSWERS = {"a": (None, True, False), "b": (None, "none", "some", "all")}
OPTIONS = {"a": ("ya", "tidak"), "b": ("none", "some", "all")}
LEVELS = (None, 0, 1, 2)
POINTS = st.sampled_from(["-1", "0", "1", "2", "3.5"])


def indicator(name: str, fact: str, points: list[str]) -> dict[str, Any]:
    levels = [{"level": str(number), "is": option, "points": points[number]} for number, option in enumerate(OPTIONS[fact])]
    return {"id": name, "scope": "innovation", "title": title(name), "evaluator": "levels", "from": fact, "levels": levels}


@st.composite
def tiny(draw: st.DrawFn) -> dict[str, Any]:
    """Three indicators of two facts, what is made of them, perhaps behind a gate, with predicates; and the mean of that."""
    some = [indicator(name, fact, draw(st.lists(POINTS, min_size=3, max_size=3))) for name, fact in (("x", "a"), ("y", "b"), ("z", "b"))]
    how = draw(st.sampled_from(["sum", "mean", "minimum", "best"]))
    weights = {} if how in ("minimum", "best") else {"weight": draw(st.sampled_from(["1", "2", "0.5"]))}
    whole = {"id": "whole", "scope": "innovation", "title": title("W"), how: [{"score": "x", **weights}, "y", "z"]}
    if draw(st.booleans()):
        fact = draw(st.sampled_from(["a", "b"]))
        test = {"fact": fact, "is": "true" if fact == "a" else draw(st.sampled_from(OPTIONS["b"]))}
        require = draw(st.sampled_from([test, {"not": test}, {"all": [test, {"not": test}]}]))
        whole["gates"] = [{"require": require, "otherwise": "1", "title": title("G")}]
    mean = {"id": "mean", "scope": "region", "title": title("M"), "pool": {"of": "whole", "how": "mean", "refused": "leave_out"}}
    starts = ["-100", *draw(st.lists(st.sampled_from(["0.5", "1", "2", "3", "4", "7"]), min_size=1, max_size=3, unique=True).map(sorted))]
    bands = [{"id": f"band-{place}", "from": start, "title": title("P")} for place, start in enumerate(starts)]
    return {
        "format": "inovrules/1", "missing": draw(st.sampled_from(["zero", "exclude", "refuse"])), "id": "tiny", "version": "1.0.0",
        "title": title("tiny"), "facts": {"innovation": FACTS}, "scores": [*some, whole, mean],
        "publish": [{"score": "whole", **PUBLISHED, "predicates": bands}, {"score": "mean", **PUBLISHED}],
    }  # fmt: skip


def everything() -> list[dict[str, Any]]:
    """Give an innovation for everything that can be reported; of levels beside an answer, which don't count, one and none."""
    told = []
    for a, b in product(*ANSWERS.values()):
        first, second = (LEVELS if answer is None else (None, 1) for answer in (a, b))
        for x, y, z in product(first[:3], second, second):
            facts, levels = {"a": a, "b": b}, {"x": x, "y": y, "z": z}
            told.append([{key: value for key, value in some.items() if value is not None} for some in (facts, levels)])
    return [{"id": f"i{place}", "name": "I", "facts": facts, "levels": levels} for place, (facts, levels) in enumerate(told)]


EVERYTHING = everything()


def whole_of(unit: UnitScores) -> PublishedScore:
    return unit.published()[0]


@settings(max_examples=8)
@given(tiny())
def test_what_is_proved_or_refuted_is_so_of_everything_that_can_be_reported(document: dict[str, Any]) -> None:
    ruleset = ENGINE.load_ruleset(document)
    portfolio = ENGINE.load_portfolio({"region": {"name": "R"}, "as_of": "2026-07-01", "innovations": EVERYTHING}, [ruleset])
    found = [whole_of(unit) for unit in ENGINE.evaluate(portfolio, ruleset).innovations]
    verdicts = prove(ruleset)
    check_ends(ruleset, verdicts, {each.exact for each in found})
    check_predicates(verdicts, {each.predicate.id for each in found if each.predicate})
    check_one_more(document, verdicts, found)


def check_ends(ruleset: Ruleset, verdicts: tuple[Verdict, ...], reached: set[Any]) -> None:
    figures = reached - {None}
    bounds = ruleset.bounds["whole"]
    assert bounds.high is not None
    assert all(bounds.low <= each <= bounds.high for each in figures)
    ends = {verdict.label: verdict.status for verdict in verdicts if (verdict.property, verdict.score) == ("V1", "whole") and verdict.label}
    assert ends == {
        "lowest": "proved" if bounds.low in figures else "refuted",
        "highest": "proved" if bounds.high in figures else "refuted",
    }


def check_predicates(verdicts: tuple[Verdict, ...], reached: set[str]) -> None:
    """A predicate that some report has is found; one that none has is refuted."""
    for verdict in verdicts:
        if verdict.property == "V8":
            assert verdict.status == ("proved" if verdict.label in reached else "refuted"), verdict


def check_one_more(document: dict[str, Any], verdicts: tuple[Verdict, ...], found: list[PublishedScore]) -> None:
    """One more lowers the mean where two reports differ; what isn't answered counts as zero, unless it is left out, or refuses all."""
    counted = {each.exact for each in found if each.exact is not None} | ({0} if document["missing"] == "zero" else set())
    lowers = [verdict.status for verdict in verdicts if verdict.label == "one-more"]
    assert not lowers or len(counted) > 1
    if len(counted) > 1 and max(counted) > 0 and 0 in counted:
        assert lowers == ["refuted"]


@settings(max_examples=10)
@given(cases(signed=True, most=3))
def test_no_report_is_what_is_ruled_out(case: Case) -> None:
    """Of generated rulesets, with gates, eligibility and pools: no figure leaves its range, none has a predicate that none can have."""
    card = evaluate(*case)
    never = {(v.score, v.label) for v in prove(card.ruleset) if v.property == "V8" and v.status == "refuted"}
    for unit in card.units():
        for each in unit.published():
            assert each.predicate is None or (each.rule.score, each.predicate.id) not in never
