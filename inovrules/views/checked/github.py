"""A check as workflow commands of GitHub Actions: each shows as an annotation beside the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.checking import Check, Finding
    from inovrules.messages import Language

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def github(check: Check, language: Language) -> str:
    """Give a command for each fault and finding; what is excused is a notice that says so.

    >>> from inovrules.checking import Check
    >>> github(Check(()), "en")
    ''
    """
    return "".join(f"{_command(finding, language)}\n" for _, finding in check.lines())


def _command(finding: Finding, language: Language) -> str:
    place = finding.place
    told = "\n".join([*([place.cell] if place.cell else []), *_told(finding, language)])
    at = ("", "") if place.cell else (str(place.line or ""), str(place.column or ""))  # a cell is no line of the file
    named = {"file": place.file, "line": at[0], "col": at[1], "title": _title(finding)}
    written = ",".join(f"{name}={in_property(value)}" for name, value in named.items() if value)
    command = "notice" if finding.is_excused else _COMMANDS[finding.severity]
    return f"::{command} {written}::{in_message(told)}"


def _title(finding: Finding) -> str:
    return f"{finding.code} {finding.path}".rstrip()


def _told(finding: Finding, language: Language) -> Iterator[str]:
    yield finding.message.text(language)
    if finding.reason is not None:
        yield say("check.reason", reason=finding.reason).text(language)
    elif finding.remedy is not None:
        yield finding.remedy.text(language)


def in_message(text: str) -> str:
    r"""Escape a command's message.

    >>> in_message("50 %\nor more")
    '50 %25%0Aor more'
    """
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def in_property(text: str) -> str:
    """Escape a property of a command, which ends at a comma or colon.

    >>> in_property("a: b, c")
    'a%3A b%2C c'
    """
    return in_message(text).replace(":", "%3A").replace(",", "%2C")
