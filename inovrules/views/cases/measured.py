"""How much of a ruleset its cases touch, for the terminal."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from inovrules.exact import Rounding
from inovrules.messages import number_text, say
from inovrules.views.document.values import basename
from inovrules.views.terminal.layout import hanging, indented, plain, subheading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from inovrules.cases.coverage import Coverage
    from inovrules.exact import Exact
    from inovrules.messages import Language
    from inovrules.messages.message import Text
    from inovrules.ruleset import Ruleset
    from inovrules.views.terminal.page import Page

DIGITS = 1


def percent(share: Exact, language: Language) -> str:
    """Write a share of 1 as a percentage with one decimal, never rounded up to what isn't reached.

    >>> from fractions import Fraction
    >>> percent(Fraction(1999, 2000), "en"), percent(1, "id")
    ('99.9', '100')
    """
    return "100" if share == 1 else number_text(Rounding(DIGITS, "cut").apply(share * 100), language, DIGITS)


def coverage(page: Page, found: Coverage, ruleset: Ruleset) -> Iterator[RenderableType]:
    """Tell how much is touched, and list what isn't by score, rule or reading."""
    values = {"touched": found.touched, "number": len(found.items), "percent": percent(found.share, page.language)}
    yield plain(page.tell(say("coverage.summary", **values)), "yellow" if found.untouched else "green")
    if found.others:
        yield indented(plain(page.tell(say("coverage.others", files=tuple(map(basename, found.others)))), "dim"))
    if found.untouched:
        yield plain(page.tell(say("coverage.untouched")))
    titles = titles_of(ruleset)
    for about, listed in groupby(found.untouched, key=lambda item: item.mark[:2]):
        items = list(listed)
        place = items[0].place
        yield indented(subheading(page.tell("/".join(about)), page.tell(titles.get(about))))
        for item in items:
            yield hanging("·", page.tell(item.needs), 1, indent=4)
        if place is not None and page.depth:
            yield indented(plain(page.tell(str(place)), "dim"), 4)


def titles_of(ruleset: Ruleset) -> dict[tuple[str, str], Text]:
    """Give the titles of what a ruleset consists of, by section and id."""
    scores = {(section, score.id): score.title for section in ("scores", "publish") for score in ruleset.scores.values()}
    return {
        **scores,
        **{("eligibility", rule.id): rule.title for rule in ruleset.eligibility},
        **{("readings", reading.id): reading.title for reading in ruleset.readings},
    }
