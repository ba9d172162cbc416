"""Regions and agencies: which names are one."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from attrs import field, frozen

from inovrules.importing.words import clean, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from inovrules.importing.profile import Profile
    from inovrules.importing.record import Record

_NEAR = 0.88
_MANY = 400


@frozen
class Named:
    """Something that a file names: its `key` (what all its spellings have in common), the commonest spelling, and all of them."""

    key: str
    name: str
    spellings: tuple[str, ...]
    rows: int


def key_of(text: str, profile: Profile) -> str:
    """Give what the spellings of one name have in common: short words written out, without what says nothing more.

    >>> from inovrules.importing.profile import shipped_profile
    >>> key_of("PEMKAB. CONTOH", shipped_profile()), key_of("Pemerintah Kabupaten Contoh", shipped_profile())
    ('kabupaten contoh', 'kabupaten contoh')
    """
    parts = [profile.short.get(word, word) for word in words(text).split()]
    while parts[1:] and parts[0] in profile.before:
        parts.pop(0)
    return " ".join(parts)


def names_of(texts: Iterable[str], profile: Profile) -> tuple[Named, ...]:
    """Give the names in some texts, in the order in which they first stand there; those without a letter are none."""
    found: dict[str, Counter[str]] = {}
    for text in texts:
        if key := key_of(text, profile):
            found.setdefault(key, Counter())[clean(text)] += 1
    return tuple(Named(key, spelt.most_common(1)[0][0], tuple(spelt), spelt.total()) for key, spelt in found.items())


@frozen
class Agencies:
    """The agencies of a file: by key, with their ids."""

    ids: dict[str, str] = field(factory=dict)
    named: tuple[Named, ...] = ()

    def counted(self, records: Sequence[Record], only: Named | None, profile: Profile) -> tuple[tuple[str, str, int], ...]:
        """Give the id and name of each, with the number of its innovations: all of them where there is `only` one."""
        found = Counter(only.key if only else key_of(record.opd, profile) for record in records)
        return tuple((self.ids[each.key], each.name, found[each.key]) for each in self.named)

    def alike(self, region: str) -> tuple[tuple[str, str], ...]:
        """Give the pairs of names that may be one agency: near in spelling, or one with the name of the region (its key) behind it.

        Of hundreds of names none is compared: an agency's column holds something else then.
        """
        if len(self.named) > _MANY:
            return ()
        keys = [(each.key.removesuffix(f" {region}"), each.name) for each in self.named]
        return tuple(
            (one, other)
            for place, (key, one) in enumerate(keys)
            for other_key, other in keys[place + 1 :]
            if key == other_key or _is_near(key, other_key)
        )


def _is_near(one: str, other: str) -> bool:
    """Whether two keys differ by a slip only: as many words, at most one of which differs, and is near."""
    pairs = list(zip(one.split(), other.split(), strict=False))
    if len(one.split()) != len(other.split()):
        return one.replace(" ", "") == other.replace(" ", "")
    differing = [pair for pair in pairs if pair[0] != pair[1]]
    return len(differing) == 1 and not any(word.isdigit() for word in differing[0]) and _ratio(*differing[0]) >= _NEAR


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
