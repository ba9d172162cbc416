"""YAML events from ruamel, by its C parser or its pure one; the only module that knows ruamel."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_ESCAPE = re.compile(r"\\[uU][0-9a-fA-F]*")
_NO_CHARACTER = "found invalid Unicode character escape code"
_COLON = "found unexpected ':'"


class NotYamlError(Exception):
    """The text isn't YAML, at `line` and `column` (from 1).

    `code` says more where that is known: IR117 for the escape of a character that doesn't exist (`name`), IR118 for a
    colon in `{…}` or `[…]` without a space behind it.
    """

    def __init__(self, line: int, column: int, code: str = "IR101", name: str = "") -> None:
        """Keep the place."""
        super().__init__(line, column, code)
        self.line, self.column, self.code, self.name = line, column, code, name


def parsers() -> dict[str, Callable[[str], Any]]:
    """Give the parsers at hand, the fast one first: `c` (libyaml) where it is installed, and `pure`.

    >>> "pure" in parsers()
    True
    """
    found: dict[str, Callable[[str], Any]] = {}
    try:
        from ruamel.yaml.cyaml import CParser  # type: ignore[attr-defined]  # noqa: PLC0415 - slow to import

        found["c"] = CParser
    except ImportError:
        pass
    found["pure"] = _pure
    return found


def _pure(text: str) -> Any:  # noqa: ANN401 - ruamel's parser has no useful type
    from ruamel.yaml import YAML  # noqa: PLC0415 - slow to import

    yaml = YAML(typ="safe", pure=True)
    yaml.version = (1, 1)  # as libyaml reads; scalars stay text, so no more than the syntax of 1.1 comes with it
    return yaml.get_constructor_parser(text)[1]


def events(text: str, parser: str | None = None) -> Iterator[Any]:
    """Yield ruamel's events of a YAML text up to the end of the stream; raises `NotYamlError`."""
    makers = parsers()
    from ruamel.yaml.error import MarkedYAMLError, YAMLError  # noqa: PLC0415 - slow to import

    source = makers[parser or next(iter(makers))](text)
    try:
        while type(raw := source.get_event()).__name__ != "StreamEndEvent":
            yield raw
    except MarkedYAMLError as error:
        raise _marked(text, error) from None
    except (YAMLError, ValueError, OverflowError, LookupError, TypeError, AttributeError):
        raise _unmarked(text, source) from None


def _marked(text: str, error: Any) -> NotYamlError:  # noqa: ANN401 - ruamel's errors have no useful type
    """Place a fault where the parser marks it."""
    mark, problem = error.problem_mark or error.context_mark, str(error.problem or "")
    if mark and not _follows(text, mark) and error.context_mark:
        mark = error.context_mark  # what isn't closed began there; the end of the file tells nobody anything
    line, column = _last(text) if mark is None or not _follows(text, mark) else (mark.line + 1, mark.column + 1)
    if problem == _COLON:
        return NotYamlError(line, column, "IR118")
    if problem == _NO_CHARACTER:
        return _escape(text, line, column)
    if problem.startswith("found unknown escape character '"):
        column -= 1  # the pure parser marks the letter, libyaml the backslash
    return NotYamlError(line, column)


def _follows(text: str, mark: Any) -> bool:  # noqa: ANN401 - ruamel's marks have no useful type
    """Whether anything is written from a mark on."""
    first, *rest = text.splitlines()[mark.line :] or [""]
    return bool(first[mark.column :].strip() or "".join(rest).strip())


def _last(text: str) -> tuple[int, int]:
    """Give the place of the last character written."""
    lines = text.rstrip().splitlines() or [""]
    return len(lines), max(len(lines[-1]), 1)


def _unmarked(text: str, source: Any) -> NotYamlError:  # noqa: ANN401
    """Place what the pure parser stumbles over without noticing, such as an escape beyond all characters: where it stands."""
    reader = getattr(getattr(source, "scanner", None), "reader", None)
    if reader is None:
        return NotYamlError(1, 1)
    return _escape(text, reader.line + 1, reader.column + 1)


def _escape(text: str, line: int, column: int) -> NotYamlError:
    """Name the escape whose digits start at a place."""
    lines = text.splitlines()
    start = max(column - 3, 0)
    found = _ESCAPE.match(lines[line - 1], start) if line <= len(lines) else None
    return NotYamlError(line, start + 1, "IR117", found[0]) if found else NotYamlError(line, column)
