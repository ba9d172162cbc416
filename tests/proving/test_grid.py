"""V10 and what rounding is judged by: the grid that figures lie on, against what the engine computes."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve
from hypothesis import given, settings

from inovrules.proving.sums.grid import Grid, grids_of
from inovrules.ruleset.scores import Indicator
from tests.properties.strategies import cases
from tests.properties.support import evaluate, nodes
from tests.proving.small import ENGINE, flag, ruleset_of, score, told, verdicts, yes

if TYPE_CHECKING:
    from inovrules.exact import Exact
    from tests.properties.strategies import Case


def lies_on(grid: Grid, value: Exact, most: int) -> bool:
    steps = [grid.at(units) for units in range(most + 1)]
    return not value or any(step and (Fraction(value) / step).denominator == 1 for step in steps)


@settings(max_examples=40)
@given(cases(signed=True, most=4))
def test_every_figure_lies_on_its_grid(case: Case) -> None:
    """Claimed and proven values of generated rulesets, as the engine scores them."""
    card = evaluate(*case)
    grids = grids_of(card.ruleset)
    for node in nodes(card):
        grid = grids[node.score.id]
        if grid is not None:
            assert lies_on(grid, node.value, 8)
            assert lies_on(grid, node.proven, 8)


def test_averages_of_averages_have_no_grid() -> None:
    mean = {"pool": {"of": "s", "how": "mean", "refused": "keep"}}
    ruleset = ruleset_of({"f": flag()}, yes("s", "f"), score("o", "opd", **mean), score("r", "region", pool={"of": "o", "how": "mean"}))
    assert grids_of(ruleset)["o"] is not None
    assert grids_of(ruleset)["r"] is None
    assert [(each.status, told(each)) for each in verdicts(ruleset, "V10")][1] == (
        "undecided", "how long the exact numbers of “r” can get.",
    )  # fmt: skip


def test_numbers_too_long_for_64_bits_are_told() -> None:
    ruleset = ruleset_of({"f": flag()}, yes("s", "f", points="0.12345678901234567890"))
    assert [each.status for each in verdicts(ruleset, "V10")] == ["proved", "refuted"]
    shorter = ruleset_of({"f": flag()}, yes("s", "f", points="0.123456789012345678"))
    assert [each.status for each in verdicts(shorter, "V10")] == ["proved", "proved"]


def test_the_bound_for_the_index_holds_where_it_is_stated() -> None:
    """Independent of the grid: the index is (400 x SPD x d + 400 S + 152 c d) / (1000 d), all at their largest."""
    found = verdicts(ENGINE.load_ruleset("iid-2026"), "V10")
    assert [each.status for each in found] == ["proved", "proved"]
    units = dict(found[1].message.values)["units"]
    assert isinstance(units, int)
    assert units > 10**9
    assert 1000 * units < 2**63
    assert 111 * units < 2**63


def test_units_that_are_compared_aren_t_independent() -> None:
    ruleset = ruleset_of({"f": flag()}, yes("s", "f"))
    body = ruleset.scores["s"].body
    assert isinstance(body, Indicator)
    compared = evolve(body, type=evolve(body.type, needs_portfolio=True))
    found = verdicts(evolve(ruleset, scores={"s": evolve(ruleset.scores["s"], body=compared)}), "V10")
    assert found[0].status == "undecided"
    assert "“s” compares each with the others" in told(found[0])
