"""`inovrules describe RULESET`: a ruleset as a manual; `inovrules describe evaluator NAME`: what an evaluator says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from inovrules.cli import exits
from inovrules.cli.base import Command
from inovrules.cli.errors import Problem
from inovrules.cli.options import output_option
from inovrules.cli.output import write_page, write_text
from inovrules.cli.words import told

if TYPE_CHECKING:
    from inovrules.cli.session import Session
    from inovrules.messages import Language

EVALUATOR = "evaluator"
FORMS = ("terminal", "md", "json")


def command(language: Language) -> Command:
    """Give the command."""
    form = click.Option(["--format", "form"], type=click.Choice(FORMS), default="terminal", help=told("describe.format", language))
    return Command(
        "describe",
        language,
        callback=_called,
        params=[
            click.Argument(
                ["names"], nargs=-1, required=True, metavar=f"{told('describe.what', language)} {told('describe.name', language)}"
            ),
            form,
            output_option(language),
        ],
    )


@click.pass_obj
def _called(session: Session, /, names: tuple[str, ...], form: str, output: str | None) -> int:
    """Describe a ruleset or an evaluator; gives the exit code. Raises `FaultError` for a ruleset with faults."""
    first, *rest = names
    if first == EVALUATOR:
        if len(rest) != 1:
            raise Problem(told("describe.needs_name", session.language))
        return _evaluator(session, rest[0], form, output)
    if rest:
        raise Problem(told("describe.one", session.language))
    return _ruleset(session, first, form, output)


def _ruleset(session: Session, name: str, form: str, output: str | None) -> int:
    engine, language = session.engine, session.language
    if name in session.plugins.evaluators and name not in session.plugins.rulesets:
        raise Problem(told("describe.is_evaluator", language, name=name))
    ruleset = engine.load_ruleset(name)
    if form == "json":
        from inovrules.manual.plain import plain  # noqa: PLC0415
        from inovrules.views.json import dumps  # noqa: PLC0415

        write_text(dumps(plain(ruleset, engine)), output, language)
        return exits.FINE
    from inovrules.manual import manual  # noqa: PLC0415 - not for evaluators

    found = manual(ruleset, engine, language)
    if form == "md":
        from inovrules.manual.markdown import markdown  # noqa: PLC0415

        write_text(markdown(found), output, language)
    else:
        from inovrules.manual.terminal import page_of  # noqa: PLC0415 - rich is slow to import

        write_page(lambda page: page_of(page, found), language, 0, output)
    return exits.FINE


def _evaluator(session: Session, name: str, form: str, output: str | None) -> int:
    """Describe an evaluator. Raises `Problem` when there is none of that name."""
    session.check()
    kind = session.plugins.evaluators.get(name)
    if kind is None:
        raise Problem(told("no_evaluator", session.language, name=name), closest_to=(name, session.plugins.evaluators))
    if form == "md":
        raise Problem(told("describe.no_md", session.language))
    from inovrules.views.evaluators import described  # noqa: PLC0415 - not for rulesets

    found = described(kind, session.plugins)
    if form == "json":
        from inovrules.views.json import dumps  # noqa: PLC0415

        write_text(dumps(found), output, session.language)
    else:
        from inovrules.views.terminal.evaluator import evaluator  # noqa: PLC0415 - rich is slow to import

        write_page(lambda page: evaluator(page, found), session.language, 0, output)
    return exits.FINE
