"""What is known of a property of a ruleset: that it holds, that it doesn't, or that it isn't decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.faults import Place
    from inovrules.messages import Message
    from inovrules.ruleset.model import Promise

Property = Literal["V1", "V2", "V3", "V4", "V5", "V6", "V7", "V8", "V9", "V10", "V11"]
Status = Literal["proved", "refuted", "undecided", "untried"]
Method = Literal["closed_form", "intervals", "reachable_sums", "solver", "search", "enumeration"]
Severity = Literal["error", "warning", "note"]


@frozen
class Verdict:
    """A property, what is known of it, and how that was found.

    `score` is the published score that it is about, `None` where it is about the ruleset. `message` says what holds, what doesn't,
    or what isn't decided, or not even tried; `details` add the reasons. `witness` is a portfolio as plain data that shows it, by
    being scored; where it takes a change to show it, `before` is the portfolio before. `label` tells apart the witnesses of one
    property and score. `promise` is the promise that it is about, where a ruleset may make one.
    """

    property: Property
    status: Status
    score: str | None
    message: Message
    method: Method
    witness: Mapping[str, Any] | None = None
    place: Place | None = None
    severity: Severity = "note"
    details: tuple[Message, ...] = ()
    before: Mapping[str, Any] | None = None
    label: str = ""
    promise: Promise | None = None
