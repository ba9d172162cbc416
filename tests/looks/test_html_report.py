"""The HTML report in a real browser: nobody is shut out, nothing overflows a phone, nothing is fetched, and it prints."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import sync_playwright
from pypdf import PdfReader

from inovrules.views.html import render
from inovrules.views.report import Report
from tests.looks.programs import chromium
from tests.views.support import ENGINE, scorecards

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.looks
OPEN_ALL = "document.querySelectorAll('details').forEach(each => { each.open = true })"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    cards = scorecards("nama-berbeda", ("maturity", "iid-2026"))
    made = tmp_path_factory.mktemp("report") / "laporan.html"
    made.write_text(render(Report(cards, ENGINE, "id")), "utf-8")
    return made


def opened(browser: Browser, file: Path, **how: object) -> Page:
    page = browser.new_page(**how)  # type: ignore[arg-type]
    page.goto(file.as_uri())
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nobody_is_shut_out(browser: Browser, file: Path, scheme: str) -> None:
    page = opened(browser, file, color_scheme=scheme)
    page.evaluate(OPEN_ALL)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_no_page_is_wider_than_its_screen(browser: Browser, file: Path, width: int) -> None:
    page = opened(browser, file, viewport={"width": width, "height": 800})
    page.evaluate(OPEN_ALL)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_it_works_offline_without_a_script_and_says_nothing_to_the_console(browser: Browser, file: Path) -> None:
    context = browser.new_context(offline=True, java_script_enabled=False)
    page, asked, said = context.new_page(), [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(file.as_uri())
    assert (asked, said) == ([file.as_uri()], [])
    assert page.locator("h1").is_visible()


def test_a_unit_is_opened_by_the_keyboard(browser: Browser, file: Path) -> None:
    page = opened(browser, file)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    summary = page.locator("details[id$='-opd-1'] > summary").first
    summary.focus()
    page.keyboard.press("Enter")
    assert page.locator("details[id$='-opd-1'] table").first.is_visible()


def test_it_prints_on_a4_with_the_answer_first(browser: Browser, file: Path, tmp_path: Path) -> None:
    printed = tmp_path / "laporan.pdf"
    opened(browser, file).pdf(path=str(printed), prefer_css_page_size=True)
    pages = PdfReader(printed).pages
    assert [round(float(side)) for side in pages[0].mediabox[2:]] in ([595, 842], [594, 842], [595, 841])
    first = pages[0].extract_text()
    (card, *_) = scorecards("nama-berbeda", ("maturity", "iid-2026"))
    assert card.headline is not None
    assert card.headline.text("id") in first
    assert re.search(r"1 / \d+", first)
