"""Near-duplicate innovations, and novelty relative to a reference list, as evaluators for inovrules.

>>> sorted(kind.name for kind in inovrules_evaluators())
['distinct', 'novel']
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.plugins import hookimpl

if TYPE_CHECKING:
    from inovrules.plugins import EvaluatorType

INOVRULES_PLUGIN = "inovrules-plugin/1"


@hookimpl
def inovrules_evaluators() -> list[EvaluatorType]:
    """Give `distinct` and `novel`."""
    from inovrules_similarity.distinct import DISTINCT  # noqa: PLC0415 - only when evaluators are asked for
    from inovrules_similarity.novel import NOVEL  # noqa: PLC0415

    return [DISTINCT, NOVEL]
