"""`inovrules schema ruleset|portfolio`: the JSON schema with which editors complete, explain and check these files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from inovrules.cli import exits
from inovrules.cli.base import Command
from inovrules.cli.options import output_option, ruleset_option
from inovrules.cli.output import write_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inovrules.cli.session import Session
    from inovrules.messages import Language

KINDS = ("ruleset", "portfolio")


def command(language: Language) -> Command:
    """Give the command."""
    return Command(
        "schema",
        language,
        callback=_called,
        params=[
            click.Argument(["kind"], type=click.Choice(KINDS), metavar="|".join(KINDS)),
            ruleset_option(language, "schema.ruleset"),
            output_option(language),
        ],
    )


@click.pass_obj
def _called(session: Session, /, kind: str, rulesets: tuple[str, ...], output: str | None) -> int:
    """Write the schema; gives the exit code. Raises `FaultError` for rulesets with faults."""
    write_text(schema_text(session, kind, rulesets), output, session.language)
    return exits.FINE


def schema_text(session: Session, kind: str, names: Sequence[str]) -> str:
    """Give the schema of a kind of file as JSON, for the rulesets named. Raises `FaultError`."""
    from inovrules.schemas import portfolio_schema, ruleset_schema  # noqa: PLC0415 - only here
    from inovrules.schemas.text import schema_json  # noqa: PLC0415

    engine = session.engine
    chosen = [engine.load_ruleset(name) for name in dict.fromkeys(names)]
    if kind == "portfolio":
        return schema_json(portfolio_schema(chosen, engine.shipped))
    return schema_json(ruleset_schema(session.plugins.evaluators.values(), chosen))
