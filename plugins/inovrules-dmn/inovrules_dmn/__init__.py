"""Indicators by decision tables: a plugin of inovrules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.plugins import hookimpl

if TYPE_CHECKING:
    from inovrules.plugins import EvaluatorType

INOVRULES_PLUGIN = "inovrules-plugin/1"


@hookimpl
def inovrules_evaluators() -> list[EvaluatorType]:
    """Give the evaluator `decision-table`."""
    from inovrules_dmn.kind import DECISION_TABLE  # noqa: PLC0415 - listing the plugin needn't read all of it

    return [DECISION_TABLE]
