"""V6 of facts: what silence and better answers do to scores, as the engine scores them."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings

from inovrules.proving.better import better
from inovrules.proving.silence import withheld
from inovrules.ruleset.scores import Indicator
from inovrules.testing.generate.pick import made
from inovrules.testing.generate.rulesets import make_ruleset
from tests.properties.generate.portfolios import Answers
from tests.properties.support import ENGINE, figures
from tests.proving.small import ENGINE as OWN
from tests.proving.small import flag, number, ruleset_of, score, told, yes

if TYPE_CHECKING:
    from inovrules.facts import Scope
    from inovrules.ruleset import Ruleset
    from inovrules.testing.generate.numbers import Node
    from inovrules.testing.generate.pick import Pick
    from tests.properties.support import Figure

Card = dict[tuple[str, str], dict[str, "Figure"]]
MEAN = {"pool": {"of": "s", "how": "mean", "refused": "leave_out"}}
NAMED = {"id": "Aturan", "en": "Rule"}


def _changed(pick: Pick, *, withhold: bool) -> tuple[Ruleset, Card, Card, tuple[str, str], str]:
    """Make a ruleset, and score a portfolio before and after one fact is taken away or changed; then whose fact that is, and which."""
    document = make_ruleset(pick)
    answers = Answers(pick, document, silence=6)
    before = answers.portfolio(3)
    for unit in (before, *before["opds"], *before["innovations"]):
        unit.pop("levels", None)
    after = copy.deepcopy(before)
    listed: dict[Scope, list[Node]] = {"innovation": after["innovations"], "opd": after["opds"], "region": [after]}
    scope = pick.one([scope for scope, units in listed.items() if units])
    unit = pick.one(listed[scope])
    name = pick.one(sorted(document["facts"][scope]))
    unit["facts"].pop(name, None)
    if not withhold:
        unit["facts"][name] = answers.value(document["facts"][scope][name])
    ruleset = ENGINE.load_ruleset(document)
    cards = [ENGINE.evaluate(ENGINE.load_portfolio(portfolio, [ruleset]), ruleset) for portfolio in (before, after)]
    return ruleset, figures(cards[0]), figures(cards[1]), (scope, unit.get("id", "region")), name


def both(before: Card, after: Card, name: str) -> list[tuple[Figure, Figure]]:
    return [(scores[name], after[unit][name]) for unit, scores in before.items() if name in scores]


@settings(max_examples=40)
@given(made(lambda pick: _changed(pick, withhold=True)))
def test_withholding_an_answer_never_pays_where_that_is_proved(case: Any) -> None:
    ruleset, before, after, _, _ = case
    for item in ruleset.publish:
        if withheld(ruleset, item).status == "proved":
            for spoken, silent in both(before, after, item.score):
                assert silent.value <= spoken.value
                assert silent.proven <= spoken.proven


@settings(max_examples=40)
@given(made(lambda pick: _changed(pick, withhold=False)))
def test_a_better_answer_never_lowers_a_score_where_that_is_proved(case: Any) -> None:
    """Better is what gives some indicator more and none less; what silence did before doesn't matter here."""
    ruleset, before, after, unit, name = case
    indicators = [score.id for score in ruleset.scores.values() if isinstance(score.body, Indicator) and score.scope == unit[0]]
    moves = [after[unit][each].value - before[unit][each].value for each in indicators]
    missing = [before[unit][each].state for each in indicators] != [after[unit][each].state for each in indicators]
    if missing or min(moves, default=0) < 0 or max(moves, default=0) <= 0:
        return
    for item in ruleset.publish:
        if better(ruleset, item).status == "proved":
            for worse, improved in both(before, after, item.score):
                assert improved.value >= worse.value, name


def rule(fact: str, unknown: str) -> dict[str, object]:
    return {"id": "r", "title": NAMED, "require": {"fact": fact, "at_least": "300"}, "unknown": unknown, "reason": NAMED}


def silence_of(ruleset: Ruleset) -> tuple[str, str]:
    found = withheld(ruleset, ruleset.publish[0])
    return found.status, told(found)


def test_silence_that_is_accepted_is_named() -> None:
    total = score("t", "region", pool={"of": "s", "how": "sum", "refused": "leave_out"})
    facts = {"f": flag(), "n": number(minimum="0")}
    lenient = ruleset_of(facts, yes("s", "f"), total, eligibility=[rule("n", "accept")])
    assert silence_of(lenient)[0] == "undecided"
    assert "Innovations that say too little to be judged are accepted: “Rule”." in silence_of(lenient)[1]
    assert silence_of(ruleset_of(facts, yes("s", "f"), total, eligibility=[rule("n", "refuse")]))[0] == "proved"


def test_leaving_an_average_is_named() -> None:
    facts = {"f": flag(), "n": number(minimum="0")}
    found = silence_of(ruleset_of(facts, yes("s", "f"), score("t", "region", **MEAN), eligibility=[rule("n", "refuse")]))
    assert found[0] == "undecided"
    assert "An innovation refused for want of an answer leaves the average: “t”." in found[1]


@pytest.mark.parametrize(
    ("planted", "expected"),
    [
        ({"missing": "exclude"}, "“t” leaves out what is missing."),
        ({"gates": [{"require": {"fact": "f", "reported": "false"}, "otherwise": "0", "title": NAMED}]}, "A condition of “t” asks"),
        ({"gates": [{"require": {"score": "s", "at_most": "0"}, "otherwise": "0", "title": NAMED}]}, "“t” doesn't always rise"),
        ({"curve": [["0", "5"], ["1", "3"]]}, "“t” doesn't always rise with what it is made of."),
    ],
)
def test_what_is_planted_is_named(planted: dict[str, Any], expected: str) -> None:
    ruleset = ruleset_of({"f": flag(), "g": flag()}, yes("s", "f"), yes("u", "g"), score("t", mean=["s", "u"], **planted))
    status, found = silence_of(ruleset)
    assert status == "undecided"
    assert expected in found


def test_a_fact_that_wants_two_things_is_named() -> None:
    few = [{"level": "0", "from": "10"}, {"level": "1", "from": "0", "to": "9"}]
    many = [{"level": "0", "from": "0", "to": "9"}, {"level": "1", "from": "10"}]
    bands = {"evaluator": "bands", "from": "n"}
    facts = {"n": number(minimum="0")}
    torn = ruleset_of(facts, score("s", bands=few, **bands), score("u", bands=many, **bands), score("t", sum=["s", "u"]))
    found = better(torn, torn.publish[0])
    assert found.status == "undecided"
    assert "“N”" in told(found)
    alike = ruleset_of(facts, score("s", bands=many, **bands), score("u", bands=many, **bands), score("t", sum=["s", "u"]))
    assert better(alike, alike.publish[0]).status == "proved"


def test_the_index_names_the_length_of_the_description_and_the_average() -> None:
    ruleset = OWN.load_ruleset("iid-2026")
    status, found = silence_of(ruleset)
    assert status == "undecided"
    assert "“Design description of at least 300 words”" in found
    assert "“Average maturity of the region's innovations”" in found
    assert withheld(ruleset, ruleset.publish[1]).status == "proved"
