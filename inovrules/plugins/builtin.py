"""The built-in evaluators, given through the same hook that third parties use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.plugins.hookspecs import hookimpl

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inovrules.evaluators.contract import EvaluatorType


@hookimpl
def inovrules_evaluators() -> Iterable[EvaluatorType]:
    """Give the evaluators that inovrules is shipped with."""
    from inovrules.evaluators.builtin import BUILTIN  # noqa: PLC0415 - not before an engine is made

    return BUILTIN
