"""Portfolios that show what holds of a ruleset or doesn't, as the YAML files that `inovrules evaluate` takes."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from inovrules.messages import say
from inovrules.views.yaml import scalar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from inovrules.checking import Check, Judgement
    from inovrules.messages import Language

_WIDTH = 100


def files(check: Check, language: Language) -> Iterator[tuple[str, str]]:
    """Give the name and the text of a file for each portfolio that shows something.

    >>> from inovrules.checking import Check
    >>> list(files(Check(()), "en"))
    []
    """
    for file in check.files:
        for judged in file.judgements:
            stem = "-".join(filter(None, (file.name, judged.finding.code, judged.score, judged.label)))
            pair = {f"{stem}-before.yaml": judged.before, f"{stem}.yaml": judged.witness}
            names = [name for name, portfolio in pair.items() if portfolio is not None]
            for name in names:
                yield name, _headed(judged, file.source, name, names, language) + "".join(_block(pair[name] or {}, _Anchors(pair[name]), 0))


def _headed(judged: Judgement, ruleset: str, name: str, names: Sequence[str], language: Language) -> str:
    """Say as comments what a file shows, and how to see it."""
    told = f"{judged.finding.code}: {judged.finding.message.text(language)}"
    lines = wrap(told, _WIDTH, break_long_words=False, break_on_hyphens=False)
    lines.append(say("witness.run", file=name, ruleset=ruleset).text(language))
    if len(names) > 1:
        lines.append(say("witness.compare", before=names[0], after=names[1], ruleset=ruleset).text(language))
    return "".join(f"# {line}\n" for line in lines)


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
            yield from _entry(f"{indent}{scalar(key)}:", inner, anchors, depth)
    else:
        for item in part:
            yield from _item(item, anchors, depth)


def _entry(start: str, inner: object, anchors: _Anchors, depth: int) -> Iterator[str]:
    if not isinstance(inner, dict | list) or not inner:
        yield f"{start} {scalar(inner)}\n"
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
        yield f"{'  ' * depth}- {scalar(item)}\n"
