"""An outline as plain data, which the Typst template draws: texts stay texts and are never read as markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import fields_dict, has

from inovrules.views.outline.pieces import Bar

if TYPE_CHECKING:
    from inovrules.views.outline.pieces import Outline


def data(told: Outline) -> dict[str, object]:
    """Give an outline as mappings that name what each piece is, lists, texts and numbers."""
    return {**{name: plain(getattr(told, name)) for name in fields_dict(type(told)) if name != "words"}, "words": dict(told.words)}


def plain(piece: object) -> object:
    """Give a piece as plain data; a bar as its two parts.

    >>> plain(Bar(3, 2, 4))
    [500, 250]
    """
    if isinstance(piece, Bar):
        return list(piece.parts)
    if isinstance(piece, tuple):
        return [plain(each) for each in piece]
    made_by = type(piece)
    if has(made_by):
        return {"piece": made_by.__name__, **{name: plain(getattr(piece, name)) for name in fields_dict(made_by)}}
    return piece
