"""The report as an HTML file: one file that loads nothing, well-formed, whole, and the same each time."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from inovrules.messages import LANGUAGES
from inovrules.views.html import render
from inovrules.views.report import Report
from tests.views.support import ENGINE, scorecards

if TYPE_CHECKING:
    from inovrules.messages import Language

VOID = {"br", "line", "meta", "rect"}


class Tags(HTMLParser):
    """The tags of a page, with what they carry; raises `ValueError` where they aren't nested."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if self.open.pop() != tag:
            message = f"</{tag}> closes another tag"
            raise ValueError(message)

    def handle_data(self, data: str) -> None:
        if self.open[-1:] != ["style"]:
            self.text.append(data)


@cache
def page(language: Language, depth: int = 0) -> str:
    return written(language, depth)


def written(language: Language, depth: int = 0) -> str:
    return render(Report(scorecards("nama-berbeda", ("maturity", "iid-2026")), ENGINE, language, depth=depth))


@pytest.fixture(scope="module", params=[("id", 0), ("en", 1)], ids=str)
def tags(request: pytest.FixtureRequest) -> Tags:
    language, depth = request.param
    return Tags(page(language, depth))


def test_tags_are_nested_and_closed(tags: Tags) -> None:
    assert tags.open == []


def test_nothing_is_loaded_and_nothing_runs(tags: Tags) -> None:
    assert not {tag for tag, _ in tags.found} & {"script", "link", "img", "iframe", "object", "form", "base"}
    assert not [values for _, values in tags.found if any(name.startswith("on") or name in {"src", "style"} for name in values)]
    assert all(values["href"].startswith("#") for _, values in tags.found if values.get("href"))  # type: ignore[union-attr]
    policy = next(values["content"] for _, values in tags.found if values.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none'")


def test_every_link_leads_somewhere_and_every_name_is_one(tags: Tags) -> None:
    names = Counter(values["id"] for _, values in tags.found if "id" in values)
    assert set(names.values()) == {1}
    assert {values["href"] for _, values in tags.found if "href" in values} <= {f"#{name}" for name in names}


def test_headings_go_down_one_level_at_a_time(tags: Tags) -> None:
    levels = [int(tag[1]) for tag, _ in tags.found if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_rows_are_as_wide_as_the_head_of_their_table(tags: Tags) -> None:
    widths: list[int] = []
    for tag, values in tags.found:
        if tag == "table":
            assert len(set(widths)) <= 1
            widths = []
        elif tag == "tr":
            widths.append(0)
        elif tag in {"th", "td"}:
            widths[-1] += int(values.get("colspan") or 1)


def test_every_picture_is_told_or_beside_its_figures(tags: Tags) -> None:
    pictures = [values for tag, values in tags.found if tag == "svg"]
    assert all(values.get("aria-hidden") == "true" or (values.get("role") == "img" and values.get("aria-label")) for values in pictures)
    assert any(values.get("role") == "img" for values in pictures)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_says_its_language_and_writes_numbers_as_it_does(language: Language) -> None:
    text = page(language, {"id": 0, "en": 1}[language])
    assert f'<html lang="{language}">' in text
    (card, *_) = scorecards("nama-berbeda", ("maturity", "iid-2026"))
    assert card.headline is not None
    assert f"<b>{card.headline.text(language)}</b>" in text


def test_the_same_report_is_the_same_file() -> None:
    assert written("id") == page("id")


def test_every_score_and_unit_is_there() -> None:
    cards = scorecards("nama-berbeda", ("maturity", "iid-2026"))
    found = Tags(page("id"))
    names = {values["id"] for _, values in found.found if "id" in values}
    for card in cards:
        assert {f"{card.ruleset.id}-rule-{name}" for name in card.ruleset.scores} <= names
        assert {f"{card.ruleset.id}-innovation-{number}" for number in range(1, len(card.innovations) + 1)} <= names
    text = " ".join(found.text)
    assert all(scores.unit.name in text for scores in cards[0].innovations)
