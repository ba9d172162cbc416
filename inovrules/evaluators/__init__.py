"""Evaluators: how one indicator turns facts into a level and points; the built-in ones are in `builtin`."""

from __future__ import annotations

from inovrules.evaluators.context import Context
from inovrules.evaluators.contract import STATES, Description, Direction, Evaluator, Inputs, Outcome, Possible, State
from inovrules.evaluators.kind import REQUIRED, EvaluatorType, Kind, Parameter, parameter

__all__ = [
    "REQUIRED",
    "STATES",
    "Context",
    "Description",
    "Direction",
    "Evaluator",
    "EvaluatorType",
    "Inputs",
    "Kind",
    "Outcome",
    "Parameter",
    "Possible",
    "State",
    "parameter",
]
