"""Telling hypothesis how to make our types: called through its entry point whenever it is imported, so it imports nothing heavy.

A strategy is registered when the type is there already, or else at the moment when somebody first asks `inovrules` or
`inovrules.plugins` for it.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

import inovrules
import inovrules.plugins

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from hypothesis.strategies import SearchStrategy


def register() -> None:
    """Register strategies for `inovrules.Portfolio`, `inovrules.Ruleset` and `inovrules.plugins.Inputs`."""
    _watch(inovrules, {"Portfolio": ("inovrules.portfolio", portfolios), "Ruleset": ("inovrules.ruleset", rulesets)})
    _watch(inovrules.plugins, {"Inputs": ("inovrules.evaluators.contract", inputs)})


def _watch(door: ModuleType, made: dict[str, tuple[str, Callable[[object], SearchStrategy[Any]]]]) -> None:
    """Register the types whose home is imported already; of the others, each when the front door is asked for it."""
    for name, (home, strategy) in made.items():
        if home in sys.modules and hasattr(sys.modules[home], name):
            _register(getattr(sys.modules[home], name), strategy)
    ask = vars(door)["__getattr__"]

    def asked(name: str) -> object:
        found = ask(name)
        if name in made:
            _register(found, made[name][1])
        return found

    vars(door)["__getattr__"] = asked


def _register(cls: Any, strategy: Callable[[object], SearchStrategy[Any]]) -> None:  # noqa: ANN401 - a class
    from hypothesis.strategies import register_type_strategy  # noqa: PLC0415 - it is being imported when this module is

    register_type_strategy(cls, strategy)


def _strategies() -> Any:  # noqa: ANN401 - a module
    return import_module("inovrules.testing.strategies")


def portfolios(_cls: object) -> SearchStrategy[Any]:
    """Give portfolios that answer small rulesets."""
    return _strategies().rulesets().flatmap(_strategies().portfolios)  # type: ignore[no-any-return]


def rulesets(_cls: object) -> SearchStrategy[Any]:
    """Give small rulesets."""
    return _strategies().rulesets()  # type: ignore[no-any-return]


def inputs(_cls: object) -> SearchStrategy[Any]:
    """Give what the built-in evaluators may be handed."""
    from hypothesis.strategies import sampled_from  # noqa: PLC0415

    from inovrules.evaluators.builtin import BUILTIN  # noqa: PLC0415

    return sampled_from(BUILTIN).flatmap(_strategies().inputs)
