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
    open_ones = {(item.score, promise): item for item in ruleset.publish for promise in item.promises}
    made = frozenset(open_ones)
    for verdict in verdicts:
        about = (verdict.score, verdict.promise)
        open_ones.pop(about, None)  # type: ignore[call-overload] # a verdict about no promise is in no such set
        yield _weighed(verdict) if about in made else verdict
    for (score, promise), item in open_ones.items():
        message = say("promises.open", title=ruleset.scores[score].title, promise=say(f"promises.{promise}"))
        yield Verdict("V6", "undecided", score, message, "closed_form", place=item.place, severity="warning", promise=promise)


def _weighed(verdict: Verdict) -> Verdict:
    """Give a verdict about something that is promised."""
    if verdict.status == "proved":
        return verdict
    message = say(f"promises.{verdict.status}", message=verdict.message)
    return evolve(verdict, message=message, severity="error" if verdict.status == "refuted" else "warning")
