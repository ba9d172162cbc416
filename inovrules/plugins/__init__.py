"""What a plugin is written with: descriptors to yield, outcomes to give, and the marker of its hooks.

Everything that third parties need stands here; the modules below are private.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inovrules.evaluators.context import Context
    from inovrules.evaluators.contract import Description, Evaluator, Inputs, Outcome, Possible
    from inovrules.evaluators.kind import REQUIRED, EvaluatorType, Kind, parameter, written_as
    from inovrules.evaluators.reading import one_of, read_bilingual, read_flag, read_number, read_text, read_texts, read_whole
    from inovrules.evaluators.scale import Scale
    from inovrules.evaluators.subjects import Subject, Takes
    from inovrules.evaluators.whole import PortfolioView, UnitView
    from inovrules.facts import FactDeclaration, PartialDate
    from inovrules.faults import Place
    from inovrules.located import Cursor
    from inovrules.located.at import At
    from inovrules.located.attached import Attached
    from inovrules.messages import Text
    from inovrules.plugins.descriptors import Command, Reader, RulesetSource, View
    from inovrules.plugins.hookspecs import hookimpl
    from inovrules.plugins.manager import Plugins
    from inovrules.plugins.sources import Source
    from inovrules.views.report import Report

_HOMES = {
    "REQUIRED": "evaluators.kind",
    "At": "located.at",
    "Attached": "located.attached",
    "Command": "plugins.descriptors",
    "Context": "evaluators.context",
    "Cursor": "located",
    "Description": "evaluators.contract",
    "Evaluator": "evaluators.contract",
    "EvaluatorType": "evaluators.kind",
    "FactDeclaration": "facts",
    "Inputs": "evaluators.contract",
    "Kind": "evaluators.kind",
    "Outcome": "evaluators.contract",
    "PartialDate": "facts",
    "Place": "faults",
    "Plugins": "plugins.manager",
    "PortfolioView": "evaluators.whole",
    "Possible": "evaluators.contract",
    "Reader": "plugins.descriptors",
    "Report": "views.report",
    "RulesetSource": "plugins.descriptors",
    "Scale": "evaluators.scale",
    "Source": "plugins.sources",
    "Subject": "evaluators.subjects",
    "Takes": "evaluators.subjects",
    "Text": "messages",
    "UnitView": "evaluators.whole",
    "View": "plugins.descriptors",
    "hookimpl": "plugins.hookspecs",
    "one_of": "evaluators.reading",
    "parameter": "evaluators.kind",
    "read_bilingual": "evaluators.reading",
    "read_flag": "evaluators.reading",
    "read_number": "evaluators.reading",
    "read_text": "evaluators.reading",
    "read_texts": "evaluators.reading",
    "read_whole": "evaluators.reading",
    "written_as": "evaluators.kind",
}

__all__ = [
    "REQUIRED",
    "At",
    "Attached",
    "Command",
    "Context",
    "Cursor",
    "Description",
    "Evaluator",
    "EvaluatorType",
    "FactDeclaration",
    "Inputs",
    "Kind",
    "Outcome",
    "PartialDate",
    "Place",
    "Plugins",
    "PortfolioView",
    "Possible",
    "Reader",
    "Report",
    "RulesetSource",
    "Scale",
    "Source",
    "Subject",
    "Takes",
    "Text",
    "UnitView",
    "View",
    "hookimpl",
    "one_of",
    "parameter",
    "read_bilingual",
    "read_flag",
    "read_number",
    "read_text",
    "read_texts",
    "read_whole",
    "written_as",
]


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for."""
    from importlib import import_module  # noqa: PLC0415

    if name in _HOMES:
        found = getattr(import_module(f"inovrules.{_HOMES[name]}"), name)
        globals()[name] = found
        return found
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)


def __dir__() -> list[str]:
    """Name what is public."""
    return __all__
