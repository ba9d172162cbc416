"""The report as Markdown, read back by a Markdown parser: nothing that was reported means anything in it."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from inovrules.views.markdown import render
from inovrules.views.report import Report
from tests.views.html.test_hostile import MARKUP, PLACES, portfolio
from tests.views.support import ENGINE, scorecards, scored

if TYPE_CHECKING:
    from markdown_it.token import Token

    from inovrules import Scorecard
    from inovrules.messages import Language

MARKS = "*a* _b_ `c` [d](e) | # ~f~ $g$ &amp; \\ "


def tokens(text: str) -> list[Token]:
    """Give every token, those of lines among them."""
    found = MarkdownIt("commonmark", {"html": True}).enable("table").parse(text)
    return [token for block in found for token in (block, *(block.children or ()))]


def words(text: str) -> str:
    return "".join(token.content if token.type in {"text", "code_inline"} else "\n" for token in tokens(text))


@cache
def written(language: Language = "id", depth: int = 0) -> str:
    return render(Report(scorecards("nama-berbeda", ("maturity", "iid-2026")), ENGINE, language, depth=depth))


def shape(card: Scorecard) -> list[str]:
    return [token.type for token in tokens(render(Report((card,), ENGINE, "en", depth=2))) if token.type != "text_special"]


def test_what_was_reported_is_text_and_nothing_else() -> None:
    tame, wild = (scored(portfolio(nasty), "iid-2026")[0] for nasty in ("", MARKS + MARKUP))
    text = words(render(Report((wild,), ENGINE, "en", depth=2)))
    assert [place for place in PLACES if f"{place}{MARKS}{MARKUP}" not in text] == []
    assert shape(wild) == shape(tame)


def test_tables_are_tables_and_the_only_markup_is_a_line_break() -> None:
    found = tokens(written())
    assert {token.content for token in found if token.type in {"html_inline", "html_block"}} <= {"<br>"}
    assert sum(token.type == "table_open" for token in found) > 5


def test_the_answer_comes_first_and_the_certificate_last() -> None:
    (card, *_) = scorecards("nama-berbeda", ("maturity", "iid-2026"))
    assert card.headline is not None
    text = words(written("id"))
    assert card.headline.text("id") in text[:600]
    assert card.ruleset.digest in text[-1500:]


def test_units_stand_in_it_where_more_is_asked_for() -> None:
    assert "Setiap aturan" not in written()
    assert "Setiap aturan" in written(depth=1)


def test_headings_go_down_one_level_at_a_time() -> None:
    levels = [int(token.tag[1]) for token in tokens(written(depth=1)) if token.type == "heading_open"]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
