"""Which documents are one: those with the same content or reference, or of the same title, issuer, day and kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from inovrules.portfolio import Evidence, Unit

Listed: TypeAlias = "tuple[Unit, Evidence]"
_TELLING = re.compile(r"[0-9/]|\w\.\w")
_SCHEME = re.compile(r"https?://(?:www\.)?")
_BETWEEN = re.compile(r"[\W_]+")


def listed(units: Iterable[Unit]) -> list[Listed]:
    """Give the documents of some units, each with its unit, in the order in which they were reported."""
    return [(unit, document) for unit in units for document in unit.documents]


def same(documents: Sequence[Listed]) -> list[list[Listed]]:
    """Give the groups of two or more documents that are one, in the order of the first of each."""
    first, into = dict[tuple[str, ...], int](), list(range(len(documents)))
    for number, (_, document) in enumerate(documents):
        for key in keys_of(document):
            one, other = _root(into, first.setdefault(key, number)), _root(into, number)
            into[max(one, other)] = min(one, other)
    groups: dict[int, list[Listed]] = {}
    for number, each in enumerate(documents):
        groups.setdefault(_root(into, number), []).append(each)
    return [group for group in groups.values() if len(group) > 1]


def _root(into: list[int], number: int) -> int:
    while into[number] != number:
        into[number] = into[into[number]]
        number = into[number]
    return number


def keys_of(document: Evidence) -> Iterator[tuple[str, ...]]:
    r"""Give what tells that another document is the same one: any of these that both have.

    The part of a reference after `#` tells pages or sheets apart: two parts of one file are two documents.

    >>> from inovrules.portfolio import Evidence
    >>> list(keys_of(Evidence(("people",), "pdf", reference="Arsip\\SK 7.pdf#3")))
    [('reference', 'arsip/sk 7.pdf', '3')]
    """
    reference, _, part = _plain(document.reference).partition("#")
    content = document.sha256 if document.found is None else document.found.sha256 if document.is_sound else None
    if content is not None:
        yield "sha256", content, part
    if _TELLING.search(reference):
        yield "reference", _SCHEME.sub("", reference.replace("\\", "/").removeprefix("./")).rstrip("/"), part
    title, issuer = (_BETWEEN.sub(" ", _plain(text)).strip() for text in (document.title, document.issuer))
    if title and issuer and document.date is not None and document.date.day is not None:
        yield "told", title, issuer, document.date.plain(), document.kind, part


def _plain(text: str | None) -> str:
    return " ".join((text or "").casefold().split())
