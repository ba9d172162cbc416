"""Telling findings of one kind: what is the matter, what hangs on it, how to mend it, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from inovrules.views.telling.line import Line, Run, Tone, line
from inovrules.views.telling.observed import told_observed
from inovrules.views.terminal.names import at_line, score_name, short_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from inovrules.views.terminal.groups import Group
    from inovrules.views.terminal.page import Page

ListName: TypeAlias = Literal["open", "undecided", "silenced"]
NAMED = 5
_TONES: dict[str, Tone] = {
    "failed": "bad",
    "refused": "bad",
    "ineligible": "bad",
    "short": "warn",
    "opds": "warn",
    "unproven": "warn",
    "unquantified": "warn",
}


def lists_of(found: Iterable[Group]) -> dict[ListName, list[Group]]:
    """Part the groups: what is open, what can't be decided yet, and what a person has given a reason for."""
    lists: dict[ListName, list[Group]] = {"open": [], "undecided": [], "silenced": []}
    for group in found:
        lists["silenced" if group.first.silenced is not None else "undecided" if group.kind == "undecided" else "open"].append(group)
    lists["open"].sort(key=lambda group: group.kind != "opds")  # of what nobody can count yet the points aren't known
    return lists


def told_group(page: Page, group: Group) -> list[Line]:
    """Tell a group of findings."""
    first = group.first
    if group.is_observed:
        return list(told_observed(page, group))
    told = [*_matter(page, group)]
    if first.apart and first.figure is not None:
        stake = page.say("stake.own" if first.figure is first.score else "stake.apart", title=first.figure.title)
        told.append(line(stake, "quiet"))
    told += [line(effect, "warn", "effect") for effect in effects(page, group)]
    if first.remedy is not None and group.kind != "undecided":
        told.append(line(page.tell(first.remedy), "advice", "remedy"))
    return [*told, line(_where(page, group), "quiet", "where")]


def _matter(page: Page, group: Group) -> Iterator[Line]:
    """Tell what is the matter: the message, or the kind and the score, with the message where there is one finding only."""
    first, tone = group.first, _TONES.get(group.kind, "")
    if first.score is None:
        yield line(page.tell(first.message), tone, "head")
        return
    kind = Run(page.say(f"kind.{group.kind}"), tone, strong=group.kind == "failed" or not tone)
    yield Line((kind, Run(": "), Run(score_name(page, first.score), strong=True)), "head")
    if len(group.findings) == 1 and group.kind != "missing":
        yield line(page.tell(first.message))


def effects(page: Page, group: Group) -> list[str]:
    """Tell what it would do if those that don't count did; of several, each by its name."""
    found = [finding for finding in group.findings if finding.effect is not None and finding.effect.accepts]
    shown = found if page.depth else found[:NAMED]
    named = len(group.findings) > 1
    told = [(page.tell(one.effect.told()), short_name(page, one.unit)) for one in shown if one.effect is not None]
    return [page.say("effect.of", name=name, told=text) if named else text for text, name in told]


def _where(page: Page, group: Group) -> str:
    limit = len(group.findings) if page.depth else NAMED
    names = [at_line(page, finding.unit, finding.place) for finding in group.findings[:limit]]
    rest = len(group.findings) - limit
    return "; ".join([*names, *([page.count("and_more", rest)] if rest > 0 else [])])
