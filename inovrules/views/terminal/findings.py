"""The list of findings, by points at stake; apart from it what can't be decided yet, and what a person has given a reason for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from inovrules.views.telling.findings import lists_of, told_group
from inovrules.views.terminal.layout import hanging, indented, plain, subheading
from inovrules.views.terminal.lines import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from inovrules.views.terminal.groups import Group
    from inovrules.views.terminal.page import Page

_SHOWN, _MOST = 7, 14
_WIDTH = 6


def findings(page: Page, found: Sequence[Group]) -> Iterator[RenderableType]:
    """Give the findings of a scorecard in up to three lists."""
    for name, groups in lists_of(found).items():
        if groups:
            yield ""
            yield from _list(page, name, groups)


def _list(page: Page, name: str, groups: Sequence[Group]) -> Iterator[RenderableType]:
    number = sum(len(group.findings) for group in groups)
    yield subheading(page.count(f"findings.{name}", number), page.say(f"findings.{name}.note"))
    shown = groups if page.depth else _chosen(groups)
    for group in shown:
        stake = "" if name != "open" or group.stake is None else page.figure(group.stake, 2)
        yield hanging(Text(stake, "bold"), text_of(told_group(page, group)), _WIDTH, justify="right")
    if len(groups) > len(shown):
        hidden = number - sum(len(group.findings) for group in shown)
        yield indented(plain(page.count("findings.more", hidden), "dim"))


def _chosen(groups: Sequence[Group]) -> list[Group]:
    """Leave out the last where there are many, mere notes before anything graver."""
    graver = [group for group in groups if group.severity != "note"][:_MOST]
    notes = [group for group in groups if group.severity == "note"][: max(_SHOWN - len(graver), 0)]
    kept = {id(group) for group in (*graver, *notes)}
    return [group for group in groups if id(group) in kept]
