"""Writing an outline as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.views.markdown.escape import safe
from inovrules.views.outline import outline
from inovrules.views.outline.pieces import Answer, Entries, Fold, Items, Lines, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.views.outline.pieces import Block, Cell, Column, Item, Outline, Section
    from inovrules.views.report import Report
    from inovrules.views.telling.line import Line

_DEEPEST = 6
_MARKS = {"remedy": "→ ", "reason": "= "}
_INDENT = "\u2003"


def render(report: Report) -> str:
    """Write a report as Markdown. Units stand in it one by one where more than the answer is asked for."""
    told = outline(report, with_units=False)
    return "\n\n".join(_whole(told)) + "\n"


def _whole(told: Outline) -> Iterator[str]:
    yield f"# {safe(told.title)}"
    yield f"{safe(told.kind)} · {safe(' · '.join(told.facts))}"
    yield from (_line(each) for each in told.lead)
    for section in told.sections:
        yield from _section(told, section, 2)
    yield safe(told.around("made_by"))


def _section(told: Outline, section: Section, level: int) -> Iterator[str]:
    yield _heading(section.title, level)
    if section.note:
        yield f"*{safe(section.note)}*"
    yield from _blocks(told, section.blocks, level + 1)
    for inner in section.sections:
        yield from _section(told, inner, level + 1)


def _heading(title: str, level: int) -> str:
    return f"{'#' * min(level, _DEEPEST)} {safe(title)}"


def _blocks(told: Outline, blocks: tuple[Block, ...], level: int) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Lines):
            yield from map(_line, block.lines)
        elif isinstance(block, Table):
            yield "\n".join(_table(block))
        elif isinstance(block, Items):
            yield "\n".join(_item(block, item) for item in block.items)
        elif isinstance(block, Entries):
            yield "\n".join(
                f"- **{safe(each.label)}:** " + "; ".join(_code(text) if each.code else safe(text) for text in each.texts)
                for each in block.entries
            )
        elif isinstance(block, Answer):
            yield from [safe(block.title)] if block.title else []
            yield "\n".join(_answer(told, block))
        else:
            yield from _fold(told, block, level)


def _line(line: Line) -> str:
    return "".join(_run(run.text, strong=run.strong, first=not place) for place, run in enumerate(line.runs))


def _run(text: str, *, strong: bool, first: bool) -> str:
    """Write some words; strong ones with their blanks outside, as Markdown wants it."""
    bare = text.strip()
    written = safe(bare) if first else safe("x" + bare)[1:]
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{before}**{written}**{after}" if strong and bare else f"{before}{written}{after}"


def _code(text: str) -> str:
    """Write code between more backticks than stand in it together."""
    marks = "`"
    while marks in text:
        marks += "`"
    return f"{marks} {text} {marks}" if "`" in text else f"`{text}`"


def _answer(told: Outline, answer: Answer) -> Iterator[str]:
    named = (told.around("claimed"), answer.claimed, answer.predicate), (told.around("proven"), answer.proven, answer.proven_predicate)
    for label, figure, predicate in named:
        shown = " ".join(part for part in (f"**{safe(figure)}**", safe(answer.maximum)) if part)
        yield f"- {safe(label)}: {shown}" + (f", {safe(predicate)}" if predicate else "")


def _table(table: Table) -> Iterator[str]:
    kept = [place for place, column in enumerate(table.columns) if column.kind != "bar" or _says(table, place)]
    columns = [table.columns[place] for place in kept]
    yield _row([safe(column.title) for column in columns])
    yield _row([_stands(column) for column in columns])
    for row in table.rows:
        yield _row([_cell(row[place]) for place in kept])


def _says(table: Table, place: int) -> bool:
    """Whether words stand in a column of bars, such as why there is no figure."""
    return any(row[place].text for row in table.rows)


def _stands(column: Column) -> str:
    return "---:" if column.kind == "figure" else "---"


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cell or " " for cell in cells) + " |"


def _cell(cell: Cell) -> str:
    words = f"**{safe(cell.text)}**" if cell.strong and cell.text else safe(cell.text)
    return "<br>".join((_INDENT * cell.depth + words, *(_INDENT * cell.depth + safe(line.text) for line in cell.lines)))


def _item(block: Items, item: Item) -> str:
    """Write an item: what stands before it, its first line, and the others below it; steps are numbered."""
    first, *others = item.lines
    if block.kind == "steps":
        mark, head = f"{item.mark} ", safe(first.text)
    else:
        mark, head = "- ", (f"**{safe(item.mark)}** " if item.mark else "") + _line(first)
    return "\n".join((f"{mark}{head}", *(f"{' ' * len(mark)}- {_MARKS.get(line.role, '')}{_line(line)}" for line in others)))


def _fold(told: Outline, fold: Fold, level: int) -> Iterator[str]:
    yield _heading(fold.title, level)
    figures = fold.claimed if fold.proven in ("", fold.claimed) else f"{fold.claimed} ({told.around('proven').lower()} {fold.proven})"
    beside = " · ".join(part for part in (fold.note, figures) if part)
    if beside:
        yield safe(beside)
    yield from _blocks(told, fold.blocks, level + 1)
