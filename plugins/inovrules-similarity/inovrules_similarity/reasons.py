"""Telling why: the other one, the words that both have, what differs, and the measure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.integrity.twins import percent, stems_of
from inovrules.plugins import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inovrules.integrity.twins import Entry
    from inovrules_similarity.nearest import Found, Near

_MOST = 8


def joined(parts: Iterable[Text]) -> Text:
    """Put sentences one after the other."""
    found = list(parts)
    return Text(" ".join(part.id for part in found), " ".join(part.en for part in found))


def told_pair(entry: Entry, near: Near) -> Text:
    """Tell why two entries look alike."""
    return joined((_measure(near), _words(entry, near.other)))


def _measure(near: Near) -> Text:
    other, found = near.other, near.likeness
    called = f"{other.called} ({other.id})"
    name = percent(found.name)
    head = f"{found.percent} %"
    if found.text is None:
        return Text(
            f"{head} serupa dengan {called}; hanya nama yang dapat dibandingkan, karena uraiannya kosong atau terlalu singkat.",
            f"{head} like {called}; only the names could be compared, as a description is absent or too short.",
        )
    text = percent(found.text)
    return Text(
        f"{head} serupa dengan {called} (uraian {text} %, nama {name} %).", f"{head} like {called} (description {text} %, name {name} %)."
    )


def _words(one: Entry, other: Entry) -> Text:
    if not one.stems or not other.stems:
        return Text(f"Nama yang dibandingkan: {one.called} dan {other.called}.", f"The names compared: {one.called} and {other.called}.")
    ours, theirs = stems_of(one.description), stems_of(other.description)
    shared = _listed(word for key, word in ours.items() if key in theirs)
    here = _listed(word for key, word in ours.items() if key not in theirs)
    there = _listed(word for key, word in theirs.items() if key not in ours)
    return Text(
        f"Kata yang sama: {shared or 'tidak ada'}. Berbeda: di sini {here or 'tidak ada'}, di sana {there or 'tidak ada'}.",
        f"Words in both: {shared or 'none'}. Different: here {here or 'none'}, there {there or 'none'}.",
    )


def _listed(words: Iterable[str]) -> str:
    found = list(words)
    return ", ".join(found[:_MOST]) + (f", … (+{len(found) - _MOST})" if len(found) > _MOST else "")


def told_answers(found: Found) -> Iterable[Text]:
    """Tell which pairs a person has answered, and which answers lack a reason."""
    for near, because in sorted(found.answered, key=lambda pair: pair[0].rank):
        text = f"{near.other.called} ({near.other.id})", f"{near.likeness.percent} %"
        yield Text(
            f"{text[0]} {text[1]} serupa, tetapi dinyatakan berbeda: {because.rstrip('.')}.",
            f"{text[0]} is {text[1]} like it, but was stated to be different: {because.rstrip('.')}.",
        )
    if found.bare:
        names = ", ".join(found.bare)
        yield Text(
            f"Pernyataan berbeda dari {names} tidak dihitung karena tanpa alasan.",
            f"The statement that it differs from {names} isn't counted, as it gives no reason.",
        )
