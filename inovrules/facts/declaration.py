"""What a ruleset says of a fact that it reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import field, frozen

from inovrules.facts.frozen import Frozen, frozen_mapping

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.exact import Exact
    from inovrules.faults import Place
    from inovrules.messages import Text

Scope = Literal["innovation", "opd", "region"]
SCOPES: tuple[Scope, ...] = ("innovation", "opd", "region")

FactType = Literal["text", "choice", "flag", "integer", "decimal", "percent", "money", "date", "list", "level", "change"]
TYPES: tuple[FactType, ...] = (
    "text", "choice", "flag", "integer", "decimal", "percent", "money", "date", "list", "level", "change",
)  # fmt: skip
NUMERIC = frozenset(["integer", "decimal", "percent", "money", "level"])


@frozen
class FactDeclaration:
    """One fact of the reporting form.

    `of` is the item type of a list or the number type of a change; `options` are the choices with their titles;
    `minimum` and `maximum` bound numbers (for a change: its baseline and result).
    """

    name: str
    scope: Scope
    type: FactType
    title: Text
    ask: Text | None = None
    unit: str | None = None
    minimum: Exact | None = None
    maximum: Exact | None = None
    options: Mapping[str, Text] = field(factory=Frozen, converter=frozen_mapping)
    of: str | None = None
    better: Literal["higher", "lower"] | None = None
    aliases: tuple[str, ...] = ()
    decimal_comma: bool = False
    place: Place | None = field(default=None, eq=False)

    @property
    def is_number(self) -> bool:
        """Whether the value is one number."""
        return self.type in NUMERIC
