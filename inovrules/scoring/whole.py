"""What evaluators that need the whole portfolio made of it: prepared once for each, when first asked."""

from __future__ import annotations

from threading import RLock
from typing import TYPE_CHECKING

from inovrules.evaluators.whole import view_of

if TYPE_CHECKING:
    from inovrules.portfolio import Portfolio
    from inovrules.scoring.leaf import Leaf


class Whole:
    """A portfolio on offer to the indicators that need all of it."""

    __slots__ = ("_lock", "_made", "portfolio")

    def __init__(self, portfolio: Portfolio) -> None:
        """Prepare nothing yet."""
        self.portfolio = portfolio
        self._made: dict[int, tuple[object, Exception | None]] = {}
        self._lock = RLock()

    def prepared(self, leaf: Leaf) -> object:
        """Give what an indicator's evaluator prepared. Raises what it raised, each time that it is asked for."""
        with self._lock:
            made, error = self._made.get(id(leaf)) or self._made.setdefault(id(leaf), self._prepare(leaf))
        if error is not None:
            raise error
        return made

    def _prepare(self, leaf: Leaf) -> tuple[object, Exception | None]:
        try:
            return leaf.indicator.evaluator.prepare(view_of(self.portfolio, leaf.year)), None  # type: ignore[attr-defined] # guarded
        except Exception as error:  # noqa: BLE001 - a plugin may raise anything; only its own nodes fail
            return None, error
