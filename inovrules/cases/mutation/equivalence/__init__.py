"""Changes that make no difference whatever is reported: found by stated rules, so that nobody need excuse them."""

from __future__ import annotations

from inovrules.cases.mutation.equivalence.whole import is_equivalent

__all__ = ["is_equivalent"]
