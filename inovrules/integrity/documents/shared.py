"""One document as proof of several innovations, or listed twice for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.integrity.documents.same import listed, same
from inovrules.integrity.documents.telling import name_of, named, names_of, places_of
from inovrules.integrity.observation import Observation
from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from inovrules.integrity.documents.asking import Asking
    from inovrules.integrity.documents.same import Listed
    from inovrules.portfolio import Evidence, Unit


def shared(groups: Iterable[Sequence[Listed]], asking: Asking) -> Iterator[Observation]:
    """Yield the documents that several units list, each once, with every place."""
    for group in groups:
        units = tuple({unit.id: unit for unit, _ in group}.values())
        if len(units) > 1:
            documents = [document for _, document in group]
            scores = dict.fromkeys(name for unit, document in group for name in _proven(unit, document, asking))
            yield Observation(
                "shared_document", units,
                say("documents.shared", document=named(documents[0]), number=len(units), names=names_of(units)),
                say("documents.shared.remedy"), facts=_facts(units[0], documents, asking), scores=tuple(scores),
                places=places_of(documents), subject=min(map(name_of, documents)),
            )  # fmt: skip


def repeated(unit: Unit, asking: Asking) -> Iterator[Observation]:
    """Yield the documents that a unit lists more than once. Where they are for the same thing, one counts as several."""
    for group in same(listed([unit])):
        documents = [document for _, document in group]
        twice = _counted_twice(unit, documents, asking)
        yield Observation(
            "repeated_document", (unit,),
            say("documents.counted_twice" if twice else "documents.repeated", document=named(documents[0]), number=len(documents)),
            say("documents.counted_twice.remedy" if twice else "documents.repeated.remedy"),
            facts=_facts(unit, documents, asking), scores=twice, places=places_of(documents),
            subject=min(map(name_of, documents)), severity="warning" if twice else "note",
        )  # fmt: skip


def _counted_twice(unit: Unit, documents: Sequence[Evidence], asking: Asking) -> tuple[str, ...]:
    """The indicators that ask for several documents, and for which more than one of these counts."""
    found = [name for document in documents for name in _proven(unit, document, asking, least=2)]
    return tuple(name for name in dict.fromkeys(found) if found.count(name) > 1)


def _proven(unit: Unit, document: Evidence, asking: Asking, least: int = 1) -> Iterator[str]:
    """The indicators for which a document counts, and that ask for at least so many."""
    for leaf in asking.of(unit, document):
        needs = [need for need in leaf.indicator.evidence if need.at_least >= least and leaf.proof.counts(need, document)]
        if needs and asking.is_answered(unit, leaf):
            yield leaf.score.id


def _facts(unit: Unit, documents: Iterable[Evidence], asking: Asking) -> tuple[str, ...]:
    known = asking.ruleset.facts[unit.scope]
    return tuple(dict.fromkeys(name for document in documents for name in document.subjects if name in known))
