"""`inovrules plugins`: list what is built in, what plugins bring, and which of them can't be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from inovrules.cli import exits
from inovrules.cli.base import Command
from inovrules.cli.options import form_option, output_option
from inovrules.cli.output import write_page, write_text
from inovrules.views.plugins import listing

if TYPE_CHECKING:
    from inovrules.cli.session import Session
    from inovrules.messages import Language


def command(language: Language) -> Command:
    """Give the command."""
    return Command("plugins", language, callback=_called, params=[form_option(language, "plugins.format"), output_option(language)])


@click.pass_obj
def _called(session: Session, /, form: str, output: str | None) -> int:
    """List the plugins; gives the exit code."""
    found = listing(session.plugins)
    session.has_listed = True
    if form == "json":
        from inovrules.views.json import dumps  # noqa: PLC0415

        write_text(dumps(found), output, session.language)
    else:
        from inovrules.views.terminal.plugins import plugins  # noqa: PLC0415 - rich is slow to import

        write_page(lambda page: plugins(page, found), session.language, 0, output)
    return exits.FAILED if session.strict and found["broken"] else exits.FINE
