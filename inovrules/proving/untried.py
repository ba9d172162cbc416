"""Properties that aren't tried: silence would look like a proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.messages import say
from inovrules.proving.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.messages import Message
    from inovrules.proving.verdict import Property


def untried() -> Iterator[Verdict]:
    """Say of each property that no proof is tried for that it is undecided."""
    told: dict[Property, Message] = {
        "V2": say("proofs.untried_V2"),
        "V3": say("proofs.untried_V3"),
        "V5": say("proofs.untried_V5"),
        "V6": say("proofs.untried_V6"),
        "V7": say("proofs.untried_V7"),
        "V8": say("proofs.untried_V8"),
        "V9": say("proofs.untried_V9"),
        "V10": say("proofs.untried_V10"),
    }
    for name, message in told.items():
        yield Verdict(name, "undecided", None, message, "closed_form")
