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
    """Name each property that no proof is tried for."""
    told: dict[Property, Message] = {
        "V6": say("proofs.untried_V6"),
        "V9": say("proofs.untried_V9"),
    }
    for name, message in told.items():
        yield Verdict(name, "untried", None, message, "closed_form")
