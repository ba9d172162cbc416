"""The report as one HTML file: nothing is loaded from elsewhere and nothing runs in it."""

from __future__ import annotations

from inovrules.views.html.render import render

__all__ = ["render"]
