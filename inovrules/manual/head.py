"""What a manual says first: status, dates, authority, sources, changes to a predecessor, and what is published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.faults import Collector
from inovrules.located import Cursor
from inovrules.manual.model import Item, Paragraph
from inovrules.manual.words import basis_text, confidence_text, day_text, entries, figure, rounding_text, titled, word

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from inovrules.located import Cursor as At
    from inovrules.manual.model import Block
    from inovrules.messages import Language
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.model import Published


def about(ruleset: Ruleset, language: Language) -> Iterator[Block]:
    """Tell what the ruleset is for and where it comes from."""
    if ruleset.purpose:
        yield Paragraph(ruleset.purpose.text(language))
    official = word("official" if ruleset.official else "not_official", language)
    yield from entries(
        [
            ("status", f"{word(f'status_{ruleset.status}', language)}; {official}"),
            ("effective", _period(*ruleset.effective, language) if any(ruleset.effective) else ""),
            ("reporting", _reporting(ruleset, language)),
            ("authority", ruleset.authority),
            ("basis", basis_text(ruleset.basis)),
            ("confidence", confidence_text(ruleset.confidence, language)),
        ],
        language,
    )


def _period(since: date | None, until: date | None, language: Language) -> str:
    return word("period", language, since=day_text(since, language), until=day_text(until, language))


def _reporting(ruleset: Ruleset, language: Language) -> str:
    sent = ruleset.reporting
    return f"{_period(sent.since, sent.until, language)} ({confidence_text(sent.confidence, language)})" if sent else ""


def base_of(ruleset: Ruleset) -> str:
    """Give what an edition extends; an empty text for a ruleset that stands alone."""
    base = _document(ruleset).get("extends") if ruleset.documents else None
    return "" if base is None else base.text() or ""


def changes(ruleset: Ruleset, language: Language) -> Iterator[Block]:
    """Tell what an edition changes in its predecessor; an edition's file holds nothing else."""
    listed = _document(ruleset).get("changes") if ruleset.documents else None
    for change in listed.items() if listed else ():
        verb = next(key for key in change.keys if key in ("set", "remove", "add"))
        path, because = change.get(verb), change.get("because")
        reason = because.bilingual() if because else None
        told = f": {reason.text(language)}" if reason else ""
        yield Item(f"{word(f'change_{verb}', language, path=path.text() if path else '')}{told}")


def _document(ruleset: Ruleset) -> At:
    return Cursor(ruleset.documents[0], "", Collector())


def publish(ruleset: Ruleset, language: Language) -> Iterator[Block]:
    """Tell what is published, how it is rounded and ranked, and which predicates it has."""
    for item in ruleset.publish:
        title = titled(ruleset.scores[item.score], language)
        yield Item(f"**{title}** (`{item.score}`): {_policy(item, language)}")
        for predicate in item.predicates:
            yield Item(word("from", language, start=figure(predicate.start, language), title=predicate.title), 1)


def _policy(item: Published, language: Language) -> str:
    classified = [word(f"classify_{item.classify_on}", language)] if item.predicates else []
    ranked = [word(f"rank_{item.rank_on}", language), word(f"ties_{item.ties}", language)]
    return "; ".join([rounding_text(item.rounding, language), *classified, *ranked])
