"""Where points are lost, what to do next, what was found, whom to ask, and which documents are missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.advice.alike import steps_alike
from inovrules.advice.unanswered import unanswered
from inovrules.views.outline.figures import figure_columns, proven_cell
from inovrules.views.outline.pieces import Bar, Cell, Column, Item, Items, Lines, Section, Table
from inovrules.views.outline.sheet import told
from inovrules.views.telling.findings import lists_of, told_group
from inovrules.views.telling.line import line
from inovrules.views.telling.losses import by_group, loss_name
from inovrules.views.telling.losses import weakest as losses
from inovrules.views.telling.steps import told_step
from inovrules.views.terminal.names import short_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from inovrules.advice.unanswered import Unanswered
    from inovrules.exact import Exact
    from inovrules.messages import Text
    from inovrules.scoring.engine import Engine
    from inovrules.scoring.scorecard import Scorecard
    from inovrules.views.outline.sheet import Names
    from inovrules.views.telling.findings import ListName
    from inovrules.views.telling.losses import Loss
    from inovrules.views.terminal.groups import Group
    from inovrules.views.terminal.page import Page

_STEPS, _EACH = 10, 4


def weakest(page: Page, card: Scorecard, names: Names) -> Iterator[Section]:
    """Give the scores that lose most."""
    found = losses(page, card)
    if found:
        columns = (
            Column(page.say("part"), "name"),
            Column(page.say("lost"), "figure"),
            Column(page.say("reached"), "figure"),
            Column("", "bar"),
        )
        table = Table(page.say("weakest.note"), columns, tuple(_loss(page, loss, names) for loss in found))
        yield Section(names.part("weakest"), page.say("weakest"), page.say("weakest.note"), (table,))


def groups(page: Page, card: Scorecard, names: Names) -> Iterator[Section]:
    """Give the points by group of indicators, in the ruleset's order."""
    found = by_group(card)
    if found:
        title, note = told(page, "groups"), told(page, "groups.note")
        columns = Column(told(page, "group"), "name"), *figure_columns(page), Column(page.say("maximum"), "figure"), Column("", "bar")
        rows = tuple(_group(page, *each) for each in found)
        yield Section(names.part("groups"), title, note, (Table(note, columns, rows),))


def _group(page: Page, title: Text, claimed: Exact, proven: Exact, most: Exact) -> tuple[Cell, ...]:
    shown = proven_cell(page.figure(proven, 2), same=proven == claimed)
    return Cell(page.tell(title)), Cell(page.figure(claimed, 2)), shown, Cell(page.figure(most, 2)), Cell(bar=Bar(claimed, proven, most))


def _loss(page: Page, loss: Loss, names: Names) -> tuple[Cell, ...]:
    return (
        Cell(loss_name(page, loss), to=names.score(loss.score.id)),
        Cell(page.figure(loss.most - loss.claimed, 2), strong=True),
        Cell(page.percent(loss.claimed / loss.most)),
        Cell(bar=Bar(loss.claimed, loss.proven, loss.most)),
    )


def steps(page: Page, engine: Engine, card: Scorecard, names: Names) -> Iterator[Section]:
    """Give the next steps; the same step for several innovations stands once."""
    if card.headline is None:
        return
    found = steps_alike(engine, card, _STEPS, _EACH)
    items = tuple(Item(f"{number}.", tuple(told_step(page, alike))) for number, alike in enumerate(found, 1))
    block = Items("steps", items) if items else Lines((line(page.say("next.none"), "quiet"),))
    yield Section(names.part("steps"), page.say("next"), page.say("next.note"), (block,))


def findings(page: Page, found: Sequence[Group], names: Names) -> Iterator[Section]:
    """Give the findings in up to three lists."""
    for name, groups in lists_of(found).items():
        if groups:
            number = sum(len(group.findings) for group in groups)
            items = Items("findings", tuple(_finding(page, name, group) for group in groups))
            title, note = page.count(f"findings.{name}", number), page.say(f"findings.{name}.note")
            yield Section(names.part(f"findings-{name}"), title, note, (items,))


def _finding(page: Page, name: ListName, group: Group) -> Item:
    stake = "" if name != "open" or group.stake is None else page.figure(group.stake, 2)
    return Item(stake, tuple(told_group(page, group)))


def asking(page: Page, card: Scorecard, groups: Sequence[Group], names: Names) -> Iterator[Section]:
    """Give a line for each OPD that has something to answer."""
    found = unanswered(card, (finding for group in groups for finding in group.findings))
    if found:
        columns = Column(page.say("asking.whom"), "name"), Column(page.say("asking.points"), "figure"), Column(page.say("asking.answers"))
        table = Table(page.say("asking.note"), columns, tuple(_asked(page, one, names) for one in found))
        yield Section(names.part("asking"), page.say("asking"), page.say("asking.note"), (table,))


def _asked(page: Page, one: Unanswered, names: Names) -> tuple[Cell, ...]:
    of_innovations = page.count("asking.of_innovations", one.innovations, answers=one.answers)
    answers = of_innovations if one.innovations else page.count("asking.own", one.answers)
    led = names.unit(one.unit.scope, one.unit.id)
    return Cell(short_name(page, one.unit), to=led), Cell(page.figure(one.stake, 2) if one.stake else "", strong=True), Cell(answers)
