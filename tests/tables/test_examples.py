"""The example portfolios, written into the form of their rulesets and read back: the same scores, the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from inovrules import Engine
from inovrules.forms import Form
from inovrules.forms.asking import subjects_of
from inovrules.forms.filled import filled_form
from inovrules.forms.told import told_of
from inovrules.forms.workbook import workbook_bytes
from inovrules.portfolio import digest
from inovrules.ruleset import vocabulary_of
from inovrules.views.document import document
from tests.cli.support import EXAMPLES

if TYPE_CHECKING:
    from pathlib import Path

    from inovrules.ruleset import Ruleset

ENGINE = Engine()


@pytest.fixture(scope="module")
def rulesets() -> list[Ruleset]:
    """Give the rulesets by which the examples are scored."""
    return [ENGINE.load_ruleset(name) for name in ("maturity", "iid-2026")]


@pytest.mark.parametrize("name", ["kabupaten-contoh", "hss-2020", "pekalongan-2020", "nama-berbeda"])
def test_an_example_in_a_workbook(tmp_path: Path, rulesets: list[Ruleset], name: str) -> None:
    """Bounds, vague dates, ranges with the words of their source, changes, documents, pairs that differ."""
    wanted = ENGINE.load_portfolio(EXAMPLES / f"{name}.yaml", rulesets)
    form = Form.of(vocabulary_of(rulesets).facts, subjects_of(rulesets), ("maturity@1", "iid-2026@1"))
    filled = filled_form(wanted, form, "id")
    assert filled.left_out == ()
    (tmp_path / "a.xlsx").write_bytes(workbook_bytes(form, rulesets, told_of(rulesets, "id"), filled.rows))
    found = ENGINE.load_portfolio(tmp_path / "a.xlsx", rulesets)
    assert digest(found) == digest(wanted)
    if name == "pekalongan-2020":  # one stands for all: the digest says that the content is the same
        assert _result(found, rulesets) == _result(wanted, rulesets)


def _result(portfolio: Any, rulesets: list[Ruleset]) -> object:
    return _placeless(document([ENGINE.evaluate(portfolio, ruleset) for ruleset in rulesets], ENGINE))


def _placeless(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _placeless(item) for key, item in value.items() if key not in ("place", "places", "file")}
    return [_placeless(item) for item in value] if isinstance(value, list) else value
