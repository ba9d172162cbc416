"""Contradictory claims: figures against words, parts against totals, dates against each other; and what is hard to believe.

Nothing is corrected: how to mend it is told, and where several slips would explain it, all of them.
"""

from __future__ import annotations

from inovrules.integrity.claims.observing import observe

__all__ = ["observe"]
