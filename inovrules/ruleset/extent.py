"""How far a computation may reach: in how many steps, and in how many ways. Rulesets come from anywhere, and none may hang the program."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

MOST_STEPS = 100
MOST_WAYS = 10_000


class Excess(NamedTuple):
    """What goes too far: its name, and the fault with the limit that it passes."""

    name: str
    code: str
    limit: int


class Extent:
    """Measures things in order of need.

    A step leads from a thing to one that it needs; a way leads over such steps to one that needs nothing more. `refused` are those
    that go too far, and those that need one of them or something that isn't there.
    """

    def __init__(self) -> None:
        """Start with nothing measured."""
        self.steps: dict[str, int] = {}
        self.ways: dict[str, int] = {}
        self.total = 0
        self.refused: set[str] = set()

    def add(self, name: str, needs: Sequence[str]) -> Excess | None:
        """Measure one thing, after all that it needs (each as often as it is needed). Excess: IR361, IR362."""
        if any(need not in self.steps for need in needs):
            self.refused.add(name)
            return None
        steps = 1 + max((self.steps[need] for need in needs), default=0)
        ways = sum(self.ways[need] for need in needs) or 1
        if steps > MOST_STEPS or self.total + ways > MOST_WAYS:
            self.refused.add(name)
            return Excess(name, "IR361", MOST_STEPS) if steps > MOST_STEPS else Excess(name, "IR362", MOST_WAYS)
        self.steps[name], self.ways[name] = steps, ways
        self.total += ways
        return None


def measured(order: Iterable[str], needs: Mapping[str, Sequence[str]], known: Iterable[str] = ()) -> tuple[Extent, list[Excess]]:
    """Measure everything in an order in which each follows all that it needs; `known` needs nothing.

    >>> measured(["a", "b"], {"a": ["x", "x"], "b": ["a", "a"]}, ["x"])[0].ways
    {'x': 1, 'a': 2, 'b': 4}
    """
    extent = Extent()
    for name in known:
        extent.steps[name], extent.ways[name] = 0, 1
    found = [extent.add(name, needs[name]) for name in order]
    return extent, [excess for excess in found if excess is not None]
