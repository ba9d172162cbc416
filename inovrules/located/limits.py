"""How large an untrusted document may be."""

from __future__ import annotations

from attrs import frozen


@frozen
class Limits:
    """Bounds on a document: `size` in characters, nesting `depth`, number of `aliases`, `nodes` after aliases are followed.

    >>> DEFAULT_LIMITS.depth
    64
    """

    size: int = 64 * 1024 * 1024
    depth: int = 64
    aliases: int = 1000
    nodes: int = 5_000_000


DEFAULT_LIMITS = Limits()
