"""At least one innovation for every OPD: a share where the list is complete, unknown where it isn't."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest

from tests.rulesets import support

if TYPE_CHECKING:
    from inovrules import Scorecard

OPDS = [{"id": f"opd{number}", "name": f"Dinas {number}"} for number in range(7)]


def coverage(innovative: int, *, complete: bool | None = True, opds: list[dict[str, str]] | None = OPDS) -> Scorecard:
    """Score a region of which so many OPDs have an innovation."""
    ruleset = support.engine().load_ruleset("opd-coverage")
    units = [{"opd": f"opd{number}"} for number in range(innovative)]
    source: dict[str, Any] = support.portfolio(*units)
    if opds is not None:
        source["opds"] = opds
    if complete is not None:
        source["opds_complete"] = complete
    return support.score(source, ruleset)


@pytest.mark.parametrize("innovative", range(8))
def test_the_share_of_a_complete_list(innovative: int) -> None:
    """The share of OPDs with an innovation, exact and as published, with its predicate."""
    headline = coverage(innovative).headline
    assert headline is not None
    assert headline.exact == Fraction(innovative * 100, 7)
    assert headline.predicate is not None
    assert headline.predicate.id == {0: "belum-ada", 7: "terpenuhi"}.get(innovative, "sebagian")


@pytest.mark.parametrize("complete", [False, None])
@pytest.mark.parametrize("innovative", [0, 1, 7])
def test_an_incomplete_list_gives_no_share(complete: object, innovative: int) -> None:
    """Coverage is unknown, not low, and anything from 0 to 100 is possible."""
    headline = coverage(innovative, complete=bool(complete) if complete is not None else None).headline
    assert headline is not None
    assert (headline.state, headline.exact, headline.predicate) == ("missing", None, None)
    assert (headline.low, headline.high) == (0, 100)


def test_no_list_at_all_gives_no_share() -> None:
    """OPDs that only innovations name are no list of the region's OPDs."""
    headline = coverage(2, complete=None, opds=None).headline
    assert headline is not None
    assert headline.state == "missing"


def test_which_opds_have_none() -> None:
    """Each OPD has its own count, so the ones without an innovation are known by name."""
    scorecard = coverage(5)
    counts = {scores.unit.id: scores.node("opd-innovations").value for scores in scorecard.opds}
    assert counts == {f"opd{number}": int(number < 5) for number in range(7)}


def test_how_to_make_it_known() -> None:
    """The remedy names the key that states a complete list, in both languages."""
    remedy = support.engine().load_ruleset("opd-coverage").scores["opd-coverage"].remedy
    assert remedy is not None
    assert "opds_complete: true" in remedy.id
    assert "opds_complete: true" in remedy.en
