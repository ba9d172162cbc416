"""Write the manual's page of the hooks, from their specifications.

Run it from the checkout (`python -m scripts.hooks_page`) after changing a hook; a test fails while the two differ.
"""

from __future__ import annotations

import inspect
from pathlib import Path

from inovrules.plugins import hookspecs
from inovrules.plugins.loading import KINDS

FILE = Path(__file__).parent.parent / "docs" / "reference" / "hooks.md"
_INTRO = """\
<!-- Written by `python -m scripts.hooks_page` from the specifications of the hooks; don't edit. -->

# Hooks

A plugin is a module with functions marked `hookimpl`. A distribution names the module as an entry point of the group
`inovrules`:

```toml
[project.entry-points.inovrules]
example = "inovrules_example"
```

Hooks only yield descriptors; the host calls what they describe, and fills in the distribution and its version. A plugin may
implement any of the hooks. It states the form of plugins that it was written for as `INOVRULES_PLUGIN = "inovrules-plugin/1"`; one
that needs another form is listed as broken instead of being used. What the descriptors hold is told
[on their page](plugins-api.md).
"""
_RUN = "<!-- not run: a module of its own, which tests/plugins/test_hooks.py loads and uses -->"


def page() -> str:
    """Give the text of the page."""
    return _INTRO + "".join(map(_hook, KINDS))


def _hook(kind: str) -> str:
    hook = getattr(hookspecs, f"inovrules_{kind}")
    told = (inspect.getdoc(hook) or "").replace("```python", f"{_RUN}\n\n```python")
    return f"\n## `{hook.__name__}`\n\nYields `{KINDS[kind].__name__}`.\n\n{told}\n"


def write(file: Path = FILE) -> Path:
    """Write the page."""
    file.write_text(page(), "utf-8")
    return file


if __name__ == "__main__":
    print(write().name)
