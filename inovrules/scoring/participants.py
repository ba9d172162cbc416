"""Which plugins took part in a scorecard, and how much of the score came from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from inovrules.exact import as_exact
from inovrules.ruleset.scores import Indicator
from inovrules.scoring.attribution import attribution

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.evaluators.kind import EvaluatorType
    from inovrules.exact import Exact
    from inovrules.scoring.scorecard import Scorecard


@frozen
class Participant:
    """A distribution that took part: by which evaluators, which of the ruleset's files and which reader.

    `claimed` and `proven` are the exact points of the headline that came from its evaluators; they are shares of the headline as it is
    before rounding.
    """

    distribution: str
    version: str
    evaluators: tuple[str, ...] = ()
    rulesets: tuple[str, ...] = ()
    reader: str | None = None
    claimed: Exact = 0
    proven: Exact = 0


def participants(card: Scorecard) -> tuple[Participant, ...]:
    """Give every distribution that took part, sorted by name; what is built in is one of them.

    >>> from inovrules import Engine
    >>> engine = Engine()
    >>> ruleset = engine.load_ruleset("opd-coverage")
    >>> portfolio = engine.load_portfolio({"region": {"name": "Kabupaten Contoh"}, "as_of": "2026-07-01"}, [ruleset])
    >>> [each.distribution for each in participants(engine.evaluate(portfolio, ruleset))]
    ['inovrules']
    """
    found: dict[str, Participant] = {}
    for kind in _kinds(card).values():
        one = found.get(kind.distribution) or Participant(kind.distribution, kind.version)
        found[kind.distribution] = evolve(one, evaluators=tuple(sorted({*one.evaluators, kind.name})))
    _add_files(card, found)
    points = _points(card)
    return tuple(
        evolve(found[name], claimed=points[name][0], proven=points[name][1]) if name in points else found[name] for name in sorted(found)
    )


def _kinds(card: Scorecard) -> Mapping[str, EvaluatorType]:
    bodies = ((score.id, score.body) for score in card.ruleset.scores.values())
    return {name: body.type for name, body in bodies if isinstance(body, Indicator)}


def _add_files(card: Scorecard, found: dict[str, Participant]) -> None:
    """Add who brought a file of the ruleset, or the reader of the portfolio."""
    files = {node.file for node in card.ruleset.documents}
    brought = [card.plugins.own, *(card.plugins.good if card.plugins.is_searched else ())]
    for plugin in brought:
        rulesets = tuple(source.id for source in plugin.rulesets if str(source.path) in files)
        reader = next((each.name for each in plugin.readers if each.name == card.portfolio.reader), None)
        if rulesets or reader:
            one = found.get(plugin.distribution) or Participant(plugin.distribution, plugin.version)
            found[plugin.distribution] = evolve(one, rulesets=rulesets, reader=reader)


def _points(card: Scorecard) -> dict[str, tuple[Exact, Exact]]:
    headline = card.headline
    if headline is None or headline.exact is None:
        return {}
    kinds = _kinds(card)
    found: dict[str, tuple[Exact, Exact]] = {}
    for share in attribution(card, card.unit_of(headline.unit.scope, headline.unit.id), headline.rule.score):
        if share.score in kinds:
            name = kinds[share.score].distribution
            claimed, proven = found.get(name, (0, 0))
            found[name] = as_exact(claimed + share.claimed), as_exact(proven + share.proven)
    return found
