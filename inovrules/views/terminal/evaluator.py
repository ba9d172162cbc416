"""The page of `inovrules describe evaluator`."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from inovrules.messages import number_text
from inovrules.views.terminal.layout import heading, indented, plain, subheading, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from inovrules.views.terminal.page import Page


def evaluator(page: Page, found: dict[str, Any]) -> Iterator[RenderableType]:
    """Give the page of what an evaluator says of itself."""
    yield heading(page, found["name"], f"{found['distribution']} {found['version'] or ''}".strip())
    yield indented(plain(found["title"][page.language], "bold"))
    if found["about"]:
        yield indented(plain(found["about"][page.language]))
    yield ""
    yield subheading(page.say("evaluator.reads"))
    yield indented(plain(_reads(page, found["reads"])))
    if found["needs_portfolio"]:
        yield indented(plain(page.say("evaluator.needs_portfolio")))
    yield from _parameters(page, found["parameters"])
    for example in found["examples"]:
        yield from _example(page, example)


def _reads(page: Page, reads: dict[str, Any]) -> str:
    least, most = reads["least"], reads["most"]
    name = "any" if most is None else "single" if (least, most) == (1, 1) else "some"
    told = page.say(f"evaluator.takes.{name}", least=least, most=most or "", types=", ".join(reads["types"]))
    return told + " " + page.say("evaluator.bounds" if reads["bounds"] else "evaluator.no_bounds")


def _parameters(page: Page, parameters: list[dict[str, Any]]) -> Iterator[RenderableType]:
    if parameters:
        yield ""
        yield subheading(page.say("evaluator.parameters"))
        rows = [(each["name"], _stated(page, each), (each["about"] or {}).get(page.language, "")) for each in parameters]
        yield table(page, [("", "left"), ("", "left"), ("", "wide")], rows)


def _stated(page: Page, each: dict[str, Any]) -> str:
    if each["required"]:
        return page.say("evaluator.required")
    return page.say("evaluator.default", value=each["default"]) if each["default"] else page.say("evaluator.optional")


def _example(page: Page, example: dict[str, Any]) -> Iterator[RenderableType]:
    yield ""
    yield subheading(page.say("evaluator.example"))
    for line in example["text"].splitlines():
        yield indented(plain(line, "dim"), 4 + len(line) - len(line.lstrip()))
    yield ""
    yield subheading(
        page.say("evaluator.outcomes"),
        page.say("evaluator.range", low=_number(page, example, "lowest"), high=_number(page, example, "highest")),
    )
    rows = [(_level(page, each), _number(page, each, "points"), each["needs"][page.language]) for each in example["outcomes"]]
    if rows:
        yield table(
            page,
            [(page.say("evaluator.level"), "left"), (page.say("evaluator.points"), "right"), (page.say("evaluator.needs"), "wide")],
            rows,
        )
    for name, moves in example["monotone"].items():
        yield indented(plain(page.say(f"evaluator.moves.{moves}", name=name)))


def _level(page: Page, each: dict[str, Any]) -> str:
    title = each["title"][page.language] if each["title"] else ""
    number = "–" if each["level"] is None else str(each["level"])
    return f"{number} {title}".strip()


def _number(page: Page, given: dict[str, Any], key: str) -> str:
    return number_text(Fraction(given[key]), page.language)
