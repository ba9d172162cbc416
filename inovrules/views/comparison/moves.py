"""Who moved and why, as blocks of a page."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.exact import as_exact
from inovrules.messages import number_text, say
from inovrules.views.comparison.blocks import NONE, Grid, Heading, Item, Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from inovrules.comparing.figures import Key
    from inovrules.comparing.moves import Move, RankMove
    from inovrules.exact import Exact
    from inovrules.scoring.scorecard import PublishedScore
    from inovrules.views.comparison.blocks import Block
    from inovrules.views.terminal.page import Page

_SHOWN = 12
_CAUSES = 3


@frozen
class Names:
    """How to call who moved, what is published of them, and each cause (by its place)."""

    who: Callable[[Key], str]
    title: Callable[[Key], str]
    cause: Callable[[int], str]


def moves(page: Page, found: Sequence[Move], method: str, evaluated: int, names: Names) -> Iterator[Block]:
    """Tell the moves: of the whole each with its causes, of agencies and innovations a line each. What never had a figure is left out."""
    found = [move for move in found if any(_is_figure(item) for item in (move.old, move.new))]
    if not found:
        yield Paragraph(page.tell(say("diff.moves.none")))
        return
    whole = [move for move in found if move.key.scope == "region"]
    others = [move for move in found if move.key.scope != "region"]
    for move in whole:
        yield from _whole(page, move, names)
    if others:
        yield Heading(page.tell(say("diff.moves.others")))
        yield _grid(page, others if page.depth else others[:_SHOWN], names)
        if len(others) > _SHOWN and not page.depth:
            yield Paragraph(page.tell(say("diff.more", number=len(others) - _SHOWN)), quiet=True)
    yield Heading(page.tell(say("diff.reckoned")))
    yield Paragraph(page.tell(say(f"diff.method.{method}", number=evaluated)), quiet=True)
    if any(move.old is None or move.new is None or move.old.exact is None or move.new.exact is None for move in found):
        yield Paragraph(page.tell(say("diff.no_figure")), quiet=True)


def _is_figure(item: PublishedScore | None) -> bool:
    return item is not None and (item.claimed is not None or item.proven is not None)


def _whole(page: Page, move: Move, names: Names) -> Iterator[Block]:
    yield Heading(names.who(move.key), names.title(move.key))
    yield Paragraph(_figure(page, "diff.figure.claimed", move))
    yield Paragraph(_figure(page, "diff.figure.proven", move, proven=True))
    before, after = (_predicate(page, item) for item in (move.old, move.new))
    if before or after:
        yield Paragraph(predicates(page, before, after))
    if move.causes:
        yield causes(page, move, names)


def _figure(page: Page, message: str, move: Move, *, proven: bool = False) -> str:
    values = {"old": figure(page, move.old, proven=proven), "new": figure(page, move.new, proven=proven)}
    return page.tell(say(message, move=signed(page, move.published(proven=proven), _digits(move)), **values))


def figure(page: Page, item: PublishedScore | None, *, proven: bool = False) -> str:
    """Write a published figure, or a dash where there is none."""
    found = None if item is None else item.proven if proven else item.claimed
    return NONE if found is None or item is None else page.figure(found, item.rule.rounding.digits)


def signed(page: Page, value: Exact, digits: int) -> str:
    """Write a difference with its sign."""
    return ("+" if value > 0 else "") + number_text(value, page.language, digits).replace("-", "−")


def predicates(page: Page, before: str, after: str) -> str:
    """Tell the titles of two predicates, or that it stays."""
    if before == after:
        return page.tell(say("diff.predicate.same", predicate=after))
    return page.tell(say("diff.predicate", old=before or NONE, new=after or NONE))


def _predicate(page: Page, item: PublishedScore | None) -> str:
    return page.tell(item.predicate.title) if item and item.predicate else ""


def _digits(move: Move) -> int:
    return max(item.rule.rounding.digits for item in (move.old, move.new) if item is not None)


def causes(page: Page, move: Move, names: Names) -> Grid:
    """List the causes; what is shown adds up to the difference of what is published."""
    digits = _digits(move)
    claimed = apportioned([cause.claimed for cause in move.causes], move.published(), digits)
    proven = apportioned([cause.proven for cause in move.causes], move.published(proven=True), digits)
    rows: list[tuple[str, ...]] = [
        (f"[{cause.index + 1}]", names.cause(cause.index), signed(page, one, digits), signed(page, other, digits))
        for cause, one, other in zip(move.causes, claimed, proven, strict=True)
    ]
    rows.append(("", page.tell(say("diff.causes.sum")), *(signed(page, move.published(proven=side), digits) for side in (False, True))))
    headers = _headers(page, ("cause", "cut"), ("claimed", "right"), ("proven", "right"))
    return Grid((("", "left"), *headers), tuple(rows))


def _headers(page: Page, *columns: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((page.tell(say(f"diff.col.{name}")), how) for name, how in columns)


def apportioned(parts: Sequence[Exact], total: Exact, digits: int) -> list[Exact]:
    """Round parts so that they add up to a rounded total: the largest remainders are rounded up (Hamilton's method).

    >>> from fractions import Fraction
    >>> [str(part) for part in apportioned([Fraction(1, 3)] * 3, 1, 2)]
    ['17/50', '33/100', '33/100']
    """
    if not parts:
        return []
    unit = 10**digits
    scaled = [part * unit for part in parts]
    low = [int(part // 1) for part in scaled]
    left = int(total * unit) - sum(low)
    order = sorted((place for place in range(len(parts)) if parts[place]), key=lambda place: (low[place] - scaled[place], place))
    order = order or list(range(len(parts)))
    for turn in range(abs(left)):
        place = order[turn % len(order)] if left > 0 else order[-1 - turn % len(order)]
        low[place] += 1 if left > 0 else -1
    return [as_exact(Fraction(number, unit)) for number in low]


def _grid(page: Page, found: Sequence[Move], names: Names) -> Grid:
    columns = _headers(page, ("who", "wide"), ("old", "right"), ("new", "right"), ("move", "right"), ("causes", "left"))
    return Grid(columns, tuple(_row(page, move, names.who(move.key)) for move in found))


def _row(page: Page, move: Move, who: str) -> tuple[str, ...]:
    proven_only = not move.published()
    shown = [figure(page, item, proven=proven_only) for item in (move.old, move.new)]
    marked = page.tell(say("diff.proven_only", who=who)) if proven_only and move.published(proven=True) else who
    before, after = (_predicate(page, item) for item in (move.old, move.new))
    if before != after:
        marked += " · " + predicates(page, before, after)
    return (marked, *shown, signed(page, move.published(proven=proven_only), _digits(move)), _largest(page, move, proven=proven_only))


def _largest(page: Page, move: Move, *, proven: bool) -> str:
    """Name the causes of a line, those of most points first, and how many more there are: a page has no room for all."""
    points = [cause.proven if proven else cause.claimed for cause in move.causes]
    order = sorted(range(len(points)), key=lambda place: (-max(points[place], -points[place]), place))
    ordered = [move.causes[place] for place in order]
    named = " ".join(f"[{cause.index + 1}]" for cause in ordered[:_CAUSES])
    more = len(ordered) - _CAUSES
    return page.tell(say("diff.causes.more", causes=named, number=more)) if more > 0 else named


def ranks(page: Page, found: Sequence[RankMove], names: Names) -> Iterator[Block]:
    """Tell the ranks that changed, of each published score by itself."""
    title = ""
    for move in found if page.depth else found[:_SHOWN]:
        if names.title(move.key) != title:
            title = names.title(move.key)
            yield Heading(page.tell(say("diff.ranks")), title)
        values = {"old": NONE if move.old is None else str(move.old), "new": NONE if move.new is None else str(move.new)}
        yield Item("", (page.tell(say("diff.rank", who=names.who(move.key), **values)),))
    if len(found) > _SHOWN and not page.depth:
        yield Paragraph(page.tell(say("diff.more", number=len(found) - _SHOWN)), quiet=True)
