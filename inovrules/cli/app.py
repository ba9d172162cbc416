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
from inovrules.cli.session import BrokenPluginsError, session_of
from inovrules.cli.words import told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inovrules.cli.session import Session


def run(arguments: Sequence[str]) -> int:
    """Run the program with some arguments; gives the exit code. Nothing is raised."""
    session = session_of(arguments, os.environ)
    code = _run(arguments, session)
    for told_of in session.broken():
        _said(told("broken_plugin", session.language, plugin=told_of), code)
    return code


def _run(arguments: Sequence[str], session: Session) -> int:
    try:
        code = program(session).main(list(arguments) or ["--help"], prog_name="inovrules", standalone_mode=False, obj=session)
    except click.UsageError as error:
        return _said(usage_text(error, session.language), exits.USAGE)
    except (click.Abort, KeyboardInterrupt):
        return _said(told("interrupted", session.language), exits.INTERRUPTED)
    except BrokenPluginsError:
        return _said(told("strict", session.language), exits.FAILED)
    except Exception as error:  # noqa: BLE001 - a user sees no traceback unless asked for
        return _failed(error, session)
    return code if isinstance(code, int) else exits.FINE


def program(session: Session) -> Group:
    """Give the program with its commands."""
    shown = told("version.short", session.language)
    version = click.Option(["--version"], is_flag=True, expose_value=False, is_eager=True, callback=_show_version, help=shown)
    return Group(session, params=[version], callback=_need_command)


@click.pass_context
def _need_command(ctx: click.Context) -> None:
    if ctx.invoked_subcommand is None:
        raise Problem(told("missing_command", ctx.obj.language), ctx)


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


def _failed(error: Exception, session: Session) -> int:
    language = session.language
    from inovrules.faults import FaultError  # noqa: PLC0415 - not for `--version`

    if isinstance(error, FaultError):
        from inovrules.cli.output import show_faults  # noqa: PLC0415

        show_faults(error, language)
        return exits.INVALID
    if os.environ.get("INOVRULES_DEBUG") == "1":
        import traceback  # noqa: PLC0415

        traceback.print_exception(error, file=sys.stderr)
    from inovrules.cli.output import ViewError  # noqa: PLC0415

    if isinstance(error, ViewError):
        name, plugin = error.view.name, error.view.distribution
        return _said(told("plugin_view", language, name=name, plugin=plugin, what=str(error)), exits.FAILED)
    what = f"{type(error).__name__}: {error}"
    if session.running is not None:
        return _said(
            told("plugin_command", language, name=session.running.name, plugin=session.running.distribution, what=what), exits.FAILED
        )
    import inovrules  # noqa: PLC0415

    return _said(told("internal", language, version=inovrules.__version__, what=what), exits.INTERNAL)
