"""Score the maturity of regional innovations by rules that are data, and explain every score to the last point.

>>> import inovrules
>>> engine = inovrules.Engine()
>>> ruleset = engine.load_ruleset("opd-coverage")
>>> ruleset.title.text("en")
'Agencies with an innovation'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inovrules.advice.findings import findings_of
    from inovrules.advice.steps import next_steps
    from inovrules.faults import Fault, FaultError, Place
    from inovrules.plugins.manager import Plugins
    from inovrules.portfolio import Evidence, Portfolio, Unit
    from inovrules.ruleset import Ruleset
    from inovrules.scoring.attribution import attribution
    from inovrules.scoring.engine import Engine
    from inovrules.scoring.nodes import Node
    from inovrules.scoring.ranking import rank
    from inovrules.scoring.scorecard import PublishedScore, Scorecard, UnitScores

_HOMES = {
    "Engine": "inovrules.scoring.engine",
    "Evidence": "inovrules.portfolio",
    "Fault": "inovrules.faults",
    "FaultError": "inovrules.faults",
    "Node": "inovrules.scoring.nodes",
    "Place": "inovrules.faults",
    "Plugins": "inovrules.plugins.manager",
    "Portfolio": "inovrules.portfolio",
    "PublishedScore": "inovrules.scoring.scorecard",
    "Ruleset": "inovrules.ruleset",
    "Scorecard": "inovrules.scoring.scorecard",
    "Unit": "inovrules.portfolio",
    "UnitScores": "inovrules.scoring.scorecard",
    "attribution": "inovrules.scoring.attribution",
    "findings_of": "inovrules.advice.findings",
    "next_steps": "inovrules.advice.steps",
    "rank": "inovrules.scoring.ranking",
}

__all__ = [
    "Engine",
    "Evidence",
    "Fault",
    "FaultError",
    "Node",
    "Place",
    "Plugins",
    "Portfolio",
    "PublishedScore",
    "Ruleset",
    "Scorecard",
    "Unit",
    "UnitScores",
    "__version__",
    "attribution",
    "findings_of",
    "next_steps",
    "rank",
]


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for: `import inovrules` itself costs next to nothing."""
    from importlib import import_module  # noqa: PLC0415

    if name == "__version__":
        from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - slow to import

        try:
            return version("inovrules")
        except PackageNotFoundError:
            return "0+source"
    if name in _HOMES:
        found = getattr(import_module(_HOMES[name]), name)
        globals()[name] = found
        return found
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)


def __dir__() -> list[str]:
    """Name what is public."""
    return __all__
