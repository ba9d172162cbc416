"""Which scores take a figure that an application gave for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.facts.frozen import Frozen
from inovrules.ruleset.vocabulary import vocabulary_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.facts import FactDeclaration
    from inovrules.ruleset import Ruleset


def reportable(ruleset: Ruleset) -> Mapping[str, FactDeclaration]:
    """Give the scores of an innovation of which a figure may be reported, each as the fact that the figure is."""
    return vocabulary_of([ruleset]).reported.get("innovation", Frozen())
