"""Click's commands, in two languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from inovrules.cli.commands import BUILTIN
from inovrules.cli.errors import Problem
from inovrules.cli.session import NO_PLUGINS, STRICT_PLUGINS
from inovrules.cli.words import told

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from inovrules.cli.session import Session
    from inovrules.messages import Language
    from inovrules.plugins.descriptors import Command as Described


class Command(click.Command):
    """A command whose help is in one of the two languages."""

    def __init__(self, name: str, language: Language, **rest: Any) -> None:  # noqa: ANN401 - click's own parameters
        """Take the help of the command from the catalogue."""
        self.language = language
        super().__init__(name, help=told(f"{name}.help", language), options_metavar=told("options_metavar", language), **rest)
        self.params += common_options(language)

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
    """The commands by name, each imported when it is first asked for; those of plugins are looked for when no other has the name."""

    def __init__(self, session: Session, **rest: Any) -> None:  # noqa: ANN401
        """Know the built-in commands, and where more may be."""
        self.session, self.language = session, session.language
        self.own = {command.name: command for command in BUILTIN}
        language = self.language
        super().__init__(
            "inovrules", help=told("help", language), options_metavar=told("options_metavar", language),
            subcommand_metavar=told("command_metavar", language), invoke_without_command=True, **rest,
        )  # fmt: skip
        self.params += common_options(language)

    @property
    def known(self) -> Mapping[str, Described]:
        """Every command; plugins are imported only when there are any."""
        return self.session.plugins.commands if self.session.may_have_plugins else self.own

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Name the commands."""
        return list(self.known)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Import a command."""
        found = self.own.get(cmd_name) or self.known.get(cmd_name)
        if found is not None and found.name not in self.own:
            self.session.running = found
        return None if found is None else found.make(self.language)

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is meant, or say which one may have been."""
        if args and args[0] not in self.own and not ctx.resilient_parsing and args[0] not in self.known:
            raise Problem(told("no_command", self.language, name=args[0]), ctx, closest_to=(args[0], self.known))
        return super().resolve_command(ctx, args)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Give `--help`, told in the group's language."""
        return _told_help(super().get_help_option(ctx), self.language)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        _usage(self, ctx, formatter, self.language)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands, with what each is for, then the options. None is imported for that."""
        with formatter.section(told("commands", self.language)):
            formatter.write_dl([(name, command.title.text(self.language)) for name, command in self.known.items()])
        _options(self, ctx, formatter, self.language)


def common_options(language: Language) -> list[click.Parameter]:
    """Give `--lang`, `--no-plugins` and `--strict-plugins`. They have been looked up already; here they are only checked and told."""
    return [
        click.Option(["--lang"], type=click.Choice(("id", "en")), expose_value=False, help=told("lang", language)),
        click.Option([NO_PLUGINS], is_flag=True, expose_value=False, help=told("no_plugins", language)),
        click.Option([STRICT_PLUGINS], is_flag=True, expose_value=False, help=told("strict_plugins", language)),
    ]


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
