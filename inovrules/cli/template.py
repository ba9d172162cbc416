"""`inovrules template RULESET…`: a blank form of what rulesets ask for, to fill in."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

import click

from inovrules.cli import exits
from inovrules.cli.base import Command
from inovrules.cli.errors import Problem
from inovrules.cli.options import output_option
from inovrules.cli.output import write_bytes, write_file, write_text
from inovrules.cli.words import told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inovrules.cli.session import Session
    from inovrules.forms import Form
    from inovrules.messages import Language
    from inovrules.ruleset import Ruleset

FORMS = ("xlsx", "yaml", "csv")
_SUFFIXES = {".xlsx": "xlsx", ".yaml": "yaml", ".yml": "yaml"}


def command(language: Language) -> Command:
    """Give the command."""
    return Command(
        "template",
        language,
        callback=_called,
        params=[
            click.Argument(["names"], nargs=-1, required=True, metavar=f"{told('ruleset_metavar', language)}..."),
            click.Option(["--format", "form"], type=click.Choice(FORMS), help=told("template.format", language)),
            output_option(language),
        ],
    )


@click.pass_obj
def _called(session: Session, /, names: tuple[str, ...], form: str | None, output: str | None) -> int:
    """Write the form; gives the exit code. Raises `Problem` when it can't, `FaultError` for rulesets with faults."""
    kind = form or _SUFFIXES.get(Path(output or "").suffix.lower(), "xlsx")
    if output is None and (kind == "csv" or (kind == "xlsx" and sys.stdout.isatty())):
        raise Problem(told("template.needs_output", session.language, form=kind))
    if output is not None and Path(output).exists():
        raise Problem(told("cannot_write", session.language, file=output, why=told("template.exists", session.language)))
    rulesets = tuple(session.engine.load_ruleset(name) for name in dict.fromkeys(names))
    from inovrules.forms.asking import form_of  # noqa: PLC0415 - only when there is something to write

    asked = form_of(rulesets)
    _WRITERS[kind](asked, rulesets, output, session.language)
    if output is not None:
        click.echo(told("template.done", session.language, file=output, number=_count(asked)))
        click.echo(told("template.next", session.language, command=_next(session, kind, output, names)))
    return exits.FINE


def _count(form: Form) -> int:
    return len({(sheet.id, column.fact.name) for sheet in form.sheets for column in sheet.columns if column.fact and column.asks_fact})


def _next(session: Session, kind: str, output: str, names: Sequence[str]) -> str:
    """Give the command that scores the form; a workbook or CSV says itself by which rulesets, if they can be found by their ids."""
    says = kind != "yaml" and all(name in session.plugins.rulesets for name in names)
    named = () if says else tuple(part for name in names for part in ("--ruleset", name))
    return " ".join(map(quote, ("inovrules", "evaluate", output, *named)))


def _xlsx(form: Form, rulesets: tuple[Ruleset, ...], output: str | None, language: Language) -> None:
    from inovrules.forms.told import told_of  # noqa: PLC0415 - only for a workbook
    from inovrules.forms.workbook import workbook_bytes  # noqa: PLC0415 - slow to import

    content = workbook_bytes(form, rulesets, told_of(rulesets, language))
    if output is None:
        write_bytes(content)
    else:
        write_file(output, content, language)


def _yaml(form: Form, _rulesets: tuple[Ruleset, ...], output: str | None, language: Language) -> None:
    from inovrules.forms.yaml import portfolio_text  # noqa: PLC0415 - only for YAML

    write_text(portfolio_text(form, language, date.today()), output, language)  # noqa: DTZ011 - the user's own day


def _csv(form: Form, _rulesets: tuple[Ruleset, ...], output: str | None, language: Language) -> None:
    from inovrules.forms.csv import csv_files  # noqa: PLC0415 - only for CSV

    folder = Path(output or "")
    try:
        folder.mkdir()
        for name, content in csv_files(form, language):
            (folder / name).write_bytes(content)
    except OSError as error:
        raise Problem(told("cannot_write", language, file=str(folder), why=error.strerror or str(error))) from error


_WRITERS = {"xlsx": _xlsx, "yaml": _yaml, "csv": _csv}
