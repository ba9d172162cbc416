"""Two results compared, as blocks of a page and as plain values."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from inovrules.exact import as_exact
from inovrules.messages import say
from inovrules.views.comparison.blocks import NONE, Grid, Heading, Item, Paragraph
from inovrules.views.comparison.document import FORMAT
from inovrules.views.comparison.moves import signed
from inovrules.views.document.values import number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.comparing.results import Result, ResultComparison, ResultFigure, ResultKey, Told
    from inovrules.exact import Exact
    from inovrules.views.comparison.blocks import Block
    from inovrules.views.terminal.page import Page

_SIDES = ("claimed", "proven")


def result_blocks(page: Page, found: ResultComparison) -> Iterator[Block]:
    """Tell two results' comparison, and what it can't tell."""
    yield Heading(page.tell(say("diff.title.results")), level=1)
    if not found.differs:
        yield Paragraph(page.tell(say("diff.same")))
        return
    for line in _heads(found):
        yield Item("", (page.tell(line),))
    if found.changed:
        yield Heading(page.tell(say("diff.moves")))
        yield _grid(page, found)
    else:
        yield Paragraph(page.tell(say("diff.moves.none")))
    yield Heading(page.tell(say("diff.reckoned")))
    yield Paragraph(page.tell(say("diff.untold")), quiet=True)


def _heads(found: ResultComparison) -> Iterator[object]:
    old, new = found.old, found.new
    yield say("diff.result.portfolio", content=_content(old.portfolio == new.portfolio))
    if old.engine != new.engine:
        yield say("diff.result.engine", old=old.engine, new=new.engine)
    for was, now in found.renamed:
        yield say("diff.result.renamed", old=was, new=now)
    for name in [*old.rulesets, *(each for each in new.rulesets if each not in old.rulesets)]:
        before, after = old.rulesets.get(name), new.rulesets.get(name)
        if before and after:
            yield say("diff.result.ruleset", name=name, old=before[0], new=after[0], content=_content(before[1] == after[1]))
        else:
            yield say(f"diff.result.only.{'old' if before else 'new'}", what=name)


def _content(same: bool) -> object:  # noqa: FBT001 - it is what is told
    return say("diff.result.content.same" if same else "diff.result.content.changed")


def _grid(page: Page, found: ResultComparison) -> Grid:
    names = (("who", "wide"), ("score", "left"), ("old", "right"), ("new", "right"), ("move", "right"), ("predicate", "left"))
    columns = tuple((page.tell(say(f"diff.col.{name}")), how) for name, how in names)
    return Grid(columns, tuple(row for key in found.changed for row in _rows(page, key, found)))


def _rows(page: Page, key: ResultKey, found: ResultComparison) -> Iterator[tuple[str, ...]]:
    before, after = found.old.figures.get(key), found.new.figures.get(key)
    known = after or before
    assert known is not None  # noqa: S101 - a figure that changed is in one of the two
    for side in _SIDES:
        was, now = _side(before, side), _side(after, side)
        if was == now and not (side == "claimed" and _side(before, "proven") == _side(after, "proven")):
            continue
        name = known.name if side == "claimed" else page.tell(say("diff.proven_only", who=known.name))
        yield (
            page.tell(name),
            page.tell(key.score),
            _shown(page, was),
            _shown(page, now),
            _move(page, was, now),
            _predicates(page, was, now),
        )


def _side(figure: ResultFigure | None, side: str) -> Told | None:
    found: Told | None = None if figure is None else getattr(figure, side)
    return found


def _shown(page: Page, told: Told | None) -> str:
    if told is None or told.exact is None:
        return NONE
    return page.tell(told.published.replace(".", ",") if page.language == "id" else told.published)


def _move(page: Page, was: Told | None, now: Told | None) -> str:
    digits = max(len(told.published.partition(".")[2]) for told in (was, now) if told is not None)
    before, after = (Fraction(told.published) if told and told.published else 0 for told in (was, now))
    return signed(page, as_exact(after - before), digits)


def _difference(was: Told | None, now: Told | None) -> Exact:
    before, after = ((told.exact or 0) if told else 0 for told in (was, now))
    return as_exact(after - before)


def _predicates(page: Page, was: Told | None, now: Told | None) -> str:
    names = [told.predicate if told else "" for told in (was, now)]
    return page.tell(names[1]) if names[0] == names[1] else page.tell(f"{names[0] or NONE} → {names[1] or NONE}")


def result_document(found: ResultComparison) -> dict[str, Any]:
    """Give two results' comparison as plain values."""
    return {
        "format": FORMAT,
        "kind": "results",
        "differs": found.differs,
        "old": _head(found.old),
        "new": _head(found.new),
        "attribution": {"method": "none", "evaluated": 0},
        "moves": [_document_move(key, found) for key in found.changed],
    }


def _head(result: Result) -> dict[str, Any]:
    rulesets = [{"id": name, "version": version, "digest": digest} for name, (version, digest) in result.rulesets.items()]
    return {"engine": result.engine, "portfolio": result.portfolio, "rulesets": rulesets}


def _document_move(key: ResultKey, found: ResultComparison) -> dict[str, Any]:
    before, after = found.old.figures.get(key), found.new.figures.get(key)
    moves = {side: number(_difference(_side(before, side), _side(after, side))) for side in _SIDES}
    return {**key._asdict(), "old": _document_figure(before), "new": _document_figure(after), **moves}


def _document_figure(figure: ResultFigure | None) -> dict[str, Any] | None:
    if figure is None:
        return None
    sides = {side: _side(figure, side) for side in _SIDES}
    told = {
        side: None
        if each is None or each.exact is None
        else {**each._asdict(), "exact": number(each.exact), "predicate": each.predicate or None}
        for side, each in sides.items()
    }
    return {"name": figure.name, "state": figure.state, **told}
