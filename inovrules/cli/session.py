"""What holds for one run of the program: its language, and the plugins that it may use."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from inovrules.cli.language import language_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from inovrules.messages import Language
    from inovrules.plugins.descriptors import Command
    from inovrules.plugins.manager import Plugins
    from inovrules.scoring.engine import Engine

LISTED, STRICT = "INOVRULES_PLUGINS", "INOVRULES_STRICT_PLUGINS"
NO_PLUGINS, STRICT_PLUGINS = "--no-plugins", "--strict-plugins"


class BrokenPluginsError(Exception):
    """Plugins are broken, and the user asked for none to be."""


class Session:
    """The language, the plugins in reach, and whether broken ones are tolerated. Nothing is imported before it is needed."""

    def __init__(self, language: Language, only: Sequence[str] | None = None, *, strict: bool = False) -> None:
        """Use the plugins of the distributions `only` names (`None`: of all)."""
        self.language, self.only, self.strict = language, only, strict
        self.running: Command | None = None
        self.has_listed = False

    @cached_property
    def plugins(self) -> Plugins:
        """What is built in and the plugins that may be used."""
        from inovrules.plugins.manager import Plugins  # noqa: PLC0415 - slow to import

        return Plugins.installed(self.only)

    @cached_property
    def engine(self) -> Engine:
        """An engine with these plugins. Raises `BrokenPluginsError` where none may be broken."""
        from inovrules.scoring.engine import Engine  # noqa: PLC0415 - not for `--version`

        self.check()
        return Engine(self.plugins)

    @property
    def may_have_plugins(self) -> bool:
        """Whether there are plugins of installed distributions; none is imported to find out."""
        from inovrules.plugins.sources import installed  # noqa: PLC0415

        return any(installed(self.only))

    def check(self) -> None:
        """Refuse to go on when a plugin is broken and none may be."""
        if self.strict and self.plugins.broken:
            raise BrokenPluginsError

    def broken(self) -> list[str]:
        """Tell of each broken plugin that was met, unless they have been listed."""
        if self.has_listed or "plugins" not in vars(self) or not self.plugins.is_searched:
            return []
        return [f"{each.distribution} {each.version}".strip() + f": {each.why.text(self.language)}" for each in self.plugins.broken]


def session_of(arguments: Sequence[str], environment: Mapping[str, str]) -> Session:
    """Read from the command line and the environment what must be known before commands are looked up.

    >>> session_of(["evaluate", "p.yaml", "--no-plugins"], {}).only
    []
    >>> session_of([], {"INOVRULES_PLUGINS": "inovrules-cel, inovrules-kipp"}).only
    ['inovrules-cel', 'inovrules-kipp']
    """
    given = list(arguments)
    before = given[: given.index("--")] if "--" in given else given
    listed = environment.get(LISTED)
    only = [] if NO_PLUGINS in before else None if listed is None else [name for part in listed.split(",") if (name := part.strip())]
    strict = STRICT_PLUGINS in before or environment.get(STRICT, "") not in ("", "0")
    return Session(language_of(given, environment), only, strict=strict)
