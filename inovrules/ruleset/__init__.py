"""Rulesets: what is asked and how it counts. Data, read from YAML and checked as such."""

from __future__ import annotations

from inovrules.ruleset.library import shipped_folder, shipped_ids, shipped_path
from inovrules.ruleset.loading import load_ruleset, read_ruleset
from inovrules.ruleset.model import Reading, Ruleset
from inovrules.ruleset.vocabulary import vocabulary_of

__all__ = [
    "Reading",
    "Ruleset",
    "load_ruleset",
    "read_ruleset",
    "shipped_folder",
    "shipped_ids",
    "shipped_path",
    "vocabulary_of",
]
