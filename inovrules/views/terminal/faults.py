"""Faults of an input, every one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from inovrules.views.terminal.layout import hanging, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from inovrules.faults import Fault
    from inovrules.views.terminal.page import Page


def faults(page: Page, found: Sequence[Fault]) -> Iterator[RenderableType]:
    """Tell each fault: where, what is wrong, how to mend it; and at the end how many there are."""
    width = len(str(len(found))) + 1
    for number, fault in enumerate(found, 1):
        yield hanging(Text(f"{number}.", "bold"), told(page, fault), width, indent=0, justify="right")
    yield ""
    yield plain(page.count("faults", len(found)), "bold red")


def told(page: Page, fault: Fault) -> Text:
    """Tell one fault: where, its code, what is wrong, how to mend it."""
    text = Text.assemble((page.tell(str(fault.place)), "bold"), "  ", (fault.code, "red"), ("  " + page.tell(fault.path), "dim"))
    text.append("\n" + page.tell(fault.cause))
    return text.append("\n→ " + page.tell(fault.remedy), "cyan")
