"""Scores that go by another id in a later edition: ids are what is compared, so people should know."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inovrules.facts import Scope
    from inovrules.messages import Text
    from inovrules.ruleset import Ruleset


def renumbered(old: Ruleset, new: Ruleset) -> list[tuple[str, str]]:
    """Give the ids, old and new, of scores that bear the same title under different ids.

    >>> from inovrules import Engine
    >>> engine = Engine()
    >>> renumbered(engine.load_ruleset("iid-2024"), engine.load_ruleset("iid-2026"))[:2]
    [('sid-01', 'sid-16'), ('sid-03', 'sid-18')]
    """
    before, after = _by_title(old), _by_title(new)
    pairs = [(name, after[title]) for title, name in before.items() if title in after]
    return [(was, now) for was, now in pairs if was != now]


def _by_title(rules: Ruleset) -> dict[tuple[Scope, Text], str]:
    """Give the id of each score whose title is its own."""
    titles = Counter((score.scope, score.title) for score in rules.scores.values())
    return {(score.scope, score.title): name for name, score in rules.scores.items() if titles[score.scope, score.title] == 1}
