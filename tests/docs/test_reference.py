"""The hand-written pages of the reference name every key, evaluator, parameter and option that there is."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from inovrules.cli.commands import BUILTIN as COMMANDS
from inovrules.conditions.compare import OPERATORS
from inovrules.derived.reading import OPERATIONS
from inovrules.evaluators.builtin import BUILTIN
from inovrules.evaluators.contract import STATES
from inovrules.exact import MODES
from inovrules.facts import SCOPES, TYPES
from inovrules.portfolio import KINDS, units
from inovrules.portfolio import reading as portfolio_reading
from inovrules.ruleset import bodies, changes, declarations, evidence, loading, modifiers, parts, pools, publishing
from inovrules.ruleset import reading as score_reading
from inovrules.ruleset.model import GRADES, POLICIES, STATUSES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inovrules.plugins import EvaluatorType

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"
CODE = re.compile(r"`([^`\n]+)`|^```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)
LANGUAGE = {
    "index": (*loading._KEYS, *SCOPES, *STATUSES, *loading.FORMATS),
    "facts": (*declarations._KEYS, *TYPES, *OPERATIONS),
    "conditions": (*OPERATORS, "all", "any", "not", *(key for key in parts._RULE_KEYS if key != "scope")),
    "scores": (*score_reading._ABOUT, *bodies.BODIES, *modifiers.MODIFIERS, *GRADES, *POLICIES),
    "evidence": (*evidence._KEYS, *KINDS),
    "pools": (*pools.HOWS, *(key for keys in pools._KEYS.values() for key in keys), "refused", "leave_out", "keep", "counted"),
    "modifiers": (*modifiers.MODIFIERS, *MODES, "require", "otherwise", "title", "reason"),
    "publishing": (*publishing._KEYS, *MODES, "shared", "dense", "band"),
    "editions": (*changes.KEYS, "extends", "readings"),
}
PORTFOLIO = (*portfolio_reading._KEYS, *(key for keys in units._KEYS.values() for key in keys), *units._DOCUMENT_KEYS, *KINDS)


def absent(page: str, names: Iterable[str]) -> list[str]:
    """Give the names that a page doesn't show as code: alone, or in an example of how they are written."""
    text = (REFERENCE / page).read_text("utf-8")
    codes = [found[0] or found[1] for found in CODE.findall(text)]
    shown = {*codes, *(word for code in codes for word in re.findall(r"[A-Za-z][\w/-]*", code))}
    return sorted({name for name in names if name not in shown})


@pytest.mark.parametrize("page", LANGUAGE)
def test_a_page_of_the_language_names_every_key(page: str) -> None:
    assert absent(f"language/{page}.md", LANGUAGE[page]) == []


def test_the_portfolio_page_names_every_key() -> None:
    assert absent("portfolio.md", PORTFOLIO) == []


@pytest.mark.parametrize("kind", BUILTIN, ids=[kind.name for kind in BUILTIN])
def test_every_evaluator_has_its_section_with_every_parameter(kind: EvaluatorType) -> None:
    text = (REFERENCE / "evaluators.md").read_text("utf-8")
    section = text.split(f"\n## `{kind.name}`\n")[1].split("\n## ")[0]
    assert [each.name for each in kind.parameters if f"`{each.name}`" not in section] == []
    assert f"<!-- file: {kind.name}.yaml -->" in section, "each evaluator has an example that runs"


def test_no_evaluator_is_told_that_isn_t_there() -> None:
    told = re.findall(r"^## `(\w+)`$", (REFERENCE / "evaluators.md").read_text("utf-8"), re.MULTILINE)
    assert told == sorted(kind.name for kind in BUILTIN)


def test_every_state_is_explained() -> None:
    text = (REFERENCE.parent / "explanation" / "states.md").read_text("utf-8")
    assert [state for state in STATES if f"| `{state}`" not in text] == []


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_every_option_of_a_command_is_told(command: str) -> None:
    ran = [sys.executable, "-m", "inovrules", command, "--help", "--lang", "en"]
    shown = subprocess.run(ran, capture_output=True, encoding="utf-8", check=True).stdout
    options = set(re.findall(r"(?<!\w)--[a-z-]+", shown))
    text = (REFERENCE / "commands.md").read_text("utf-8")
    assert options
    assert [option for option in sorted(options) if option not in text] == []
