"""`inovrules init ruleset|portfolio|plugin NAME`: write a file, or a plugin's repository, to begin with."""

from __future__ import annotations

import re
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

import click
from attrs import frozen

from inovrules.cli import exits
from inovrules.cli.base import Command
from inovrules.cli.errors import Problem
from inovrules.cli.words import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.cli.session import Session
    from inovrules.messages import Language

TEMPLATE = Path(__file__).parent.parent / "templates" / "plugin"
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*\Z")
_MOST = 50


def command(language: Language) -> Command:
    """Give the command."""
    return Command(
        "init",
        language,
        callback=_called,
        params=[
            click.Argument(["what"], type=click.Choice(("ruleset", "portfolio", "plugin")), metavar=told("init.what", language)),
            click.Argument(["name"], metavar=told("describe.name", language)),
            click.Option(["--ruleset", "ruleset"], metavar=told("ruleset_metavar", language), help=told("init.ruleset", language)),
        ],
    )


@frozen
class PluginName:
    """The names that follow from a plugin's own: of its distribution, module, evaluator and class.

    >>> PluginName("air-bersih").values()["distribution"], PluginName("inovrules-air-bersih").values()["cls"]
    ('inovrules-air-bersih', 'AirBersih')
    """

    name: str

    def values(self) -> dict[str, str]:
        """Give what the template's placeholders stand for."""
        import inovrules  # noqa: PLC0415 - the version is slow to find out

        own = self.name.removeprefix("inovrules-")
        return {
            "distribution": f"inovrules-{own}",
            "module": f"inovrules_{own.replace('-', '_')}",
            "evaluator": own,
            "cls": "".join(part.capitalize() for part in own.split("-")),
            "version": str(inovrules.__version__).partition("+")[0],
        }


@click.pass_obj
def _called(session: Session, /, what: str, name: str, ruleset: str | None) -> int:
    """Write what was asked for; gives the exit code. Raises `Problem` when it can't, `FaultError` for a ruleset with faults."""
    if not _NAME.match(name) or len(name) > _MOST:
        raise Problem(told("init.bad_name", session.language, name=name[:_MOST]))
    if ruleset is not None and what != "portfolio":
        raise Problem(told("init.no_ruleset", session.language))
    if what == "plugin":
        return _plugin(session, name)
    from inovrules.cli.init_file import begin  # noqa: PLC0415 - not for plugins

    click.echo(begin(session, what, name, ruleset))
    return exits.FINE


def _plugin(session: Session, name: str) -> int:
    """Write the repository into a new folder here; gives the exit code. Raises `Problem` when it can't."""
    values = PluginName(name).values()
    folder = Path(values["distribution"])
    try:
        folder.mkdir()
        for file, text in rendered(values):
            target = folder / file
            target.parent.mkdir(exist_ok=True)
            target.write_text(text, "utf-8")
    except OSError as error:
        raise Problem(told("cannot_write", session.language, file=str(folder), why=error.strerror or str(error))) from error
    click.echo(told("init.done", session.language, folder=str(folder)))
    return exits.FINE


def rendered(values: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Give every file of the template, by its path, with the placeholders filled."""
    for source in sorted(TEMPLATE.rglob("*.tmpl")):
        path = source.relative_to(TEMPLATE).as_posix().removesuffix(".tmpl").replace("__module__", values["module"])
        yield (".gitignore" if path == "gitignore" else path), Template(source.read_text("utf-8")).substitute(values)
