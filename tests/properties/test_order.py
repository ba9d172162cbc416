"""Property 4: the order in which anything is written never changes a number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import given

from tests.properties.strategies import cases, picks
from tests.properties.support import evaluate, figures, published

if TYPE_CHECKING:
    from inovrules import Scorecard
    from tests.properties.strategies import Case, Node, Pick

ORDERED = frozenset(["rows", "points", "curve", "gates", "steps", "between"])  # there the order says something


def shuffled(pick: Pick, document: Any, key: str = "") -> Any:
    """Give a document with the keys of every mapping, and the items of every list where order says nothing, in another order."""
    if isinstance(document, dict):
        names = pick.some(list(document), len(document)) if document else []
        return {name: shuffled(pick, document[name], name) for name in names}
    if isinstance(document, list):
        kept = key in ORDERED or not document
        return [shuffled(pick, item, key if kept else "") for item in (document if kept else pick.some(document, len(document)))]
    return document


def _published(card: Scorecard) -> dict[tuple[str, str, str], tuple[object, ...]]:
    return {
        key: (item.exact, item.claimed, item.predicate and item.predicate.id, item.proven, item.low, item.high)
        for key, item in published(card).items()
    }


def _assert_same(first: Case, second: Case) -> None:
    one, two = evaluate(*first), evaluate(*second)
    assert figures(one) == figures(two)
    assert _published(one) == _published(two)
    accepted = [{scores.unit.id: scores.eligibility.accepted for scores in card.innovations} for card in (one, two)]
    assert accepted[0] == accepted[1]


@given(cases(signed=True), picks())
def test_04_permutation_of_the_ruleset(case: Case, pick: Pick) -> None:
    """Keys, facts, scores, parts, levels, bands, predicates and eligibility rules may stand in any order."""
    rules, portfolio = case
    _assert_same(case, (shuffled(pick, rules), portfolio))


@given(cases(signed=True), picks())
def test_04_permutation_of_the_portfolio(case: Case, pick: Pick) -> None:
    """Innovations, OPDs, facts, items of lists and documents may stand in any order."""
    rules, portfolio = case
    _assert_same(case, (rules, shuffled(pick, portfolio)))


@given(cases(), picks())
def test_04_names_of_units_do_not_matter(case: Case, pick: Pick) -> None:
    """Other ids for the innovations change no number of any of them, nor of what is pooled from them."""
    rules, portfolio = case
    names = pick.some([f"n{number}" for number in range(20)], 6)
    renamed: Node = {**portfolio, "innovations": [{**unit, "id": names[k]} for k, unit in enumerate(portfolio["innovations"])]}
    one, two = figures(evaluate(rules, portfolio)), figures(evaluate(rules, renamed))
    for place, unit in enumerate(portfolio["innovations"]):
        two["innovation", unit["id"]] = two.pop(("innovation", names[place]))
    assert one == two
