"""The certificate: by what the figures were made, and how anybody can make them again."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from inovrules.portfolio import digest
from inovrules.scoring.participants import participants
from inovrules.views.document import engine_version
from inovrules.views.document.values import basename
from inovrules.views.outline.pieces import Entries, Entry, Lines, Section
from inovrules.views.outline.sheet import told
from inovrules.views.telling.line import line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from inovrules.portfolio import Portfolio
    from inovrules.scoring.scorecard import Scorecard
    from inovrules.views.terminal.page import Page


def certificate(page: Page, cards: Sequence[Scorecard]) -> Section:
    """Give the versions and hashes of everything that took part, and the command that gives them again."""
    entries = (*_portfolio(page, cards[0].portfolio), *(each for card in cards for each in _ruleset(page, card)), *_engine(page, cards))
    command = Entry(told(page, "command"), (_command(cards),), code=True)
    verify = Lines((line(told(page, "verify")),))
    return Section(
        "certificate", told(page, "certificate"), told(page, "certificate.note"), (Entries(entries), verify, Entries((command,)))
    )


def _portfolio(page: Page, portfolio: Portfolio) -> Iterator[Entry]:
    yield Entry(told(page, "file"), (page.tell(basename(portfolio.file)),))
    yield Entry(told(page, "portfolio_hash"), (digest(portfolio),), code=True)
    yield Entry(told(page, "day"), (page.date(portfolio.as_of),))
    if portfolio.only:
        yield Entry(told(page, "only"), (portfolio.only,), code=True)
    yield Entry(told(page, "evidence"), (told(page, "evidence.looked" if portfolio.files_checked else "evidence.not_looked"),))


def _ruleset(page: Page, card: Scorecard) -> Iterator[Entry]:
    rules = card.ruleset
    yield Entry(told(page, "ruleset"), (f"{page.tell(rules.title)} ({rules.id} {rules.version})",))
    yield Entry(told(page, "ruleset_hash"), (rules.digest,), code=True)


def _engine(page: Page, cards: Sequence[Scorecard]) -> Iterator[Entry]:
    yield Entry(told(page, "engine"), (f"inovrules {engine_version()}",))
    own, searched = cards[0].plugins.own.distribution, [card for card in cards if card.plugins.is_searched]
    others = {(each.distribution, each.version) for card in searched for each in participants(card) if each.distribution != own}
    if others:
        yield Entry(told(page, "plugins"), (", ".join(f"{name} {version}".strip() for name, version in sorted(others)),))


def _command(cards: Sequence[Scorecard]) -> str:
    """Write the command of the same result for programs, which holds the same hashes."""
    portfolio = cards[0].portfolio
    words = ["inovrules", "evaluate", basename(portfolio.file)]
    for card in cards:
        words += ["--ruleset", _name(card)]
    if portfolio.only:
        words += ["--opd", portfolio.only]
    if portfolio.files_checked:
        words += ["--evidence-root", "."]
    return shlex.join([*words, "--format", "json"])


def _name(card: Scorecard) -> str:
    """Give the id of a ruleset that is shipped or a plugin's, else its file."""
    brought = [card.plugins.own, *(card.plugins.good if card.plugins.is_searched else ())]
    known = any(str(source.path) == card.ruleset.file for plugin in brought for source in plugin.rulesets)
    return card.ruleset.id if known or not card.ruleset.file else basename(card.ruleset.file)
