"""Documents that are there and prove nothing: dated outside the window, without a date, after the assessment, or of another kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import frozen

from inovrules.integrity.documents.asking import titles
from inovrules.integrity.documents.telling import identity, named, places_of, told_day, told_window
from inovrules.integrity.observation import Observation
from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.integrity.documents.asking import Asking
    from inovrules.integrity.documents.telling import Window
    from inovrules.messages import Message
    from inovrules.portfolio import Evidence, Unit
    from inovrules.ruleset.scores import Requirement
    from inovrules.scoring.leaf import Leaf

Why = Literal["expired", "undated", "other_kind", "future"]


@frozen
class Misfit:
    """Why a document proves nothing to some indicators: `window` and `kinds` are what they ask for."""

    why: Why
    window: Window = (None, None)
    kinds: tuple[str, ...] = ()


def unfit(unit: Unit, asking: Asking) -> Iterator[Observation]:
    """Yield the documents of a unit that don't count for what they are attached to, each once for each reason."""
    found: dict[tuple[str, Misfit], list[tuple[Evidence, list[Leaf]]]] = {}
    for document in unit.documents:
        for misfit, leaves in _misfits(unit, document, asking).items():
            found.setdefault((identity(document), misfit), []).append((document, leaves))
    for (_, misfit), about in found.items():
        yield _observation(unit, misfit, about, asking)


def _misfits(unit: Unit, document: Evidence, asking: Asking) -> dict[Misfit, list[Leaf]]:
    leaves = [leaf for leaf in asking.of(unit, document) if leaf.indicator.evidence and asking.is_answered(unit, leaf)]
    fit = [leaf for leaf in leaves if any(leaf.proof.counts(need, document) for need in leaf.indicator.evidence)]
    if document.date is not None and document.date.first > asking.program.as_of:
        return {Misfit("future", (None, asking.program.as_of)): leaves}
    found: dict[Misfit, list[Leaf]] = {}
    for leaf in leaves:
        if leaf not in fit and (not fit or asking.lacks(unit, leaf)):
            found.setdefault(_misfit(leaf, document), []).append(leaf)
    return found


def _misfit(leaf: Leaf, document: Evidence) -> Misfit:
    """Say why a document counts for no requirement of an indicator: its kind, or else its date."""
    needs = leaf.indicator.evidence
    of_kind = [need for need in needs if not need.any_of or document.kind in need.any_of]
    if not of_kind:
        return Misfit("other_kind", kinds=tuple(dict.fromkeys(kind for need in needs for kind in need.any_of)))
    return Misfit("undated" if document.date is None else "expired", _window(of_kind[0], leaf))


def _window(need: Requirement, leaf: Leaf) -> Window:
    since, until = (mark.resolve(leaf.as_of, leaf.year) if mark else None for mark in need.valid)
    return since.first if since else None, until.last if until else None


def _observation(unit: Unit, misfit: Misfit, about: list[tuple[Evidence, list[Leaf]]], asking: Asking) -> Observation:
    (first, leaves), known = about[0], asking.ruleset.facts[unit.scope]
    return Observation(
        f"{misfit.why}_document", (unit,), _told(misfit, first, leaves), say(f"documents.{misfit.why}.remedy"),
        facts=tuple(subject for subject in dict.fromkeys(first.subjects) if subject in known),
        scores=tuple(leaf.score.id for leaf in leaves if asking.lacks(unit, leaf)),
        places=places_of(document for document, _ in about), subject=identity(first),
    )  # fmt: skip


def _told(misfit: Misfit, document: Evidence, about: list[Leaf]) -> Message:
    values = {"document": named(document), "titles": titles(about)}
    match misfit.why:
        case "expired":
            return say("documents.expired", **values, date=document.date, window=told_window(misfit.window))
        case "undated":
            return say("documents.undated", **values, window=told_window(misfit.window))
        case "future":
            return say("documents.future", document=named(document), date=document.date, day=told_day(misfit.window[1]))
        case "other_kind":
            return say("documents.other_kind", **values, kind=document.kind, kinds="/".join(misfit.kinds))
