"""What came of a ruleset's cases: on the terminal, as a document, and as JUnit's XML."""

from __future__ import annotations
