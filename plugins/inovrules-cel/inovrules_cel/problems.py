"""What is wrong with an expression, and how to mend it, in both languages."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

from inovrules.plugins import Text
from inovrules_cel.variables import AS_OF, REPORTED, YEAR

if TYPE_CHECKING:
    from collections.abc import Collection

    from inovrules_cel.language import Problem

_UNDECLARED = re.compile(r"undeclared reference to '([^']+)'")
_OVERLOAD = re.compile(r"found no matching overload for '([^']+)' applied to '\(?(.*?)\)?'\Z")
_SELECT = re.compile(r"has\(\)|select operation")
_SYNTAX = re.compile(r"Syntax error: (.*)", re.DOTALL)
_EXPECTING = re.compile(r" expecting .*", re.DOTALL)
_FUNCTIONS = ("size", "int", "string", "timestamp", "duration", "matches", "startsWith", "endsWith", "contains", "exists", "all", "filter")
REMEDY = Text(
    "Perbaiki ekspresinya; bahasa CEL diterangkan di https://cel.dev.", "Mend the expression; CEL is explained at https://cel.dev."
)


def start_of(problem: Problem, expression: str) -> int:
    """Give where the name that a problem is about starts: the compiler marks the bracket or the dot behind it."""
    found = _UNDECLARED.search(problem.message)
    if found is None:
        return problem.offset
    start = expression.rfind(found[1], 0, problem.offset + len(found[1]))
    return start if start >= 0 and problem.offset <= start + len(found[1]) else problem.offset


def told(problem: Problem, reads: Collection[str], known: Collection[str]) -> tuple[Text, Text]:
    """Give cause and remedy; `reads` are the facts in `from`, `known` all that the ruleset declares."""
    if found := _UNDECLARED.search(problem.message):
        return _undeclared(found[1], reads, known)
    if found := _OVERLOAD.search(problem.message):
        return _overload(found[1].strip("_").replace("_", " ").strip(), found[2])
    if _SELECT.search(problem.message):
        return _selected()
    if found := _SYNTAX.search(problem.message):
        what = _EXPECTING.sub("", found[1]).replace("'<EOF>'", "the end")
        return Text(f"ini bukan tata bahasa CEL ({what}).", f"this isn't the grammar of CEL ({what})."), REMEDY
    return Text(f"pengompilasi CEL berkata: {problem.message}.", f"the CEL compiler says: {problem.message}."), REMEDY


def _undeclared(name: str, reads: Collection[str], known: Collection[str]) -> tuple[Text, Text]:
    cause = Text(f"nama `{name}` tidak dikenal.", f"the name `{name}` isn't known.")
    bare = name.removeprefix(f"{REPORTED}.")
    if bare in known and bare not in reads:
        return cause, Text(f"Tambahkan `{bare}` pada `from`.", f"Add `{bare}` to `from`.")
    near = get_close_matches(name, [*reads, *(f"{REPORTED}.{each}" for each in reads), AS_OF, YEAR, *_FUNCTIONS], n=1)
    hint = (f"Mungkin maksudnya `{near[0]}`? ", f"Did you mean `{near[0]}`? ") if near else ("", "")
    told = ", ".join(f"`{each}`" for each in sorted(reads))
    return cause, Text(f"{hint[0]}Yang dapat dibaca ialah fakta pada `from`: {told}.", f"{hint[1]}It can read the facts in `from`: {told}.")


def _overload(operator: str, types: str) -> tuple[Text, Text]:
    cause = Text(f"`{operator}` tidak berlaku bagi ({types}).", f"`{operator}` doesn't apply to ({types}).")
    if "null" in types:
        return cause, _reported()
    return cause, Text(
        "Bandingkan dan hitung nilai yang sejenis; `int(…)` dan `string(…)` mengubah jenisnya.",
        "Compare and compute values of one type; `int(…)` and `string(…)` convert them.",
    )


def _selected() -> tuple[Text, Text]:
    return Text("sebuah fakta tidak mempunyai bagian.", "a fact has no fields."), _reported()


def _reported() -> Text:
    return Text(
        f"Apakah sebuah fakta dilaporkan ditanyakan dengan `{REPORTED}.nama_fakta`.",
        f"Whether a fact is reported is asked by `{REPORTED}.name_of_fact`.",
    )
