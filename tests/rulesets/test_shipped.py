"""Every shipped ruleset: it loads, says everything in both languages, names its sources, and its scores reach their ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from attrs import fields, has

from inovrules.messages import Text
from inovrules.ruleset.library import shipped_ids
from inovrules.ruleset.scores import Indicator
from tests.rulesets import best, support

if TYPE_CHECKING:
    from inovrules import Node, Ruleset

SHIPPED = (
    "bogor-2017",
    "iid-2021",
    "iid-2023",
    "iid-2024",
    "iid-2026",
    "iid-2027",
    "impact",
    "katsinov",
    "lan-2018",
    "maturity",
    "novelty",
    "opd-coverage",
    "replicability",
    "reporting",
)
INDICATORS = [
    (name, score.id)
    for name in SHIPPED
    for score in support.engine().load_ruleset(name).scores.values()
    if isinstance(score.body, Indicator)
]
# Words that Indonesian and English share.
SAME = {"D", "C", "CC", "B", "BB", "A", "AA", "Digital", "Media", "Unit", "Top 99", "Data"}

each_ruleset = pytest.mark.parametrize("name", SHIPPED)


def load(name: str) -> Ruleset:
    """Give a shipped ruleset."""
    return support.engine().load_ruleset(name)


def texts(value: object, path: str = "") -> Iterator[tuple[str, Text]]:
    """Give every bilingual text inside a ruleset, with where it stands."""
    if isinstance(value, Text):
        yield path, value
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from texts(part, f"{path}/{key}")
    elif isinstance(value, (list, tuple)):
        for number, part in enumerate(value):
            yield from texts(part, f"{path}/{getattr(part, 'id', number)}")
    elif has(kind := type(value)):
        for field in fields(kind):
            if field.name not in {"readings", "documents", "type"}:
                yield from texts(getattr(value, field.name), f"{path}/{field.name}")


def test_what_is_shipped() -> None:
    """The rulesets of the package are the ones that these tests are about."""
    assert shipped_ids() == SHIPPED


@each_ruleset
def test_it_loads_and_is_what_its_file_is_called(name: str) -> None:
    """A shipped ruleset loads without a fault under the id of its file."""
    ruleset = load(name)
    assert (ruleset.id, bool(ruleset.scores), bool(ruleset.publish)) == (name, True, True)
    assert ruleset.official == (name.startswith("iid-") or name in {"katsinov", "lan-2018"})


@each_ruleset
def test_everything_is_said_in_both_languages(name: str) -> None:
    """No text is empty, and none is the same in both languages, unless the languages share the word."""
    found = list(texts(load(name)))
    assert found
    for path, text in found:
        assert text.id.strip(), path
        assert text.en.strip(), path
        assert text.id != text.en or text.id in SAME, f"{path}: {text.id}"


@each_ruleset
def test_head_and_scores_are_complete(name: str) -> None:
    """The head says whose it is, what for and on what ground; every published score is of some scope."""
    ruleset = load(name)
    assert ruleset.authority is not None
    assert ruleset.purpose is not None
    assert ruleset.basis
    assert {ruleset.scores[item.score].scope for item in ruleset.publish} >= {"region"}


@each_ruleset
def test_every_fact_is_asked_for(name: str) -> None:
    """A fact has a title and a question, in both languages: the rulesets alone define the form."""
    for declared in load(name).facts.values():
        for fact in declared.values():
            assert fact.ask is not None, fact.name
            assert fact.ask.id.endswith("?"), fact.name
            assert fact.ask.en.endswith("?"), fact.name


@pytest.mark.parametrize(("name", "score_id"), INDICATORS)
def test_an_indicator_names_source_confidence_and_remedy(name: str, score_id: str) -> None:
    """Whoever contests a point finds its legal basis, how sure it is, and what to do about it."""
    score = load(name).scores[score_id]
    assert score.basis
    assert score.confidence is not None
    assert score.remedy is not None
    assert score.effort in {1, 2, 3}


WITNESSED = [(name, score_id) for name, score_id in INDICATORS if any(o.witness for o in best.outcomes(load(name).scores[score_id]))]
# Level 0 of the row of complaints is an empty answer: any share, and no complaints at all, is level 1 or more.
NEVER_ZERO = {("iid-2023", "sid-14"), ("iid-2024", "sid-14"), ("iid-2026", "sid-29"), ("iid-2027", "sid-29")}


def node_of(ruleset: Ruleset, score_id: str, facts: Mapping[str, Any]) -> Node:
    """Give one score of a unit that reported only these facts."""
    if ruleset.scores[score_id].scope == "region":
        return support.score(support.portfolio(facts=facts), ruleset).region.node(score_id)
    return support.score(support.portfolio({"facts": facts}), ruleset).innovations[0].node(score_id)


@pytest.mark.parametrize(("name", "score_id"), WITNESSED)
def test_an_indicator_reaches_both_its_ends(name: str, score_id: str) -> None:
    """The facts that an indicator itself names as witnesses give the points that it promises, its most and its least."""
    ruleset = load(name)
    score = ruleset.scores[score_id]
    assert isinstance(score.body, Indicator)
    reached = set()
    for outcome in best.outcomes(score):
        # what no condition holds for has no witness: an answer of "none" is one
        witness = outcome.witness or dict.fromkeys(score.body.evaluator.reads, ("none",))
        if outcome.witness or (name, score_id) not in NEVER_ZERO:
            node = node_of(ruleset, score_id, best.raw(ruleset, score, witness))
            assert (node.state, node.value) == ("scored", outcome.points)
            reached.add(node.value)
    described = score.body.description
    assert max(reached) == described.highest
    assert min(reached) == described.lowest + ((name, score_id) in NEVER_ZERO)


def test_indicators_without_witnesses() -> None:
    """Two kinds can't name facts: completeness, which counts answers, and a window that moves with the year."""
    rest = {score_id for name, score_id in INDICATORS if (name, score_id) not in WITNESSED}
    completeness = {score_id for score_id in rest if score_id.startswith("reporting-")}
    assert len(completeness) == 5
    assert rest - completeness == {"novelty-currency"}
    novelty = load("novelty")
    currency = [node_of(novelty, "novelty-currency", {"implemented": day}).value for day in ("2001", "2024", "2026-07-01")]
    assert currency == [0, 3, 3]
    reporting = load("reporting")
    full = support.score(support.portfolio(everything(reporting)), reporting).innovations[0]
    assert {(full.node(score_id).value, node_of(reporting, score_id, {}).value) for score_id in completeness} == {(100, 0)}


