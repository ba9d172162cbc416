"""Evaluators: how one indicator turns facts into a level and points; the built-in ones are in `builtin`."""

from __future__ import annotations

from inovrules.evaluators.context import Context
from inovrules.evaluators.contract import (
    STATES,
    Description,
    Direction,
    Evaluator,
    EvaluatorType,
    Inputs,
    Outcome,
    Possible,
    State,
    parameter,
)

__all__ = [
    "STATES",
    "Context",
    "Description",
    "Direction",
    "Evaluator",
    "EvaluatorType",
    "Inputs",
    "Outcome",
    "Possible",
    "State",
    "parameter",
]
