"""The same input gives the same bytes: in any process, on any machine, from the command and from the library."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import jsonschema
import pytest

from inovrules import Engine
from inovrules.views.document import document
from inovrules.views.json import render, schema
from tests.cli.support import EXAMPLES, run

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ["kabupaten-contoh", "balangan-2023"]
HERE = {"PYTHONHASHSEED": "1", "TZ": "Asia/Makassar", "LC_ALL": "id_ID.UTF-8"}
THERE = {"PYTHONHASHSEED": "4711", "TZ": "America/New_York", "LC_ALL": "C", "COLUMNS": "40"}


@pytest.mark.parametrize("name", NAMES)
def test_two_processes_write_the_same_bytes(name: str, tmp_path: Path) -> None:
    shutil.copy(EXAMPLES / f"{name}.yaml", tmp_path)
    here = run("evaluate", EXAMPLES / f"{name}.yaml", "--format", "json", changes=HERE)
    there = run("evaluate", f"{name}.yaml", "--format", "json", "--lang", "en", changes=THERE, folder=tmp_path)
    assert here.returncode == 0
    assert here.stdout == there.stdout


def test_the_command_writes_the_document_of_the_library() -> None:
    engine = Engine()
    rules = [engine.load_ruleset("maturity"), engine.load_ruleset("iid-2026")]
    portfolio = engine.load_portfolio(EXAMPLES / "kabupaten-contoh.yaml", rules)
    cards = [engine.evaluate(portfolio, each) for each in rules]
    text = run("evaluate", EXAMPLES / "kabupaten-contoh.yaml", "--format", "json").stdout
    assert text == render(cards, engine)
    assert json.loads(text) == document(cards, engine)


def test_what_the_command_writes_is_valid() -> None:
    text = run("evaluate", EXAMPLES / "balangan-2023.yaml", "--format", "json").stdout
    jsonschema.Draft7Validator(schema()).validate(json.loads(text))


def test_the_report_is_the_same_too() -> None:
    here = run("evaluate", EXAMPLES / "balangan-2023.yaml", "-v", "--lang", "id", changes={**HERE, "COLUMNS": "80"})
    there = run("evaluate", EXAMPLES / "balangan-2023.yaml", "-v", "--lang", "id", changes={**THERE, "COLUMNS": "80"})
    assert here.stdout == there.stdout
