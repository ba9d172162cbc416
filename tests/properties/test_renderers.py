"""Property 47: every scorecard can be shown in every way, whatever its figures and whatever the names in it."""

from __future__ import annotations

import io
import json
import unicodedata
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from inovrules.located.text import unseen_in_name
from inovrules.messages import LANGUAGES
from inovrules.testing.generate.answers import Answering
from inovrules.views.explanation import explanation
from inovrules.views.json import render
from inovrules.views.terminal.clean import clean
from inovrules.views.terminal.console import screen_on, show
from inovrules.views.terminal.page import Page
from inovrules.views.terminal.report import report
from tests.properties.strategies import cases, picks
from tests.properties.support import ENGINE, evaluate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import RenderableType

    from inovrules.messages import Language
    from tests.properties.strategies import Case, Node, Pick

FEWER = settings(max_examples=max(10, settings().max_examples // 2))
NAMES = st.one_of(
    st.sampled_from(
        [
            "[bold red]A[/bold red]", "[/]", "[link=file:///etc/passwd]x[/link]", ":warning:", "{n}", "{unit} {0} %s %(n)d", "<b>&amp;</b>", "=1+1", "@SUM(A1)",
            "💡💡💡 Ide", "𠮷野家の革新", "é" * 60, "x" * 300, "- y # z: [1, 2]", "''\"\"\\n\\x1b[31m",
        ]
    ),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=30),
).filter(lambda name: bool(clean(name)) and unseen_in_name(name) is None and name.strip().lower() not in ("null", "~"))  # fmt: skip
pages = st.builds(Page, st.sampled_from(LANGUAGES), st.sampled_from([20, 40, 59, 60, 80, 110]), st.sampled_from([0, 1, 2]))


def drawn(page: Page, pieces: Iterable[RenderableType]) -> str:
    """Print pieces of a page as a pipe gets them, and check what holds for any page."""
    stream = io.StringIO()
    show(screen_on(stream, {"COLUMNS": str(page.width)}), pieces)
    text = stream.getvalue()
    assert text.strip()
    assert not {character for character in text if unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp")} - {"\n"}
    assert [line for line in text.splitlines() if cell_len(line) > page.width] == []
    return text


def named(value: Any, name: str) -> Any:
    """Give a document in which every title and every name is this one."""
    if isinstance(value, list):
        return [named(item, name) for item in value]
    if not isinstance(value, dict):
        return value
    told = {"id": name, "en": name}
    return {
        key: told if key in ("title", "reason") and isinstance(item, dict) else name if key == "name" else named(item, name)
        for key, item in value.items()
    }


@FEWER
@given(case=cases(signed=True), name=NAMES, page=pages)
def test_47_every_scorecard_is_shown_on_every_page(case: Case, name: str, page: Page) -> None:
    """In both languages, at every width and depth, there is a page: no line too wide, nothing that moves the cursor, names as they are."""
    rules, portfolio = (named(document, name) for document in case)
    card = evaluate(rules, portfolio)
    text = drawn(page, report(page, ENGINE, [card], [name]))
    assert "".join(text.split()).startswith("".join(clean(name).split()))
    assert json.loads(render([card], ENGINE))["portfolio"]["region"]["name"] == card.portfolio.region.name


@FEWER
@given(case=cases(most=2), name=NAMES, language=st.sampled_from(LANGUAGES), width=st.sampled_from([20, 80]))
def test_47_every_score_of_every_unit_is_explained(case: Case, name: str, language: Language, width: int) -> None:
    """Each score of each unit has its explanation, whatever its state."""
    rules, portfolio = (named(document, name) for document in case)
    card, page = evaluate(rules, portfolio), Page(language, width)
    for scores in card.units():
        for node in scores.nodes():
            drawn(page, explanation(page, ENGINE, card, scores, node.score.id))


@FEWER
@given(ruleset_id=st.sampled_from(["iid-2026", "maturity", "opd-coverage"]), pick=picks(), page=pages)
def test_47_shipped_rulesets_are_shown(ruleset_id: str, pick: Pick, page: Page) -> None:
    """The shipped rulesets' reports on any portfolio, several rulesets on one page included."""
    ruleset = ENGINE.load_ruleset(ruleset_id)
    reported: Node = Answering(pick, ruleset).portfolio()
    coverage = ENGINE.load_ruleset("opd-coverage")
    portfolio = ENGINE.load_portfolio(reported, [ruleset, coverage])
    cards = [ENGINE.evaluate(portfolio, rules) for rules in (ruleset, coverage)]
    drawn(page, report(page, ENGINE, cards))
