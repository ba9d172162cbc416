"""Portfolios that show what holds of a ruleset or doesn't, as the YAML files that `inovrules evaluate` takes."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from inovrules.checking import Check, Checked, Judgement
    from inovrules.messages import Language

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_-]*\Z")
_WORDS = frozenset(["true", "false", "null", "yes", "no", "on", "off", "y", "n"])


def files(check: Check, language: Language) -> Iterator[tuple[str, str]]:
    """Give the name and the text of a file for each portfolio that shows something.

    >>> from inovrules.checking import Check
    >>> list(files(Check(()), "en"))
    []
    """
    for file in check.files:
        for judged in file.judgements:
            stem = "-".join(filter(None, (file.name, judged.finding.code, judged.score, judged.label)))
            for ending, portfolio in (("", judged.witness), ("-before", judged.before)):
                if portfolio is not None:
                    yield f"{stem}{ending}.yaml", _headed(file, judged, language) + "".join(_block(portfolio, _Anchors(portfolio), 0))


def count(check: Check) -> int:
    """Count the portfolios that show something."""
    return sum((judged.witness is not None) + (judged.before is not None) for file in check.files for judged in file.judgements)


def _headed(file: Checked, judged: Judgement, language: Language) -> str:
    told = [f"{judged.finding.code}: {judged.finding.message.text(language)}", say("witness.run", ruleset=file.source).text(language)]
    return "".join(f"# {line}\n" for text in told for line in text.splitlines())


class _Anchors:
    """Names for mappings and lists that stand in a document more than once, as the innovations of one kind share theirs."""

    def __init__(self, document: object) -> None:
        """Count how often each stands there."""
        self._times: dict[int, int] = {}
        self._names: dict[int, str] = {}
        self._count(document)

    def _count(self, part: object) -> None:
        if not isinstance(part, dict | list) or not part:
            return
        self._times[id(part)] = self._times.get(id(part), 0) + 1
        if self._times[id(part)] == 1:
            for inner in part.values() if isinstance(part, dict) else part:
                self._count(inner)

    def mark(self, part: object) -> tuple[str, bool]:
        """Give what is written before a part, and whether that is all."""
        known = self._names.get(id(part))
        if known is not None:
            return f" *{known}", True
        if self._times.get(id(part), 0) < 2:  # noqa: PLR2004 - more than once
            return "", False
        self._names[id(part)] = f"part-{len(self._names) + 1}"
        return f" &{self._names[id(part)]}", False


def _block(part: Mapping[str, object] | Sequence[object], anchors: _Anchors, depth: int) -> Iterator[str]:
    indent = "  " * depth
    if isinstance(part, dict):
        for key, inner in part.items():
            yield from _entry(f"{indent}{_scalar(key)}:", inner, anchors, depth)
    else:
        for item in part:
            yield from _item(item, anchors, depth)


def _entry(start: str, inner: object, anchors: _Anchors, depth: int) -> Iterator[str]:
    if not isinstance(inner, dict | list) or not inner:
        yield f"{start} {_scalar(inner)}\n"
        return
    mark, whole = anchors.mark(inner)
    yield f"{start}{mark}\n"
    if not whole:
        yield from _block(inner, anchors, depth + 1)


def _item(item: object, anchors: _Anchors, depth: int) -> Iterator[str]:
    if isinstance(item, dict) and item:
        first, *rest = _block(item, anchors, depth + 1)
        yield f"{'  ' * depth}- {first.lstrip()}"
        yield from rest
    else:
        yield f"{'  ' * depth}- {_scalar(item)}\n"


def _scalar(value: object) -> str:
    """Write a scalar so that any YAML reader takes it for what it is: text in quotes wherever it could be anything else."""
    if isinstance(value, str) and _PLAIN.match(value) and value.lower() not in _WORDS:
        return value
    return json.dumps(value, ensure_ascii=False)
