"""Two rulesets compared, as blocks of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.comparing.renumbered import renumbered
from inovrules.comparing.wording import Wording
from inovrules.messages import say
from inovrules.views.comparison.blocks import Heading, Item, Paragraph
from inovrules.views.comparison.moves import Names, moves, ranks
from inovrules.views.terminal.names import short_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.comparing.figures import Key
    from inovrules.comparing.rulesets import RulesetComparison
    from inovrules.ruleset import Ruleset
    from inovrules.views.comparison.blocks import Block
    from inovrules.views.terminal.page import Page

_LINES = 8


def ruleset_blocks(page: Page, found: RulesetComparison) -> Iterator[Block]:
    """Tell two rulesets' comparison."""
    yield Heading(page.tell(say("diff.title.rulesets")), level=1)
    yield Paragraph(page.tell(say("diff.pair", old=_named(found.old), new=_named(found.new))))
    if not found.differs:
        yield Paragraph(page.tell(say("diff.same")))
        return
    yield from _edits(page, found)
    if found.cards:
        yield from _moves(page, found)


def _named(rules: Ruleset) -> object:
    return say("diff.named", title=rules.title, name=rules.id, version=rules.version)


def _edits(page: Page, found: RulesetComparison) -> Iterator[Block]:
    wording = Wording(found.old, found.new)
    counting, told = found.edits[: found.counting], found.edits[found.counting :]
    if counting:
        yield Heading(page.tell(say("diff.edits.counting")))
    else:
        yield Paragraph(page.tell(say("diff.edits.none")))
    for number, edit in enumerate(counting, 1):
        lines = [page.tell(line) for line in wording.told(edit)]
        more = 0 if page.depth else max(len(lines) - _LINES, 0)
        yield Item(f"{number}.", (*lines[: len(lines) - more], *([page.tell(say("diff.more", number=more))] if more else [])))
    if told:
        yield Heading(page.tell(say("diff.edits.told")))
    for edit in told:
        yield Item("", tuple(page.tell(line) for line in (wording.told(edit) if page.depth else wording.briefly(edit))))
    yield from _renumbered(page, found)


def _renumbered(page: Page, found: RulesetComparison) -> Iterator[Block]:
    pairs = renumbered(found.old, found.new)
    if pairs:
        yield Heading(page.tell(say("diff.renumbered")))
        yield Paragraph(page.tell(say("diff.renumbered.told")), quiet=True)
    for was, now in pairs if page.depth else pairs[:_LINES]:
        yield Item("", (page.tell(say("diff.renumbered.pair", title=found.new.scores[now].title, old=was, new=now)),))
    if len(pairs) > _LINES and not page.depth:
        yield Paragraph(page.tell(say("diff.more", number=len(pairs) - _LINES)), quiet=True)


def _moves(page: Page, found: RulesetComparison) -> Iterator[Block]:
    names = {
        (number, scores.unit.scope, scores.unit.id): short_name(page, scores.unit)
        for number, pair in enumerate(found.cards)
        for scores in pair[0].units()
    }
    several = len(found.cards) > 1

    def who(key: Key) -> str:
        name = names[key.portfolio, key.scope, key.unit]
        return f"{name} ({names[key.portfolio, 'region', 'region']})" if several and key.scope != "region" else name

    def title(key: Key) -> str:
        rules = found.new if key.score in found.new.scores else found.old
        return page.tell(rules.scores[key.score].title)

    wording = Wording(found.old, found.new)
    called = Names(who, title, lambda index: page.tell(wording.told(found.edits[index])[0]))
    yield Heading(page.tell(say("diff.moves")), level=1)
    yield from moves(page, found.moves, found.method, found.evaluated, called)
    yield from ranks(page, found.ranks, called)
