"""What plugins bring, beside evaluators: frozen descriptions that the host acts on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Callable

    import click

    from inovrules.messages import Language, Message, Text
    from inovrules.views.report import Report


@frozen
class RulesetSource:
    """A ruleset that a package ships, in a file of its own. The file's name without its suffix is the ruleset's id.

    >>> RulesetSource("rulesets/bogor-2017.yaml").id
    'bogor-2017'
    """

    path: Path = field(converter=Path)
    distribution: str = ""
    version: str = field(default="", eq=False)

    @property
    def id(self) -> str:
        """The id by which people ask for it."""
        return self.path.stem

    @property
    def names(self) -> tuple[str, ...]:
        """What no other ruleset may be called."""
        return (self.id,)


@frozen
class Reader:
    """How portfolios are read from files with certain suffixes (`.csv`).

    `read` gives mappings, lists, texts, whole numbers, `Decimal`, dates, flags and `None`, just as a YAML portfolio would hold them.
    Wrapped in `At`, a value has a line and column, which faults then name.
    """

    name: str
    suffixes: tuple[str, ...]
    title: Text
    read: Callable[[Path], object]
    distribution: str = ""
    version: str = field(default="", eq=False)

    @property
    def names(self) -> tuple[str, ...]:
        """What no other reader may be called, or read."""
        return (self.name, *self.suffixes)


@frozen
class View:
    """How a report is written: text, or bytes of a file that no terminal can show. `name` is what people give to `--format`.

    `--output` knows it by the `suffixes` of its files, `.NAME` unless stated. A view with `show` draws on the screen itself, as wide and
    as colourful as the screen allows; it is only asked to `render` for a file.
    """

    name: str
    title: Text
    render: Callable[[Report], str | bytes]
    show: Callable[[Report], None] | None = None
    suffixes: tuple[str, ...] = field()
    distribution: str = ""
    version: str = field(default="", eq=False)

    @suffixes.default
    def _suffixes(self) -> tuple[str, ...]:
        return (f".{self.name}",)

    @property
    def names(self) -> tuple[str, ...]:
        """What no other view may be called, or written to."""
        return (self.name, *self.suffixes)


@frozen
class Command:
    """A command of the command line: `make` gives it in a language, as a click command. It is imported when it is asked for."""

    name: str
    title: Text | Message
    make: Callable[[Language], click.Command]
    distribution: str = ""
    version: str = field(default="", eq=False)

    @property
    def names(self) -> tuple[str, ...]:
        """What no other command may be called."""
        return (self.name,)
