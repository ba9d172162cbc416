"""Facts: what is reported. Declared types, their values, and reading one as the other."""

from __future__ import annotations

from inovrules.facts.declaration import SCOPES, TYPES, FactDeclaration, Scope
from inovrules.facts.reading import read_fact
from inovrules.facts.values import Change, FactMap, PartialDate, Value
from inovrules.facts.vocabulary import Vocabulary

__all__ = [
    "SCOPES",
    "TYPES",
    "Change",
    "FactDeclaration",
    "FactMap",
    "PartialDate",
    "Scope",
    "Value",
    "Vocabulary",
    "read_fact",
]
