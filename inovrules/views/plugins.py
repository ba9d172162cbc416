"""The plugins of an engine as plain values: what is built in, what was brought, and what can't be used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inovrules.views.document import engine_version
from inovrules.views.document.values import both

if TYPE_CHECKING:
    from inovrules.evaluators.kind import EvaluatorType
    from inovrules.plugins.manager import Plugins
    from inovrules.plugins.plugin import BrokenPlugin, Plugin

FORMAT = "inovrules-plugins/1"


def listing(plugins: Plugins) -> dict[str, Any]:
    """List plugins, the built-in one first, then by distribution.

    >>> from inovrules.plugins.manager import Plugins
    >>> [plugin["distribution"] for plugin in listing(Plugins.builtin())["plugins"]]
    ['inovrules']
    """
    every = (plugins.own, *plugins.good)
    return {"format": FORMAT, "plugins": [_plugin(each) for each in every], "broken": [_broken(each) for each in plugins.broken]}


def _plugin(plugin: Plugin) -> dict[str, Any]:
    return {
        "distribution": plugin.distribution,
        "version": plugin.version or engine_version(),
        "hooks": list(plugin.hooks),
        "evaluators": [_evaluator(kind) for kind in plugin.evaluators],
        "rulesets": [source.id for source in plugin.rulesets],
        "readers": [{"name": reader.name, "suffixes": list(reader.suffixes), "title": both(reader.title)} for reader in plugin.readers],
        "views": [{"name": view.name, "suffixes": list(view.suffixes), "title": both(view.title)} for view in plugin.views],
        "commands": [{"name": command.name, "title": both(command.title)} for command in plugin.commands],
    }


def _evaluator(kind: EvaluatorType) -> dict[str, Any]:
    return {"name": kind.name, "title": both(kind.title), "parameters": [each.name for each in kind.parameters]}


def _broken(plugin: BrokenPlugin) -> dict[str, Any]:
    return {"distribution": plugin.distribution, "version": plugin.version or None, "why": both(plugin.why)}
