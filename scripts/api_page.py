"""Write the manual's page of the public library: what `inovrules` exports, from its docstrings.

Run it from the checkout (`python -m scripts.api_page`) after changing a public name; a test fails while the two differ.
"""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

import inovrules

if TYPE_CHECKING:
    from collections.abc import Iterator

FILE = Path(__file__).parent.parent / "docs" / "reference" / "api.md"
GROUPS = {
    "Scoring": ("Engine", "Ruleset", "Portfolio", "Unit", "Evidence"),
    "Results": ("Scorecard", "UnitScores", "PublishedScore", "Node"),
    "Making sense of results": ("attribution", "findings_of", "next_steps", "rank"),
    "Faults": ("FaultError", "Fault", "Place"),
    "Evaluators": ("Evaluator", "EvaluatorType", "Inputs", "Outcome", "Possible", "Description", "hookimpl"),
}
_INTRO = """\
<!-- Written by `python -m scripts.api_page` from the docstrings; don't edit. -->

# The library

What `inovrules` exports. Everything else is private and may change without notice. `import inovrules` itself imports
next to nothing: each name is loaded when it is first used.

`inovrules.__version__` is the version as text.

```python
>>> from inovrules import *
```
"""
_HOOKIMPL = """\
The marker of a plugin's hooks, a [pluggy](https://pluggy.readthedocs.io) `HookimplMarker`. A plugin is a module (or
object) with functions marked so; there is one hook:
"""


def page() -> str:
    """Give the text of the page."""
    grouped = {name for names in GROUPS.values() for name in names}
    rest = tuple(name for name in inovrules.__all__ if name not in grouped and name != "__version__")
    groups = {**GROUPS, "More": rest} if rest else GROUPS
    return _INTRO + "".join(f"\n## {title}\n" + "".join(map(_entry, names)) for title, names in groups.items())


def _entry(name: str) -> str:
    found = getattr(inovrules, name)
    if name == "hookimpl":
        return f"\n### {name}\n\n{_HOOKIMPL}\n" + _hook()
    if inspect.isclass(found):
        return f"\n### {name}\n\n" + "\n".join(_class(found)) + "\n"
    shown = f"`{name}{_signature(found)}`\n: {_text(found, indent=2)}" if inspect.isfunction(found) else f"`{found}`"
    return f"\n### {name}\n\n{shown}\n"


def _hook() -> str:
    from inovrules.plugins import hookspecs  # noqa: PLC0415 - needs pluggy, which nothing else here does

    hook = hookspecs.inovrules_evaluators
    return f"`{hook.__name__}{_signature(hook)}`\n: {_text(hook)}\n"


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


def write(file: Path = FILE) -> Path:
    """Write the page."""
    file.write_text(page(), "utf-8")
    return file


if __name__ == "__main__":
    print(write().name)
