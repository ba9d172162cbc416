"""The plugins of one engine; there is no global manager."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from inovrules.evaluators.contract import EvaluatorType


class DuplicateEvaluatorError(ValueError):
    """Two plugins bring an evaluator of the same name."""


@frozen
class Plugins:
    """Evaluators by name, sorted; registration order doesn't matter."""

    evaluators: Mapping[str, EvaluatorType] = field(factory=dict)

    @classmethod
    def builtin(cls) -> Plugins:
        """Give the built-in evaluators alone.

        >>> "bands" in Plugins.builtin().evaluators
        True
        """
        from inovrules.plugins import builtin  # noqa: PLC0415 - pluggy isn't needed before

        return cls.of(builtin)

    @classmethod
    def of(cls, *modules: object) -> Plugins:
        """Register plugin modules (or objects) and gather their evaluators.

        Raises `DuplicateEvaluatorError` naming both distributions when two evaluators share a name.
        """
        import pluggy  # noqa: PLC0415 - costs start-up time

        from inovrules.plugins import hookspecs  # noqa: PLC0415

        manager = pluggy.PluginManager(hookspecs.PROJECT)
        manager.add_hookspecs(hookspecs)
        for module in modules:
            manager.register(module)
        return cls(_by_name(kind for kinds in manager.hook.inovrules_evaluators() for kind in kinds))


def _by_name(kinds: Iterable[EvaluatorType]) -> dict[str, EvaluatorType]:
    found: dict[str, EvaluatorType] = {}
    for kind in sorted(kinds, key=lambda kind: (kind.name, kind.distribution)):
        first = found.setdefault(kind.name, kind)
        if first is not kind:
            message = f"evaluator {kind.name!r} is brought by {first.distribution} and by {kind.distribution}"
            raise DuplicateEvaluatorError(message)
    return found
