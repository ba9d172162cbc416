"""What became of the findings of an earlier report: what is gone and what only changed; what is new is told in full elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from inovrules.messages import say
from inovrules.views.terminal.layout import indented, plain, subheading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from inovrules.checking import Finding
    from inovrules.checking.since import Since
    from inovrules.views.terminal.page import Page

_SHOWN = 10


def became(page: Page, since: Since, found: Sequence[Finding]) -> Iterator[RenderableType]:
    """Tell what changed and what is gone, briefly; what stayed the same is counted."""
    changed = [finding for finding in found if since.fate(finding) == "changed" and not since.is_worse(finding)]
    yield from _listed(page, "changed", changed, since)
    yield from _listed(page, "gone", since.gone, since)
    same = sum(since.fate(finding) == "same" for finding in found)
    yield ""
    yield plain(page.tell(say("since.same", number=same)), "dim")


def _listed(page: Page, name: str, found: Sequence[Finding], since: Since) -> Iterator[RenderableType]:
    if not found:
        return
    yield ""
    yield subheading(page.tell(say(f"since.{name}", number=len(found))))
    shown = found if page.depth else found[:_SHOWN]
    for finding in shown:
        told = Text.assemble((f"{finding.code}  {page.tell(finding.path)}", "dim"), "\n", page.tell(finding.message))
        was = since.before.get(finding.id)
        if finding.reason is not None:
            told.append("\n= " + page.tell(finding.reason), "green")
        if was is not None and was.message.text(page.language) != finding.message.text(page.language):
            told.append("\n" + page.tell(say("since.was", message=was.message)), "dim")
        yield indented(told)
    if len(shown) < len(found):
        yield indented(plain(page.tell(say("since.more", number=len(found) - len(shown))), "dim"))
