"""Mappings that can't be changed once they are made, as quick to read as any dict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

K = TypeVar("K")
V = TypeVar("V")


class Frozen(dict[K, V]):
    """A dict that refuses every change: what is shared by many must not be changed by one.

    >>> Frozen(stage="penerapan")["stage"]
    'penerapan'
    >>> Frozen().update(stage="uji_coba")
    Traceback (most recent call last):
    ...
    TypeError: this mapping can't be changed; make a new one
    """

    __slots__ = ()

    def _refuse(self, *_args: object, **_values: object) -> NoReturn:
        raise TypeError("this mapping can't be changed; make a new one")

    __setitem__ = __delitem__ = __ior__ = _refuse
    clear = pop = popitem = setdefault = update = _refuse

    def __reduce__(self) -> tuple[type[Frozen[K, V]], tuple[dict[K, V]]]:
        """Copy and pickle as a whole: item by item would be a change."""
        return type(self), (dict(self),)


def frozen_mapping(mapping: Mapping[Any, Any]) -> Frozen[Any, Any]:
    """Give a mapping as one that can't be changed.

    >>> frozen_mapping({"a": 1})
    {'a': 1}
    """
    return mapping if isinstance(mapping, Frozen) else Frozen(mapping)


def frozen_mappings(mapping: Mapping[Any, Mapping[Any, Any]]) -> Frozen[Any, Frozen[Any, Any]]:
    """Give a mapping of mappings so that none of them can be changed.

    >>> frozen_mappings({"innovation": {"a": 1}})
    {'innovation': {'a': 1}}
    """
    return Frozen({name: frozen_mapping(inner) for name, inner in mapping.items()})
