"""Testing plugins: strategies for hypothesis, and contracts that one line turns on. Needs the extra `inovrules[testing]`.

```python
from inovrules.testing import evaluator_contract

TestHundreds = evaluator_contract("hundreds")
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inovrules.testing import strategies
    from inovrules.testing.contract import EvaluatorContract, evaluator_contract
    from inovrules.testing.rulesets import RulesetContract, ruleset_contract
    from inovrules.testing.tiny import tiny_portfolio, tiny_ruleset
    from inovrules.testing.trying import PromiseError

_HOMES = {
    "EvaluatorContract": "contract",
    "PromiseError": "trying",
    "RulesetContract": "rulesets",
    "evaluator_contract": "contract",
    "ruleset_contract": "rulesets",
    "tiny_portfolio": "tiny",
    "tiny_ruleset": "tiny",
}

__all__ = [
    "EvaluatorContract",
    "PromiseError",
    "RulesetContract",
    "evaluator_contract",
    "ruleset_contract",
    "strategies",
    "tiny_portfolio",
    "tiny_ruleset",
]


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for: entry points import this package in programs that don't need it."""
    from importlib import import_module  # noqa: PLC0415

    if name == "strategies":
        return import_module("inovrules.testing.strategies")
    if name in _HOMES:
        found = getattr(import_module(f"inovrules.testing.{_HOMES[name]}"), name)
        globals()[name] = found
        return found
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)


def __dir__() -> list[str]:
    """Name what is public."""
    return __all__
