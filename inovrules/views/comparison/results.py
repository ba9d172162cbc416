"""Two results compared, as blocks of a page and as plain values."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from inovrules.exact import as_exact
from inovrules.messages import say
from inovrules.views.comparison.blocks import NONE, Grid, Heading, Item, Paragraph
from inovrules.views.comparison.document import FORMAT
from inovrules.views.comparison.moves import predicates, signed
from inovrules.views.document.values import number
from inovrules.views.terminal.names import brief

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from inovrules.comparing.results import Result, ResultComparison, ResultFigure, ResultKey, Told
    from inovrules.exact import Exact
    from inovrules.views.comparison.blocks import Block
    from inovrules.views.terminal.page import Page

_SIDES = ("claimed", "proven")
_SHOWN = 12
_COLUMNS = (("who", "wide"), ("claimed", "right"), ("proven", "right"))


def result_blocks(page: Page, found: ResultComparison) -> Iterator[Block]:
    """Tell two results' comparison, and what it can't tell."""
    yield Heading(page.tell(say("diff.title.results")), level=1)
    if not found.differs:
        yield Paragraph(page.tell(say("diff.same")))
        return
    for line in _heads(found):
        yield Item("", (page.tell(line),))
    moved = [key for key in found.changed if any(_is_figure(each.figures.get(key)) for each in (found.old, found.new))]
    yield Heading(page.tell(say("diff.moves")), level=1)
    if moved:
        yield from _moves(page, found, moved)
    else:
        yield Paragraph(page.tell(say("diff.moves.none")))
    yield Heading(page.tell(say("diff.reckoned")))
    yield Paragraph(page.tell(say("diff.untold")), quiet=True)


def _is_figure(figure: ResultFigure | None) -> bool:
    return figure is not None and any(told.exact is not None for told in (figure.claimed, figure.proven))


def _heads(found: ResultComparison) -> Iterator[object]:
    old, new = found.old, found.new
    yield say("diff.result.portfolio", content=_content(old.portfolio == new.portfolio))
    if old.engine != new.engine:
        yield say("diff.result.engine", old=old.engine, new=new.engine)
    for was, now in found.renamed:
        yield say("diff.result.renamed", old=f"{was} {old.rulesets[now][0]}", new=f"{now} {new.rulesets[now][0]}")
    for name in [*old.rulesets, *(each for each in new.rulesets if each not in old.rulesets)]:
        before, after = old.rulesets.get(name), new.rulesets.get(name)
        if name in {now for _, now in found.renamed}:
            continue
        if before and after:
            yield say("diff.result.ruleset", name=name, old=before[0], new=after[0], content=_content(before[1] == after[1]))
        else:
            yield say(f"diff.result.only.{'old' if before else 'new'}", what=name)


def _content(same: bool) -> object:  # noqa: FBT001 - it is what is told
    return say("diff.result.content.same" if same else "diff.result.content.changed")


def _moves(page: Page, found: ResultComparison, moved: Sequence[ResultKey]) -> Iterator[Block]:
    """Tell what moved: of the whole a part of its own, of the others a table for each published score."""
    groups: dict[tuple[str, str], list[ResultKey]] = {}
    for key in moved:
        if key.scope == "region":
            yield from _whole(page, key, found)
        else:
            groups.setdefault((key.ruleset, key.score), []).append(key)
    for keys in groups.values():
        yield Heading(page.tell(_known(keys[0], found).title), _aside(keys[0], found))
        shown = keys if page.depth else keys[:_SHOWN]
        columns = tuple((page.tell(say(f"diff.col.{name}")), how) for name, how in _COLUMNS)
        yield Grid(columns, tuple(_row(page, key, found) for key in shown))
        if len(shown) < len(keys):
            yield Paragraph(page.tell(say("diff.more", number=len(keys) - len(shown))), quiet=True)


def _whole(page: Page, key: ResultKey, found: ResultComparison) -> Iterator[Block]:
    figure = _known(key, found)
    yield Heading(figure.name, " ".join([page.tell(figure.title), *filter(None, [_aside(key, found)])]))
    for side in _SIDES:
        was, now = _pair(key, side, found)
        values = {"old": _shown(page, was), "new": _shown(page, now), "move": _move(page, was, now)}
        yield Paragraph(page.tell(say(f"diff.figure.{side}", **values)))
    before, after = (_predicate(page, told) for told in _pair(key, "claimed", found))
    if before or after:
        yield Paragraph(predicates(page, before, after))


def _row(page: Page, key: ResultKey, found: ResultComparison) -> tuple[str, ...]:
    cells = []
    for side in _SIDES:
        was, now = (_shown(page, told) for told in _pair(key, side, found))
        cells.append(was if was == now else page.tell(say("diff.pair", old=was, new=now)))
    before, after = (_predicate(page, told) for told in _pair(key, "claimed", found))
    name = brief(page.tell(_known(key, found).name) or key.unit)
    return (name if before == after else f"{name} · {predicates(page, before, after)}", *cells)


def _known(key: ResultKey, found: ResultComparison) -> ResultFigure:
    known = found.new.figures.get(key) or found.old.figures.get(key)
    assert known is not None  # noqa: S101 - a figure that changed is in one of the two
    return known


def _aside(key: ResultKey, found: ResultComparison) -> str:
    """Name the ruleset where there are several."""
    return f"({key.ruleset})" if len({*found.old.rulesets, *found.new.rulesets}) > 1 else ""


def _pair(key: ResultKey, side: str, found: ResultComparison) -> tuple[Told | None, Told | None]:
    return _side(found.old.figures.get(key), side), _side(found.new.figures.get(key), side)


def _side(figure: ResultFigure | None, side: str) -> Told | None:
    found: Told | None = None if figure is None else getattr(figure, side)
    return found


def _shown(page: Page, told: Told | None) -> str:
    if told is None or told.exact is None:
        return NONE
    return page.tell(told.published.replace(".", ",") if page.language == "id" else told.published)


def _predicate(page: Page, told: Told | None) -> str:
    return page.tell(told.title) if told else ""


def _move(page: Page, was: Told | None, now: Told | None) -> str:
    digits = max(len(told.published.partition(".")[2]) for told in (was, now) if told is not None)
    before, after = (Fraction(told.published) if told and told.published else 0 for told in (was, now))
    return signed(page, as_exact(after - before), digits)


def _difference(was: Told | None, now: Told | None) -> Exact:
    before, after = ((told.exact or 0) if told else 0 for told in (was, now))
    return as_exact(after - before)


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
        else {"exact": number(each.exact), "published": each.published, "predicate": each.predicate or None}
        for side, each in sides.items()
    }
    return {"name": figure.name, "state": figure.state, **told}
