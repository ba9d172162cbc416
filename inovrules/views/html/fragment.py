"""A scorecard in a notebook: the answer, what it is made of, the first innovations, and what was found first."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from attrs import evolve
from markupsafe import Markup

from inovrules.messages.environment import environment_language
from inovrules.views.html.render import HERE, environment
from inovrules.views.outline.advice import findings
from inovrules.views.outline.answer import answer
from inovrules.views.outline.pieces import Items, Section, Table
from inovrules.views.outline.sheet import Names, told
from inovrules.views.outline.units import innovations
from inovrules.views.telling.head import counted, whose
from inovrules.views.terminal.groups import groups_of
from inovrules.views.terminal.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.messages import Language
    from inovrules.scoring.scorecard import Scorecard
    from inovrules.views.outline.pieces import Block

_ROWS, _FINDINGS = 10, 5


def fragment(card: Scorecard, language: Language | None = None) -> str:
    """Write a scorecard as a piece of HTML with its own style; in the language of the environment unless one is given."""
    page = Page(language or environment_language(os.environ)).of(card)
    words = {name: told(page, name) for name in ("claimed", "proven")}
    names, groups = Names.of(card), groups_of(card)
    sections = [_shortened(each) for each in (*innovations(page, card, names), *findings(page, groups, names))]
    head = whose(page, card.portfolio), page.tell(card.ruleset.title), " · ".join(counted(page, card.portfolio))
    style = Markup((HERE / "fragment.css").read_text("utf-8"))  # noqa: S704 - our own file
    template = environment().get_template("fragment.html.jinja")
    return template.render(head=head, language=page.language, blocks=tuple(answer(page, card)), sections=sections, words=words, style=style)


def _shortened(section: Section) -> Section:
    return evolve(section, blocks=tuple(_first(section.blocks)))


def _first(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Give the first rows and items; what comes after them is left out."""
    for block in blocks:
        if isinstance(block, Table):
            yield evolve(block, rows=block.rows[:_ROWS])
        elif isinstance(block, Items):
            yield evolve(block, items=block.items[:_FINDINGS])
        else:
            yield block
