"""Arguments and options that several commands have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from inovrules.cli.errors import Problem
from inovrules.cli.words import told
from inovrules.exact import as_exact, read_exact

if TYPE_CHECKING:
    from inovrules.exact import Exact
    from inovrules.messages import Language


def read_number(ctx: click.Context, param: click.Parameter, value: str | None) -> Exact | None:
    """Read a plain decimal exactly; a decimal comma is understood too."""
    number = None if value is None else read_exact(value, comma=True)
    if value is not None and number is None:
        raise Problem(told("not_a_number", ctx.obj.language, option=param.opts[-1], value=value), ctx)
    return None if number is None else as_exact(number)


def portfolio_argument(language: Language) -> click.Argument:
    """Give PORTFOLIO."""
    return click.Argument(["portfolio"], metavar=told("portfolio", language))


def ruleset_option(language: Language, message_id: str = "ruleset") -> click.Option:
    """Give `--ruleset`, which may be repeated; the message tells what it is for."""
    return click.Option(
        ["--ruleset", "rulesets"], multiple=True, metavar=told("ruleset_metavar", language), help=told(message_id, language)
    )


def verbose_option(language: Language) -> click.Option:
    """Give `-v` and `-vv`."""
    return click.Option(["-v", "--verbose"], count=True, help=told("verbose", language))


def output_option(language: Language) -> click.Option:
    """Give `--output`."""
    return click.Option(["--output"], metavar=told("file_metavar", language), help=told("output", language))


def form_option(language: Language, message_id: str) -> click.Option:
    """Give `--format` of a command that has two forms."""
    return click.Option(["--format", "form"], type=click.Choice(("terminal", "json")), default="terminal", help=told(message_id, language))
