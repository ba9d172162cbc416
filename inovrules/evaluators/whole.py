"""What an evaluator that needs the whole portfolio is shown of it: read-only."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from inovrules.facts import Scope, Value
    from inovrules.portfolio import Evidence, Portfolio, Unit


@frozen(eq=False)
class UnitView:
    """A unit as it was reported: its facts and documents; `opd` is the id of an innovation's OPD."""

    id: str
    name: str
    scope: Scope
    opd: str | None
    facts: Mapping[str, Value | None]
    documents: tuple[Evidence, ...]


@frozen(eq=False)
class PortfolioView:
    """A portfolio: its region, OPDs and innovations, in the order reported; `year` is the assessment year."""

    region: UnitView
    opds: tuple[UnitView, ...]
    innovations: tuple[UnitView, ...]
    as_of: date
    year: int


def view_of(portfolio: Portfolio, year: int) -> PortfolioView:
    """Give the view of a portfolio; of one restricted to an OPD that of all that was reported.

    >>> from datetime import date
    >>> from inovrules.portfolio import Portfolio, Unit
    >>> view_of(Portfolio(Unit("region", "Kabupaten Contoh", "region"), date(2026, 7, 1)), 2026).region.name
    'Kabupaten Contoh'
    """
    whole = portfolio.whole or portfolio
    shown = _shown(whole.region), tuple(map(_shown, whole.opds)), tuple(map(_shown, whole.innovations))
    return PortfolioView(*shown, whole.as_of, year)


def _shown(unit: Unit) -> UnitView:
    return UnitView(unit.id, unit.name, unit.scope, unit.opd, MappingProxyType(unit.facts), unit.documents)
