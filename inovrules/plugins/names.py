"""Things by name: the built-in ones at once, those of plugins only when a name is asked for that isn't built in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Thing = TypeVar("Thing")


class Names(Mapping[str, Thing]):
    """A sorted mapping of two parts. Listing it, or asking for a name that isn't built in, finds the plugins first.

    >>> Names({"a": 1}, lambda: {"b": 2})["b"]
    2
    """

    def __init__(self, builtin: Mapping[str, Thing], others: Callable[[], Mapping[str, Thing]]) -> None:
        """Keep both parts; `others` is called when it is needed."""
        self._builtin, self._others = builtin, others

    def __getitem__(self, name: str) -> Thing:
        """Give a thing by its name."""
        return self._builtin[name] if name in self._builtin else self._others()[name]

    def __contains__(self, name: object) -> bool:
        """Whether there is one of this name."""
        return name in self._builtin or name in self._others()

    def __iter__(self) -> Iterator[str]:
        """Name everything there is."""
        return iter(sorted({**self._builtin, **self._others()}))

    def __len__(self) -> int:
        """Count everything there is."""
        return len(self._builtin) + len(self._others())
