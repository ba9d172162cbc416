"""`inovrules describe evaluator NAME`: what an evaluator says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from inovrules.cli import exits
from inovrules.cli.base import Command
from inovrules.cli.errors import Problem
from inovrules.cli.options import form_option, output_option
from inovrules.cli.output import write_page, write_text
from inovrules.cli.words import told
from inovrules.views.evaluators import described

if TYPE_CHECKING:
    from inovrules.cli.session import Session
    from inovrules.messages import Language


def command(language: Language) -> Command:
    """Give the command."""
    return Command(
        "describe",
        language,
        callback=_called,
        params=[
            click.Argument(["what"], type=click.Choice(("evaluator",)), metavar=told("describe.what", language)),
            click.Argument(["name"], metavar=told("describe.name", language)),
            form_option(language, "plugins.format"),
            output_option(language),
        ],
    )


@click.pass_obj
def _called(session: Session, /, what: str, name: str, form: str, output: str | None) -> int:  # noqa: ARG001 - only evaluators as yet
    """Describe an evaluator; gives the exit code. Raises `Problem` when there is none of that name."""
    session.check()
    kind = session.plugins.evaluators.get(name)
    if kind is None:
        raise Problem(told("no_evaluator", session.language, name=name), closest_to=(name, session.plugins.evaluators))
    found = described(kind, session.plugins)
    if form == "json":
        from inovrules.views.json import dumps  # noqa: PLC0415

        write_text(dumps(found), output, session.language)
    else:
        from inovrules.views.terminal.evaluator import evaluator  # noqa: PLC0415 - rich is slow to import

        write_page(lambda page: evaluator(page, found), session.language, 0, output)
    return exits.FINE
