"""The announced edition 2027: what differs from 2026, and that it isn't used before its time."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from inovrules.ruleset.library import newest_official
from tests.rulesets import support

if TYPE_CHECKING:
    from inovrules import Ruleset


def announced() -> Ruleset:
    """Give IID 2027."""
    return support.engine().load_ruleset("iid-2027")


@pytest.mark.parametrize("count", [1, 11, 12, 13, 14, 15])
def test_the_divisor_floor_is_fourteen(count: int) -> None:
    """The average is divided by at least 14, where 2026 divides by at least 12."""
    units = [support.innovation(84, implemented="2025-06-01") for _ in range(count)]
    source = support.portfolio(*units, as_of="2027-07-01")
    value = support.score(source, announced()).region.cell("sid-average").value
    assert value == Fraction(84 * count, max(14, count))
    assert support.score(source).region.cell("sid-average").value == Fraction(84 * count, max(12, count))


@pytest.mark.parametrize(("covered", "counts"), [(6, True), (5, False), (4, False)])
def test_all_six_affairs_are_asked_for(covered: int, counts: object) -> None:
    """Five of six affairs are enough in 2026; in 2027 only six of six give the count row anything."""
    units = [support.innovation(50, affair, implemented="2025") for affair in support.BASIC_AFFAIRS[:covered]]
    source = support.portfolio(*units, as_of="2027-07-01")
    worth = Fraction("0.38") * covered
    assert support.score(source, announced()).region.cell("sid-36").value == (worth if counts else 0)
    assert support.score(source).region.cell("sid-36").value == (worth if covered >= 5 else 0)


@pytest.mark.parametrize(
    ("implemented", "accepted"), [("2024-12-31", False), ("2025-01-01", True), ("2026-12-31", True), ("2027-01-01", False)]
)
def test_the_window_moves_with_the_year(implemented: str, accepted: object) -> None:
    """T-2 to T-1 is 2025 and 2026 in the assessment of 2027."""
    unit = {"facts": {"stage": "penerapan", "implemented": implemented}}
    scorecard = support.score(support.portfolio(unit, as_of="2027-07-01"), announced())
    assert scorecard.innovations[0].eligibility.accepted is accepted


def test_nothing_else_changes() -> None:
    """Weights, levels, maxima and predicates are those of 2026, as nothing else was announced."""
    old, new = support.iid(), announced()
    assert list(old.scores) == list(new.scores)
    assert [score.weight for score in old.scores.values()] == [score.weight for score in new.scores.values()]
    assert {name: (b.low, b.high) for name, b in old.bounds.items()} == {n: (b.low, b.high) for n, b in new.bounds.items()}
    assert [known.start for known in old.publish[0].predicates] == [known.start for known in new.publish[0].predicates]
    different = {name for name in old.scores if old.scores[name].body != new.scores[name].body}
    assert different == {"sid-average"}
    assert old.scores["sid-36"].modifiers != new.scores["sid-36"].modifiers


def test_it_says_that_it_is_only_announced() -> None:
    """Its status, confidence and version tell that it isn't in force yet."""
    ruleset = announced()
    assert (ruleset.status, ruleset.confidence.grade, ruleset.version) == ("announced", "one", "0.1.0")
    assert not ruleset.in_force(date(2027, 7, 1))


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2021, 11, 16), None),
        (date(2026, 4, 28), None),
        (date(2026, 4, 29), "iid-2026"),
        (date(2026, 7, 1), "iid-2026"),
        (date(2026, 12, 31), "iid-2026"),
        (date(2027, 1, 1), None),
        (date(2027, 7, 1), None),
    ],
)
def test_the_newest_official_ruleset_of_a_day(day: date, expected: str | None) -> None:
    """Only an official ruleset in force on the day is picked: 2026 in its time, 2027 not while it is announced."""
    assert newest_official(day) == expected
