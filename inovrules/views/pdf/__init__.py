"""The report as PDF, set by Typst: no browser is needed. Typst is an extra (`inovrules[pdf]`)."""

from __future__ import annotations

from inovrules.views.pdf.render import render

__all__ = ["render"]
