"""Which changes to a ruleset its cases notice, for the terminal."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from inovrules.messages import say
from inovrules.views.cases.measured import percent, titles_of
from inovrules.views.terminal.layout import hanging, indented, plain, subheading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from inovrules.cases.excuses import Excuse
    from inovrules.cases.mutation import Mutant, Mutation, Survivor
    from inovrules.messages import Message
    from inovrules.ruleset import Ruleset
    from inovrules.views.terminal.page import Page


def mutation(page: Page, found: Mutation, ruleset: Ruleset) -> Iterator[RenderableType]:
    """Tell how many changes are noticed, and list by score or rule which aren't; the excused ones only in depth."""
    values = {"noticed": found.noticed, "number": found.number, "percent": percent(found.share, page.language)}
    yield plain(page.tell(say("mutation.summary", **values)), "yellow" if found.unexcused else "green")
    excused = [survivor for survivor in found.survivors if survivor.excuse is not None]
    if excused and not page.depth:
        yield indented(plain(page.tell(say("mutation.excused_more", number=len(excused))), "dim"))
    if found.unexcused:
        yield plain(page.tell(say("mutation.unnoticed")))
        yield from _survivors(page, found.unexcused, ruleset)
    if excused and page.depth:
        yield plain(page.tell(say("mutation.excused")))
        yield from _survivors(page, excused, ruleset)
    for excuse in found.stale:
        yield plain(page.tell(stale(excuse)), "red")


def _survivors(page: Page, survivors: Sequence[Survivor], ruleset: Ruleset) -> Iterator[RenderableType]:
    titles = titles_of(ruleset)
    for about, listed in groupby(survivors, key=lambda survivor: survivor.mutant.path[:2]):
        section, *named = about
        title = titles.get((section, named[0])) if named else None
        yield indented(subheading("/".join(about), page.tell(title)))
        for survivor in listed:
            yield hanging("·", page.tell(told(survivor.mutant)), 1, indent=4)
            if survivor.excuse is not None:
                yield indented(plain(page.tell(say("cases.because", text=survivor.excuse.because)), "dim"), 7)


def told(mutant: Mutant) -> Message:
    """Tell a change, below the rule or score that it is made to."""
    path = "/".join(mutant.path[2:]) or mutant.path[-1]
    if mutant.to is None:
        return say("mutation.removed", path=path)
    return say("mutation.set", path=path, was=mutant.was, to=mutant.to)


def stale(excuse: Excuse) -> Message:
    """Tell that a change is excused that is noticed, or isn't made."""
    path = excuse.path if excuse.to is None else f"{excuse.path}: {excuse.to}"
    return say("mutation.stale", place=str(excuse.place), path=path)
