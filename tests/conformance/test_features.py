"""Every feature of the language occurs in a conformance case, in a score that the case expects something of."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from ruamel.yaml import YAML

from inovrules.conditions.compare import OPERATORS
from inovrules.derived.reading import OPERATIONS
from inovrules.evaluators.builtin import BUILTIN
from inovrules.evaluators.contract import STATES
from inovrules.exact import MODES
from inovrules.facts.declaration import SCOPES, TYPES
from inovrules.facts.numbers import _BOUNDS
from inovrules.ruleset.bodies import BODIES
from inovrules.ruleset.model import POLICIES
from inovrules.ruleset.modifiers import MODIFIERS
from inovrules.ruleset.pools import HOWS
from tests.conformance.cases import ABOUT, CASES, FOLDER, expected

if TYPE_CHECKING:
    from collections.abc import Iterator


def pairs(found: object) -> Iterator[tuple[str, str]]:
    """Give every key of plain data with its value; the value of a mapping or list is empty."""
    if isinstance(found, dict):
        for key, value in found.items():
            yield str(key), "" if isinstance(value, dict | list) else str(value)
            yield from pairs(value)
    elif isinstance(found, list):
        for item in found:
            yield from pairs(item)


@cache
def contents(name: str) -> list[tuple[str, Any]]:
    """Give what is in the files of every case, rulesets (`ruleset`) or portfolios (`portfolio`)."""
    files = [(case, file) for case in CASES for file in sorted((FOLDER / case).glob("*.yaml"))]
    return [
        (case, YAML(typ="base", pure=True).load(file.read_text(encoding="utf-8")))
        for case, file in files
        if (file.name == "portfolio.yaml") == (name == "portfolio")
    ]


def asked(case: str) -> set[str]:
    """Give the ids of the scores that a case expects something of."""
    found = expected(case)
    items = [
        *found.get("nodes", []),
        *found.get("published", []),
        *(item for items in found.get("readings", {}).values() for item in items),
    ]
    return {item["score"] for item in items}


@cache
def of_scores() -> frozenset[tuple[str, str]]:
    """Give what the scores say that something is expected of."""
    return frozenset(
        pair
        for case, ruleset in contents("ruleset")
        for score in ruleset.get("scores", [])
        if score["id"] in asked(case)
        for pair in pairs(score)
    )


@cache
def anywhere(name: str) -> frozenset[tuple[str, str]]:
    """Give all that rulesets or portfolios say."""
    return frozenset(pair for _, found in contents(name) for pair in pairs(found))


KEYS = (*BODIES, *MODIFIERS, *OPERATORS, "all", "any", "not", "when", "evidence", "valid", "from_level", "at_least", "otherwise", "unquantified",
        "tie", "divisor_floor", "take", "cap", "each", "where", "values", "documents", "items")  # fmt: skip
VALUES = (
    *(("evaluator", kind.name) for kind in BUILTIN), *(("how", how) for how in HOWS), *(("mode", mode) for mode in MODES),
    *(("refused", what) for what in ("leave_out", "keep", "counted")), *(("from", scope) for scope in ("opd",)),
    *(("scope", scope) for scope in SCOPES), *(("measure", what) for what in ("percent", "absolute")),
    *(("unit", what) for what in ("days", "months", "years")), *(("of", what) for what in ("facts", "evidence")),
    *(("tie", what) for what in ("upper", "lower")),
)  # fmt: skip
ELSEWHERE = (
    *(("type", kind) for kind in TYPES), *(("missing", policy) for policy in POLICIES), *(("unknown", what) for what in ("refuse", "accept")),
    *(("classify_on", what) for what in ("published", "exact")), *(("rank_on", what) for what in ("published", "exact")),
    *(("ties", what) for what in ("shared", "dense")), *(("mode", mode) for mode in MODES), ("better", "lower"), ("better", "higher"),
)  # fmt: skip


@pytest.mark.parametrize("key", KEYS)
def test_a_key_of_scores(key: str) -> None:
    """Some expected score has the key."""
    assert key in {name for name, _ in of_scores()}


@pytest.mark.parametrize("pair", VALUES, ids="-".join)
def test_a_word_of_scores(pair: tuple[str, str]) -> None:
    """Some expected score says the word."""
    assert pair in of_scores()


@pytest.mark.parametrize("pair", ELSEWHERE, ids="-".join)
def test_a_word_of_a_ruleset(pair: tuple[str, str]) -> None:
    """Some ruleset says the word."""
    assert pair in anywhere("ruleset")


@pytest.mark.parametrize(
    "key", [*OPERATIONS, "set", "add", "remove", "extends", "include", "changes", "readings", "eligibility", "unless", "year"]
)
def test_a_key_of_a_ruleset(key: str) -> None:
    """Some ruleset has the key."""
    assert key in {name for name, _ in anywhere("ruleset")}


@pytest.mark.parametrize("key", [*_BOUNDS, "baseline", "result", "claimed", "levels", "evidence", "opds", "opds_complete"])
def test_a_key_of_a_portfolio(key: str) -> None:
    """Some portfolio has the key."""
    assert key in {name for name, _ in anywhere("portfolio")}


@pytest.mark.parametrize("state", sorted({*STATES} - {"failed"}))
def test_a_state(state: str) -> None:
    """Some score is expected to be in the state; no built-in evaluator fails."""
    assert state in {item.get("state") for case in CASES for item in expected(case).get("nodes", [])}


def test_every_case_is_described() -> None:
    """The README lists every case, and every key that the cases expect."""
    told = (FOLDER / "README.md").read_text(encoding="utf-8")
    lists = [items for case in CASES for items in (expected(case).get("nodes", []), expected(case).get("published", []))]
    keys = {key for items in lists for item in items for key in item} - {*ABOUT}
    assert [name for name in (*CASES, *keys) if f"`{name}`" not in told] == []
