"""A line of words: what each of them is like, not yet how it looks."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

Tone = Literal["", "good", "warn", "bad", "quiet", "advice"]
Role = Literal["head", "text", "item", "effect", "remedy", "reason", "where", "gain"]


@frozen
class Run:
    """Some words of one tone; `strong` ones stand out."""

    text: str
    tone: Tone = ""
    strong: bool = False


@frozen
class Line:
    """A line, and what it is for."""

    runs: tuple[Run, ...]
    role: Role = "text"

    @property
    def text(self) -> str:
        """All of its words.

        >>> Line((Run("Not reported", strong=True), Run(": Benefit"))).text
        'Not reported: Benefit'
        """
        return "".join(run.text for run in self.runs)


def line(text: str, tone: Tone = "", role: Role = "text", *, strong: bool = False) -> Line:
    """Give a line of one tone."""
    return Line((Run(text, tone, strong),), role)
