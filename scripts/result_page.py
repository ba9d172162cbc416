"""Write the manual's page of the result document from its JSON schema.

Run it from the checkout (`python -m scripts.result_page`) after changing the schema; a test fails while the two differ.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from inovrules.views.json import schema

if TYPE_CHECKING:
    from collections.abc import Iterator

FILE = Path(__file__).parent.parent / "docs" / "reference" / "result-keys.md"
_INTRO = """\
<!-- Written by `python -m scripts.result_page` from the schema; don't edit. -->

# Every key of the result document

What the [result document](result-document.md) holds, key by key, as its JSON schema says. All keys are always there; what
isn't known is `null`. In the tables, *exact* is a text with a number, *text* a mapping `{"id": …, "en": …}`, and a name with
a link is a mapping told below.
"""
_PLAIN = {"exact": "*exact*", "published": "*exact*, with all decimals that are published", "text": "*text*"}
_PLAIN |= {"day": "a date, `2026-07-01`", "digest": "64 hexadecimal digits", "state": "a [state](../explanation/states.md)"}


def page() -> str:
    """Give the text of the page."""
    found = schema()
    told = [name for name in found["definitions"] if name not in _PLAIN]
    sections = [("The document", found), *((name, found["definitions"][name]) for name in told)]
    return _INTRO + "".join(f"\n## {title}\n\n" + "\n".join(_section(part)) + "\n" for title, part in sections)


def _section(part: dict[str, Any]) -> Iterator[str]:
    if "description" in part and "$schema" not in part:
        yield part["description"]
        yield ""
    if "properties" not in part:
        yield f"{_kind(part)[0].upper()}{_kind(part)[1:]}."
        return
    yield "| key | what it is |"
    yield "| --- | --- |"
    yield from _rows(part, "")


def _rows(part: dict[str, Any], before: str) -> Iterator[str]:
    for name, entry in part["properties"].items():
        told = f": {entry['description']}" if "description" in entry else ""
        yield f"| `{before}{name}` | {_kind(entry)}{told} |"
        inner = entry.get("items", entry) if entry.get("type") == "array" else entry
        options = [inner, *inner.get("oneOf", [])] if isinstance(inner, dict) else []
        for option in options:
            if "properties" in option:
                yield from _rows(option, f"{before}{name}.")


def _kind(part: dict[str, Any]) -> str:  # noqa: PLR0911 - one line for each kind
    """Tell which values are allowed."""
    if "$ref" in part:
        name = part["$ref"].rpartition("/")[2]
        return _PLAIN.get(name, f"[{name}](#{name})")
    if "oneOf" in part:
        return " or ".join(_kind(option) for option in part["oneOf"])
    if "const" in part:
        return f"`{part['const']}`"
    if "enum" in part:
        return " or ".join(f"`{'null' if option is None else option}`" for option in part["enum"])
    if part.get("type") == "array":
        return f"a list of: {_kind(part['items'])}" if "items" in part else "a list"
    if part.get("type") == "object" and isinstance(part.get("additionalProperties"), dict):
        return f"a mapping; each value is {_kind(part['additionalProperties'])}"
    kinds = part.get("type", "any")
    names = {"null": "`null`", "string": "a text", "integer": "a whole number", "boolean": "`true` or `false`", "object": "a mapping"}
    return " or ".join(names.get(kind, kind) for kind in ([kinds] if isinstance(kinds, str) else kinds))


def write(file: Path = FILE) -> Path:
    """Write the page."""
    file.write_text(page(), "utf-8")
    return file


if __name__ == "__main__":
    print(write().name)
