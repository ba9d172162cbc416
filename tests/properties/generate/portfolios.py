"""Portfolios that answer a ruleset: at its thresholds and just beside them, with silence, ties and zeros."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from inovrules import Engine
from inovrules.testing.generate.answers import AS_OF, DATES
from inovrules.testing.generate.numbers import OFFSETS, literals, text_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inovrules.exact import Exact
    from inovrules.testing.generate.numbers import Node
    from inovrules.testing.generate.pick import Pick

ENGINE = Engine()
KINDS = ("pdf", "jpg", "png", "link")


def made_of(score: Node, part: str | Node) -> Node:
    """Give what an option of a choice makes of a level: all that is written of it but its name, its facts and its documents."""
    weight = score["weight"] if isinstance(part, str) else str(part.get("weight", score["weight"]))
    return {key: item for key, item in score.items() if key not in ("id", "from")} | {"weight": Fraction(weight)}


class Answers:
    """Answers a ruleset's form. One of `silence` facts is not reported (0: every one is); `extras` are levels and documents."""

    def __init__(self, pick: Pick, ruleset: Node, *, silence: int = 4, extras: bool = True) -> None:
        """Gather the numbers that matter to the ruleset."""
        self.pick, self.ruleset, self.silence, self.extras = pick, ruleset, silence, extras
        self.edges = sorted(set(literals([ruleset["scores"], ruleset.get("eligibility", [])])), key=lambda edge: (abs(edge), edge))

    def portfolio(self, most: int = 4) -> Node:
        """Make a portfolio of at most so many innovations."""
        opds = [f"opd-{number}" for number in range(self.pick.below(3))]
        listed: Node = {"opds": [{"id": name, "name": name, **self.unit("opd")} for name in opds]}
        if opds:
            listed["opds_complete"] = self.pick.one(["true", "true", "false"])
        return {
            "region": {"name": "Kabupaten Contoh"},
            "as_of": AS_OF,
            **listed,
            **self.unit("region"),
            "innovations": [self.innovation(f"inn-{number}", opds) for number in range(self.pick.below(most + 1))],
        }

    def innovation(self, name: str, opds: Sequence[str] = ()) -> Node:
        """Make one innovation, of one of the OPDs or of none."""
        own = self.pick.one([None, *opds])
        found: Node = {"id": name, "name": name, **self.unit("innovation")}
        return found if own is None else {**found, "opd": own}

    def unit(self, scope: str) -> Node:
        """Make facts, self-assessed levels, figures of scores and documents of one unit."""
        declared = self.ruleset["facts"].get(scope, {})
        facts = {name: self.value(fact) for name, fact in declared.items() if self.silence == 0 or not self.pick.chance(self.silence)}
        figures = self._figures(scope) if self.extras else {}
        if figures and self.pick.chance():  # all that somebody has of a unit may be figures
            return {"facts": {}, "reported": figures}
        found: Node = {"facts": facts, "reported": figures} if figures else {"facts": facts}
        if self.extras and (levels := self._levels(scope)):
            found["levels"] = levels
        if self.extras and declared and (documents := self._documents([*declared, *self.assessable(scope)])):
            found["evidence"] = documents
        return found

    def value(self, fact: Node) -> Any:
        """Make a value of a fact, as a portfolio writes it."""
        kind = fact["type"]
        if kind == "flag":
            return self.pick.one(["true", "false", "ya", "tidak"])
        if kind == "choice":
            return self.pick.one(list(fact["options"]))
        if kind == "list":
            return self.pick.several(list(fact.get("options") or ["x", "y", "z"]), self.pick.between(1, 4))
        number = self.number(fact)
        if "decimal_comma" in fact and (len(number.partition(".")[2]) == 3 or self.pick.chance()):  # `1.500` may mean 1500
            number = number.replace(".", ",")
        return f"{number}%" if kind == "percent" and self.pick.chance(5) else number

    def number(self, fact: Node) -> str:
        """Make a number within the declared limits, most often at an edge of the ruleset or a hair beside it."""
        number = self.pick.one([Fraction(0), *self.edges]) + Fraction(self.pick.one(OFFSETS))
        if fact["type"] in ("integer", "level"):
            number = Fraction(round(number))
        low, high = fact.get("minimum"), fact.get("maximum")
        number = number if low is None else max(number, Fraction(low))
        return text_of(number if high is None else min(number, Fraction(high)))

    def _figures(self, scope: str) -> Node:
        """Report figures of some scores that take them, within what each can be."""
        taking = [score["id"] for score in self.ruleset["scores"] if score["scope"] == scope and "reported_by" in score]
        bounds = ENGINE.load_ruleset(self.ruleset).bounds if taking else {}
        chosen = {name: self._fitting(bounds[name].low, bounds[name].high) for name in taking if self.pick.chance()}
        return {name: text_of(self.pick.one(fitting)) for name, fitting in chosen.items() if fitting}

    def _fitting(self, low: Exact, high: Exact | None) -> list[Fraction]:
        return [edge for edge in (Fraction(0), *self.edges) if low <= edge and (high is None or edge <= high)]

    def _levels(self, scope: str) -> Node:
        """Self-assess some of what can be."""
        return {name: self.pick.one(levels) for name, levels in self.assessable(scope).items() if self.pick.chance(4)}

    def assessable(self, scope: str) -> dict[str, list[str]]:
        """Give the levels of every indicator that prints some, and of choices among indicators that are alike."""
        own = {score["id"]: score for score in self.ruleset["scores"] if score["scope"] == scope}
        found: dict[str, list[str]] = {}
        for name, score in own.items():
            rows = score.get("levels") or score.get("bands") or []
            if "evaluator" in score and rows:
                found[name] = ["0", *(row["level"] for row in rows)]
        for name, score in own.items():
            parts = score.get("choose", {"of": {}})["of"].values()
            made = [made_of(own[part if isinstance(part, str) else part["score"]], part) for part in parts]
            options = [part if isinstance(part, str) else part["score"] for part in parts]
            if options and all("evaluator" in own[option] for option in options) and all(each == made[0] for each in made):
                found |= {name: found[options[0]]} if options[0] in found else {}
        return found

    def _documents(self, names: list[str]) -> list[Node]:
        found = []
        for _ in range(self.pick.one([0, 0, 0, 1, 2, 4])):
            document: Node = {"for": self.pick.some(names, most=3), "kind": self.pick.one(KINDS)}
            if self.pick.chance():
                document["date"] = self.pick.one(DATES)
            found.append(document)
        return found
