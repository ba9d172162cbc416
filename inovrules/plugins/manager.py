"""The plugins of one engine; there is no global manager."""

from __future__ import annotations

from functools import cached_property
from threading import RLock
from typing import TYPE_CHECKING, TypeVar

from attrs import frozen

from inovrules.messages import say
from inovrules.plugins.clashes import without_clashes
from inovrules.plugins.loading import load_plugin
from inovrules.plugins.names import Names
from inovrules.plugins.plugin import BrokenPlugin, Plugin
from inovrules.plugins.sources import Source, given, installed, same_name

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from inovrules.evaluators.kind import EvaluatorType
    from inovrules.plugins.descriptors import Command, Reader, RulesetSource, View

OWN = "inovrules"
"""The distribution of what is built in."""
Thing = TypeVar("Thing")
Suffixed = TypeVar("Suffixed", "Reader", "View")


@frozen
class Found:
    """The third-party plugins: those in use and those that aren't, each sorted by distribution."""

    good: tuple[Plugin, ...] = ()
    broken: tuple[BrokenPlugin, ...] = ()


class Plugins:
    """What an engine can call by name: evaluators, rulesets, readers, views and commands, built in or brought by plugins.

    Plugins run inside the process and are trusted code. They are looked for when something is asked for that isn't built in, and then
    all are loaded, one by one; neither the order of installation nor that of registration matters.

    >>> "bands" in Plugins.builtin().evaluators, Plugins.builtin().good
    (True, ())
    """

    def __init__(self, find: Callable[[], Found]) -> None:
        """Keep how third-party plugins are found; `builtin`, `of` and `installed` are the ways to get one."""
        self._find, self._lock = find, RLock()
        self._found: Found | None = None

    @classmethod
    def builtin(cls) -> Plugins:
        """Give what is built in, alone."""
        return cls(Found)

    @classmethod
    def of(cls, *plugins: object) -> Plugins:
        """Give what is built in and these plugins: modules, or objects with hooks, or a `Source`, which names the distribution."""
        return cls(lambda: _loaded([given(plugin) for plugin in plugins]))

    @classmethod
    def installed(cls, only: Collection[str] | None = None) -> Plugins:
        """Give what is built in and the plugins of installed distributions; `only` names those that may be used.

        >>> Plugins.installed(only=()).good
        ()
        """
        return cls(lambda: _loaded(*installed(only)))

    @property
    def found(self) -> Found:
        """The third-party plugins; looked for the first time that somebody asks."""
        with self._lock:
            if self._found is None:
                self._found = self._find()
            return self._found

    @property
    def is_searched(self) -> bool:
        """Whether third-party plugins have been looked for already."""
        return self._found is not None

    @property
    def good(self) -> tuple[Plugin, ...]:
        """The third-party plugins in use."""
        return self.found.good

    @property
    def broken(self) -> tuple[BrokenPlugin, ...]:
        """Those that aren't used, and why."""
        return self.found.broken

    @cached_property
    def own(self) -> Plugin:
        """What is built in, brought through the same hooks."""
        from inovrules.plugins import builtin  # noqa: PLC0415 - which imports every evaluator

        found = load_plugin(Source(OWN, "", lambda: builtin))
        assert isinstance(found, Plugin), found  # noqa: S101 - ours aren't broken
        return found

    @cached_property
    def evaluators(self) -> Names[EvaluatorType]:
        """The evaluators by name."""
        return Names(_by_name(self.own.evaluators), lambda: _by_name(kind for plugin in self.good for kind in plugin.evaluators))

    @cached_property
    def rulesets(self) -> Names[RulesetSource]:
        """The rulesets that are shipped, by id."""
        return Names(_by_name(self.own.rulesets), lambda: _by_name(item for plugin in self.good for item in plugin.rulesets))

    @cached_property
    def readers(self) -> Names[Reader]:
        """The readers by the suffix of the files they read."""
        return Names(_by_suffix(self.own.readers), lambda: _by_suffix(item for plugin in self.good for item in plugin.readers))

    @cached_property
    def views(self) -> Names[View]:
        """The views by name."""
        return Names(_by_name(self.own.views), lambda: _by_name(item for plugin in self.good for item in plugin.views))

    @cached_property
    def view_suffixes(self) -> Names[View]:
        """The views by the suffix of the files they write."""
        return Names(_by_suffix(self.own.views), lambda: _by_suffix(item for plugin in self.good for item in plugin.views))

    @cached_property
    def commands(self) -> Names[Command]:
        """The commands by name."""
        return Names(_by_name(self.own.commands), lambda: _by_name(item for plugin in self.good for item in plugin.commands))

    def of_distribution(self, distribution: str) -> Plugin | BrokenPlugin | None:
        """Give a distribution's plugin; a broken one when it has such, `None` when it has none that may be used."""
        every: tuple[Plugin | BrokenPlugin, ...] = (*self.broken, *self.good)
        return next((each for each in every if same_name(each.distribution) == same_name(distribution)), None)


def _loaded(sources: Iterable[Source], absent: Iterable[str] = ()) -> Found:
    from inovrules.plugins import builtin  # noqa: PLC0415

    results = [load_plugin(source) for source in sources]
    own = load_plugin(Source(OWN, "", lambda: builtin))
    assert isinstance(own, Plugin), own  # noqa: S101 - ours aren't broken
    good, clashing = without_clashes(own, [each for each in results if isinstance(each, Plugin)])
    missing = [BrokenPlugin(name, "", say("plugins.absent")) for name in absent]
    broken = [*(each for each in results if isinstance(each, BrokenPlugin)), *clashing, *missing]
    return Found(tuple(sorted(good, key=_order)), tuple(sorted(broken, key=_order)))


def _order(plugin: Plugin | BrokenPlugin) -> tuple[str, str, str]:
    return same_name(plugin.distribution), plugin.version, repr(plugin)


def _by_name(things: Iterable[Thing]) -> dict[str, Thing]:
    return {getattr(thing, "id", None) or thing.name: thing for thing in things}  # type: ignore[attr-defined] # every descriptor has one


def _by_suffix(things: Iterable[Suffixed]) -> dict[str, Suffixed]:
    return {suffix: thing for thing in things for suffix in thing.suffixes}
