"""What a ruleset is read with: evaluators and other rulesets by name, and which distributions there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from inovrules.evaluators.kind import EvaluatorType
    from inovrules.messages import Message


class ShippedFile(Protocol):
    """A ruleset that the package or a plugin ships."""

    @property
    def path(self) -> Path:
        """Its file."""
        ...


class Distribution(Protocol):
    """A distribution with a plugin; `why` tells why it can't be used, where it can't."""

    @property
    def version(self) -> str:
        """Its version."""
        ...

    @property
    def why(self) -> Message | None:
        """Why it isn't used; `None` when it is."""
        ...


class Supplies(Protocol):
    """Everything that rulesets may ask for by name; `Plugins` is one."""

    @property
    def evaluators(self) -> Mapping[str, EvaluatorType]:
        """Evaluators by name."""
        ...

    @property
    def rulesets(self) -> Mapping[str, ShippedFile]:
        """Shipped rulesets by id."""
        ...

    def of_distribution(self, distribution: str) -> Distribution | None:
        """Give a distribution that brings a plugin."""
        ...
