"""Picking: how generators choose.

A document needs hundreds of small choices, and drawing each from hypothesis costs more than making and scoring the document. So
three choices share one draw. Zero means the simplest choice everywhere, so examples shrink towards it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from hypothesis.strategies import DrawFn

T = TypeVar("T")
_BYTES = 3  # hypothesis picks evenly among at most 2 ** 24 numbers
_CHUNK = st.integers(0, 256**_BYTES - 1)


class Pick:
    """Makes choices from a stream of bytes; where it has ended, the simplest ones."""

    def __init__(self, stream: Iterable[int] = ()) -> None:
        """Stand at the start of the stream."""
        self._bytes = iter(stream)

    def below(self, number: int) -> int:
        """Give a whole number from zero to below `number` (at most 256)."""
        return next(self._bytes, 0) % number

    def between(self, least: int, most: int) -> int:
        """Give a whole number from `least` to `most`."""
        return least + self.below(most - least + 1)

    def chance(self, once_in: int = 2) -> bool:
        """Give true once in so many times."""
        return self.below(once_in) == once_in - 1

    def one(self, options: Sequence[T]) -> T:
        """Give one of several; the first is the simplest."""
        return options[self.below(len(options))]

    def some(self, options: Sequence[T], least: int = 1, most: int | None = None) -> list[T]:
        """Give several different ones, in any order."""
        left = list(options)
        wanted = self.between(least, min(len(left), len(left) if most is None else most))
        return [left.pop(self.below(len(left))) for _ in range(wanted)]

    def several(self, options: Sequence[T], number: int) -> list[T]:
        """Give so many; the same one may come again."""
        return [self.one(options) for _ in range(number)]


def _drawn(draw: DrawFn) -> Iterator[int]:
    while True:
        yield from draw(_CHUNK).to_bytes(_BYTES, "little")


@st.composite
def made(draw: DrawFn, make: Callable[[Pick], T]) -> T:
    """Give what `make` makes by picking."""
    return make(Pick(_drawn(draw)))


def picks() -> st.SearchStrategy[Pick]:
    """Give picks for up to a hundred choices inside a test."""
    return st.binary(min_size=100, max_size=100).map(Pick)
