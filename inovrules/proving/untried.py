"""Properties that aren't tried: silence would look like a proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.messages import say
from inovrules.proving.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator


def untried() -> Iterator[Verdict]:
    """Name each property that no proof is tried for: that of two rulesets, which `inovrules diff` compares."""
    yield Verdict("V9", "untried", None, say("proofs.untried_V9"), "closed_form")
