"""The sheet of indicators: a row for each of each unit, with the reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inovrules.exact import as_exact
from inovrules.views.records import records_of
from inovrules.views.workbook.tables import Column, Mark, Table, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from inovrules.scoring.scorecard import Scorecard
    from inovrules.views.terminal.page import Page
    from inovrules.views.workbook.tables import Row


def indicators(page: Page, cards: Sequence[Scorecard]) -> Table:
    """Give the indicators of all rulesets, unit by unit."""
    columns = (
        Column(told(page, "unit"), width=36),
        Column(told(page, "opd"), width=26),
        Column(told(page, "ruleset"), "code", 14),
        Column(told(page, "code"), "code", 8),
        Column(told(page, "indicator"), width=36),
        Column(told(page, "group"), width=22),
        Column(told(page, "state"), "code", 16),
        Column(told(page, "level"), "whole", 8),
        Column(told(page, "proven_level"), "whole", 9),
        Column(told(page, "claimed"), "points", 9),
        Column(told(page, "proven"), "points", 9),
        Column(told(page, "maximum"), "points", 9),
        Column(told(page, "reason"), width=60),
        Column(told(page, "proven_reason"), width=60),
        Column(told(page, "missing_evidence"), width=40),
    )
    return Table(told(page, "indicators"), columns, (row for card in cards for row in _rows(page, card)), kept=1)


def _rows(page: Page, card: Scorecard) -> Iterator[Row]:
    states: dict[Any, str] = {}
    for record in records_of(card, page.language, as_exact):
        known: dict[str, Any] = record
        if known["made_by"] == "evaluator":
            state, level = known["state"], known["proven_level"]
            shown = states.get(state) or states.setdefault(state, page.word(f"state.{state}"))
            proven = 0 if known["points"] is not None and known["proven_points"] is None else known["proven_points"]
            less = known["points"] is not None and proven != known["points"]
            yield (
                known["unit_name"], known["opd_name"], known["ruleset"], known["code"], known["title"], known["group"],
                shown if state == "scored" else Mark(shown, "bad" if state in ("refused", "failed") else "quiet"),
                known["level"], level, known["points"], Mark(proven, "warn") if less else proven, known["maximum_points"],
                known["reason"], "" if known["proven_reason"] == known["reason"] else known["proven_reason"],
                Mark(known["missing_evidence"], "warn") if known["missing_evidence"] else None,
            )  # fmt: skip
