"""Write the manual's pages of the public library from its docstrings: `inovrules`, `inovrules.plugins` and `inovrules.testing`.

Run it from the checkout (`python -m scripts.api_page`) after changing a public name; a test fails while the two differ.
"""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

import inovrules
import inovrules.plugins
import inovrules.testing
import inovrules.testing.strategies

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

FOLDER = Path(__file__).parent.parent / "docs" / "reference"
GROUPS = {
    "Scoring": ("Engine", "Plugins", "Ruleset", "Portfolio", "Unit", "Evidence"),
    "Results": ("Scorecard", "UnitScores", "PublishedScore", "Node"),
    "Making sense of results": ("attribution", "findings_of", "next_steps", "rank"),
    "Faults": ("FaultError", "Fault", "Place"),
}
PLUGIN_GROUPS = {
    "Descriptors": ("EvaluatorType", "RulesetSource", "Reader", "View", "Command"),
    "Evaluators": ("Evaluator", "Takes", "Subject", "Inputs", "Outcome", "Description", "Possible", "Text"),
    "Evaluators that need the whole portfolio": ("PortfolioView", "UnitView"),
    "Parameters": (
        "parameter", "REQUIRED", "read_number", "read_whole", "read_text", "read_texts", "read_flag", "read_bilingual", "one_of",
        "Kind", "written_as",
    ),
    "Reading a ruleset": ("Cursor", "Context", "FactDeclaration", "Scale", "Attached", "Place", "PartialDate"),
    "Readers and views": ("At", "Report"),
    "Loading": ("hookimpl", "Source", "Plugins"),
}  # fmt: skip
TESTING_GROUPS = {
    "Contracts": ("evaluator_contract", "ruleset_contract", "EvaluatorContract", "RulesetContract", "PromiseError"),
    "Tiny rulesets and portfolios": ("tiny_ruleset", "tiny_portfolio"),
    "Strategies": ("strategies",),
}
_INTRO = """\
<!-- Written by `python -m scripts.api_page` from the docstrings; don't edit. -->

# The library

What `inovrules` exports. Everything else is private and may change without notice, but for what plugins are written with, which
[`inovrules.plugins`](plugins-api.md) exports. `import inovrules` itself imports next to nothing: each name is loaded when it is
first used.

`inovrules.__version__` is the version as text.

```python
>>> from inovrules import *
```
"""
_PLUGIN_INTRO = """\
<!-- Written by `python -m scripts.api_page` from the docstrings; don't edit. -->

# What plugins are written with

What `inovrules.plugins` exports: everything that a plugin needs. How to begin is told in the
[tutorial](../tutorial/first-plugin.md), each hook on [its page](hooks.md).

```python
>>> from inovrules.plugins import *
```
"""
_TESTING_INTRO = """\
<!-- Written by `python -m scripts.api_page` from the docstrings; don't edit. -->

# Testing plugins

What `inovrules.testing` exports; it needs the extra `inovrules[testing]`. How it is used is told in
[Test a plugin](../how-to/test-a-plugin.md).

```python
>>> from inovrules.testing import *
>>> from inovrules.testing.strategies import *
```
"""
_HOOKIMPL = """\
The marker of a plugin's [hooks](hooks.md), a [pluggy](https://pluggy.readthedocs.io) `HookimplMarker`.
"""


def pages() -> dict[str, str]:
    """Give the text of each page by file name."""
    return {
        "api.md": _page(inovrules, GROUPS, _INTRO),
        "plugins-api.md": _page(inovrules.plugins, PLUGIN_GROUPS, _PLUGIN_INTRO),
        "testing.md": _page(inovrules.testing, TESTING_GROUPS, _TESTING_INTRO),
    }


def _page(module: ModuleType, named: dict[str, tuple[str, ...]], intro: str) -> str:
    grouped = {name for names in named.values() for name in names}
    rest = tuple(name for name in module.__all__ if name not in grouped and name != "__version__")
    groups = {**named, "More": rest} if rest else named
    return intro + "".join(f"\n## {title}\n" + "".join(_entry(module, name) for name in names) for title, names in groups.items())


def _entry(module: ModuleType, name: str) -> str:
    found = getattr(module, name)
    if inspect.ismodule(found):
        return f"\n### {name}\n\n{_text(found)}\n" + "".join(_entry(found, each) for each in found.__all__)
    if name == "hookimpl":
        return f"\n### {name}\n\n{_HOOKIMPL}"
    if name == "REQUIRED":
        return f"\n### {name}\n\nThe default of a parameter that a ruleset must state.\n"
    if isinstance(found, inovrules.plugins.Kind):
        return f"\n### {name}\n\nA kind of parameter. {_text(found.read)}\n"
    if inspect.isclass(found):
        return f"\n### {name}\n\n" + "\n".join(_class(found)) + "\n"
    shown = f"`{name}{_signature(found)}`\n: {_text(found, indent=2)}" if inspect.isfunction(found) else f"`{found}`"
    return f"\n### {name}\n\n{shown}\n"


def _class(cls: type) -> Iterator[str]:
    yield _text(cls)
    if attrs.has(cls):
        yield ""
        yield "| attribute | type |"
        yield "| --- | --- |"
        yield from (f"| `{field.name}` | `{_type(field.type)}` |" for field in attrs.fields(cls) if not field.name.startswith("_"))
    elif not getattr(cls, "_is_protocol", False) and "__init__" in vars(cls):
        yield ""
        yield f"`{cls.__name__}{_signature(cls)}`"
        yield f": {_text(vars(cls)['__init__'], indent=2)}"
    for name, member in vars(cls).items():
        if not name.startswith("_"):
            yield from _member(name, member)


def _type(stated: object) -> str:
    return str(stated).replace("|", "\\|")


def _member(name: str, member: Any) -> Iterator[str]:  # noqa: ANN401 - whatever a class holds
    if isinstance(member, property):
        yield ""
        yield f"`{name}` → `{inspect.signature(member.fget).return_annotation}`" if member.fget else f"`{name}`"
        yield f": {_text(member, indent=2)}"
    elif isinstance(member, classmethod | staticmethod):
        yield from _function(name, member.__func__)
    elif inspect.isfunction(member) and member.__doc__:
        yield from _function(name, member)


def _function(name: str, function: Any) -> Iterator[str]:  # noqa: ANN401
    yield ""
    yield f"`{name}{_signature(function)}`"
    yield f": {_text(function, indent=2)}"


def _signature(function: Any) -> str:  # noqa: ANN401
    signature = inspect.signature(function)
    shown = [parameter for name, parameter in signature.parameters.items() if name not in ("self", "cls")]
    return re.sub(r"'(?P<type>[^']*)'", r"\g<type>", str(signature.replace(parameters=shown)))


def _text(documented: object, indent: int = 0) -> str:
    """Give a docstring as Markdown: examples become blocks."""
    lines: list[str] = []
    inside = False
    for line in (inspect.getdoc(documented) or "").splitlines():
        if line.startswith(">>> ") and not inside:
            lines.append("```python")
            inside = True
        elif inside and not line.strip():
            lines.append("```")
            inside = False
        lines.append(line)
    if inside:
        lines.append("```")
    return "\n".join([lines[0], *(" " * indent + line if line.strip() else "" for line in lines[1:])]) if lines else ""


def write(folder: Path = FOLDER) -> list[str]:
    """Write the pages."""
    for name, text in pages().items():
        (folder / name).write_text(text, "utf-8")
    return list(pages())


if __name__ == "__main__":
    print(*write())
