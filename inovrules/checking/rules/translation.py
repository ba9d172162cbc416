"""Texts that are the same in both languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from inovrules.checking.rule import Found, Rule, found
from inovrules.located import MapNode, ScalarNode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.checking.material import Material

_WORD = re.compile(r"[^\W\d_]{2,}")
_FEWEST = 4
_SHOWN = 60


def untranslated(node: object) -> str | None:
    """Give the text of a bilingual node that says the same in both languages; names of up to three words may.

    >>> untranslated(MapNode("r.yaml", 1, 1)) is None
    True
    """
    if not isinstance(node, MapNode) or set(node.entries) != {"id", "en"}:
        return None
    texts = [part.text.strip() for part in node.entries.values() if isinstance(part, ScalarNode)]
    same = len(texts) == len(node.entries) and texts[0].casefold() == texts[1].casefold()
    return texts[0] if same and len(_WORD.findall(texts[0])) >= _FEWEST else None


def _same(material: Material) -> Iterator[Found]:
    for written in material.written():
        text = untranslated(written.node)
        if text is not None:
            yield found(written.node.place, written.path, text=text if len(text) <= _SHOWN else text[:_SHOWN] + "…")


UNTRANSLATED = Rule("IC131", "not-translated", "warning", _same)
