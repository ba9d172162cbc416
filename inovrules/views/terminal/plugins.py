"""The page of `inovrules plugins`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inovrules.views.terminal.layout import heading, indented, plain, subheading, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from inovrules.views.terminal.page import Page

_KINDS = ("evaluators", "rulesets", "readers", "views", "commands")


def plugins(page: Page, found: dict[str, Any]) -> Iterator[RenderableType]:
    """Give the page of a listing of plugins."""
    for place, plugin in enumerate(found["plugins"]):
        if place:
            yield ""
        yield heading(page, plugin["distribution"], plugin["version"])
        yield indented(plain(page.say("plugins.hooks", hooks=", ".join(plugin["hooks"])), "dim"))
        yield table(
            page, [("", "left"), ("", "wide")], [(page.say(f"plugins.{kind}"), _named(plugin, kind)) for kind in _KINDS if plugin[kind]]
        )
    if not found["plugins"][1:]:
        yield ""
        yield plain(page.say("plugins.none"), "dim")
    yield from _broken(page, found["broken"])


def _named(plugin: dict[str, Any], kind: str) -> str:
    if kind == "evaluators":
        return ", ".join(_evaluator(each) for each in plugin[kind])
    if kind == "readers":
        return ", ".join(f"{each['name']} ({' '.join(each['suffixes'])})" for each in plugin[kind])
    return ", ".join(each if isinstance(each, str) else each["name"] for each in plugin[kind])


def _evaluator(each: dict[str, Any]) -> str:
    return f"{each['name']} ({', '.join(each['parameters'])})" if each["parameters"] else str(each["name"])


def _broken(page: Page, broken: list[dict[str, Any]]) -> Iterator[RenderableType]:
    if broken:
        yield ""
        yield subheading(page.say("plugins.broken"))
        rows = [(plain(f"{each['distribution']} {each['version'] or ''}".strip(), "red"), each["why"][page.language]) for each in broken]
        yield table(page, [("", "left"), ("", "wide")], rows)
