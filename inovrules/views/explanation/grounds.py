"""What a score stands on: facts, documents, law."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.ruleset.scores import Choose, Indicator
from inovrules.scoring.nodes import Input
from inovrules.views.explanation.labels import labelled, lines
from inovrules.views.terminal.tell.documents import told_document, told_requirement
from inovrules.views.terminal.tell.facts import told_input, told_place
from inovrules.views.terminal.tell.rules import told_confidence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from inovrules.messages import Message
    from inovrules.scoring.nodes import Node
    from inovrules.scoring.scorecard import Scorecard, UnitScores
    from inovrules.views.terminal.page import Page


def inputs(page: Page, scores: UnitScores, node: Node) -> Iterator[RenderableType]:
    """Tell what was reported, and where it stands in the file."""
    rules, scope = scores.program.ruleset, scores.unit.scope
    looked_at = (*node.inputs, *_chooser(scores, node))
    told = [(told_input(page, rules, scope, given, whole_place=True), "" if given.value is not None else "yellow") for given in looked_at]
    level = scores.unit.levels.get(node.score.id)
    if level is not None:
        place = scores.unit.places.get(f"level:{node.score.id}")
        told.append((page.say("explain.level", level=level, place=place or ""), ""))
    if node.reported is not None:
        place = scores.unit.places.get(f"reported:{node.score.id}")
        shown = f" ({told_place(page, place, whole=True)})" if place else ""
        told.append((page.say("explain.reported", figure=page.figure(node.reported), by=node.score.reported_by, place=shown), ""))
    if told:
        yield labelled(page, "inputs", lines(*told))


def _chooser(scores: UnitScores, node: Node) -> tuple[Input, ...]:
    """The fact that chooses among alternatives."""
    body, unit = node.score.body, scores.unit
    return (Input(body.by, unit.facts[body.by], unit.places.get(body.by)),) if isinstance(body, Choose) else ()


def documents(page: Page, scores: UnitScores, node: Node) -> Iterator[RenderableType]:
    """Tell which documents are required, which are there, and what that proves."""
    body = node.score.body
    if not isinstance(body, Indicator) or not (body.evidence or node.documents):
        return
    told = [(page.say("explain.required", need=told_requirement(page, scores.program, need)), "") for need in body.evidence]
    told += [(page.say("explain.there", document=told_document(page, document, whole_place=True)), "dim") for document in node.documents]
    if not node.documents:
        told.append((page.say("explain.none_there"), "yellow"))
    told += [(page.say("explain.unsound", told=page.tell(message)), "yellow") for message in _unsound(scores, node)]
    if node.state == "scored":
        told.append(_verdict(page, node))
    yield labelled(page, "documents", lines(*told))


def _unsound(scores: UnitScores, node: Node) -> Iterator[Message]:
    """Tell the documents for a score that prove nothing, as their files aren't sound."""
    plan = scores.program.plans[scores.unit.scope]
    leaf = plan.leaves[plan.index[node.score.id]]
    for document in scores.unit.documents:
        if (
            document.found is not None
            and document.found.fault
            and leaf is not None
            and not set(leaf.subjects).isdisjoint(document.subjects)
        ):
            from inovrules.integrity.documents.files import told_file  # noqa: PLC0415 - only where files were looked for

            yield told_file(document, document.found)


def _verdict(page: Page, node: Node) -> tuple[str, str]:
    if node.proven == node.value and node.proven_state == node.state:
        return page.say("explain.proven"), "green"
    return page.tell(node.proven_reason), "yellow"


def sources(page: Page, card: Scorecard, node: Node) -> Iterator[RenderableType]:
    """Tell the legal basis, how well it is sourced, and what else the ruleset notes."""
    score = node.score
    yield labelled(page, "basis", lines(*((page.tell(text), "") for text in score.basis or card.ruleset.basis)))
    yield labelled(page, "confidence", told_confidence(page, score.confidence or card.ruleset.confidence))
    if score.note is not None:
        yield labelled(page, "note", page.tell(score.note))
