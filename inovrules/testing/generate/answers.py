"""Portfolios for any loaded ruleset: every type of fact, silence, zero, bounds, levels and documents."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from inovrules.portfolio import KINDS
from inovrules.ruleset.vocabulary import vocabulary_of
from inovrules.testing.generate.numbers import OFFSETS, literals, text_of
from inovrules.testing.plain import plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from inovrules.facts import FactDeclaration, Scope
    from inovrules.ruleset import Ruleset
    from inovrules.testing.generate.numbers import Node
    from inovrules.testing.generate.pick import Pick

AS_OF = "2026-07-01"
DATES = ("2025-12-31", "2024-06", "2023", "2026-01-01", "2026")
RANGE = {"from": "2024-01", "until": "2025-06"}
BOUNDS = ("at_least", "more_than", "at_most", "less_than", "about")
CLAIMS = ("rose", "fell", "unchanged")
_WHOLE = ("integer", "level")


@frozen
class Answering:
    """Makes answers to a ruleset's form; its numbers lie at those that the ruleset states, or just beside them.

    One of `silence` facts isn't reported (0: every one is, and documented).
    """

    pick: Pick
    ruleset: Ruleset
    silence: int = 3
    edges: tuple[Fraction, ...] = field(init=False)
    levels: Mapping[Scope, Mapping[str, tuple[int, ...]]] = field(init=False)
    figures: Mapping[Scope, Mapping[str, FactDeclaration]] = field(init=False)

    @edges.default
    def _edges(self) -> tuple[Fraction, ...]:
        stated = {number for node in self.ruleset.documents for number in literals(plain(node))}
        return tuple(sorted({Fraction(0), Fraction(1), *stated}, key=lambda edge: (abs(edge), edge))[:200])

    @levels.default
    def _levels(self) -> Mapping[Scope, Mapping[str, tuple[int, ...]]]:
        return vocabulary_of([self.ruleset]).levels

    @figures.default
    def _figures(self) -> Mapping[Scope, Mapping[str, FactDeclaration]]:
        return vocabulary_of([self.ruleset]).reported

    def portfolio(self, most: int = 3) -> Node:
        """Make a portfolio of at most so many innovations and two OPDs."""
        opds = [f"opd-{number}" for number in range(self.pick.below(3))]
        listed: Node = {"opds": [{"id": name, "name": name, **self.unit("opd")} for name in opds]} if opds else {}
        innovations = [self.innovation(f"inn-{number}", opds) for number in range(self.pick.below(most + 1))]
        region = {"name": "Kabupaten Contoh"}
        return {"region": region, "as_of": AS_OF, **listed, **self.unit("region"), "innovations": innovations}

    def innovation(self, name: str, opds: Sequence[str] = ()) -> Node:
        """Make one innovation, of one of the OPDs or of none."""
        own = self.pick.one([None, *opds])
        found: Node = {"id": name, "name": name, **self.unit("innovation")}
        return found if own is None else {**found, "opd": own}

    def unit(self, scope: Scope) -> Node:
        """Make facts, self-assessed levels, figures of scores without their parts, and documents of one unit."""
        declared = self.ruleset.facts.get(scope, {})
        facts = {name: self.value(fact) for name, fact in declared.items() if not self.silence or not self.pick.chance(self.silence)}
        levels = {name: str(self.pick.one((0, *known))) for name, known in self.levels[scope].items() if self.pick.chance(4)}
        named = [*declared, *self.levels[scope]]
        figures = self._some_figures(scope) if self.silence else {}
        documents = [self._document(named) for _ in range(self.pick.one((0, 0, 1, 3)))] if named else []
        if named and not self.silence:
            documents.append({"for": named, "kind": "pdf", "date": DATES[0]})
        found: Node = {"facts": facts, "levels": levels, "reported": figures, "evidence": documents}
        return {key: value for key, value in found.items() if value}

    def _some_figures(self, scope: Scope) -> Node:
        """Report figures of some scores that take them: numbers that the ruleset states and that the score can be."""
        found: Node = {}
        for name, figure in self.figures[scope].items():
            if self.pick.chance():
                low, high = figure.minimum or 0, figure.maximum
                fitting = [edge for edge in self.edges if low <= edge and (high is None or edge <= high)]
                found |= {name: text_of(self.pick.one(fitting))} if fitting else {}
        return found

    def _document(self, names: Sequence[str]) -> Node:
        found: Node = {"for": self.pick.some(names[:200], most=3), "kind": self.pick.one(KINDS)}
        return {**found, "date": self.pick.one(DATES)} if self.pick.chance() else found

    def value(self, fact: FactDeclaration) -> Any:  # noqa: ANN401, PLR0911 - whatever a portfolio may write; one line for each type
        """Make a value as a portfolio writes it."""
        if fact.type == "text":
            return self.pick.one(("Uraian", "{tulisan}", "=1+1", "x"))
        if fact.type == "flag":
            return self.pick.one(("true", "false", "ya", "tidak"))
        if fact.type == "choice":
            return self.pick.one(list(fact.options))
        if fact.type == "list":
            return self._list(fact)
        if fact.type == "date":
            return self.pick.one((*DATES, RANGE))
        if fact.type == "change":
            return self._change(fact)
        number = self.number(fact)
        return self._bound(fact, number) if fact.type != "level" and self.pick.chance(8) else number

    def _bound(self, fact: FactDeclaration, number: str) -> Node:
        """Make a bound; an open one at a limit of the fact would leave nothing, so it includes the limit."""
        how = self.pick.one(BOUNDS)
        at_end = Fraction(number) == {"more_than": fact.maximum, "less_than": fact.minimum}.get(how)
        return {{"more_than": "at_least", "less_than": "at_most"}[how] if at_end else how: number}

    def _list(self, fact: FactDeclaration) -> list[str]:
        known = list(fact.options) or ["x", "y", "z"]
        items = [self.number(fact) for _ in range(2)] if fact.of == "integer" else known
        return self.pick.some(items, 0, 4)

    def _change(self, fact: FactDeclaration) -> Node:
        shape = self.pick.below(4)
        claim = {"claimed": self.pick.one(CLAIMS)} if shape > 1 else {}
        figures = {"baseline": self.number(fact), "result": self.number(fact)}
        return claim if shape == 3 else {**figures, **claim}  # noqa: PLR2004 - one claim of four has no figures

    def number(self, fact: FactDeclaration) -> str:
        """Make a number within the declared limits, most often one that the ruleset states or a hair beside it."""
        number = self.pick.one(self.edges) + Fraction(self.pick.one(OFFSETS))
        if fact.type in _WHOLE or fact.of == "integer":
            number = Fraction(round(number))
        number = number if fact.minimum is None else max(number, Fraction(fact.minimum))
        text = text_of(number if fact.maximum is None else min(number, Fraction(fact.maximum)))
        return f"{text}0" if len(text.partition(".")[2]) == 3 else text  # noqa: PLR2004 - `1.500` may mean fifteen hundred