# --- the top is open to everyone

# An innovation without anything digital: no options that need a network, nothing online.
ANALOG: dict[str, Any] = {
    "type": "non_digital",
    "stage": "penerapan",
    "implemented": "2024-06-01",
    "work_tools": "manual",
    "manual": "printed",
    "information_channels": ["manual", "hotline"],
    "publicity": ["independent_media"],
}
PARTS = ("novelty", "impact", "replicability", "reporting")


def everything(ruleset: Ruleset, **chosen: Any) -> dict[str, Any]:
    """Give an innovation that answers every question at its best and has a document for everything."""
    facts = best.best_facts(ruleset, "innovation", **chosen)
    for name, fact in ruleset.facts["innovation"].items():
        facts.setdefault(name, answer(fact))
    return {"facts": facts, "evidence": support.every_document(facts)}


def answer(fact: Any) -> object:
    """Give some answer to a question that no score looks at closely: any will do, `none` and no included."""
    plain = {"text": "x", "flag": "tidak", "integer": 500, "money": 1, "percent": 50, "decimal": 1, "date": "2024"}
    plain |= {"change": {"claimed": "unchanged"}, "level": fact.minimum}
    if fact.type == "choice":
        return next(iter(fact.options))
    if fact.type == "list":
        return [next(iter(fact.options))] if fact.options else [1]
    # 500 words are long enough for any design description
    return plain[fact.type]


@pytest.mark.parametrize("name", [*PARTS, "maturity"])
@pytest.mark.parametrize("kind", ["non_digital", "digital"])
def test_a_perfect_innovation_reaches_the_top_claimed_and_proven(name: str, kind: str) -> None:
    """With every answer at its best and a document for each, the score is 100, and all of it proven."""
    ruleset = load(name)
    chosen = {**ANALOG, "type": kind, "within_authority": "ya", "burdens_people": "tidak"}
    known = ruleset.facts["innovation"]
    unit = everything(ruleset, **{key: value for key, value in chosen.items() if key in known})
    scores = support.score(support.portfolio(unit), ruleset).innovations[0]
    node = scores.node(name)
    assert scores.eligibility.accepted
    assert (node.value, node.proven, node.maximum) == (100, 100, 100)
    if name == "maturity":
        assert {part: scores.node(part).proven for part in PARTS} == dict.fromkeys(PARTS, 100)


@pytest.mark.parametrize("basis", ["people", "target_units", "savings", "income", "products", "trend"])
def test_a_non_digital_innovation_reaches_111(basis: str) -> None:
    """All of IID 2026's 111 points are open to an innovation of the non-digital type, by every basis, and provable."""
    chosen = {"type": "non_digital", "stage": "penerapan", "implemented": "2024-06-01", "benefit_basis": basis}
    scores = support.score(support.portfolio(everything(support.iid(), **chosen))).innovations[0]
    node = scores.node("maturity")
    assert scores.eligibility.accepted
    assert (node.value, node.proven) == (111, 111)


