"""What a ruleset promises of its published scores: a promise that is refuted is an error, one that isn't decided a warning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from inovrules.messages import say
from inovrules.proving.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from inovrules.ruleset import Ruleset


def promised(ruleset: Ruleset, verdicts: Iterable[Verdict]) -> Iterator[Verdict]:
    """Give verdicts with the gravity that promises lend them, and one for each promise that none of them is about."""
    made = [(item, promise) for item in ruleset.publish for promise in item.promises]
    wanted, seen = {(item.score, promise) for item, promise in made}, set[tuple[str | None, str | None]]()
    for verdict in verdicts:
        about = (verdict.score, verdict.promise)
        seen.add(about)
        yield _weighed(verdict) if about in wanted else verdict
    for item, promise in made:
        if (item.score, promise) not in seen:
            message = say("promises.open", title=ruleset.scores[item.score].title, promise=say(f"promises.{promise}"))
            yield Verdict("V6", "undecided", item.score, message, "closed_form", place=item.place, severity="warning", promise=promise)


def _weighed(verdict: Verdict) -> Verdict:
    """Give a verdict about something that is promised."""
    if verdict.status == "proved":
        return verdict
    message = say(f"promises.{verdict.status}", message=verdict.message)
    return evolve(verdict, message=message, severity="error" if verdict.status == "refuted" else "warning")
