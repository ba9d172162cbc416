"""Telling arithmetic: the lines that add up to a score."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias

from inovrules.exact import as_exact
from inovrules.messages import Message, say
from inovrules.ruleset.scores import Pool
from inovrules.views.terminal.tell.rules import value_titles

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from inovrules.exact import Exact
    from inovrules.messages import Text
    from inovrules.scoring.cells import Line
    from inovrules.scoring.nodes import Node
    from inovrules.scoring.scorecard import Scorecard, UnitScores
    from inovrules.views.terminal.page import Page

SumRow: TypeAlias = "tuple[str, str, str, str]"
"""What a line is, its product, claimed and proven."""
_SHOWN = 12


def told_lines(page: Page, card: Scorecard, scores: UnitScores, node: Node) -> list[SumRow]:
    """Tell the lines of a score with their sum, claimed beside proven; none when it has no parts.

    Lines that add nothing are left out, and of very many the smallest are summed up, unless everything is asked for.
    """
    lines = [line for line in node.lines if page.depth > 1 or line.claimed or line.proven]
    if not lines:
        return []
    hidden: Sequence[Line] = ()
    if page.depth <= 1 and len(lines) > _SHOWN + 1:
        lines, hidden = _largest(lines)
    rows = [_row(page, card, scores, node, line) for line in lines]
    if hidden:
        rows.append((page.count("sum.others", len(hidden)), "", *_both(page, hidden)))
    return [*rows, (page.say("sum.total"), "", page.figure(node.value), page.figure(node.proven))]


def _both(page: Page, lines: Iterable[Line]) -> tuple[str, str]:
    claimed, proven = zip(*((line.claimed, line.proven) for line in lines), strict=True)
    return page.figure(as_exact(sum(claimed))), page.figure(as_exact(sum(proven)))


def _largest(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    order = sorted(range(len(lines)), key=lambda index: (abs(lines[index].claimed), -index), reverse=True)
    kept = set(order[:_SHOWN])
    return [lines[index] for index in sorted(kept)], [line for index, line in enumerate(lines) if index not in kept]


def _row(page: Page, card: Scorecard, scores: UnitScores, node: Node, line: Line) -> SumRow:
    return _title(page, card, node, line), _product(page, card, scores, node, line), page.figure(line.claimed), page.figure(line.proven)


def _title(page: Page, card: Scorecard, node: Node, line: Line) -> str:
    if line.title is not None:
        return page.tell(_named(card, node, line.title))
    if line.kind == "score":
        score = card.ruleset.scores[line.subject]
        return f"{score.code} {page.tell(score.title)}" if score.code else page.tell(score.title)
    if line.kind == "unit":
        return page.tell(_member(card, node, line).unit.name)
    return page.say(f"sum.{line.kind}")


def _named(card: Scorecard, node: Node, title: Text | Message) -> Text | Message:
    """Name the values that a pool looks for by their titles."""
    body = node.score.body
    if not isinstance(body, Pool) or not body.fact or not isinstance(title, Message):
        return title
    titles = dict(zip(body.values, value_titles(card.ruleset, body), strict=True))
    values = {name: tuple(titles.get(item, item) for item in value) if isinstance(value, tuple) else value for name, value in title.values}
    return say(title.id, **values)


def _member(card: Scorecard, node: Node, line: Line) -> UnitScores:
    return card.unit_of(getattr(node.score.body, "source", "innovation"), line.subject)


def _product(page: Page, card: Scorecard, scores: UnitScores, node: Node, line: Line) -> str:
    """Write `value × weight` for a part, `value ÷ n` for a member of a mean."""
    value = _value(card, scores, node, line)
    if value is None or line.weight == 1:
        return ""
    weight = Fraction(line.weight)
    if line.kind == "unit" and weight.numerator == 1:
        return f"{page.figure(value)} ÷ {page.figure(weight.denominator)}"
    return f"{page.figure(value)} × {page.tell(line.weight)}"


def _value(card: Scorecard, scores: UnitScores, node: Node, line: Line) -> Exact | None:
    if line.kind == "score":
        return scores.cell(line.subject).value
    of = getattr(node.score.body, "of", None)
    return _member(card, node, line).cell(of).value if line.kind == "unit" and of else None
