"""Small changes to a ruleset, one at a time: which of them do its cases not notice?"""

from __future__ import annotations

from inovrules.cases.mutation.measure import Mutation, Survivor, mutation_of
from inovrules.cases.mutation.mutant import Mutant

__all__ = ["Mutant", "Mutation", "Survivor", "mutation_of"]
