"""What is proven of a ruleset, told as findings are."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from attrs import evolve

from inovrules.checking.checked import Judgement
from inovrules.checking.excusing import NOT_TRIED, excuses
from inovrules.checking.finding import Finding
from inovrules.messages import say

if TYPE_CHECKING:
    from inovrules.checking.material import Material
    from inovrules.messages import Message

_CONTRACT = "inovrules.proving.verdict"


def judgements(material: Material) -> tuple[Judgement, ...]:
    """Give what is proven, refuted and left undecided of a ruleset, with what it excuses marked.

    Where no proof can be tried that is said, as one thing undecided: silence would look like a proof.
    """
    try:
        import_module(_CONTRACT)
    except ModuleNotFoundError:
        return (Judgement("untried", None, "none", Finding.of(NOT_TRIED, "note", material.start, "publish")),)
    return tuple(_judgement(material, verdict) for verdict in import_module("inovrules.proving").prove(material.ruleset))


def _judgement(material: Material, verdict: Any) -> Judgement:  # noqa: ANN401 - of a package that may not be there
    path = "publish" if verdict.score is None else f"publish/{verdict.score}"
    place = verdict.place or material.head("publish")
    finding = Finding(verdict.property, verdict.severity, place, path, _told(verdict))
    reason = next((excuse.reason for excuse in material.ruleset.excused if excuses(excuse, finding)), None)
    shown = (verdict.witness, verdict.before, verdict.label)
    return Judgement(verdict.status, verdict.score, verdict.method, evolve(finding, reason=reason), *shown)


def _told(verdict: Any) -> Message:  # noqa: ANN401 - as above
    told: Message = say("check.undecided", message=verdict.message) if verdict.status in ("undecided", "untried") else verdict.message
    for detail in verdict.details:
        told = say("check.with_detail", message=told, detail=detail)
    return told
