"""Which message ids the source uses: literal ones, those made by f-strings, and those behind helpers that add a prefix."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

import inovrules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PACKAGE = Path(inovrules.__path__[0])
CODE = re.compile(r"IR\d{3}\Z")
_PART = "[A-Za-z0-9_]+"


@frozen
class Use:
    """A message named in a call: its id (or a pattern of ids), and the values given with it, `None` where they can't be told."""

    place: str
    id: str
    values: frozenset[str] | None
    is_pattern: bool = False


@frozen
class Helper:
    """A function that puts a prefix before ids; calls with fewer than `least` arguments mean something else."""

    prefix: str
    least: int


@frozen
class Source:
    """What the modules of the package say: `uses` in calls, and every text (`words`, `patterns`) that may be an id."""

    uses: tuple[Use, ...]
    faults: tuple[Use, ...]
    words: frozenset[str]
    patterns: frozenset[str]


@cache
def source() -> Source:
    """Read every module of the package."""
    trees = {file: ast.parse(file.read_text("utf-8")) for file in sorted(PACKAGE.rglob("*.py"))}
    helpers = _helpers(trees.values())
    uses = [use for file, tree in trees.items() for call in _calls(tree) for use in _uses(call, helpers, _at(file, call))]
    faults = [use for file, tree in trees.items() for call in _calls(tree) for use in _faults(call, _at(file, call))]
    inside = [node for tree in trees.values() for node in ast.walk(tree) if node not in _docstrings(tree)]
    words = frozenset(node.value for node in inside if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return Source(tuple(uses), tuple(faults), words, frozenset(_pattern(node) for node in inside if isinstance(node, ast.JoinedStr)))


def _at(file: Path, node: ast.Call) -> str:
    return f"{file.relative_to(PACKAGE)}:{node.lineno}"


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


@cache
def _docstrings(tree: ast.Module) -> frozenset[ast.AST]:
    owners = [node for node in ast.walk(tree) if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)]
    return frozenset(owner.body[0].value for owner in owners if owner.body and isinstance(owner.body[0], ast.Expr))


def _helpers(trees: Iterable[ast.Module]) -> dict[str, Helper]:
    """Find functions that put a prefix before an id that they are given, and those that hand their id on to one of them."""
    functions = [found for tree in trees for found in _functions(tree)]
    direct = {name: Helper(prefix, least) for name, function, own, least in functions if (prefix := _prefix(function, own))}
    handed = {
        name: Helper(direct[through].prefix, least)
        for name, function, own, least in functions
        for call in _calls(function)
        if name not in direct and (through := _name(call)) in direct and call.args and _mentions(call.args[0], own)
    }
    return {**handed, **direct}


def _functions(tree: ast.Module) -> Iterator[tuple[str, ast.FunctionDef, str, int]]:
    """Give functions that take an argument `…_id`: its name (methods with a leading dot), itself, the argument, and how many it needs."""
    for owner in (node for node in ast.walk(tree) if isinstance(node, ast.Module | ast.ClassDef)):
        dot = "." if isinstance(owner, ast.ClassDef) else ""
        for function in (node for node in owner.body if isinstance(node, ast.FunctionDef)):
            names = [argument.arg for argument in function.args.args]
            for own in (name for name in names if name.endswith("_id")):
                yield dot + function.name, function, own, len(names) - len(dot) - len(function.args.defaults)


def _prefix(function: ast.FunctionDef, own: str) -> str:
    """Give the domain that a function puts before its argument; an empty text when it doesn't."""
    for text in (node for node in ast.walk(function) if isinstance(node, ast.JoinedStr) and len(node.values) == 2):
        first, second = text.values
        if isinstance(first, ast.Constant) and _mentions(second, own) and re.fullmatch(r"[a-z]+\.", str(first.value)):
            return str(first.value)
    return ""


def _mentions(node: ast.AST, name: str) -> bool:
    return any(isinstance(inner, ast.Name) and inner.id == name for inner in ast.walk(node))


def _pattern(text: ast.JoinedStr) -> str:
    """Give a regular expression for what an f-string can be."""
    return "".join(re.escape(str(part.value)) if isinstance(part, ast.Constant) else _PART for part in text.values)


def _uses(call: ast.Call, helpers: dict[str, Helper], place: str) -> Iterator[Use]:
    name = _name(call)
    helper = helpers.get(name, Helper("", 1 if name in ("say", "template") else 99))
    if not call.args or len(call.args) + len(call.keywords) < helper.least:
        return
    known = frozenset(keyword.arg for keyword in call.keywords if keyword.arg)
    whole = all(keyword.arg for keyword in call.keywords) and name != "template"
    for text in _texts(call.args[0]):
        if isinstance(text, ast.JoinedStr):
            yield Use(place, re.escape(helper.prefix) + _pattern(text), None, is_pattern=True)
        elif isinstance(text.value, str):
            yield Use(place, helper.prefix + text.value, known if whole and helper.least == 1 else None)


def _faults(call: ast.Call, place: str) -> Iterator[Use]:
    if _name(call) not in (".fault", ".key_fault", ".add", "._fault"):
        return
    whole = all(keyword.arg for keyword in call.keywords)
    known = frozenset(keyword.arg for keyword in call.keywords if keyword.arg)
    for text in (text for argument in call.args for text in _texts(argument)):
        if isinstance(text, ast.Constant) and isinstance(text.value, str) and CODE.match(text.value):
            yield Use(place, f"faults.{text.value}", known if whole else None)


def _name(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return f".{call.func.attr}"
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _texts(node: ast.expr) -> Iterator[ast.Constant | ast.JoinedStr]:
    """Give the texts that an argument can be."""
    if isinstance(node, ast.Constant | ast.JoinedStr):
        yield node
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)
