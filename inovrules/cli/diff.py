"""`inovrules diff`: compare two rulesets, two portfolios, or two results."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click
from attrs import frozen

from inovrules.cli import exits
from inovrules.cli.base import Command
from inovrules.cli.diff_kinds import kind_of
from inovrules.cli.errors import Problem
from inovrules.cli.options import output_option, verbose_option
from inovrules.cli.output import write_page, write_text
from inovrules.cli.words import told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from inovrules.cli.session import Session
    from inovrules.messages import Language
    from inovrules.views.comparison.blocks import Block
    from inovrules.views.terminal.page import Page

FORMS = ("terminal", "json", "md")


def command(language: Language) -> Command:
    """Give the command."""
    return Command(
        "diff",
        language,
        callback=_called,
        params=[
            click.Argument(["old"], metavar=told("diff.old", language)),
            click.Argument(["new"], metavar=told("diff.new", language)),
            click.Option(
                ["--portfolio", "portfolios"], multiple=True, metavar=told("file_metavar", language), help=told("diff.portfolio", language)
            ),
            click.Option(["--ruleset"], metavar=told("ruleset_metavar", language), help=told("diff.ruleset", language)),
            click.Option(["--format", "form"], type=click.Choice(FORMS), default="terminal", help=told("diff.format", language)),
            click.Option(["--exit-code", "by_code"], is_flag=True, help=told("diff.exit_code", language)),
            verbose_option(language),
            output_option(language),
        ],
    )


@frozen
class Wish:
    """What was asked for."""

    old: str
    new: str
    portfolios: tuple[str, ...]
    ruleset: str | None
    form: str
    by_code: bool
    verbose: int
    output: str | None


@frozen
class Shown:
    """A comparison, ready to be written in any form."""

    differs: bool
    blocks: Callable[[Page], Iterator[Block]]
    document: Callable[[], dict[str, Any]]


@click.pass_obj
def _called(session: Session, /, **given: Any) -> int:  # noqa: ANN401 - click gives what the options say
    wish = Wish(**given)
    shown = _compared(wish, session)
    _write(shown, wish, session.language)
    return exits.BELOW if wish.by_code and shown.differs else exits.FINE


def _compared(wish: Wish, session: Session) -> Shown:
    from inovrules.cli import diff_kinds  # noqa: PLC0415 - each kind imports what it compares with

    language = session.language
    if [wish.old, wish.new, *wish.portfolios].count("-") > 1:
        raise Problem(told("stdin_twice", language))
    engine = session.engine
    sides = [diff_kinds.opened(name, engine) for name in (wish.old, wish.new)]
    kinds = [kind_of(side) for side in sides]
    if kinds[0] != kinds[1]:
        both = {"old": told(f"diff.kind.{kinds[0]}", language), "new": told(f"diff.kind.{kinds[1]}", language)}
        raise Problem(told("diff.kinds_differ", language, **both))
    if wish.portfolios and kinds[0] != "ruleset":
        raise Problem(told("diff.no_portfolio", language))
    if wish.ruleset and kinds[0] != "portfolio":
        raise Problem(told("diff.no_ruleset", language))
    return diff_kinds.COMPARED[kinds[0]](sides, wish, engine, language)


def _write(shown: Shown, wish: Wish, language: Language) -> None:
    if wish.form == "json":
        from inovrules.views.json import dumps  # noqa: PLC0415

        write_text(dumps(shown.document()), wish.output, language)
    elif wish.form == "md":
        from inovrules.views.comparison.markdown import markdown  # noqa: PLC0415
        from inovrules.views.terminal.page import Page  # noqa: PLC0415

        write_text(markdown(list(shown.blocks(Page(language, depth=wish.verbose)))), wish.output, language)
    else:
        from inovrules.views.comparison.terminal import drawn  # noqa: PLC0415 - rich is slow to import

        write_page(lambda page: drawn(page, shown.blocks(page)), language, wish.verbose, wish.output)
