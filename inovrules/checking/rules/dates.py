"""Dates that contradict each other: versions that apply on the same days, sources that are younger than the rules."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from inovrules.checking.rule import Found, Rule, found
from inovrules.facts import PartialDate
from inovrules.located import ScalarNode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.checking.material import Edition, Material

_ALWAYS = (date.min, date.max)
_YEAR = re.compile(r"(?<![\d./-])(?:19|20)\d\d(?![\d.-])|(?<=/)20\d\d(?![\d/]|\.\d)")
_DAY = re.compile(r"(\d{4})-\d{2}(-\d{2})?\Z", re.ASCII)
_HEAD = ("effective", "reporting", "excused", "changes")


def _overlapping(material: Material) -> Iterator[Found]:
    own = material.ruleset
    if own.status not in ("in_force", "announced"):
        return
    since, until = own.effective[0] or _ALWAYS[0], own.effective[1] or _ALWAYS[1]
    for other in material.others:
        first, last = max(since, other.since or _ALWAYS[0]), min(until, other.until or _ALWAYS[1])
        if other.applies and other.version != own.version and first <= last:
            yield _both(material, other, first, last)


def _both(material: Material, other: Edition, first: date, last: date) -> Found:
    ends = [PartialDate(day, day) if day not in _ALWAYS else "…" for day in (first, last)]
    values = {"version": other.version, "file": other.file, "since": ends[0], "until": ends[1]}
    return found(material.head("effective"), "effective", id=material.ruleset.id, own=material.ruleset.version, **values)


def _later(material: Material) -> Iterator[Found]:
    """Years named by the basis of a rule, and dates in rules, after the last year that the ruleset is for."""
    since, until = material.ruleset.effective
    last = (until or since or date(material.ruleset.year or date.max.year, 1, 1)).year
    if material.ruleset.year is not None and material.ruleset.year > last:
        yield found(material.head("year"), "year", text=str(material.ruleset.year), year=str(material.ruleset.year), last=str(last))
    for written in material.written():
        if isinstance(written.node, ScalarNode) and not written.path.startswith(_HEAD):
            text = written.node.text
            for year in _years(written.path, text):
                if year > last:
                    yield found(written.node.place, written.path, text=text[:80], year=str(year), last=str(last))


def _years(path: str, text: str) -> list[int]:
    """Give the years that a source names, or that of a date; other texts may speak of what is to come."""
    if "basis" in path.split("/"):
        return sorted({int(year) for year in _YEAR.findall(text)})
    day = _DAY.match(text.strip())
    return [int(day[1])] if day else []


OVERLAPPING = Rule("IC140", "versions-overlap", "warning", _overlapping)
LATER = Rule("IC141", "later-than-effective", "warning", _later)
