"""What to do next: the changes that raise the headline most, each verified by scoring again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from inovrules.advice.alike import steps_alike
from inovrules.views.terminal.layout import hanging, indented, plain, subheading
from inovrules.views.terminal.names import short_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from inovrules.advice.alike import Alike
    from inovrules.advice.steps import Step
    from inovrules.scoring.engine import Engine
    from inovrules.scoring.scorecard import Scorecard
    from inovrules.views.terminal.page import Page

_SHOWN, _EACH = 5, 4


def steps(page: Page, engine: Engine, card: Scorecard) -> Iterator[RenderableType]:
    """Give the next steps; the same step for several innovations stands once."""
    if card.headline is None:
        return
    found = steps_alike(engine, card, (3 if page.depth else 1) * _SHOWN, (2 if page.depth else 1) * _EACH)
    yield ""
    yield subheading(page.say("next"), page.say("next.note"))
    if not found:
        yield indented(plain(page.say("next.none"), "dim"))
    for number, alike in enumerate(found, 1):
        yield hanging(Text(f"{number}.", "bold"), _told(page, alike), 3, justify="right")


def _told(page: Page, alike: Alike) -> Text:
    """Tell a step: what, for whom, and what it brings to each."""
    told = Text(page.tell(alike.action), "bold")
    by_gain: dict[str, list[str]] = {}
    for step in alike.steps:
        by_gain.setdefault(gains(page, step), []).append(short_name(page, step.unit))
    for gain, names in by_gain.items():
        text = gain if len(names) == 1 else page.say("gains.each", gains=gain)
        if alike.steps[0].apart:
            target = alike.steps[0].target
            text = page.say("gains.own" if target is alike.score else "gains.apart", gains=text, title=target.title)
        told.append("\n" + "; ".join(names) + ": ", "not bold").append(text, "green not bold")
    if alike.others:
        told.append("\n" + page.count("next.others", alike.others), "dim not bold")
    return told


def gains(page: Page, step: Step) -> str:
    """Tell what a step brings, claimed and proven."""
    claimed, proven = page.gain(step.gain), page.gain(step.proven_gain)
    if step.gain == step.proven_gain:
        return page.say("gains.both", points=claimed)
    if not step.gain:
        return page.say("gains.proven", points=proven)
    return page.say("gains.claimed", points=claimed) if not step.proven_gain else page.say("gains", claimed=claimed, proven=proven)
