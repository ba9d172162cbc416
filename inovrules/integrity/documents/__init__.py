"""Documents that prove less than they seem to: used for several innovations, listed twice, out of their window, or attached to nothing.

What is observed is said, never corrected: no document is taken away from a score here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.integrity.documents.asking import Asking
from inovrules.integrity.documents.files import misaddressed, unsound
from inovrules.integrity.documents.loose import loose
from inovrules.integrity.documents.same import listed, same
from inovrules.integrity.documents.shared import repeated, shared
from inovrules.integrity.documents.unfit import unfit

if TYPE_CHECKING:
    from inovrules.integrity.observation import Observation
    from inovrules.portfolio import Portfolio
    from inovrules.ruleset import Ruleset

__all__ = ["observe"]


def observe(portfolio: Portfolio, ruleset: Ruleset) -> tuple[Observation, ...]:
    """Give what there is to observe of the documents of a portfolio, as one ruleset asks for them.

    First those that several innovations share, then by unit: those whose file isn't sound (where files were looked for), those listed
    twice, those that prove nothing, those attached to nothing, and addresses that are none. Of a portfolio that is restricted to one OPD,
    the region's own are left out.
    """
    units = [*([] if portfolio.only else [portfolio.region]), *portfolio.opds, *portfolio.innovations]
    if not any(unit.documents for unit in units):
        return ()
    asking = Asking(ruleset, portfolio.as_of)
    found = [*shared(same(listed(portfolio.innovations)), asking)]
    for unit in units:
        if unit.documents:
            found += [*unsound(unit, asking), *repeated(unit, asking), *unfit(unit, asking), *loose(unit, asking), *misaddressed(unit)]
    return tuple(found)
