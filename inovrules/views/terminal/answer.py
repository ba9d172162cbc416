"""The answer: the index and its predicate, claimed and proven side by side, how sure it is, and what it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.views.telling.answer import certainty, difference, headline_title, leaning, no_figure, standing
from inovrules.views.terminal import figures
from inovrules.views.terminal.bars import bar
from inovrules.views.terminal.layout import heading, indented, plain, table
from inovrules.views.terminal.lines import shown, text_of
from inovrules.views.terminal.makeup import makeup
from inovrules.views.terminal.readings import readings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from inovrules.scoring.scorecard import PublishedScore, Scorecard
    from inovrules.views.terminal.layout import Row
    from inovrules.views.terminal.page import Page


def answer(page: Page, card: Scorecard) -> Iterator[RenderableType]:
    """Tell what a ruleset says of the whole."""
    rules = card.ruleset
    yield heading(page, page.tell(rules.title), f"{rules.id} {rules.version}")
    yield from (indented(shown(told)) for told in standing(page, card))
    headline = card.headline
    if headline is None:
        yield indented(plain(page.say("no_figure"), "yellow"))
    else:
        title = headline_title(page, card, headline)
        if title:
            yield indented(plain(title))
        yield from _figures(page, card, headline)
    yield from makeup(page, card)
    yield from readings(page, card)


def _figures(page: Page, card: Scorecard, item: PublishedScore) -> Iterator[RenderableType]:
    if item.claimed is None:
        yield indented(text_of([no_figure(page, card, item)]))
    else:
        yield _both(page, card, item)
        yield from (indented(shown(told)) for told in difference(page, item))
    yield indented(plain(certainty(page, item)))
    yield from (indented(shown(told)) for told in leaning(page, card, item))


def _both(page: Page, card: Scorecard, item: PublishedScore) -> RenderableType:
    maximum = card.ruleset.bounds[item.rule.score].high
    exact, proven = item.exact or 0, item.proven_exact or 0
    top = page.say("of_maximum", maximum=maximum) if maximum is not None else ""
    rows: list[Row] = [
        [
            plain(page.say("claimed"), "bold"),
            figures.claimed(page, item),
            plain(figures.predicate(page, item), "bold"),
            bar(exact, proven, maximum, 24),
        ],
        [page.say("proven"), figures.proven(page, item), figures.predicate(page, item, of_proven=True), plain(top, "dim")],
    ]
    return table(page, [("", "left"), ("", "right"), ("", "wide"), ("", "bar")], rows)
