"""Files of documents that aren't what they should be, as far as files were looked for; and addresses that can't be ones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from inovrules.integrity.documents.telling import identity, named, places_of
from inovrules.integrity.observation import Observation
from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.integrity.documents.asking import Asking
    from inovrules.messages import Message
    from inovrules.portfolio import Evidence, Unit
    from inovrules.portfolio.evidence import File, FileFault

_KINDS: dict[FileFault, str] = {"absent": "absent_file", "empty": "broken_file", "other_kind": "broken_file", "changed": "changed_file"}
_ADDRESS = re.compile(r"https?://[^\s/?#@:]+\.[^\s/?#@:]+(?::[0-9]{1,5})?(?:[/?#]\S*)?\Z", re.IGNORECASE)


def told_file(document: Evidence, file: File) -> Message:
    """Tell what is wrong with the file of a document."""
    return say(f"documents.file.{file.fault}", document=named(document), name=file.name, kind=document.kind)


def unsound(unit: Unit, asking: Asking) -> Iterator[Observation]:
    """Yield each document of a unit whose file was looked for and isn't sound."""
    found: dict[tuple[str, str], list[tuple[Evidence, File]]] = {}
    for document in unit.documents:
        if document.found is not None and document.found.fault is not None:
            kind = _KINDS.get(document.found.fault, "unopened_file")
            found.setdefault((identity(document), kind), []).append((document, document.found))
    for (name, kind), listed in found.items():
        document, file = listed[0]
        yield Observation(
            kind, (unit,), told_file(document, file),
            say(f"documents.{kind}.remedy"),
            facts=tuple(each for each in document.subjects if each in asking.ruleset.facts[unit.scope]),
            scores=_hanging(unit, document, asking), places=places_of(each for each, _ in listed), subject=name, severity="error",
        )  # fmt: skip


def _hanging(unit: Unit, document: Evidence, asking: Asking) -> tuple[str, ...]:
    """The indicators that aren't proven, and for which the document would count if its file were sound."""
    return tuple(
        leaf.score.id
        for leaf in asking.of(unit, document)
        if asking.is_answered(unit, leaf)
        and any(leaf.proof.counts(need, document) for need in leaf.indicator.evidence)
        and asking.lacks(unit, leaf)
    )


def misaddressed(unit: Unit) -> Iterator[Observation]:
    """Yield the documents of a unit whose address is none, by its form alone: nothing is fetched."""
    found: dict[str, list[Evidence]] = {}
    for document in unit.documents:
        reference = (document.reference or "").strip()
        if reference and (document.kind == "link" or "://" in reference) and not _ADDRESS.match(reference):
            found.setdefault(identity(document), []).append(document)
    for name, documents in found.items():
        yield Observation(
            "bad_address_document", (unit,),
            say("documents.bad_address", document=named(documents[0]), reference=documents[0].reference or ""),
            say("documents.bad_address.remedy"), places=places_of(documents), subject=name,
        )  # fmt: skip
