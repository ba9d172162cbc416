"""A plugin that was loaded, and one that couldn't be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.evaluators.kind import EvaluatorType
    from inovrules.messages import Message
    from inovrules.plugins.descriptors import Command, Reader, RulesetSource, View

    Descriptor = EvaluatorType | RulesetSource | Reader | View | Command

FORMAT = "inovrules-plugin/1"
"""The form of plugins that this version understands; a plugin states the one it needs as `INOVRULES_PLUGIN`."""


@frozen
class Plugin:
    """What one plugin brings, by kind; every descriptor names the distribution and its version."""

    distribution: str
    version: str
    hooks: tuple[str, ...]
    evaluators: tuple[EvaluatorType, ...] = ()
    rulesets: tuple[RulesetSource, ...] = ()
    readers: tuple[Reader, ...] = ()
    views: tuple[View, ...] = ()
    commands: tuple[Command, ...] = ()

    @property
    def why(self) -> None:
        """Nothing keeps it from being used."""

    def names(self) -> Iterator[tuple[str, str]]:
        """Give everything that no other plugin may bring too: pairs of kind and name."""
        for evaluator in self.evaluators:
            yield "evaluators", evaluator.name
        for kind in ("rulesets", "readers", "views", "commands"):
            for descriptor in getattr(self, kind):
                yield from ((kind, name) for name in descriptor.names)


@frozen
class BrokenPlugin:
    """A plugin that isn't used, and why."""

    distribution: str
    version: str
    why: Message
