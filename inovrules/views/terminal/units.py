"""The tables of OPDs and of innovations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.views.telling.node import REPORTED, footnote
from inovrules.views.terminal import figures
from inovrules.views.terminal.bars import bar
from inovrules.views.terminal.layout import indented, plain, subheading, table
from inovrules.views.terminal.lines import shown
from inovrules.views.terminal.names import short_name
from inovrules.views.terminal.ranking import Ranked, ranked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from inovrules.scoring.scorecard import Scorecard, UnitScores
    from inovrules.views.terminal.page import Page

MANY, ENDS = 24, 10


def opds(page: Page, card: Scorecard) -> Iterator[RenderableType]:
    """Give the OPDs, the highest first."""
    if not card.opds or card.portfolio.only or not card.opds[0].published():
        return
    yield from _units(page, card, card.opds, "opds")


def innovations(page: Page, card: Scorecard) -> Iterator[RenderableType]:
    """Give the innovations, the highest first; those that may not count come last, with the reason."""
    if not card.innovations or not card.innovations[0].published():
        return
    yield from _units(page, card, card.innovations, "innovations")
    refused = [short_name(page, scores.unit) for scores in card.innovations if not scores.eligibility.accepted]
    if refused:
        shown = refused if page.depth else refused[:ENDS]
        rest = [page.count("and_more", len(refused) - len(shown))] if len(refused) > len(shown) else []
        yield indented(plain(page.count("refused", len(refused), names="; ".join([*shown, *rest])), "red"))


def _units(page: Page, card: Scorecard, units: Sequence[UnitScores], name: str) -> Iterator[RenderableType]:
    found = [row for row in ranked(units) if row.scores.eligibility.accepted]
    yield ""
    yield subheading(page.count(name, len(units)), _title(page, found))
    if not found:
        return
    marks = any(map(_is_reported, found))
    own = [(page.say("innovations_of"), "right")] if name == "opds" else []
    columns = [("#", "right"), (page.say("name"), "wide" if page.depth else "cut"), *own, *figures.columns(page), ("", "bar")]
    yield table(
        page,
        columns,
        [
            _row(page, card, row, name, marks=marks) if isinstance(row, Ranked) else _gap(page, row, len(columns))
            for row in _ends(page, found)
        ],
    )
    if marks:
        yield indented(shown(footnote(page)))


def _ends(page: Page, found: Sequence[Ranked]) -> list[Ranked | int]:
    """Of very many units the first and the last, and between them how many are left out."""
    if page.depth or len(found) <= MANY:
        return [*found]
    return [*found[:ENDS], len(found) - 2 * ENDS, *found[-ENDS:]]


def _gap(page: Page, hidden: int, columns: int) -> list[RenderableType]:
    return ["", plain(page.count("hidden", hidden), "dim"), *[""] * (columns - 2)]


def _title(page: Page, found: Sequence[Ranked]) -> str:
    """What the figures are, and of how many points."""
    if not found:
        return ""
    item = found[0].figure
    rules = found[0].scores.program.ruleset
    title, maximum = page.tell(rules.scores[item.rule.score].title), rules.bounds[item.rule.score].high
    return title if maximum is None else page.say("title_of", title=title, maximum=maximum)


def _is_reported(row: Ranked) -> bool:
    return row.scores.cell(row.figure.rule.score).reported


def _row(page: Page, card: Scorecard, row: Ranked, name: str, *, marks: bool) -> list[RenderableType]:
    unit, item = row.scores.unit, row.figure
    own = sum(scores.unit.opd == unit.id for scores in card.innovations) if name == "opds" else None
    cells: list[RenderableType] = ["" if row.rank is None else str(row.rank), unit.name, *([] if own is None else [str(own)])]
    if item.exact is None:
        state = page.say("none_yet") if own == 0 else page.word(f"state.{item.state}")
        return [*cells, figures.none(), figures.none(), plain(state, "yellow")]
    maximum = row.scores.program.ruleset.bounds[item.rule.score].high
    claimed = figures.claimed(page, item)
    if marks:
        claimed.append(REPORTED if _is_reported(row) else " ")
    return [*cells, claimed, figures.proven(page, item), bar(item.exact, item.proven_exact or 0, maximum)]
