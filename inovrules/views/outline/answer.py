"""The answer of a ruleset: its figure on a scale, what it is made of, and what other readings would give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.views.outline.figures import figure_columns, none, of_maximum, proven_cell, state_cell
from inovrules.views.outline.pieces import Answer, Bar, Cell, Column, Lines, Mark, Table, thousandths
from inovrules.views.outline.sheet import told
from inovrules.views.telling.answer import certainty, difference, headline_title, leaning, no_figure, standing, took_part
from inovrules.views.telling.line import line
from inovrules.views.telling.makeup import makeup
from inovrules.views.telling.readings import otherwise, told_reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.scoring.scorecard import PublishedScore, Scorecard
    from inovrules.views.outline.pieces import Block
    from inovrules.views.telling.makeup import Part
    from inovrules.views.terminal.page import Page


def answer(page: Page, card: Scorecard) -> Iterator[Block]:
    """Give what a ruleset says of the whole."""
    item = card.headline
    if item is None:
        yield Lines((line(page.say("no_figure"), "warn"),))
    elif item.claimed is None:
        yield Lines((no_figure(page, card, item), line(certainty(page, item))))
    else:
        yield _figures(page, card, item)
        yield Lines((*difference(page, item), line(certainty(page, item)), *leaning(page, card, item)))
    yield Lines((*standing(page, card), *took_part(page, card)))
    yield from _makeup(page, card)
    yield from _readings(page, card)


def _figures(page: Page, card: Scorecard, item: PublishedScore) -> Answer:
    digits, maximum = item.rule.rounding.digits, card.ruleset.bounds[item.rule.score].high
    exact, proven = item.exact or 0, item.proven_exact or 0
    shown = {"claimed": page.figure(item.claimed or 0, digits), "proven": page.figure(item.proven or 0, digits)}
    title = headline_title(page, card, item)
    named = page.tell(item.predicate.title) if item.predicate else ""
    of_proven = page.tell(item.proven_predicate.title) if item.proven_predicate else ""
    words = told(page, "gauge", title=title or page.tell(card.ruleset.title), certainty=certainty(page, item), **shown)
    if not maximum:
        return Answer(title, words, shown["claimed"], named, shown["proven"], of_proven)
    span = thousandths(item.low, maximum), thousandths(maximum if item.high is None else item.high, maximum)
    return Answer(
        title, words, shown["claimed"], named, shown["proven"], of_proven, of_maximum(page, maximum), Bar(exact, proven, maximum),
        span, tuple(Mark(thousandths(each.start, maximum), page.tell(each.start), page.tell(each.title)) for each in item.rule.predicates),
    )  # fmt: skip


def _makeup(page: Page, card: Scorecard) -> Iterator[Table]:
    parts = makeup(page, card)
    if parts:
        columns = (Column(page.say("part"), "name"), *figure_columns(page), Column(page.say("maximum"), "figure"), Column("", "bar"))
        yield Table(told(page, "makeup"), columns, tuple(_part(page, each) for each in parts))


def _part(page: Page, part: Part) -> tuple[Cell, ...]:
    title, top = Cell(part.title, depth=part.depth), Cell("" if part.maximum is None else page.figure(part.maximum))
    if part.state != "scored":
        return title, none(), none(), top, state_cell(page, part.state)
    proven = proven_cell(page.figure(part.proven, part.digits), same=part.proven == part.claimed)
    bar = Bar(part.claimed, part.proven, part.maximum) if part.maximum else None
    return title, Cell(page.figure(part.claimed, part.digits)), proven, top, Cell(bar=bar)


def _readings(page: Page, card: Scorecard) -> Iterator[Block]:
    found = otherwise(page, card)
    if found.told:
        rows = [told_reading(page, *pair) for pair in found.told]
        columns = Column(told(page, "reading"), "name"), Column(page.say("claimed"), "figure"), Column(told(page, "predicate"))
        yield Table(page.say("readings"), columns, tuple((Cell(text), Cell(figure), Cell(named)) for figure, named, text in rows))
    if found.same:
        yield Lines((line(page.count("readings.same" if found.told else "readings.all_same", found.same), "quiet"),))
