"""Derived facts: structured exact arithmetic on facts; bounds carry through as intervals."""

from __future__ import annotations

from inovrules.derived.age import age_span
from inovrules.derived.model import Derivation
from inovrules.derived.reading import read_derivation

__all__ = ["Derivation", "age_span", "read_derivation"]
