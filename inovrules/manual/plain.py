"""A manual as plain data, for programs: every text in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import fields_dict

from inovrules.manual.whole import manual

if TYPE_CHECKING:
    from inovrules.manual.model import Block, Section
    from inovrules.ruleset import Ruleset
    from inovrules.scoring.engine import Engine

FORMAT = "inovrules-manual/1"
_PER_LANGUAGE = ("label", "text")


def plain(ruleset: Ruleset, engine: Engine) -> dict[str, Any]:
    """Give the manual of a ruleset as plain data.

    >>> from inovrules import Engine
    >>> engine = Engine()
    >>> plain(engine.load_ruleset("opd-coverage"), engine)["sections"][0]["name"]
    'publish'
    """
    own, english = (manual(ruleset, engine, language) for language in ("id", "en"))
    return {
        "format": FORMAT,
        "ruleset": {"id": own.ruleset, "version": own.version, "digest": own.digest},
        "title": _both(own.title, english.title),
        "blocks": _blocks(own.blocks, english.blocks),
        "sections": _sections(own.sections, english.sections),
    }


def _both(own: str, english: str) -> dict[str, str]:
    return {"id": own, "en": english}


def _sections(own: tuple[Section, ...], english: tuple[Section, ...]) -> list[dict[str, Any]]:
    return [
        {
            "name": one.name,
            "title": _both(one.title, other.title),
            "blocks": _blocks(one.blocks, other.blocks),
            "sections": _sections(one.sections, other.sections),
        }
        for one, other in zip(own, english, strict=True)
    ]


def _blocks(own: tuple[Block, ...], english: tuple[Block, ...]) -> list[dict[str, Any]]:
    return [_block(one, other) for one, other in zip(own, english, strict=True)]


def _block(own: Block, english: Block) -> dict[str, Any]:
    values = {
        name: _both(getattr(own, name), getattr(english, name)) if name in _PER_LANGUAGE else getattr(own, name)
        for name in fields_dict(type(own))
    }
    return {"kind": type(own).__name__.lower(), **values}
