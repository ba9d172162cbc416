"""An imported portfolio as the workbook of the ruleset's form, filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inovrules.facts import SCOPES
from inovrules.forms.asking import subjects_of
from inovrules.forms.filled import filled_form
from inovrules.forms.model import Form
from inovrules.forms.told import told_of
from inovrules.forms.workbook import workbook_bytes
from inovrules.ruleset.reads import facts_of
from inovrules.ruleset.vocabulary import vocabulary_of

if TYPE_CHECKING:
    from inovrules.facts import Scope
    from inovrules.importing.assemble import Imported
    from inovrules.messages import Language
    from inovrules.portfolio import Portfolio
    from inovrules.ruleset import Ruleset
    from inovrules.scoring.engine import Engine


def workbook(imported: Imported, ruleset: Ruleset, engine: Engine, language: Language) -> bytes:
    """Write the form, with what was imported filled in; notes and choices are in `language`.

    It has a column for every fact that the ruleset reads or that was imported. A workbook has no place for where an innovation comes
    from, so that stands in its note.
    """
    portfolio = engine.load_portfolio(_noted(imported.portfolio), [ruleset])
    form = _form(ruleset, portfolio)
    return workbook_bytes(form, (ruleset,), told_of((ruleset,), language), filled_form(portfolio, form, language).rows)


def _noted(portfolio: dict[str, Any]) -> dict[str, Any]:
    """Give the portfolio with sources in the notes."""
    return {**portfolio, "innovations": [_with_note(unit) for unit in portfolio["innovations"]]}


def _with_note(unit: dict[str, Any]) -> dict[str, Any]:
    kept = {key: value for key, value in unit.items() if key != "source"}
    return {**kept, "note": "; ".join(part for part in (unit.get("note"), unit["source"]) if part)}


def _form(ruleset: Ruleset, portfolio: Portfolio) -> Form:
    """Give the form of a ruleset, with the facts that aren't read but known."""
    known: dict[Scope, set[str]] = {scope: set(facts_of(ruleset, scope)) for scope in SCOPES}
    for scope in SCOPES:
        known[scope].update(name for unit in portfolio.units(scope) for name in unit.facts)
    facts = {scope: {name: fact for name, fact in ruleset.facts[scope].items() if name in known[scope]} for scope in SCOPES}
    return Form.of(facts, subjects_of((ruleset,)), (f"{ruleset.id}@{ruleset.version}",), vocabulary_of([ruleset]).reported)
