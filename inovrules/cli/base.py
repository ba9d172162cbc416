"""Click's commands, in two languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from inovrules.cli.errors import Problem
from inovrules.cli.words import told

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from inovrules.messages import Language


class Command(click.Command):
    """A command whose help is in one of the two languages."""

    def __init__(self, name: str, language: Language, **rest: Any) -> None:  # noqa: ANN401 - click's own parameters
        """Take the help of the command from the catalogue."""
        self.language = language
        super().__init__(name, help=told(f"{name}.help", language), options_metavar=told("options_metavar", language), **rest)
        self.params.append(language_option(language))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; refuse more than there are places for."""
        ctx.allow_extra_args = True
        super().parse_args(ctx, args)
        if ctx.args and not ctx.resilient_parsing:
            raise Problem(told("extra", self.language, what=" ".join(ctx.args)), ctx)
        return ctx.args

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Give `--help`, told in the command's language."""
        return _told_help(super().get_help_option(ctx), self.language)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        _usage(self, ctx, formatter, self.language)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options."""
        _options(self, ctx, formatter, self.language)


class Group(click.Group):
    """The commands by name, each imported when it is first asked for."""

    def __init__(self, language: Language, commands: dict[str, Callable[[], Callable[[Language], click.Command]]], **rest: Any) -> None:  # noqa: ANN401
        """Know the commands' names and where they are."""
        self.language, self.lazy = language, commands
        super().__init__(
            "inovrules", help=told("help", language), options_metavar=told("options_metavar", language),
            subcommand_metavar=told("command_metavar", language), invoke_without_command=True, **rest,
        )  # fmt: skip
        self.params.append(language_option(language))

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Name the commands."""
        return list(self.lazy)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Import a command."""
        find = self.lazy.get(cmd_name)
        return None if find is None else find()(self.language)

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is meant, or say which one may have been."""
        if args and args[0] not in self.lazy and not ctx.resilient_parsing:
            raise Problem(told("no_command", self.language, name=args[0]), ctx, closest_to=(args[0], self.lazy))
        return super().resolve_command(ctx, args)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Give `--help`, told in the group's language."""
        return _told_help(super().get_help_option(ctx), self.language)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        _usage(self, ctx, formatter, self.language)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands, with what each is for, then the options. Nothing is imported for that."""
        with formatter.section(told("commands", self.language)):
            formatter.write_dl([(name, told(f"{name}.short", self.language)) for name in self.lazy])
        _options(self, ctx, formatter, self.language)


def language_option(language: Language) -> click.Option:
    """Give `--lang`. It has been looked up already; here it is only checked and told."""
    return click.Option(["--lang"], type=click.Choice(("id", "en")), expose_value=False, help=told("lang", language))


def _told_help(option: click.Option | None, language: Language) -> click.Option | None:
    if option is not None:
        option.help = told("show_help", language)
    return option


def _usage(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter, language: Language) -> None:
    formatter.write_usage(ctx.command_path, " ".join(command.collect_usage_pieces(ctx)), prefix=told("usage", language) + " ")


def _options(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter, language: Language) -> None:
    records: Sequence[tuple[str, str]] = [
        record
        for param in command.get_params(ctx)
        if isinstance(param, click.Option) and (record := param.get_help_record(ctx)) is not None
    ]
    with formatter.section(told("options", language)):
        formatter.write_dl(records)
