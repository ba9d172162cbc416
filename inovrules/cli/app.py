"""The program: finds the command, runs it, and turns whatever happens into an exit code."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import click

from inovrules.cli import exits
from inovrules.cli.base import Group
from inovrules.cli.errors import Problem, usage_text
from inovrules.cli.language import language_of
from inovrules.cli.words import told

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from inovrules.messages import Language


def run(arguments: Sequence[str]) -> int:
    """Run the program with some arguments; gives the exit code. Nothing is raised."""
    language = language_of(arguments, os.environ)
    try:
        code = program(language).main(list(arguments) or ["--help"], prog_name="inovrules", standalone_mode=False, obj=language)
    except click.UsageError as error:
        return _said(usage_text(error, language), exits.USAGE)
    except (click.Abort, KeyboardInterrupt):
        return _said(told("interrupted", language), exits.INTERRUPTED)
    except Exception as error:  # noqa: BLE001 - a user sees no traceback unless asked for
        return _failed(error, language)
    return code if isinstance(code, int) else exits.FINE


def program(language: Language) -> Group:
    """Give the program with its commands."""
    version = click.Option(
        ["--version"], is_flag=True, expose_value=False, is_eager=True, callback=_show_version, help=told("version.short", language)
    )
    return Group(language, {"evaluate": _evaluate, "explain": _explain}, params=[version], callback=_need_command)


def _evaluate() -> Callable[[Language], click.Command]:
    from inovrules.cli.evaluate import command  # noqa: PLC0415 - commands are imported when they are asked for

    return command


def _explain() -> Callable[[Language], click.Command]:
    from inovrules.cli.explain import command  # noqa: PLC0415

    return command


@click.pass_context
def _need_command(ctx: click.Context) -> None:
    if ctx.invoked_subcommand is None:
        raise Problem(told("missing_command", ctx.obj), ctx)


def _show_version(ctx: click.Context, _param: click.Parameter, value: Any) -> None:  # noqa: ANN401 - click's signature
    if value and not ctx.resilient_parsing:
        import inovrules  # noqa: PLC0415

        click.echo(f"inovrules {inovrules.__version__}")
        ctx.exit()


def _said(text: str, code: int) -> int:
    """Say something where errors are said; nobody may be listening."""
    with suppress(OSError):
        click.echo(text, err=True)
    return code


def _failed(error: Exception, language: Language) -> int:
    from inovrules.faults import FaultError  # noqa: PLC0415 - not for `--version`

    if isinstance(error, FaultError):
        from inovrules.cli.output import show_faults  # noqa: PLC0415

        show_faults(error, language)
        return exits.INVALID
    if os.environ.get("INOVRULES_DEBUG") == "1":
        import traceback  # noqa: PLC0415

        traceback.print_exception(error, file=sys.stderr)
    import inovrules  # noqa: PLC0415

    what = f"{type(error).__name__}: {error}"
    return _said(told("internal", language, version=inovrules.__version__, what=what), exits.INTERNAL)
