"""What is said when a command can't do what was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from inovrules.cli.words import told

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inovrules.messages import Language


class Problem(click.UsageError):
    """A mistake on the command line, already told in the user's language; `closest_to` is a mistyped word and the words there are."""

    def __init__(self, message: str, ctx: click.Context | None = None, *, closest_to: tuple[str, Iterable[str]] | None = None) -> None:
        """Keep the message."""
        super().__init__(message, ctx)
        self.closest_to = closest_to


def usage_text(error: click.UsageError, language: Language) -> str:
    """Tell a mistake on the command line, with the nearest word that would have been right and where help is."""
    parts = [_what(error, language), _hint(error, language)]
    if error.ctx is not None:
        parts.append(told("try_help", language, command=error.ctx.command_path))
    return "\n".join(part for part in parts if part)


def _what(error: click.UsageError, language: Language) -> str:
    """Click tells its own errors in English; those that people meet are told anew."""
    if isinstance(error, Problem):
        return error.message
    if isinstance(error, click.NoSuchOption):
        return told("no_option", language, name=error.option_name)
    if isinstance(error, click.BadOptionUsage):
        return told("needs_value", language, name=error.option_name)
    if isinstance(error, click.MissingParameter):
        return told("missing", language, name=_named(error.param))
    if isinstance(error, click.BadParameter) and error.param is not None and isinstance(error.param.type, click.Choice):
        return told("not_a_choice", language, name=_named(error.param), known=", ".join(map(str, error.param.type.choices)))
    return error.format_message() if not isinstance(error, click.BadParameter) else f"{_named(error.param)}: {error.message}"


def _named(param: click.Parameter | None) -> str:
    if param is None:
        return ""
    return param.opts[-1] if isinstance(param, click.Option) else str(getattr(param, "metavar", None) or param.name)


def _hint(error: click.UsageError, language: Language) -> str:
    from inovrules.faults import closest  # noqa: PLC0415 - only needed when something is already wrong
    from inovrules.messages.message import shown  # noqa: PLC0415

    if isinstance(error, Problem) and error.closest_to is not None:
        return shown(closest(*error.closest_to), language)
    if isinstance(error, click.NoSuchOption) and error.possibilities:
        return shown(closest(error.option_name, error.possibilities), language)
    return ""
