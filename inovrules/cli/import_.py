"""`inovrules import FILE --as RULESET`: turn a spreadsheet that an application exported into a portfolio, and tell what became of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from attrs import frozen

from inovrules.cli import exits
from inovrules.cli.base import Command
from inovrules.cli.errors import Problem
from inovrules.cli.options import form_option
from inovrules.cli.output import say_aside, write_file, write_page, write_text
from inovrules.cli.words import told

if TYPE_CHECKING:
    from inovrules.cli.session import Session
    from inovrules.importing import Imported
    from inovrules.messages import Language

_WORKBOOK = ".xlsx"
_SUFFIXES = (".yaml", ".yml", _WORKBOOK)
_STDOUT = "-"


def command(language: Language) -> Command:
    """Give the command."""
    return Command(
        "import",
        language,
        callback=_called,
        params=[
            click.Argument(["file"], metavar=told("file_metavar", language)),
            click.Option(
                ["--as", "ruleset"], callback=_needed, metavar=told("ruleset_metavar", language), help=told("import.as", language)
            ),
            click.Option(["--region"], metavar=told("import.name", language), help=told("import.region", language)),
            click.Option(["--opd"], metavar=told("import.name", language), help=told("import.opd", language)),
            click.Option(["--as-of"], callback=_read_day, metavar=told("import.day", language), help=told("import.as_of", language)),
            form_option(language, "import.format"),
            click.Option(["-v", "--verbose"], count=True, help=told("import.verbose", language)),
            click.Option(["--output"], metavar=told("file_metavar", language), help=told("import.output", language)),
        ],
    )


@frozen
class Wish:
    """What was asked for."""

    file: str
    ruleset: str
    region: str | None
    opd: str | None
    as_of: date | None
    form: str
    verbose: int
    output: str | None


def _needed(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Refuse to go on without the ruleset; click's own word for that would stand in the help, in English."""
    if value is None and not ctx.resilient_parsing:
        raise click.MissingParameter(ctx=ctx, param=param)
    return value


def _read_day(ctx: click.Context, _param: click.Parameter, value: str | None) -> date | None:
    """Read a day. Raises `Problem`."""
    try:
        return None if value is None else date.fromisoformat(value)
    except ValueError:
        raise Problem(told("import.bad_day", ctx.obj.language, value=value), ctx) from None


@click.pass_obj
def _called(session: Session, /, **given: Any) -> int:  # noqa: ANN401 - click gives what the options say
    return imported(Wish(**given), session)


def imported(wish: Wish, session: Session) -> int:
    """Import a file, write the portfolio, and show what became of everything in it; gives the exit code.

    Raises `Problem` where a person has to say more, `FaultError` for a file or a ruleset that can't be read.
    """
    language = session.language
    _check_output(wish.output, language)
    found = _imported(wish, session)
    if wish.output is not None:
        _write(found, wish, session)
    _show(found, wish, language)
    return exits.FINE if found.report.is_whole else exits.BELOW


def _check_output(output: str | None, language: Language) -> None:
    """Refuse a file that is there: people go on working in it."""
    if output is None or output == _STDOUT:
        return
    if Path(output).suffix.lower() not in _SUFFIXES:
        raise Problem(told("import.suffix", language, file=output, known=", ".join(_SUFFIXES)))
    if Path(output).exists():
        raise Problem(told("cannot_write", language, file=output, why=told("import.exists", language)))


def _imported(wish: Wish, session: Session) -> Imported:
    from inovrules.importing import ImportingError, import_file  # noqa: PLC0415 - slow to import
    from inovrules.importing import Wish as Said  # noqa: PLC0415

    ruleset = session.engine.load_ruleset(wish.ruleset)
    try:
        return import_file(Path(wish.file), ruleset, Said(wish.region, wish.opd, wish.as_of))
    except ImportingError as error:
        raise Problem(error.message.text(session.language), closest_to=error.closest_to) from error


def _write(found: Imported, wish: Wish, session: Session) -> None:
    """Write the portfolio as YAML, or as a workbook, as the name of the file says."""
    output, language = wish.output or "", session.language
    if Path(output).suffix.lower() == _WORKBOOK:
        from inovrules.importing.workbook import workbook  # noqa: PLC0415 - slow to import

        write_file(output, workbook(found, session.engine.load_ruleset(wish.ruleset), session.engine, language), language)
        return
    from inovrules.importing.written import yaml_text  # noqa: PLC0415 - only when asked for

    text = yaml_text(found, language)
    if output == _STDOUT:
        write_text(text, None, language)
    else:
        write_file(output, text.encode(), language)


def _show(found: Imported, wish: Wish, language: Language) -> None:
    """Show the report; beside a portfolio on standard output it is said aside."""
    if wish.form == "json":
        from inovrules.views.imported.document import document  # noqa: PLC0415 - one of two forms
        from inovrules.views.json import dumps  # noqa: PLC0415

        text = dumps(document(found.report, wish.output))
        if wish.output == _STDOUT:
            say_aside([text.rstrip("\n")])
        else:
            write_text(text, None, language)
        return
    from inovrules.views.imported.terminal import page_of  # noqa: PLC0415 - rich is slow to import

    if wish.output == _STDOUT:
        from inovrules.views.terminal.console import as_text  # noqa: PLC0415

        say_aside([as_text(lambda page: page_of(page, found.report, wish.output), language, wish.verbose).rstrip("\n")])
    else:
        write_page(lambda page: page_of(page, found.report, wish.output), language, wish.verbose, None)
