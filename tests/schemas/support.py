"""Documents as editors see them: YAML 1.2's own values (dates are texts there), where the loader takes every scalar as a text."""

from __future__ import annotations

from contextlib import chdir
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jsonschema import Draft7Validator
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor

from inovrules import Engine
from inovrules.evaluators.builtin import BUILTIN
from inovrules.faults import FaultError
from inovrules.schemas import portfolio_schema, ruleset_schema

if TYPE_CHECKING:
    from inovrules import Ruleset

ROOT = Path(__file__).parents[2]
ENGINE = Engine()
RULESETS = Draft7Validator(ruleset_schema(BUILTIN))
PORTFOLIOS = Draft7Validator(portfolio_schema())


class _Constructor(SafeConstructor):
    """Makes texts of dates."""


_Constructor.add_constructor("tag:yaml.org,2002:timestamp", SafeConstructor.construct_yaml_str)


def document(file: Path) -> Any:
    """Read a file as an editor does. Raises `YAMLError`, or `UnicodeDecodeError`, for what is no YAML at all."""
    reader = YAML(typ="safe", pure=True)
    reader.Constructor = _Constructor
    return plain(reader.load(file.read_text("utf-8")))


def plain(value: Any) -> Any:
    """Give keys as texts."""
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return value


def fits(validator: Draft7Validator, value: Any) -> str:
    """Give where and why a document doesn't fit a schema; an empty text when it does."""
    error = next(iter(validator.iter_errors(value)), None)
    return "" if error is None else f"{error.json_path}: {error.message[:300]}"


def loads(given: Any, ruleset: Ruleset | None = None) -> bool:
    """Whether the loader accepts a ruleset, or with `ruleset` a portfolio for it."""
    written = _exact(given)
    try:
        with chdir(ROOT / "rulesets"):  # what is included lies there
            if ruleset is None:
                ENGINE.load_ruleset(written)
            else:
                ENGINE.load_portfolio(written, [ruleset])
    except FaultError:
        return False
    return True


def _exact(value: Any) -> Any:
    """Give numbers as they are written: the loader of mappings refuses floats."""
    if isinstance(value, dict):
        return {key: _exact(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_exact(each) for each in value]
    return Decimal(repr(value)) if isinstance(value, float) else value
