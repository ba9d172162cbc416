"""What a finding says is so: whatever is reported, a level that is called dead isn't given, a fact that is called unread isn't read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from inovrules.checking import check_ruleset
from inovrules.checking.material import Material
from inovrules.conditions import All, Not
from inovrules.conditions import Any as Either
from inovrules.conditions import Test as Comparison
from inovrules.conditions.worlds import each_test_of, worlds
from inovrules.evaluators.context import Context
from inovrules.exact import Span
from inovrules.facts import FactDeclaration, PartialDate
from inovrules.located import read_value
from inovrules.messages import LANGUAGES, Text
from inovrules.portfolio import read_portfolio
from inovrules.ruleset.scores import Indicator
from inovrules.ruleset.vocabulary import vocabulary_of
from inovrules.testing.generate.pick import made
from inovrules.testing.generate.rulesets import make_ruleset
from tests.checking.corpus import nothing
from tests.properties.generate.portfolios import Answers
from tests.properties.support import ENGINE

if TYPE_CHECKING:
    from inovrules.checking import Finding
    from inovrules.conditions import Condition
    from inovrules.ruleset import Ruleset
    from inovrules.scoring.scorecard import Scorecard
    from inovrules.testing.generate.pick import Pick


def scored(pick: Pick) -> tuple[Ruleset, list[Scorecard]]:
    """Make a ruleset and score some portfolios of facts by it: self-assessed levels may be whatever is claimed."""
    document = make_ruleset(pick)
    ruleset = ENGINE.load_ruleset(document)
    portfolios = [Answers(pick, document, silence=6, extras=False).portfolio(3) for _ in range(3)]
    read = [read_portfolio(read_value(each), vocabulary_of([ruleset])) for each in portfolios]
    return ruleset, [ENGINE.evaluate(each, ruleset, readings=False) for each in read]


def found_in(ruleset: Ruleset) -> dict[str, list[Finding]]:
    """Check a ruleset; gives its findings by code."""
    found: dict[str, list[Finding]] = {}
    for finding in check_ruleset("made", ruleset, Material(ruleset), nothing).findings:
        found.setdefault(finding.code, []).append(finding)
    return found


def values(finding: Finding) -> dict[str, Any]:
    return dict(finding.message.values)


@given(case=made(scored))
@settings(max_examples=60)
def test_what_a_finding_rules_out_never_happens(case: tuple[Ruleset, list[Scorecard]]) -> None:
    ruleset, cards = case
    found = found_in(ruleset)
    dead = {(finding.path.removeprefix("scores/"), values(finding)["level"]) for finding in found.get("IC110", ())}
    flat = {finding.path.removeprefix("scores/"): values(finding)["points"] for finding in found.get("IC120", ())}
    unreachable = {finding.path for finding in found.get("IC105", ())}
    for card in cards:
        for scores in card.units():
            for name, score in ruleset.scores.items():
                if score.scope != scores.unit.scope or not isinstance(score.body, Indicator):
                    continue
                outcome = scores.cell(name).claimed_outcome
                if outcome is not None and outcome.state == "scored":
                    assert (name, outcome.level) not in dead
                    assert outcome.points == flat.get(name, outcome.points)
        for published in card.published:
            if published.predicate is not None:
                assert f"publish/{published.rule.score}/predicates/{published.predicate.id}" not in unreachable


@given(case=made(scored))
@settings(max_examples=30)
def test_every_finding_can_be_told(case: tuple[Ruleset, list[Scorecard]]) -> None:
    """A check of any ruleset ends, and each finding has its place and its words."""
    for findings in found_in(case[0]).values():
        for finding in findings:
            assert finding.place.file
            for language in LANGUAGES:
                assert "{" not in finding.message.text(language)


TITLE = Text("Isian", "Fact")
DECLARED = {
    "n": FactDeclaration("n", "innovation", "integer", TITLE, minimum=-2, maximum=6),
    "d": FactDeclaration("d", "innovation", "decimal", TITLE),
    "f": FactDeclaration("f", "innovation", "flag", TITLE),
    "c": FactDeclaration("c", "innovation", "choice", TITLE, options={"x": TITLE, "y": TITLE, "z": TITLE}),
    "l": FactDeclaration("l", "innovation", "list", TITLE, of="text"),
}
NUMBERS = st.integers(-3, 7)
ITEMS = st.sampled_from("pqr")


def _test(fact: str, operator: st.SearchStrategy[str], operand: st.SearchStrategy[Any]) -> st.SearchStrategy[Condition]:
    return st.builds(lambda word, value: Comparison(fact, word, value, TITLE), operator, operand)


ORDER = st.sampled_from(["at_least", "more_than", "at_most", "less_than"])
TESTS = st.one_of(
    _test("n", ORDER, NUMBERS),
    _test("d", ORDER, NUMBERS),
    _test("d", st.just("between"), st.tuples(NUMBERS, NUMBERS)),
    _test("f", st.just("is"), st.booleans()),
    _test("c", st.just("in"), st.lists(st.sampled_from("xyz"), min_size=1).map(tuple)),
    _test("l", st.sampled_from(["includes_all", "includes_any"]), st.lists(ITEMS, min_size=1).map(tuple)),
    _test("l", st.just("includes"), ITEMS),
    st.builds(lambda fact, value: Comparison(fact, "reported", value, TITLE), st.sampled_from(sorted(DECLARED)), st.booleans()),
)
CONDITIONS = st.recursive(
    TESTS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: All(tuple(parts))),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: Either(tuple(parts))),
        inner.map(Not),
    ),
    max_leaves=4,
)
ANSWERS = st.fixed_dictionaries({
    "n": st.none() | st.integers(-2, 6),
    "d": st.none() | st.fractions(-4, 8, max_denominator=4).map(lambda value: Span(value, value)),
    "f": st.none() | st.booleans(),
    "c": st.none() | st.sampled_from("xyz"),
    "l": st.none() | st.lists(st.sampled_from("pqrs"), unique=True).map(tuple),
})  # fmt: skip


@given(first=CONDITIONS, second=CONDITIONS, answers=ANSWERS, day=st.dates())
def test_situations_stand_for_all(first: Condition, second: Condition, answers: dict[str, Any], day: date) -> None:
    """Whatever is reported, one of the situations gives both conditions the same answers."""
    known = worlds([first, second], Context("innovation", DECLARED, {}), [day])
    wanted = [condition.holds(answers, day, day.year) for condition in (first, second)]
    assert known is None or wanted in [[world.holds(first), world.holds(second)] for world in known]


DATED = Context("innovation", {"t": FactDeclaration("t", "innovation", "date", TITLE)}, {})


@given(data=st.data())
def test_situations_of_dates_stand_for_all(data: st.DataObject) -> None:
    """The same of dates, at marks that move with the assessment and at fixed ones."""
    from inovrules.conditions import DateMark

    day = data.draw(st.dates(date(1951, 1, 1), date(2099, 12, 31)))
    days = st.dates(day.replace(year=day.year - 4, day=1), day.replace(year=day.year + 2, day=1)).map(lambda each: PartialDate(each, each))
    mark = st.one_of(
        st.just(DateMark()), st.integers(0, 3).map(lambda back: DateMark(years_back=back)), days.map(lambda each: DateMark(fixed=each))
    )
    condition = All(
        tuple(Comparison("t", word, each, TITLE) for word, each in data.draw(st.lists(st.tuples(ORDER, mark), min_size=1, max_size=3)))
    )
    answer = {"t": data.draw(st.none() | days)}
    known = worlds([condition], DATED, [day])
    assert known
    assert condition.holds(answer, day, day.year) in [world.holds(condition) for world in known]


def test_a_condition_of_another_kind_is_left_alone() -> None:
    """What isn't understood isn't judged."""

    class Odd:
        reads = ("n",)

    assert list(each_test_of(Odd())) == [None]  # type: ignore[arg-type]
    assert worlds([Odd()], Context("innovation", DECLARED, {}), []) is None  # type: ignore[list-item]
