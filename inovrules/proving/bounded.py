"""V1: a score stays within its bounds, and gets to both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.messages import say
from inovrules.proving.tight import lowest_scored
from inovrules.proving.verdict import Verdict
from inovrules.proving.witnesses.ends import reaching
from inovrules.proving.witnesses.enumeration import all_reports
from inovrules.proving.witnesses.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.exact import Exact
    from inovrules.proving.witnesses.bench import Bench
    from inovrules.proving.witnesses.enumeration import Reports
    from inovrules.proving.witnesses.goals import Side
    from inovrules.ruleset.model import Published

_LABELS: dict[Side, str] = {"least": "lowest", "most": "highest"}


def bounded(bench: Bench, item: Published) -> Iterator[Verdict]:
    """Say between which ends a score stays, from what its evaluators say of themselves, and whether a portfolio gets to each."""
    ruleset = bench.ruleset
    low, high, title = lowest_scored(ruleset, item.score), ruleset.bounds[item.score].high, ruleset.scores[item.score].title
    if high is None:
        message = say("proofs.unbounded", title=title, low=low)
        yield Verdict("V1", "undecided", item.score, message, "intervals", place=item.place)
    else:
        message = say("proofs.bounded", title=title, low=low, high=high)
        yield Verdict("V1", "proved", item.score, message, "intervals", place=item.place)
        yield _end(bench, item, "most", high)
    yield _end(bench, item, "least", low)


def _end(bench: Bench, item: Published, side: Side, end: Exact) -> Verdict:
    """Say whether a score can be exactly so much: it can where a portfolio is found."""
    title, draft = bench.ruleset.scores[item.score].title, reaching(bench, item, side, end)
    if draft is None and (reports := all_reports(bench, item)) is not None:
        return _enumerated(bench, item, side, end, reports)
    if draft is None:
        message = say("witness.no_end", title=title, end=end)
        return Verdict("V1", "undecided", item.score, message, "search", place=item.place, label=_LABELS[side])
    message = say("witness.end", title=title, end=end)
    return Verdict("V1", "proved", item.score, message, "search", plain(draft), item.place, label=_LABELS[side])


def _enumerated(bench: Bench, item: Published, side: Side, end: Exact, reports: Reports) -> Verdict:
    """Say what is so of every report there can be: one of them gets to the end, or how near one gets."""
    title = bench.ruleset.scores[item.score].title
    if end in reports.drafts:
        message = say("witness.end", title=title, end=end)
        return Verdict("V1", "proved", item.score, message, "enumeration", plain(reports.drafts[end]), item.place, label=_LABELS[side])
    nearest = (max if side == "most" else min)(reports.drafts, default=None)
    if nearest is None:
        message = say("witness.no_figure", title=title, number=reports.number)
        return Verdict("V1", "refuted", item.score, message, "enumeration", place=item.place, label=_LABELS[side])
    message = say("witness.nearest", title=title, end=end, nearest=nearest, number=reports.number)
    shown = plain(reports.drafts[nearest])
    return Verdict("V1", "refuted", item.score, message, "enumeration", shown, item.place, label=_LABELS[side])
