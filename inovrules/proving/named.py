"""V8: every predicate can be reached, and how many answers it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.messages import Text, number_text, say
from inovrules.proving.fewest import fewest_answers
from inovrules.proving.tight import lowest_scored
from inovrules.proving.verdict import Verdict
from inovrules.proving.witnesses.enumeration import all_reports
from inovrules.proving.witnesses.plain import plain
from inovrules.proving.witnesses.predicates import Rising

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.exact import Exact
    from inovrules.messages import Message
    from inovrules.proving.witnesses.bench import Bench
    from inovrules.ruleset.model import Predicate, Published


def named(bench: Bench, item: Published) -> Iterator[Verdict]:
    """Say of each predicate whether it can be reached: shown by a portfolio, or ruled out by the bounds of the score."""
    rising = Rising(bench, item)
    for place, predicate in enumerate(item.predicates):
        after = item.predicates[place + 1] if place + 1 < len(item.predicates) else None
        ruled_out = _ruled_out(bench, item, predicate, after)
        if ruled_out is not None:
            yield Verdict("V8", "refuted", item.score, ruled_out, "intervals", place=predicate.place or item.place, label=predicate.id)
        else:
            yield _tried(bench, item, predicate, rising)


def _ruled_out(bench: Bench, item: Published, predicate: Predicate, after: Predicate | None) -> Message | None:
    """Say why no figure has a predicate: it begins above the highest, or the next one begins at or below the lowest."""
    low, high = lowest_scored(bench.ruleset, item.score), bench.ruleset.bounds[item.score].high
    told = {"title": bench.ruleset.scores[item.score].title, "predicate": predicate.title}
    if high is not None and _looked_at(item, high) < predicate.start:
        return say("witness.never_so_high", start=predicate.start, high=high, **told)
    if after is not None and _looked_at(item, low) >= after.start:
        return say("witness.never_so_low", end=after.start, low=low, **told)
    return None


def _looked_at(item: Published, figure: Exact) -> Exact:
    return item.rounding.apply(figure) if item.classify_on == "published" else figure


def _tried(bench: Bench, item: Published, predicate: Predicate, rising: Rising) -> Verdict:
    told = {"title": bench.ruleset.scores[item.score].title, "predicate": predicate.title}
    place, found = predicate.place or item.place, rising.reaching(predicate)
    reports = all_reports(bench, item) if found is None else None
    if reports is not None:
        found = next(((draft, exact) for exact, draft in reports.drafts.items() if item.predicate(exact) is predicate), None)
    if found is None and reports is not None:
        message = say("witness.not_among_all", number=reports.number, **told)
        return Verdict("V8", "refuted", item.score, message, "enumeration", place=place, label=predicate.id)
    if found is None:
        message = say("witness.no_predicate", start=predicate.start, **told)
        return Verdict("V8", "undecided", item.score, message, "search", place=place, label=predicate.id)
    draft, figure = found
    digits = item.rounding.digits
    shown = Text(number_text(figure, "id", digits), number_text(figure, "en", digits))
    details = tuple(_least(bench, item, predicate))
    return Verdict(
        "V8", "proved", item.score, say("witness.predicate", figure=shown, **told), "search", plain(draft), place,
        details=details, label=predicate.id,
    )  # fmt: skip


def _least(bench: Bench, item: Published, predicate: Predicate) -> Iterator[Message]:
    """Say how many answers a predicate takes, where that can be told without looking at portfolios."""
    counted = fewest_answers(bench.ruleset, item, predicate.start)
    if counted is not None and counted[0]:
        yield say("witness.fewest", number=counted[0], all=counted[1])
