"""The content hash of a portfolio: the same whatever file or mapping it came from."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from inovrules.exact import exact_text

if TYPE_CHECKING:
    from inovrules.portfolio.model import Portfolio

_LEFT_OUT = frozenset(["place", "places", "signatures", "evidence", "answers", "file", "whole", "reader", "unread_names", "declared"])


def digest(portfolio: Portfolio) -> str:
    """Give the SHA-256 of the portfolio's content, in hexadecimal. Places and file names don't count.

    >>> from datetime import date
    >>> from inovrules.portfolio import Portfolio, Unit
    >>> len(digest(Portfolio(Unit("region", "Kabupaten", "region"), date(2026, 7, 1))))
    64
    """
    from hashlib import sha256  # noqa: PLC0415 - costs start-up time
    from json import dumps  # noqa: PLC0415 - costs start-up time

    text = dumps(_plain(portfolio), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def _plain(value: object) -> object:
    if value is None or isinstance(value, str | bool):
        return value
    if isinstance(value, int | Decimal | Fraction):
        return exact_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    return _of_class(value)


def _of_class(value: object) -> dict[str, object]:
    names = [field.name for field in type(value).__attrs_attrs__ if field.name not in _LEFT_OUT]  # type: ignore[attr-defined]
    found = {name: _plain(getattr(value, name)) for name in names}
    return {name: item for name, item in found.items() if item not in (None, [], {}, False)}
