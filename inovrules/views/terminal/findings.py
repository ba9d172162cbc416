"""The list of findings, by points at stake; apart from it what can't be decided yet, and what a person has given a reason for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from inovrules.views.terminal.layout import hanging, indented, plain, subheading
from inovrules.views.terminal.names import at_line, score_name, short_name
from inovrules.views.terminal.observed import told_observed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from inovrules.views.terminal.groups import Group
    from inovrules.views.terminal.page import Page

_SHOWN, _MOST, _NAMED = 7, 14, 5
_WIDTH = 6
STYLES = {
    "failed": "bold red",
    "refused": "red",
    "ineligible": "red",
    "short": "yellow",
    "opds": "yellow",
    "unproven": "yellow",
    "unquantified": "yellow",
}


def findings(page: Page, found: Sequence[Group]) -> Iterator[RenderableType]:
    """Give the findings of a scorecard in up to three lists."""
    lists: dict[str, list[Group]] = {"open": [], "undecided": [], "silenced": []}
    for group in found:
        lists["silenced" if group.first.silenced is not None else "undecided" if group.kind == "undecided" else "open"].append(group)
    lists["open"].sort(key=lambda group: group.kind != "opds")  # of what nobody can count yet the points aren't known
    for name, groups in lists.items():
        if groups:
            yield ""
            yield from _list(page, name, groups)


def _list(page: Page, name: str, groups: Sequence[Group]) -> Iterator[RenderableType]:
    number = sum(len(group.findings) for group in groups)
    yield subheading(page.count(f"findings.{name}", number), page.say(f"findings.{name}.note"))
    shown = groups if page.depth else _chosen(groups)
    for group in shown:
        stake = "" if name != "open" or group.stake is None else page.figure(group.stake, 2)
        yield hanging(Text(stake, "bold"), _told(page, group), _WIDTH, justify="right")
    if len(groups) > len(shown):
        hidden = number - sum(len(group.findings) for group in shown)
        yield indented(plain(page.count("findings.more", hidden), "dim"))


def _chosen(groups: Sequence[Group]) -> list[Group]:
    """Leave out the last where there are many, mere notes before anything graver."""
    graver = [group for group in groups if group.severity != "note"][:_MOST]
    notes = [group for group in groups if group.severity == "note"][: max(_SHOWN - len(graver), 0)]
    kept = {id(group) for group in (*graver, *notes)}
    return [group for group in groups if id(group) in kept]


def _told(page: Page, group: Group) -> Text:
    """Tell a group: what is the matter, how to mend it, and where."""
    first = group.first
    if group.is_observed:
        return told_observed(page, group)
    if first.score is None:
        told = Text(page.tell(first.message), STYLES.get(group.kind, ""))
    else:
        told = Text.assemble(
            (page.say(f"kind.{group.kind}"), STYLES.get(group.kind, "bold")), ": ", (score_name(page, first.score), "bold")
        )
        if len(group.findings) == 1 and group.kind != "missing":
            told.append("\n" + page.tell(first.message))
    if first.apart and first.figure is not None:
        told.append("\n" + page.say("stake.own" if first.figure is first.score else "stake.apart", title=first.figure.title), "dim")
    for effect in effects(page, group):
        told.append("\n" + effect, "yellow")
    if first.remedy is not None and group.kind != "undecided":
        told.append("\n→ " + page.tell(first.remedy), "cyan")
    return told.append("\n" + _where(page, group), "dim")


def effects(page: Page, group: Group) -> list[str]:
    """Tell what it would do if those that don't count did; of several, each by its name."""
    found = [finding for finding in group.findings if finding.effect is not None and finding.effect.accepts]
    shown = found if page.depth else found[:_NAMED]
    named = len(group.findings) > 1
    told = [(page.tell(one.effect.told()), short_name(page, one.unit)) for one in shown if one.effect is not None]
    return [page.say("effect.of", name=name, told=text) if named else text for text, name in told]


def _where(page: Page, group: Group) -> str:
    limit = len(group.findings) if page.depth else _NAMED
    names = [at_line(page, finding.unit, finding.place) for finding in group.findings[:limit]]
    rest = len(group.findings) - limit
    return "; ".join([*names, *([page.count("and_more", rest)] if rest > 0 else [])])
