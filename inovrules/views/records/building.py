"""Making records of a scorecard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.advice.lacking import missing_documents
from inovrules.exact import exact_text
from inovrules.messages import say
from inovrules.views.document.rules import kind_of
from inovrules.views.records.shares import shares_of
from inovrules.views.records.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from inovrules.evaluators.contract import Outcome
    from inovrules.exact import Exact
    from inovrules.messages import Language
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.cells import Cell
    from inovrules.scoring.scorecard import PublishedScore, Scorecard, UnitScores

Record = dict[str, object]


def records_of(card: Scorecard, language: Language = "en", number: Callable[[Exact], object] = exact_text) -> Iterator[Record]:
    """Give a record for each score of each unit: the region (unless the portfolio is of one OPD), OPDs, innovations.

    Keys are those of `COLUMNS`, in that order; texts are in `language`, and exact numbers are what `number` makes of them. A score without
    a value has `None`, never 0. The contributions of all records add up exactly to the headline.
    """
    maker = _Maker(card, language, number)
    for scores in (*(() if card.portfolio.only else (card.region,)), *card.opds, *card.innovations):
        yield from maker.of_unit(scores)


class _Maker:
    """What the records of one scorecard have in common, worked out once."""

    def __init__(self, card: Scorecard, language: Language, number: Callable[[Exact], object]) -> None:
        self.card, self.words, self.number = card, Words(card, language), number
        self.shares = shares_of(card)
        self.figures: dict[tuple[str, int], Record] = {}
        self.reasons: dict[tuple[str, int], Record] = {}
        self.opds = {scores.unit.id: scores.unit.name for scores in card.opds}
        self.lacking = {
            (one.unit.scope, one.unit.id, missing.score.id): "; ".join(map(self.words.tell, missing.needs))
            for missing in missing_documents(card)
            for one in missing.units
        }
        portfolio, rules = card.portfolio, card.ruleset
        self.head: Record = {"region": portfolio.region.name, "as_of": portfolio.as_of, "ruleset": rules.id, "version": rules.version}
        self.scores = {score.id: self._score(score) for score in rules.scores.values()}

    def of_unit(self, scores: UnitScores) -> Iterator[Record]:
        """Give the records of one unit, in the ruleset's order of need."""
        unit, about = scores.unit, {**self.head, **self._unit(scores)}
        published = {item.rule.score: item for item in scores.published()}
        for score in scores.program.plans[unit.scope].scores:
            key, cell = (unit.scope, unit.id, score.id), scores.cell(score.id)
            share = self.shares.get(key, (0, 0))
            yield {
                **about,
                **self.scores[score.id],
                **self._figures(score, cell),
                "contribution": self.number(share[0]),
                "proven_contribution": self.number(share[1]),
                **self._published(published.get(score.id)),
                **self._reasons(score, cell),
                "missing_evidence": self.lacking.get(key),
            }

    def _unit(self, scores: UnitScores) -> Record:
        unit, found = scores.unit, scores.eligibility
        refusals = [self.words.tell(ruling.rule.title) + ": " + self.words.tell(ruling.rule.reason) for ruling in found.refusals]
        opd = unit.id if unit.scope == "opd" else unit.opd
        return {
            "scope": unit.scope,
            "unit": unit.id,
            "unit_name": unit.name,
            "opd": opd,
            "opd_name": self.opds.get(opd or ""),
            "accepted": found.accepted,
            "refused_because": "; ".join(refusals) or None,
        }

    def _score(self, score: Score) -> Record:
        maximum = self.card.ruleset.bounds[score.id].high
        return {
            "score": score.id,
            "code": score.code,
            "title": self.words.tell(score.title),
            "group": self.words.tell(score.group) if score.group else None,
            "made_by": kind_of(score),
            "weight": self.number(score.weight),
            "maximum": self._number(maximum),
            "maximum_points": None if maximum is None else self.number(maximum * score.weight),
        }

    def _figures(self, score: Score, cell: Cell) -> Record:
        """Give the figures of a cell; units that answered alike share it, so they are written once."""
        known = self.figures.get((score.id, id(cell)))
        if known is None:
            known = self.figures[score.id, id(cell)] = {
                "state": cell.state,
                **self._side("", score, cell.value if cell.state == "scored" else None, cell.claimed_outcome),
                "proven_state": cell.proven_state,
                **self._side("proven_", score, cell.proven if cell.proven_state == "scored" else None, cell.proven_outcome),
                "low": self.number(cell.low),
                "high": self._number(cell.high),
                "coverage": self.number(cell.coverage),
                "self_assessed": cell.self_assessed,
            }
        return known

    def _side(self, prefix: str, score: Score, value: Exact | None, outcome: Outcome | None) -> Record:
        return {
            f"{prefix}value": self._number(value),
            f"{prefix}points": None if value is None else self.number(value * score.weight),
            f"{prefix}level": outcome.level if outcome else None,
        }

    def _published(self, item: PublishedScore | None) -> Mapping[str, object]:
        if item is None:
            return _UNPUBLISHED
        return {
            "published": self._number(item.claimed),
            "proven_published": self._number(item.proven),
            "predicate": self.words.tell(item.predicate.title) if item.predicate else None,
            "proven_predicate": self.words.tell(item.proven_predicate.title) if item.proven_predicate else None,
        }

    def _reasons(self, score: Score, cell: Cell) -> Record:
        known = self.reasons.get((score.id, id(cell)))
        if known is None:
            told = [
                self.words.tell(outcome.reason if outcome else say(f"reason.state.{cell.state}"))
                for outcome in (cell.claimed_outcome, cell.proven_outcome)
            ]
            known = self.reasons[score.id, id(cell)] = {"reason": told[0], "proven_reason": told[1]}
        return known

    def _number(self, value: Exact | None) -> object:
        return None if value is None else self.number(value)


_UNPUBLISHED: Mapping[str, object] = dict.fromkeys(("published", "proven_published", "predicate", "proven_predicate"))
