"""What to do next: the same step for several innovations stands once, and every gain is one that scoring again gives."""

from __future__ import annotations

import pytest

from inovrules.advice.alike import steps_alike
from inovrules.views.telling.steps import gains
from inovrules.views.terminal.page import Page
from inovrules.views.terminal.steps import steps
from tests.advice.replaying import credited, plain
from tests.views.support import ENGINE, drawn, scorecards

CASES = [("kabupaten-contoh", "iid-2026", None), ("kabupaten-contoh", "maturity", "dinkes"), ("balangan-2023", "maturity", None)]


@pytest.mark.parametrize(("name", "ruleset", "only"), CASES)
def test_every_gain_is_that_of_scoring_again(name: str, ruleset: str, only: str | None) -> None:
    card = scorecards(name, (ruleset,), only)[0]
    before = card.headline
    assert before is not None
    found = steps_alike(ENGINE, card, limit=4, each=2)
    assert found
    for step in (step for alike in found for step in alike.steps):
        again = ENGINE.evaluate(card.portfolio.replaced(step.changed), card.ruleset, readings=False)
        after = again.headline
        assert after is not None
        assert step.gain == (after.exact or 0) - (before.exact or 0)
        assert step.proven_gain == (after.proven_exact or 0) - (before.proven_exact or 0) - credited(card, again, plain(step))
        assert max(step.gain, step.proven_gain) > 0


@pytest.mark.parametrize(("name", "ruleset", "only"), CASES)
def test_no_step_stands_twice(name: str, ruleset: str, only: str | None) -> None:
    found = steps_alike(ENGINE, scorecards(name, (ruleset,), only)[0], limit=10, each=3)
    assert len({(alike.score.id, alike.action) for alike in found}) == len(found)
    for alike in found:
        assert len({step.unit.id for step in alike.steps}) == len(alike.steps) <= 3


def test_the_report_names_each_unit_with_its_gain() -> None:
    card = scorecards("kabupaten-contoh", ("iid-2026",))[0]
    page = Page("en", 110)
    text = " ".join(drawn(steps(page, ENGINE, card), 110).split())
    for alike in steps_alike(ENGINE, card):
        assert " ".join(alike.action.text("en").split()) in text
        assert all(gains(page, step) in text for step in alike.steps)


def test_without_a_headline_there_are_no_steps() -> None:
    card = scorecards("hss-2020", ("opd-coverage",))[0]
    assert "No single change" in drawn(steps(Page("en"), ENGINE, card))
