"""Property 35: what two results differ by adds up, part by part."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from inovrules import attribution
from inovrules.testing.generate.rulesets import make_ruleset
from tests.oracle import iid2026
from tests.properties import simple
from tests.properties.generate.portfolios import Answers
from tests.properties.strategies import made, picks
from tests.properties.support import ENGINE, evaluate

if TYPE_CHECKING:
    from inovrules import Scorecard, UnitScores
    from inovrules.exact import Exact
    from tests.properties.strategies import Node, Pick

Part = tuple[str, str, str]
"""A part of a score: the unit, the score and the kind of line that gives it."""


def parts(card: Scorecard, scores: UnitScores, score: str) -> tuple[Counter[Part], Counter[Part]]:
    """Give what each part gives to a score, claimed and proven."""
    claimed, proven = Counter[Part](), Counter[Part]()
    for share in attribution(card, scores, score):
        claimed[share.unit, share.score, share.kind] += share.claimed  # type: ignore[assignment]
        proven[share.unit, share.score, share.kind] += share.proven  # type: ignore[assignment]
    return claimed, proven


def difference(before: Counter[Part], after: Counter[Part]) -> dict[Part, Exact]:
    """Give what each part gives more, or less, than before; parts that are as before are left out."""
    return {part: after[part] - before[part] for part in before.keys() | after.keys() if after[part] != before[part]}


def _two_answers(pick: Pick) -> tuple[Node, Node, Node]:
    rules = make_ruleset(pick)
    return rules, Answers(pick, rules).portfolio(3), Answers(pick, rules).portfolio(3)


@given(made(_two_answers))
def test_35_the_differences_of_two_results_add_up(case: tuple[Node, Node, Node]) -> None:
    """For every score that two portfolios share, the parts' differences add up to the score's, claimed and proven."""
    rules, first, second = case
    before, after = evaluate(rules, first), evaluate(rules, second)
    known = {(scores.unit.scope, scores.unit.id): scores for scores in before.units()}
    for scores in after.units():
        old = known.get((scores.unit.scope, scores.unit.id))
        for node in scores.nodes() if old else ():
            assert old is not None
            was = old.node(node.score.id)
            pairs = zip(parts(before, old, node.score.id), parts(after, scores, node.score.id), strict=True)
            claimed, proven = (difference(*pair) for pair in pairs)
            assert sum(claimed.values()) == node.value - was.value
            assert sum(proven.values()) == node.proven - was.proven


rows = st.lists(st.lists(st.integers(0, 100), min_size=3, max_size=3), min_size=1, max_size=4)


@given(answers=rows, data=st.data(), more=st.integers(-100, 100))
def test_35_one_answer_moves_its_own_part_alone(answers: list[list[int]], data: st.DataObject, more: int) -> None:
    """In a mean of means, one answer moves its own part by weight × difference / (all weights × units), and no other part."""
    weights = [Fraction(1), Fraction(2), Fraction(1, 2)]
    unit, place = data.draw(st.integers(0, len(answers) - 1)), data.draw(st.integers(0, 2))
    changed = [list(row) for row in answers]
    changed[unit][place] = max(0, min(100, changed[unit][place] + more))
    rules = simple.ruleset(["1", "2", "0.5"])
    cards = [simple.score(rules, simple.portfolio(*given)) for given in (answers, changed)]
    found = difference(*(parts(card, card.region, "index")[0] for card in cards))
    moved = weights[place] * (changed[unit][place] - answers[unit][place]) / sum(weights) / len(answers)
    assert found == ({(f"inn-{unit}", f"i-{place}", "score"): moved} if moved else {})


def _levels(pick: Pick, number: int) -> list[dict[str, int]]:
    return [{f"sid-{row}": pick.below(4) for row in iid2026.SID_WEIGHTS} for _ in range(number)]


@given(picks(), st.integers(1, 15))
def test_35_one_level_moves_the_index_by_its_share(pick: Pick, number: int) -> None:
    """In `iid-2026`, one row of one innovation moves the index by weight × levels / MAX(12, n) × 100 / 250, all of it in that row."""
    ruleset = ENGINE.load_ruleset("iid-2026")
    levels, unit, row = _levels(pick, 1) * number, pick.below(number), pick.one(list(iid2026.SID_WEIGHTS))
    changed = [dict(one) for one in levels]
    changed[unit][f"sid-{row}"] = pick.below(4)
    cards = []
    for stated in (levels, changed):
        units = [
            {"id": f"n{k}", "name": "N", "facts": {"stage": "penerapan", "implemented": "2024"}, "levels": one}
            for k, one in enumerate(stated)
        ]
        portfolio = ENGINE.load_portfolio({"region": {"name": "K"}, "as_of": "2026-07-01", "innovations": units}, [ruleset])
        cards.append(ENGINE.evaluate(portfolio, ruleset, readings=False))
    found = difference(*(parts(card, card.region, "iid")[0] for card in cards))
    moved = iid2026.SID_WEIGHTS[row] * (changed[unit][f"sid-{row}"] - levels[unit][f"sid-{row}"]) / max(12, number) * 100 / 250
    assert {part[:2] for part in found} <= {(f"n{unit}", f"sid-{row}")}
    assert sum(found.values()) == moved
    assert cards[1].region.cell("iid").value - cards[0].region.cell("iid").value == moved