@pytest.mark.parametrize("name", [name for name in SHIPPED if "type" in load(name).facts["innovation"]])
def test_the_type_alone_changes_no_score(name: str) -> None:
    """Digital or not: with all other answers alike every score is alike."""
    ruleset = load(name)
    values = []
    for kind in ("digital", "non_digital"):
        unit = everything(ruleset, type=kind, stage="penerapan", implemented="2025-06-01")
        scores = support.score(support.portfolio(unit), ruleset).innovations[0]
        values.append([(node.score.id, node.value, node.proven) for node in scores.nodes()])
    assert values[0] == values[1]


def test_a_perfect_region_reaches_one_hundred() -> None:
    """Best facts for the region and 200 perfect innovations give 250 points, an index of 100, all of it proven."""
    # rows a and b of an indicator look at one figure: it has to be good and to have become better
    both = {"tpt_t2": 3, "tpt_t1": 2, "poverty_t2": 6, "poverty_t1": 4, "hdi_t2": 80, "hdi_t1": 81}
    facts = best.best_facts(support.iid(), "region", **both)
    chosen = {"stage": "penerapan", "implemented": "2024-06-01", "benefit_basis": "people"}
    unit = everything(support.iid(), **chosen)
    units = [{**unit, "facts": {**unit["facts"], "affair": support.BASIC_AFFAIRS[n % 6]}} for n in range(200)]
    source = support.portfolio(*units, facts=facts, evidence=support.every_document(facts))
    scorecard = support.score(source)
    assert (scorecard.region.cell("total").value, scorecard.region.cell("total").proven) == (250, 250)
    assert scorecard.headline is not None
    assert (scorecard.headline.text("id"), scorecard.headline.text("id", proven=True)) == ("100,00", "100,00")


# --- silence


@each_ruleset
def test_an_innovation_that_reports_nothing(name: str) -> None:
    """Nothing reported is missing, not zero; only `reporting`, which measures silence itself, has an answer."""
    ruleset = load(name)
    scores = support.score(support.portfolio({}), ruleset).innovations[0]
    silence = {"reporting", "maturity"} if name in {"reporting", "maturity"} else set()
    assert bool(list(scores.nodes())) == (name != "opd-coverage")  # which scores agencies and the region alone
    for node in scores.nodes():
        body = node.score.body
        measured = node.score.id in silence or (isinstance(body, Indicator) and body.type.name == "completeness")
        assert node.state == ("scored" if measured else "missing"), node.score.id
        assert (node.value, node.low) == (0, 0), node.score.id


@each_ruleset
def test_a_region_that_reports_nothing(name: str) -> None:
    """A region without a single answer has no figure above zero, and none of its indicators is scored."""
    scorecard = support.score(support.portfolio(), load(name))
    for node in scorecard.region.nodes():
        assert node.value == 0, node.score.id
        if isinstance(node.score.body, Indicator):
            assert node.state == "missing", node.score.id


# --- what is published


@each_ruleset
def test_predicates_cover_all_that_a_score_can_be(name: str) -> None:
    """The lowest predicate starts at the least possible score, and none starts above the most."""
    ruleset = load(name)
    for item in ruleset.publish:
        bounds = ruleset.bounds[item.score]
        starts = [known.start for known in item.predicates]
        assert starts == sorted(set(starts))
        if starts:
            assert bounds.high is not None
            assert starts[0] == bounds.low, item.score
            assert starts[-1] <= bounds.high, item.score
            assert [item.predicate(start) for start in starts] == list(item.predicates)


@each_ruleset
def test_stated_maxima_are_the_computed_ones(name: str) -> None:
    """A maximum that is stated is the one that the parts can reach."""
    ruleset = load(name)
    stated = {score.id: score.stated_maximum for score in ruleset.scores.values() if score.stated_maximum is not None}
    assert stated
    assert {key: ruleset.bounds[key].high for key in stated} == stated


@pytest.mark.parametrize("name", ["impact", "maturity", "novelty", "opd-coverage", "replicability", "reporting"])
def test_rulesets_of_our_own_are_never_picked_as_official(name: str) -> None:
    """Our own rulesets say so: not official, in force at any time."""
    ruleset = load(name)
    assert not ruleset.official
    assert ruleset.in_force(date(2020, 7, 15))
    assert ruleset.confidence.grade in {"ours", "one"}


def test_the_weights_of_maturity() -> None:
    """The four parts weigh 15, 40, 35 and 10, as KIPP 2023 weighs their sections, and stand alone with the same scores."""
    ruleset = load("maturity")
    weights = {part.score: part.weight for part in ruleset.scores["maturity"].parts()}
    assert weights == {"novelty": 15, "impact": 40, "replicability": 35, "reporting": 10}
    for part, weight in weights.items():
        alone = load(part)
        assert set(alone.scores) <= set(ruleset.scores)
        inside = alone.scores[part].parts()
        assert sum(alone.scores[child.score].weight for child in inside) == weight
