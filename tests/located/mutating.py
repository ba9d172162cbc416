"""Documents with random nodes replaced, removed, inserted, renamed or moved."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inovrules.located import MapNode, ScalarNode, SequenceNode, read_document
from inovrules.plugins.manager import Plugins
from inovrules.ruleset import load_ruleset, shipped_folder, shipped_ids, vocabulary_of

if TYPE_CHECKING:
    from random import Random

    from inovrules.facts import Vocabulary
    from inovrules.located import Node

PLUGINS = Plugins.builtin()
EXAMPLES = Path(__file__).parents[2] / "examples"
SPARE: tuple[Any, ...] = (
    None, "", " ", "x", "0", "-1", "1", "3", "0.5", "1e9", "010", "1_000", ".nan", "83,32", "9" * 39, "9" * 50, "true", "no", "T-1", "T-99", "as_of",
    "2024", "2026-13", "9999-12-31", "penerapan", "stage", "mean", "iid-2026", "../x.yaml", "x" * 300, "\u2028", "💡", [], {}, [None], [[]], ["x", "x"],
    {"id": "x"}, {"id": "Indonesia", "en": "English"}, {"fact": "stage", "is": "penerapan"}, {"more_than": "5"}, {"from": "2", "to": "1"},
    [["0", "0"], ["1", "1"]], {"level": "1", "from": "0"}, {"all": []}, {"score": "x"}, 7, True,
)  # fmt: skip


def value_of(node: Node) -> Any:
    """Give a document as Python values, its scalars as text."""
    if isinstance(node, ScalarNode):
        return None if node.is_null and node.plain else node.text
    if isinstance(node, SequenceNode):
        return [value_of(item) for item in node.items]
    assert isinstance(node, MapNode)
    return {key: value_of(item) for key, item in node.entries.items()}


@cache
def whole_rulesets() -> dict[str, dict[str, Any]]:
    """Give every shipped ruleset as one mapping, with the facts that it includes."""
    return {name: _whole(shipped_folder() / f"{name}.yaml") for name in shipped_ids()}


def _whole(file: Path) -> dict[str, Any]:
    """Give a ruleset with the declarations, rules and scores of what it includes written out."""
    own: dict[str, Any] = value_of(read_document(file))
    for name in own.pop("include", []):
        path = file.parent / name
        inner = _whole(path if path.is_file() else shipped_folder() / f"{name}.yaml")
        for key in ("facts", "derived"):
            for scope, names in inner.get(key, {}).items():
                own.setdefault(key, {}).setdefault(scope, {}).update(names)
        for key in ("eligibility", "scores"):
            if key in inner:
                own[key] = [*inner[key], *own.get(key, [])]
    return own


@cache
def example_portfolios() -> dict[str, dict[str, Any]]:
    """Give the example portfolios as mappings."""
    return {file.stem: value_of(read_document(file)) for file in sorted(EXAMPLES.glob("*.yaml"))}


@cache
def shipped_vocabulary() -> Vocabulary:
    """Give the facts and indicators of every shipped ruleset."""
    return vocabulary_of([load_ruleset(name, PLUGINS) for name in shipped_ids()])


def mutated(document: dict[str, Any], random: Random, times: int) -> dict[str, Any]:
    """Give a copy of a document with some random changes."""
    for _ in range(times):
        document = _changed(document, _path(document, random), random, document)
    return document


def _path(value: Any, random: Random) -> list[Any]:
    """Choose a node: small branches as likely as large ones, so that heads are changed as often as indicators."""
    path: list[Any] = []
    while isinstance(value, (dict, list)) and value and (not path or random.random() < 0.85):
        path.append(random.choice(list(value) if isinstance(value, dict) else range(len(value))))
        value = value[path[-1]]
    return path


def _changed(value: Any, path: list[Any], random: Random, whole: dict[str, Any]) -> Any:
    copy = dict(value) if isinstance(value, dict) else list(value)
    if len(path) > 1:
        copy[path[0]] = _changed(value[path[0]], path[1:], random, whole)
        return copy
    if path:
        random.choice([_replace, _replace, _remove, _insert, _rename, _transplant])(copy, path[0], random, whole)
    return copy


def _replace(parent: Any, at: Any, random: Random, _whole: dict[str, Any]) -> None:
    parent[at] = random.choice(SPARE)


def _remove(parent: Any, at: Any, _random: Random, _whole: dict[str, Any]) -> None:
    del parent[at]


def _insert(parent: Any, at: Any, random: Random, _whole: dict[str, Any]) -> None:
    if isinstance(parent, list):
        parent.insert(at, random.choice([parent[at], *SPARE]))
    else:
        parent[random.choice(["x", "id", "score", "evaluator", "sum", "of", "level", "unit", "weight"])] = random.choice(SPARE)


def _rename(parent: Any, at: Any, random: Random, whole: dict[str, Any]) -> None:
    if isinstance(parent, dict):
        parent[random.choice([at[:-1], at + "s", at.upper(), "x y", ""])] = parent.pop(at)
    else:
        _insert(parent, at, random, whole)


def _transplant(parent: Any, at: Any, random: Random, whole: dict[str, Any]) -> None:
    found: Any = whole
    for step in _path(whole, random):
        found = found[step]
    parent[at] = found
