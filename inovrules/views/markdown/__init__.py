"""The report as Markdown: headings, tables and lists that any reader of it shows."""

from __future__ import annotations

from inovrules.views.markdown.render import render

__all__ = ["render"]
