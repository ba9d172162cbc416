"""What a heading may be called, and when two of them are the same."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from inovrules.forms.words import bilingual

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from inovrules.messages import Text

_DASHES = re.compile(r"[\u2010-\u2015\u2212]")


def heading_key(heading: str) -> str:
    r"""Give what two headings share that are the same but for case, accents, spaces, line breaks, `*`, dashes and a colon at the end.

    >>> heading_key(" Tahapan\nInovasi *:"), heading_key("Kepuasan – sebelum")
    ('tahapan inovasi', 'kepuasan - sebelum')
    """
    from unicodedata import combining, normalize  # noqa: PLC0415 - only where tables are read or written

    plain = heading.replace("*", " ")
    if not plain.isascii():
        plain = "".join(letter for letter in normalize("NFKD", plain) if not combining(letter))
    return " ".join(_DASHES.sub("-", plain).casefold().split()).rstrip(": ")


def names_of(name: str, title: Text, aliases: Iterable[str]) -> tuple[str, ...]:
    """Give all that a column may be headed by: its header, either title, its name and aliases; each also with its ` [name]`.

    >>> from inovrules.messages import Text
    >>> names_of("stage", Text("Tahapan", "Stage"), [])[:4]
    ('Tahapan / Stage', 'Tahapan', 'Stage', 'stage')
    """
    plain = dict.fromkeys([bilingual(title), title.id, title.en, name, *aliases])
    return tuple(dict.fromkeys([*plain, *(marked(each, name) for each in plain)]))


def marked(heading: str, name: str) -> str:
    """Give a heading with the name of what it is for, which no other column of its sheet has.

    >>> marked("Tahapan / Stage", "stage")
    'Tahapan / Stage [stage]'
    """
    return f"{heading} [{name}]"


def headers(columns: Iterable[tuple[tuple[str, ...], str, tuple[str, ...]]]) -> Iterator[str]:
    """Give the header of each column of a sheet, told by path, name and names: marked with its name where another could be meant.

    >>> list(headers([(("a",), "a", ("Sama", "a")), (("b",), "b", ("Sama", "b")), (("c",), "c", ("Lain", "c"))]))
    ['Sama [a]', 'Sama [b]', 'Lain']
    """
    listed = list(columns)
    held: dict[str, set[tuple[str, ...]]] = {}
    for path, _, names in listed:
        for each in names:
            held.setdefault(heading_key(each), set()).add(path)
    called = Counter(name for _, name, _ in listed)
    for path, name, names in listed:
        alone = held[heading_key(names[0])] == {path}
        yield names[0] if alone else marked(names[0], name if called[name] == 1 else ".".join(path))
