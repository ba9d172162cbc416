"""Two result documents compared: figures that changed. What caused it can't be told from results alone."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve, field, frozen

from inovrules.exact import as_exact
from inovrules.faults import Collector
from inovrules.located import Cursor
from inovrules.messages import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.exact import Exact
    from inovrules.plugins.reading import Content

_FORMAT = ("inovrules-result/1",)
_MOST_DIGITS = 4000
_UNTITLED = Text("", "")


@frozen
class Told:
    """A figure as a result tells it: exact, as published, and its predicate's id and title; empty where there is none."""

    exact: Exact | None = None
    published: str = ""
    predicate: str = ""
    title: Text = field(default=_UNTITLED, eq=False)


class ResultKey(NamedTuple):
    """Which figure: by which ruleset, of which unit, which published score."""

    ruleset: str
    scope: str
    unit: str
    score: str


@frozen
class ResultFigure:
    """A figure, claimed and proven, with the name of its unit and the title of its score; names and titles are only told."""

    name: str = field(eq=False)
    title: Text = field(eq=False)
    state: str
    claimed: Told
    proven: Told


@frozen
class Result:
    """What of a result document is compared."""

    engine: str
    portfolio: str
    rulesets: dict[str, tuple[str, str]]
    figures: dict[ResultKey, ResultFigure]


@frozen
class ResultComparison:
    """Two results: the keys of the figures that changed, in the order of the new one, what only the old one has last.

    Where each has one ruleset that the other hasn't, these two are compared: they are `renamed`, and keys name the new one.
    """

    old: Result
    new: Result
    changed: tuple[ResultKey, ...]
    renamed: tuple[tuple[str, str], ...] = ()

    @property
    def differs(self) -> bool:
        """Whether a figure, the portfolio, a ruleset or the engine differs."""
        return bool(self.renamed) or self.old != self.new


def compare_results(old: Content, new: Content) -> ResultComparison:
    """Compare two opened result documents. Raises `FaultError` with what is wrong in either."""
    faults = Collector()
    faults.found += [*old.noted, *new.noted]
    before, after = (_read(Cursor(each.node, "", faults)) for each in (old, new))
    faults.check()
    before, renamed = _renamed(before, after)
    keys = [*after.figures, *(key for key in before.figures if key not in after.figures)]
    return ResultComparison(before, after, tuple(key for key in keys if before.figures.get(key) != after.figures.get(key)), renamed)


def _renamed(before: Result, after: Result) -> tuple[Result, tuple[tuple[str, str], ...]]:
    gone = [name for name in before.rulesets if name not in after.rulesets]
    come = [name for name in after.rulesets if name not in before.rulesets]
    if len(gone) != 1 or len(come) != 1:
        return before, ()
    was, now = gone[0], come[0]
    figures = {key._replace(ruleset=now) if key.ruleset == was else key: figure for key, figure in before.figures.items()}
    rulesets = {now if name == was else name: about for name, about in before.rulesets.items()}
    return evolve(before, figures=figures, rulesets=rulesets), ((was, now),)


def _read(at: Cursor) -> Result:
    if kind := at.need("format"):
        kind.one_of(_FORMAT)
    rulesets: dict[str, tuple[str, str]] = {}
    figures: dict[ResultKey, ResultFigure] = {}
    listed = at.need("scorecards")
    for card in listed.items() if listed else []:
        head = card.need("ruleset")
        name = _text(head, "id")
        rulesets[name] = _text(head, "version"), _text(head, "digest")
        for unit in _units(card):
            figures.update(_published(name, unit))
    return Result(_text(at.get("engine"), "version"), _text(at.need("portfolio"), "digest"), rulesets, figures)


def _text(at: Cursor | None, key: str) -> str:
    part = at.need(key) if at else None
    return (part.text() or "") if part else ""


def _units(card: Cursor) -> Iterator[Cursor]:
    if region := card.get("region"):
        yield region
    for key in ("opds", "innovations"):
        if listed := card.get(key):
            yield from listed.items()


def _published(ruleset: str, unit: Cursor) -> Iterator[tuple[ResultKey, ResultFigure]]:
    scope, name = _text(unit, "scope"), _text(unit, "id")
    listed = unit.need("published")
    for item in listed.items() if listed else []:
        figures = [_told(item.get(side)) for side in ("claimed", "proven")]
        score = _text(item, "score")
        told = _text(unit, "name"), _title(item) or Text(score, score), _text(item, "state")
        yield ResultKey(ruleset, scope, name, score), ResultFigure(*told, *figures)


def _title(at: Cursor | None) -> Text | None:
    part = at.get("title") if at else None
    return part.bilingual() if part else None


def _told(at: Cursor | None) -> Told:
    if at is None:
        return Told()
    predicate = at.get("predicate")
    named = _text(predicate, "id") if predicate else ""
    return Told(_exact(at.need("exact")), _text(at, "published"), named, _title(predicate) or Text(named, named))


def _exact(at: Cursor | None) -> Exact | None:
    """Read an exact number as results write it: a plain decimal, or `numerator/denominator`."""
    text = at.text() if at else None
    if at is None or text is None:
        return None
    digits = text.removeprefix("-").replace(".", "", 1).replace("/", "", 1)
    if not digits.isascii() or not digits.isdigit() or len(digits) > _MOST_DIGITS or text.endswith(("/0", "/", ".")):
        at.fault("IR124", value=text[:80])
        return None
    try:
        return as_exact(Fraction(text))
    except (ValueError, ZeroDivisionError):
        at.fault("IR124", value=text[:80])
        return None
