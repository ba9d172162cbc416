"""The columns of records: a part of the public format, so names are only ever added."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

Kind = Literal["text", "date", "flag", "whole", "number"]


@frozen
class Column:
    """A column: its name, and what its cells hold.

    `text`, a `date`, a `flag` (true or false), a `whole` number, or an exact `number`, which is written as whoever asks wants it. Only
    those that are `optional` may be empty (`None`).
    """

    name: str
    kind: Kind = "text"
    optional: bool = False


def _several(kind: Kind, *names: str, optional: bool = False) -> tuple[Column, ...]:
    return tuple(Column(name, kind, optional) for name in names)


COLUMNS: tuple[Column, ...] = (
    Column("region"),
    Column("as_of", "date"),
    *_several("text", "ruleset", "version", "scope", "unit", "unit_name"),
    *_several("text", "opd", "opd_name", optional=True),
    Column("accepted", "flag"),
    Column("refused_because", optional=True),
    Column("score"),
    Column("code", optional=True),
    Column("title"),
    Column("group", optional=True),
    Column("made_by"),
    Column("weight", "number"),
    *_several("number", "maximum", "maximum_points", optional=True),
    Column("state"),
    *_several("number", "value", "points", optional=True),
    Column("level", "whole", optional=True),
    Column("proven_state"),
    *_several("number", "proven_value", "proven_points", optional=True),
    Column("proven_level", "whole", optional=True),
    Column("low", "number"),
    Column("high", "number", optional=True),
    Column("coverage", "number"),
    Column("self_assessed", "flag"),
    *_several("number", "contribution", "proven_contribution"),
    *_several("number", "published", "proven_published", optional=True),
    *_several("text", "predicate", "proven_predicate", optional=True),
    *_several("text", "reason", "proven_reason"),
    Column("missing_evidence", optional=True),
)
