"""The hooks that plugins implement. Hooks only yield frozen descriptors; the engine calls what they describe."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inovrules.evaluators.contract import EvaluatorType

PROJECT = "inovrules"
hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def inovrules_evaluators() -> Iterable[EvaluatorType]:  # type: ignore[empty-body]
    """Give the evaluators that a plugin brings, one descriptor each; the built-in ones come through this hook too."""
