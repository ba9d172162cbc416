"""Telling the next steps: what, for whom, and what it brings to each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.views.telling.line import Line, Run, line
from inovrules.views.terminal.names import short_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.advice.alike import Alike
    from inovrules.advice.steps import Step
    from inovrules.views.terminal.page import Page


def told_step(page: Page, alike: Alike) -> Iterator[Line]:
    """Tell a step that is open to several."""
    yield line(page.tell(alike.action), role="head", strong=True)
    by_gain: dict[str, list[str]] = {}
    for step in alike.steps:
        by_gain.setdefault(gains(page, step), []).append(short_name(page, step.unit))
    for gain, names in by_gain.items():
        text = gain if len(names) == 1 else page.say("gains.each", gains=gain)
        if alike.steps[0].apart:
            target = alike.steps[0].target
            text = page.say("gains.own" if target is alike.score else "gains.apart", gains=text, title=target.title)
        yield Line((Run("; ".join(names) + ": "), Run(text, "good")), "gain")
    if alike.others:
        yield line(page.count("next.others", alike.others), "quiet")


def gains(page: Page, step: Step) -> str:
    """Tell what a step brings, claimed and proven."""
    claimed, proven = page.gain(step.gain), page.gain(step.proven_gain)
    if step.gain == step.proven_gain:
        return page.say("gains.both", points=claimed)
    if not step.gain:
        return page.say("gains.proven", points=proven)
    return page.say("gains.claimed", points=claimed) if not step.proven_gain else page.say("gains", claimed=claimed, proven=proven)
