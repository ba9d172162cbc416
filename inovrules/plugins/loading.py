"""Loading one plugin. Whatever it does, the result is a `Plugin` or a `BrokenPlugin`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pluggy
from attrs import evolve

from inovrules.evaluators.guard import told
from inovrules.evaluators.kind import EvaluatorType
from inovrules.messages import say
from inovrules.plugins import hookspecs
from inovrules.plugins.descriptors import Command, Reader, RulesetSource, View
from inovrules.plugins.plugin import FORMAT, BrokenPlugin, Plugin
from inovrules.ruleset.library import is_cases_file

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inovrules.messages import Message
    from inovrules.plugins.sources import Source

KINDS: dict[str, type[Any]] = {
    "evaluators": EvaluatorType,
    "rulesets": RulesetSource,
    "readers": Reader,
    "views": View,
    "commands": Command,
}
"""What each hook yields; the hook of a kind is `inovrules_KIND`."""
_NAME = re.compile(r"[a-z][a-z0-9_-]{0,63}\Z")


class _NotUsableError(Exception):
    """A plugin can't be used; `why` tells it to people."""

    def __init__(self, why: Message) -> None:
        super().__init__(why.id)
        self.why = why


def load_plugin(source: Source) -> Plugin | BrokenPlugin:
    """Import a plugin, check its hooks and gather what they yield. Nothing it raises gets out, but for a person's Ctrl-C."""
    try:
        manager = _registered(source, _imported(source))
        hooks = _hooks(manager, source)
        return Plugin(source.distribution, source.version, hooks, **{kind: _gathered(manager, kind, source) for kind in KINDS})
    except _NotUsableError as error:
        return BrokenPlugin(source.distribution, source.version, error.why)


def _imported(source: Source) -> object:
    try:
        plugin = source.load()
        stated = getattr(plugin, "INOVRULES_PLUGIN", FORMAT)
    except (Exception, SystemExit) as error:
        raise _NotUsableError(say("plugins.import", why=told(error))) from error
    if stated != FORMAT:
        raise _NotUsableError(say("plugins.format", stated=str(stated)[:80], known=FORMAT))
    return plugin


def _registered(source: Source, plugin: object) -> pluggy.PluginManager:
    """A manager for this plugin alone: what it does to its hooks can't reach those of others."""
    manager = pluggy.PluginManager(hookspecs.PROJECT)
    manager.add_hookspecs(hookspecs)
    try:
        manager.register(plugin, source.distribution)
        manager.check_pending()
    except (Exception, SystemExit) as error:
        raise _NotUsableError(say("plugins.hook", why=told(error).replace("\n", " "))) from error
    return manager


def _hooks(manager: pluggy.PluginManager, source: Source) -> tuple[str, ...]:
    found = manager.get_hookcallers(manager.get_plugin(source.distribution)) or ()
    if not found:
        raise _NotUsableError(say("plugins.no_hooks"))
    return tuple(sorted(call.name for call in found))


def _gathered(manager: pluggy.PluginManager, kind: str, source: Source) -> tuple[Any, ...]:
    hook = f"inovrules_{kind}"
    try:
        found = [item for items in getattr(manager.hook, hook)() for item in _checked(items, hook, KINDS[kind])]
        named = [evolve(item, distribution=source.distribution, version=source.version) for item in found]
        return tuple(sorted(named, key=_name_of))
    except _NotUsableError:
        raise
    except (Exception, SystemExit) as error:
        raise _NotUsableError(say("plugins.raised", hook=hook, why=told(error))) from error


def _checked(items: Iterable[Any], hook: str, wanted: type[Any]) -> Iterable[Any]:
    for item in items:
        if type(item) is not wanted:
            raise _NotUsableError(say("plugins.wrong_type", hook=hook, found=type(item).__name__, wanted=wanted.__name__))
        if isinstance(item, RulesetSource) and is_cases_file(item.path):
            continue  # a plugin that brings all of a folder brings the cases beside its rulesets too
        if not _NAME.match(_name_of(item)):
            raise _NotUsableError(say("plugins.wrong_name", hook=hook, name=str(_name_of(item))[:80]))
        if isinstance(item, RulesetSource) and not item.path.is_file():
            raise _NotUsableError(say("plugins.no_file", name=item.path.name))
        yield item


def _name_of(item: Any) -> str:  # noqa: ANN401 - any descriptor
    return str(item.id if isinstance(item, RulesetSource) else item.name)
