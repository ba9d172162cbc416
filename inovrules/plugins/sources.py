"""Where plugins come from: entry points of installed distributions, or objects that a program hands over."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from importlib.metadata import EntryPoint

GROUP = "inovrules"
"""The group under which distributions declare their plugins as entry points."""


@frozen
class Source:
    """One plugin that can be loaded: whose it is, and how to get the module (or object) that holds its hooks.

    >>> Source("inovrules-example", "1.0", lambda: None).distribution
    'inovrules-example'
    """

    distribution: str
    version: str
    load: Callable[[], object]


def same_name(distribution: str) -> str:
    """Give the normal form of a distribution's name (PEP 503).

    >>> same_name("Inovrules_CEL")
    'inovrules-cel'
    """
    return re.sub(r"[-_.]+", "-", distribution).lower()


def given(plugin: object) -> Source:
    """Take a plugin that a program hands over: a `Source`, a module, or an object with hooks, named after its module or class."""
    if isinstance(plugin, Source):
        return plugin
    name = getattr(plugin, "__name__", None) or type(plugin).__name__
    return Source(str(name), "", lambda: plugin)


def installed(only: Collection[str] | None = None) -> tuple[list[Source], list[str]]:
    """Find the plugins of installed distributions, and the names of `only` that aren't installed.

    `only` names the distributions that may be used; `None` allows all. Nothing is imported.
    """
    if only is not None and not only:
        return [], []
    from importlib.metadata import entry_points  # noqa: PLC0415 - slow to import

    wanted = None if only is None else {same_name(name): name for name in only}
    found = [
        _of_entry_point(point)
        for point in entry_points(group=GROUP)
        if wanted is None or (point.dist is not None and same_name(point.dist.name) in wanted)
    ]
    there = {same_name(source.distribution) for source in found}
    absent = [name for normal, name in (wanted or {}).items() if normal not in there]
    return sorted(found, key=lambda source: (same_name(source.distribution), source.distribution)), sorted(absent)


def _of_entry_point(point: EntryPoint) -> Source:
    dist = point.dist
    return Source(dist.name if dist else point.value, dist.version if dist else "", point.load)
