"""The built-in commands: each is imported when it is asked for."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from keyword import iskeyword
from typing import TYPE_CHECKING, cast

from inovrules.messages import say
from inovrules.plugins.descriptors import Command

if TYPE_CHECKING:
    import click

    from inovrules.messages import Language

_NAMES = ("evaluate", "explain", "check", "test", "diff", "describe", "plugins", "schema", "init", "template", "import")


def _make(name: str, language: Language) -> click.Command:
    module = f"{name}_" if iskeyword(name) else name
    return cast("click.Command", import_module(f"inovrules.cli.{module}").command(language))


BUILTIN: tuple[Command, ...] = tuple(Command(name, say(f"cli.{name}.short"), partial(_make, name)) for name in _NAMES)
