"""The report as PDF: the same bytes each time, what was reported stays text, and without Typst it says what to install."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest

from inovrules.views.outline import outline
from inovrules.views.pdf import render
from inovrules.views.pdf.data import data
from inovrules.views.report import Report
from tests.views.html.test_hostile import MARKUP, portfolio
from tests.views.support import ENGINE, EXAMPLES, scorecards, scored

if TYPE_CHECKING:
    from collections.abc import Iterator

TYPST = '#panic("read as markup") $x$ *a* _b_ @c <d> // `'


@pytest.fixture(scope="module")
def report() -> Report:
    return Report(scorecards("nama-berbeda", ("maturity", "iid-2026")), ENGINE, "id")


def test_the_same_report_is_the_same_file(report: Report) -> None:
    first = render(report)
    assert first.startswith(b"%PDF-")
    assert render(report) == first


def test_what_was_reported_is_never_read_as_markup() -> None:
    wild = Report((scored(portfolio(TYPST + MARKUP), "iid-2026")[0],), ENGINE, "en", depth=1)
    assert render(wild).startswith(b"%PDF-")


def test_the_template_is_given_texts_and_whole_numbers_only(report: Report) -> None:
    told = data(outline(report))
    assert json.loads(json.dumps(told)) == told
    assert not [each for each in leaves(told) if isinstance(each, float)]


def leaves(value: object) -> Iterator[object]:
    if isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from leaves(each)
    else:
        yield value


def test_without_typst_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: object
) -> None:
    from inovrules.cli import main

    monkeypatch.setitem(sys.modules, "typst", None)
    portfolio_file = str(EXAMPLES / "hss-2020.yaml")
    assert main(["evaluate", portfolio_file, "--ruleset", "opd-coverage", "--output", f"{tmp_path}/a.pdf", "--lang", "en"]) == 2
    assert 'pip install "inovrules[pdf]"' in capsys.readouterr().err
