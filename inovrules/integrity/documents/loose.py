"""Documents that are attached to nothing: to what isn't reported, or to what no rule asks to be proven."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.integrity.documents.asking import asks, looks, titles
from inovrules.integrity.documents.telling import named, places_of, some
from inovrules.integrity.observation import Observation
from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.integrity.documents.asking import Asking
    from inovrules.portfolio import Evidence, Unit
    from inovrules.scoring.leaf import Leaf


def loose(unit: Unit, asking: Asking) -> Iterator[Observation]:
    """Yield each fact or score for which a unit lists documents in vain.

    What this ruleset doesn't read at all is left to those that do.
    """
    by_subject: dict[str, list[Evidence]] = {}
    for document in unit.documents:
        for subject in dict.fromkeys(document.subjects):
            by_subject.setdefault(subject, []).append(document)
    for subject, documents in by_subject.items():
        leaves = asking.leaves[unit.scope].get(subject, [])
        asked = [leaf for leaf in leaves if asks(leaf)]
        if not leaves and subject not in asking.read[unit.scope]:
            continue
        if not asked:
            yield from _unasked(unit, subject, [each for each in documents if _is_idle(unit, each, asking)], asking)
        elif not any(looks(leaf) or asking.is_answered(unit, leaf) for leaf in asked):
            yield _unreported(unit, subject, documents, asked, asking)


def _is_idle(unit: Unit, document: Evidence, asking: Asking) -> bool:
    """Whether no indicator asks for a document, whatever else it is for."""
    return not any(map(asks, asking.of(unit, document)))


def _unreported(unit: Unit, subject: str, documents: list[Evidence], asked: list[Leaf], asking: Asking) -> Observation:
    return Observation(
        "loose_document", (unit,),
        say(
            "documents.unreported", title=asking.title(unit, subject), number=len(documents),
            documents=some(map(named, documents)), titles=titles(asked),
        ),
        say("documents.unreported.remedy"),
        facts=_facts(unit, subject, asking), scores=tuple(leaf.score.id for leaf in asked), places=places_of(documents), subject=subject,
    )  # fmt: skip


def _unasked(unit: Unit, subject: str, documents: list[Evidence], asking: Asking) -> Iterator[Observation]:
    if documents:
        yield Observation(
            "unasked_document", (unit,),
            say(
                "documents.unasked", title=asking.title(unit, subject), ruleset=asking.ruleset.title,
                number=len(documents), documents=some(map(named, documents)),
            ),
            None, places=places_of(documents), subject=subject, severity="note",
        )  # fmt: skip


def _facts(unit: Unit, subject: str, asking: Asking) -> tuple[str, ...]:
    return (subject,) if subject in asking.ruleset.facts[unit.scope] else ()
