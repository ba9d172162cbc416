"""A scorecard in a notebook: a small piece of HTML that carries its style and none of the reported markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.views.html.fragment import fragment
from tests.views.html.test_hostile import MARKUP, portfolio
from tests.views.html.test_page import Tags
from tests.views.support import scorecards, scored

if TYPE_CHECKING:
    import pytest


def test_a_notebook_shows_the_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    (card,) = scorecards("nama-berbeda", ("iid-2026",))
    monkeypatch.setenv("INOVRULES_LANG", "id")
    text = card._repr_html_()
    assert card.headline is not None
    assert f"<b>{card.headline.text('id')}</b>" in text
    assert text == fragment(card, "id") != fragment(card, "en")


def test_it_is_well_formed_small_and_leads_nowhere() -> None:
    (card,) = scorecards("kabupaten-contoh", ("iid-2026",))
    text = fragment(card, "en")
    found = Tags(text)
    assert found.open == []
    assert len(text) < 25_000
    assert not [values for _, values in found.found if "href" in values or "src" in values]
    assert not [values for _, values in found.found if "id" in values]


def test_a_style_reaches_nothing_outside() -> None:
    (card,) = scorecards("nama-berbeda", ("iid-2026",))
    style = fragment(card, "en").partition("<style>")[2].partition("</style>")[0]
    selectors = [each.strip() for rule in style.split("}") for each in rule.partition("{")[0].split(",") if each.strip()]
    assert all(each.startswith(".inovrules") for each in selectors)


def test_markup_stays_text() -> None:
    wild, tame = (Tags(fragment(scored(portfolio(nasty), "iid-2026")[0], "en")) for nasty in (MARKUP, ""))
    assert [tag for tag, _ in wild.found] == [tag for tag, _ in tame.found]
    assert f"region{MARKUP}" in "".join(wild.text)


def test_where_nothing_is_published_it_says_so() -> None:
    (card,) = scored({"region": {"name": "R"}, "as_of": "2026-07-01"}, "opd-coverage")
    assert "No score yet" in fragment(card, "en")
