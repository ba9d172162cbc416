"""Equal names: whoever brings one that another brings too isn't used, whichever was found first."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from inovrules.messages import say
from inovrules.plugins.plugin import BrokenPlugin

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inovrules.messages import Message
    from inovrules.plugins.plugin import Plugin


def without_clashes(builtin: Plugin, others: Sequence[Plugin]) -> tuple[list[Plugin], list[BrokenPlugin]]:
    """Split plugins into those that can be used together and those that can't, which name each other. The built-in one always stays."""
    owners: dict[tuple[str, str], list[Plugin]] = defaultdict(list)
    for plugin in (builtin, *others):
        for name in plugin.names():
            owners[name].append(plugin)
    good: list[Plugin] = []
    broken: list[BrokenPlugin] = []
    for plugin in others:
        why = _why(plugin, owners)
        if why is None:
            good.append(plugin)
        else:
            broken.append(BrokenPlugin(plugin.distribution, plugin.version, why))
    return good, broken


def _why(plugin: Plugin, owners: dict[tuple[str, str], list[Plugin]]) -> Message | None:
    for kind, name in sorted(plugin.names()):
        sharing = owners[kind, name]
        if len(sharing) > 1:
            rivals = sorted({other.distribution for other in sharing if other is not plugin} or {plugin.distribution})
            return say("plugins.clash", kind=say(f"plugins.kind.{kind}"), name=name, own=plugin.distribution, others=tuple(rivals))
    return None
