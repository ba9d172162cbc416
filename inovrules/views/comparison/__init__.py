"""What a comparison found, for people (terminal, Markdown) and programs (JSON)."""

from __future__ import annotations
