"""The evaluators that come with the package. Importing this imports all of them: do it where one is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.evaluators.age import AGE
from inovrules.evaluators.bands import BANDS
from inovrules.evaluators.change import CHANGE
from inovrules.evaluators.checklist import CHECKLIST
from inovrules.evaluators.completeness import COMPLETENESS
from inovrules.evaluators.condition import CONDITION
from inovrules.evaluators.count import COUNT
from inovrules.evaluators.curve import CURVE
from inovrules.evaluators.levels import LEVELS
from inovrules.evaluators.lookup import LOOKUP
from inovrules.evaluators.window import WINDOW

if TYPE_CHECKING:
    from inovrules.evaluators.kind import EvaluatorType

BUILTIN: tuple[EvaluatorType, ...] = (
    AGE,
    BANDS,
    CHANGE,
    CHECKLIST,
    COMPLETENESS,
    CONDITION,
    COUNT,
    CURVE,
    LEVELS,
    LOOKUP,
    WINDOW,
)
