"""Flat rulesets: some indicators of one level fact each, and one score made of them. For properties with a simple expectation."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from inovrules.testing.generate.answers import AS_OF
from inovrules.testing.generate.facts import TITLE
from inovrules.testing.generate.numbers import DIGITS, MODES

if TYPE_CHECKING:
    from inovrules.testing.generate.numbers import Node
    from inovrules.testing.generate.pick import Pick

POSITIVE = ("1", "2", "3", "0.5", "0.75", "12")


class Flat(NamedTuple):
    """How to make one: weights and answers of its parts (`None` = not reported), the most a level can be, `how` and `policy`."""

    weights: tuple[str, ...]
    answers: tuple[str | None, ...]
    most: int
    how: str
    policy: str

    def ruleset(self) -> Node:
        """Give the ruleset; its parts are `i-0`, `i-1` …, their score is `total`, published to be looked at."""
        places = range(len(self.weights))
        level = {"type": "level", "minimum": "0", "maximum": str(self.most), "title": TITLE}
        indicators = [
            {"id": f"i-{k}", "scope": "innovation", "title": TITLE, "weight": self.weights[k], "evaluator": "levels", "from": f"f_{k}"}
            for k in places
        ]
        total = {"id": "total", "scope": "innovation", "title": TITLE, self.how: [f"i-{k}" for k in places]}
        return {
            "format": "inovrules/1",
            "id": "flat",
            "version": "1",
            "title": TITLE,
            "missing": self.policy,
            "facts": {"innovation": {f"f_{k}": level for k in places}},
            "scores": [*indicators, total],
            "publish": [{"score": "total", "digits": "2", "mode": "half_up", "classify_on": "published", "rank_on": "exact"}],
        }

    def portfolio(self) -> Node:
        """Give a portfolio of one innovation with these answers."""
        facts = {f"f_{k}": answer for k, answer in enumerate(self.answers) if answer is not None}
        return {"region": {"name": "Kabupaten Contoh"}, "as_of": AS_OF, "innovations": [{"id": "x", "name": "X", "facts": facts}]}

    def answered(self, place: int, answer: str | None) -> Flat:
        """Give it with another answer."""
        return self._replace(answers=(*self.answers[:place], answer, *self.answers[place + 1 :]))


def make_flat(pick: Pick, hows: tuple[str, ...], policies: tuple[str, ...], silence: int) -> Flat:
    """Make a flat ruleset of one to five parts with answers; one of `silence` answers is silent (0: none is)."""
    number, most = pick.between(1, 5), pick.between(1, 5)
    answers = [None if silence and pick.chance(silence) else str(pick.below(most + 1)) for _ in range(number)]
    return Flat(tuple(pick.several(POSITIVE, number)), tuple(answers), most, pick.one(hows), pick.one(policies))


def rounding(pick: Pick) -> Node:
    """Give a rounding modifier."""
    return {"digits": pick.one(DIGITS), "mode": pick.one(MODES)}
