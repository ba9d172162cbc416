"""The outline of a report: what it says, in which order, and what each part is, before it becomes HTML, Markdown or PDF."""

from __future__ import annotations

from inovrules.views.outline.whole import outline

__all__ = ["outline"]
