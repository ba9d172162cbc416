"""Proposing cases for what no case touches: as few as are found, with figures that a person must confirm."""

from __future__ import annotations

from inovrules.cases.proposing.choosing import Proposal, Proposed, propose

__all__ = ["Proposal", "Proposed", "propose"]
