"""The outline of a report: its figures are those of the scorecard, and its lists are whole."""

from __future__ import annotations

from fractions import Fraction

import pytest

from inovrules import attribution
from inovrules.views.outline import outline
from inovrules.views.outline.pieces import Bar, Fold, Section, Table, thousandths
from inovrules.views.report import Report
from inovrules.views.telling.losses import by_group
from tests.views.support import ENGINE, scorecards, scored


def test_points_by_group_are_what_the_leaves_of_each_group_give() -> None:
    (card,) = scorecards("kabupaten-contoh", ("iid-2026",))
    assert card.headline is not None
    given: dict[str, list[Fraction]] = {}
    for share in attribution(card, card.region, card.headline.rule.score):
        group = card.ruleset.scores[share.score].group
        if group is not None:
            sums = given.setdefault(group.en, [Fraction(0), Fraction(0)])
            given[group.en] = [sums[0] + share.claimed, sums[1] + share.proven]
    assert {group.en: [claimed, proven] for group, claimed, proven, _ in by_group(card)} == given


@pytest.mark.parametrize(
    ("claimed", "proven", "maximum", "parts"),
    [(3, 2, 4, (500, 250)), (Fraction(1, 9999), 0, 1, (0, 1)), (9, 9, 4, (1000, 0)), (1, 2, 4, (250, 0)), (-1, -1, 4, (0, 0))],
)
def test_a_bar_shows_something_of_anything_and_never_more_than_all(claimed: Fraction, proven: Fraction, maximum: int, parts: tuple) -> None:
    assert Bar(claimed, proven, maximum).parts == parts


def test_a_bar_is_whole_only_when_the_maximum_is_reached() -> None:
    assert thousandths(Fraction(9999, 10000), 1) == 999


def many(number: int) -> dict[str, object]:
    innovations = [
        {"id": f"in-{place}", "name": f"Inovasi {place}", "facts": {"stage": "penerapan", "people": 3}} for place in range(number)
    ]
    return {"region": {"name": "R"}, "as_of": "2026-07-01", "innovations": innovations}


@pytest.mark.parametrize(("number", "depth", "has_reasons"), [(4, 0, True), (5, 0, False), (5, 1, True)])
def test_reasons_are_told_as_long_as_there_is_room_or_more_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, number: int, depth: int, *, has_reasons: bool
) -> None:
    monkeypatch.setattr("inovrules.views.outline.sheet.MOST", 4)
    told = outline(Report(scored(many(number), "iid-2026"), ENGINE, "en", depth=depth))
    units = [fold for section in told.sections[0].sections for fold in folds(section) if fold.name.startswith("iid-2026-innovation-")]
    assert len(units) == number
    rows = [row for fold in units for block in fold.blocks if isinstance(block, Table) for row in block.rows]
    assert any(cell.lines for row in rows for cell in row) is has_reasons


def folds(section: Section) -> list[Fold]:
    return [block for block in section.blocks if isinstance(block, Fold)]
