"""The guide on the first sheet: how to fill the form in, and by which rules it was made."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.manual.head import about
from inovrules.manual.model import Entry, Paragraph
from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from inovrules.messages import Language
    from inovrules.ruleset import Ruleset

_WIDTH = 150
_STEPS = ("cells", "order", "blank", "notes", "numbers", "percent", "bounds", "dates", "several", "evidence", "levels", "next")


@frozen
class Line:
    """A line of the guide; an empty one keeps others apart."""

    text: str = ""
    is_heading: bool = False


def guide(rulesets: Sequence[Ruleset], language: Language) -> Iterator[Line]:
    """Give the lines of the guide."""
    yield Line()
    yield Line(say("forms.guide").text(language), is_heading=True)
    for step in _STEPS:
        yield from _wrapped(say(f"forms.guide_{step}").text(language))
    for rules in rulesets:
        yield Line()
        yield Line(f"{rules.title.text(language)} ({rules.id} {rules.version})", is_heading=True)
        for block in about(rules, language):
            if isinstance(block, Paragraph):
                yield from _wrapped(block.text)
            elif isinstance(block, Entry):
                yield from _wrapped(f"{block.label}: {block.text}")


def _wrapped(text: str) -> Iterator[Line]:
    return (Line(line if index == 0 else f"   {line}") for index, line in enumerate(wrap(text, _WIDTH)))
