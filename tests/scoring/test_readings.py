"""Another reading gives what scoring by it from the start gives, although most of it is taken over."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

from benchmarks.generate import portfolio
from inovrules import Engine, Ruleset
from inovrules.messages import Text
from inovrules.ruleset import Reading
from inovrules.ruleset.scores import Pool
from inovrules.scoring.program import Program

ENGINE = Engine()
TITLE = Text("Judul", "Title")
RULES = ENGINE.load_ruleset("iid-2026")
POOLS = {score.id for score in RULES.scores.values() if isinstance(score.body, Pool)}
EXAMPLE = Path(__file__).parents[2] / "examples" / "kabupaten-contoh.yaml"
PORTFOLIOS = {
    "example": ENGINE.load_portfolio(EXAMPLE, [RULES]),
    "made": ENGINE.load_portfolio(portfolio(40, opds=3), [RULES]),
    "opd": ENGINE.load_portfolio(EXAMPLE, [RULES]).restricted("dinkes"),
    "empty": ENGINE.load_portfolio({"region": {"name": "Kabupaten X"}, "as_of": "2026-07-01", "innovations": []}, [RULES]),
}


@pytest.mark.parametrize("name", PORTFOLIOS)
def test_a_reading_gives_what_scoring_by_it_anew_gives(name: str) -> None:
    read, other = PORTFOLIOS[name], Engine()
    card = ENGINE.evaluate(read, RULES)
    assert len(card.readings) > 1
    for reading, published in card.readings:
        assert reading.ruleset is not None
        assert published == other.evaluate(read, reading.ruleset, readings=False).published


def test_only_what_a_reading_changes_is_computed_anew() -> None:
    """The reading of the predicate changes no score, that of the divisor one pool and what is made of it."""
    base = Program(RULES, PORTFOLIOS["made"].as_of)
    changed = {known.id: Program(known.ruleset, base.as_of, base).changed_from(base) for known in RULES.readings if known.ruleset}
    assert changed["exact-predicate"] == set()
    assert changed["refused-in-divisor"] & POOLS == {"sid-average"}
    assert changed["lower-tie"].isdisjoint(POOLS)


def test_other_rules_of_eligibility_change_every_pool() -> None:
    """Who counts is no part of a pool's own rule, and changes what it gathers all the same."""
    base = Program(RULES, PORTFOLIOS["made"].as_of)
    other = Program(evolve(RULES, eligibility=RULES.eligibility[1:]), base.as_of, base)
    assert other.changed_from(base) >= POOLS
    assert other.judged is not base.judged


def test_a_reading_without_a_rule_of_consistency_gives_back_what_it_refused() -> None:
    """The indicators are the very same ones, and give other answers all the same."""
    strict = _strict()
    rules = evolve(strict, readings=(Reading("loose", TITLE, TITLE, evolve(strict, consistency=())),))
    read = ENGINE.load_portfolio(
        {
            "region": {"name": "Kabupaten X"},
            "as_of": "2026-07-01",
            "innovations": [{"id": "a", "name": "A", "facts": {"done": "9", "all": "4"}}],
        },
        [strict],
    )
    card = ENGINE.evaluate(read, rules)
    ((_, published),) = card.readings
    assert (card.headline and card.headline.exact, published[0].exact) == (0, 9)


def _strict() -> Ruleset:
    """Give a ruleset that refuses what was done where it is more than all there is."""
    title = {"id": "Judul", "en": "Title"}
    number = {"type": "integer", "minimum": "0", "title": title}
    head = {"format": "inovrules/1", "id": "strict", "version": "1.0.0", "title": title, "missing": "zero"}
    curve = {"evaluator": "curve", "from": "done", "points": [["0", "0"], ["9", "9"]]}
    pool = {"of": "done", "how": "sum", "refused": "leave_out"}
    return ENGINE.load_ruleset(
        {
            **head,
            "facts": {"innovation": {"done": number, "all": number}},
            "scores": [
                {"id": "done", "scope": "innovation", "title": title, **curve},
                {"id": "sum", "scope": "region", "title": title, "pool": pool},
            ],
            "consistency": [{"id": "most", "parts": ["done"], "total": "all", "refuse": "true"}],
            "publish": [{"score": "sum", "digits": "0", "mode": "half_up", "classify_on": "exact", "rank_on": "exact"}],
        }
    )
