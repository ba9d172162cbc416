"""The whole outline: every ruleset's answer and details, and at the end the certificate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.views.claims import claims_of
from inovrules.views.document import engine_version
from inovrules.views.outline.advice import asking, findings, groups, steps, weakest
from inovrules.views.outline.answer import answer
from inovrules.views.outline.certificate import certificate
from inovrules.views.outline.details import details
from inovrules.views.outline.missing import missing
from inovrules.views.outline.pieces import Item, Items, Outline, Section
from inovrules.views.outline.rules import rules
from inovrules.views.outline.sheet import Names, told
from inovrules.views.outline.units import innovations, opds
from inovrules.views.telling.head import counted, files, unread, whose
from inovrules.views.telling.line import Line, Run, line
from inovrules.views.terminal.groups import told_once
from inovrules.views.terminal.names import short_name
from inovrules.views.terminal.page import Page
from inovrules.views.terminal.tell.claims import claim_title, told_claim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from inovrules.scoring.engine import Engine
    from inovrules.scoring.scorecard import Scorecard
    from inovrules.views.claims import Claim
    from inovrules.views.report import Report
    from inovrules.views.terminal.groups import Group

WORDS = (
    "skip", "contents", "claimed", "proven", "legend", "legend.proven", "legend.claimed", "legend.left", "legend.span",
    "folds", "mandatory", "made_by",
)  # fmt: skip


def outline(report: Report, *, with_units: bool = True) -> Outline:
    """Give the outline of a report. A file goes to people who can't ask for more: every list in it is whole.

    `depth` adds to the units: 0 tells why each score is so, 1 also from which facts, documents and sums, 2 also the alternatives that
    nobody chose. Without `with_units` all that comes a step later, and at 0 they are left out.
    """
    detail = report.depth if with_units else report.depth - 1
    page, portfolio = Page(report.language, depth=max(detail, 0) + 1), report.scorecards[0].portfolio
    lead = [line(told(page, "note", note=portfolio.note), "quiet")] if portfolio.note else []
    lead += [*(line(page.tell(note), "warn") for note in report.notes), *files(page, portfolio), *unread(page, portfolio)]
    found = told_once(report.scorecards)
    sections = [
        _ruleset(page.of(card), report.engine, card, own, shown=detail >= 0) for card, own in zip(report.scorecards, found, strict=True)
    ]
    return Outline(
        report.language, told(page, "kind"), whose(page, portfolio), tuple(counted(page, portfolio)), tuple(lead),
        (*sections, *_claims(page, report.scorecards), certificate(page, report.scorecards)),
        tuple((name, told(page, name, version=engine_version())) for name in WORDS),
    )  # fmt: skip


def _ruleset(page: Page, engine: Engine, card: Scorecard, own: Sequence[Group], *, shown: bool) -> Section:
    names = Names.of(card)
    parts = (
        *groups(page, card, names),
        *weakest(page, card, names),
        *steps(page, engine, card, names),
        *opds(page, card, names),
        *innovations(page, card, names),
        *findings(page, own, names),
        *asking(page, card, own, names),
        *missing(page, engine, card, names),
        *(details(page, card, names) if shown else ()),
        rules(page, card, names, each=shown),
    )
    note = f"{card.ruleset.id} {card.ruleset.version}"
    return Section(card.ruleset.id, page.tell(card.ruleset.title), note, tuple(answer(page, card)), parts)


def _claims(page: Page, cards: Sequence[Scorecard]) -> Iterator[Section]:
    found = claims_of(cards)
    if found:
        items = Items("claims", tuple(Item("", (_claim(page, each),)) for each in found))
        yield Section("claims", page.say("claims"), page.say("claims.note"), (items,))


def _claim(page: Page, claim: Claim) -> Line:
    name = short_name(page, claim.scores.unit)
    return Line(
        (Run(name, strong=True), Run(f", {claim_title(page, claim)}: "), Run(told_claim(page, claim), "bad" if claim.is_refused else ""))
    )
