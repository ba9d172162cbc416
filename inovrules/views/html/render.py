"""Filling the template with an outline."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from inovrules.views.outline import outline

if TYPE_CHECKING:
    from inovrules.views.outline.pieces import Cell
    from inovrules.views.report import Report

HERE = Path(__file__).parent


def render(report: Report) -> str:
    """Write a report as HTML. Every text in it is escaped; the file's own style and markup are the only ones."""
    from inovrules.views.document import engine_version  # noqa: PLC0415

    told = outline(report)
    style = Markup((HERE / "report.css").read_text("utf-8"))  # noqa: S704 - our own file
    return (
        environment().get_template("report.html.jinja").render(outline=told, words=dict(told.words), style=style, version=engine_version())
    )


def environment() -> Environment:
    """Give the templates: all that is filled in is escaped, and a name that isn't known is an error."""
    made = Environment(loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.filters["share"] = share
    made.globals["class_of"] = class_of
    made.tests["a"] = is_a
    return made


def share(thousandths: int) -> str:
    """Write thousandths as a percentage of CSS and SVG.

    >>> share(605), share(1000), share(3)
    ('60.5%', '100%', '0.3%')
    """
    whole, rest = divmod(thousandths, 10)
    return f"{whole}.{rest}%" if rest else f"{whole}%"


_CLASSES = {"bar": "g", "text": "x"}
_DEEPEST = 6


def class_of(cell: Cell, kind: str) -> str:
    """Give the classes of a cell in a column of a kind: how it stands, its tone, how far it is moved in."""
    depth = f"d{min(cell.depth, _DEEPEST)}" if cell.depth else ""
    return " ".join(part for part in (cell.tone, "strong" if cell.strong else "", _CLASSES.get(kind, ""), depth) if part)


def is_a(piece: object, kind: str) -> bool:
    """Whether a piece is of a kind, by the name of its class."""
    return type(piece).__name__ == kind
