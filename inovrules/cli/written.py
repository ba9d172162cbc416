"""What is said when a report went to files: the answer in a line for each ruleset, and the files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from inovrules.cli.words import told
from inovrules.views.silence import silence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inovrules.messages import Language
    from inovrules.scoring.scorecard import Scorecard


def say_written(cards: Sequence[Scorecard], files: Sequence[str], language: Language) -> None:
    """Say the published figures of the whole, and what was written."""
    try:
        for card in cards:
            click.echo(_answer(card, language))
        click.echo(told("output.written", language, files=", ".join(files)))
    except BrokenPipeError:
        silence()


def _answer(card: Scorecard, language: Language) -> str:
    headline, name = card.headline, card.ruleset.id
    if headline is None or headline.claimed is None:
        state = told("output.no_figure", language) if headline is None else headline.text(language)
        return told("output.none", language, name=name, why=state)
    claimed, proven = headline.text(language), headline.text(language, proven=True)
    if headline.predicate is not None:
        claimed += f" ({headline.predicate.title.text(language)})"
    if headline.proven_predicate is not None:
        proven += f" ({headline.proven_predicate.title.text(language)})"
    return told("output.answer", language, name=name, claimed=claimed, proven=proven)
