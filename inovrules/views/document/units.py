"""Units and their nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inovrules.portfolio import digest
from inovrules.views.document.figures import published
from inovrules.views.document.values import basename, evidence, fact, number, place

if TYPE_CHECKING:
    from inovrules.portfolio import Portfolio
    from inovrules.scoring.cells import Line
    from inovrules.scoring.eligibility import Eligibility
    from inovrules.scoring.nodes import Node
    from inovrules.scoring.scorecard import UnitScores
    from inovrules.views.document.texts import Texts


def portfolio(reported: Portfolio) -> dict[str, Any]:
    """Give what identifies a portfolio."""
    return {
        "digest": digest(reported),
        "file": basename(reported.file),
        "region": {"name": reported.region.name, "level": reported.level, "code": reported.code},
        "as_of": reported.as_of.isoformat(),
        "opds_complete": reported.opds_complete,
        "only": reported.only,
        "unread": list(reported.unread),
        "files": files(reported),
    }


def files(reported: Portfolio) -> list[dict[str, Any]] | None:
    """Give the files that documents name, as they were found, by name; `None` where none were looked for."""
    if not reported.files_checked:
        return None
    units = (*(() if reported.only else (reported.region,)), *reported.opds, *reported.innovations)
    found = {document.found for unit in units for document in unit.documents if document.found is not None}
    ordered = sorted(found, key=lambda file: (file.name, file.fault or ""))
    return [{"name": file.name, "size": file.size, "sha256": file.sha256, "fault": file.fault} for file in ordered]


def unit(scores: UnitScores, texts: Texts) -> dict[str, Any]:
    """Give a unit: whether it is eligible, what is published of it, and every score with its explanation."""
    about, rules = scores.unit, scores.program.ruleset
    return {
        "id": about.id,
        "scope": about.scope,
        "name": about.name,
        "opd": about.opd,
        "place": place(about.place),
        "eligibility": _eligibility(scores.eligibility, texts),
        "published": [published(item, rules) for item in scores.published()],
        "nodes": [node(item, texts) for item in scores.nodes()],
    }


def _eligibility(eligibility: Eligibility, texts: Texts) -> dict[str, Any]:
    rulings = [
        {"rule": ruling.rule.id, "passes": ruling.passes, "refuses": ruling.refuses, "reason": texts.both(ruling.rule.reason)}
        for ruling in eligibility.rulings
    ]
    return {"accepted": eligibility.accepted, "certain": eligibility.certain, "rulings": rulings}


def node(item: Node, texts: Texts) -> dict[str, Any]:
    """Give one score of one unit. What the ruleset says of the score stands once, in the scorecard's `scores`."""
    return {
        "score": item.score.id,
        "claimed": {
            "state": item.state,
            "value": number(item.value),
            "points": number(item.points),
            "level": item.level,
            "reason": texts.both(item.reason),
        },
        "proven": {
            "state": item.proven_state,
            "value": number(item.proven),
            "points": number(item.proven_points),
            "level": item.proven_level,
            "reason": texts.both(item.proven_reason),
        },
        "interval": {"low": number(item.low), "high": number(item.high)},
        "coverage": number(item.coverage),
        "self_assessed": item.self_assessed,
        "reported": _reported(item),
        "lines": [_line(line, texts) for line in item.lines],
        "inputs": [
            {"name": given.name, "value": fact(given.value), "derived": given.derived, "place": place(given.place)} for given in item.inputs
        ],
        "documents": [evidence(document) for document in item.documents],
    }


def _reported(item: Node) -> dict[str, Any] | None:
    """Give the figure that was reported of a score without its parts, and whether it counts."""
    return None if item.reported is None else {"figure": number(item.reported), "counts": not item.recomputable}


def _line(line: Line, texts: Texts) -> dict[str, Any]:
    return {
        "kind": line.kind,
        "subject": line.subject or None,
        "weight": number(line.weight),
        "claimed": number(line.claimed),
        "proven": number(line.proven),
        "title": texts.both(line.title),
        "reason": texts.both(line.reason),
    }
