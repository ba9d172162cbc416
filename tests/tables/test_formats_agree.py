"""The same content gives the same scorecard, whichever file it stands in."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings

from inovrules import Engine
from inovrules.portfolio import digest
from inovrules.views.document import document as result_of
from tests.tables.making import workbook
from tests.tables.portfolios import portfolios

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from inovrules.portfolio import Portfolio
    from inovrules.ruleset import Ruleset
    from tests.tables.portfolios import Sheets

ENGINE = Engine()


@pytest.fixture(scope="module")
def ruleset() -> Ruleset:
    """Give the ruleset of these tests."""
    return ENGINE.load_ruleset("tests/tables/form.yaml")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder to write into."""
    return tmp_path_factory.mktemp("formats")


@settings(max_examples=15)
@given(portfolios())
def test_every_format_says_the_same(folder: Path, ruleset: Ruleset, given_: tuple[dict[str, Any], Callable[[str], Sheets]]) -> None:
    """A mapping, JSON, JSON lines, a workbook of typed cells, and CSV files of what an officer would type."""
    document, sheets = given_
    wanted = ENGINE.load_portfolio(document, [ruleset])
    result = told(wanted, ruleset)
    for source in (
        as_json(folder, document),
        as_lines(folder, document),
        as_workbook(folder, sheets("cell")),
        as_csv(folder, sheets("typed")),
    ):
        found = ENGINE.load_portfolio(source, [ruleset])
        assert digest(found) == digest(wanted), source.name
        assert told(found, ruleset) == result, source.name


def told(portfolio: Portfolio, ruleset: Ruleset) -> object:
    """Give the result without its places."""
    return _placeless(result_of([ENGINE.evaluate(portfolio, ruleset)], ENGINE))


def _placeless(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _placeless(item) for key, item in value.items() if key not in ("place", "places", "file")}
    return [_placeless(item) for item in value] if isinstance(value, list) else value


def as_json(folder: Path, document: dict[str, Any]) -> Path:
    """Write a JSON file."""
    (folder / "a.json").write_text(json.dumps(document), "utf-8")
    return folder / "a.json"


def as_lines(folder: Path, document: dict[str, Any]) -> Path:
    """Write JSON lines: the head, then an innovation on each."""
    head = {key: value for key, value in document.items() if key != "innovations"}
    (folder / "a.jsonl").write_text("".join(json.dumps(line) + "\n" for line in [head, *document["innovations"]]), "utf-8")
    return folder / "a.jsonl"


def as_workbook(folder: Path, sheets: Sheets) -> Path:
    """Write a workbook."""
    return workbook(folder / "a.xlsx", sheets)


def as_csv(folder: Path, sheets: Sheets) -> Path:
    """Write a CSV file for each sheet."""
    target = folder / "sheets"
    target.mkdir(exist_ok=True)
    for name, rows in sheets.items():
        width = max(2, *map(len, rows)) if rows else 2
        with (target / f"{name}.csv").open("w", encoding="utf-8-sig", newline="") as stream:
            csv.writer(stream, delimiter=";").writerows([*row, *[None] * (width - len(row))] for row in rows)
    return target
