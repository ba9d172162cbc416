"""Reading what a case expects."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, cast

from attrs import frozen

from inovrules.cases.given import UNIT
from inovrules.cases.model import ENDS, FIGURES, Expected, Ruled
from inovrules.evaluators.contract import STATES
from inovrules.exact import as_exact, read_exact
from inovrules.faults import closest
from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Collection

    from inovrules.cases.model import Figure
    from inovrules.exact import Exact
    from inovrules.facts import Scope
    from inovrules.located import Cursor
    from inovrules.ruleset import Ruleset

ROW = (*FIGURES, *ENDS, "proven")
_PROVEN = "proven"


@frozen
class ExpectationReader:
    """Reads expectations about a ruleset's scores. Faults: IR702, IR704, IR706 and those of their shape."""

    ruleset: Ruleset

    def score_named(self, at: Cursor) -> str | None:
        """Read the id of a score."""
        name = at.text()
        if name is None or name in self.ruleset.scores:
            return name
        self._unknown(at, "score", name, self.ruleset.scores)
        return None

    def of_score(self, at: Cursor, scope: Scope, unit: str, score: str, *, others: Collection[str] = ()) -> Expected | None:
        """Read what is expected of one score; the `others` among the keys are read elsewhere."""
        if not at.only((*ROW, *others)):
            return None
        figures = self._figures(at, score, (*FIGURES, *ENDS), "")
        if inner := at.get(_PROVEN):
            inner.only(FIGURES)
            figures |= self._figures(inner, score, FIGURES, f"{_PROVEN}.")
        return Expected(scope, unit, score, figures, at.place) if figures else None

    def of_unit(self, at: Cursor, scope: Scope, unit: str) -> tuple[list[Expected], list[Ruled]]:
        """Read what is expected of a unit: figures by score, and of an innovation by which rules it is refused."""
        expected, ruled = [], []
        for name, part in at.entries():
            if name == "refused_by" and scope == "innovation":
                ruled.append(self.ruled(part, unit))
            elif name not in self.ruleset.scores or self.ruleset.scores[name].scope != scope:
                known = [score.id for score in self.ruleset.scores.values() if score.scope == scope]
                self._unknown(at, "score", name, known, key=name)
            elif (found := self.of_score(part, scope, unit, name)) is not None:
                expected.append(found)
        return expected, ruled

    def of_portfolio(self, at: Cursor) -> tuple[list[Expected], list[Ruled]]:
        """Read what is expected of a whole portfolio: of its region, of its OPDs and of its innovations by id."""
        at.only(("region", "opds", "innovations"))
        region = at.get("region")
        expected, ruled = self.of_unit(region, "region", "region") if region else ([], [])
        for key, scope in (("opds", "opd"), ("innovations", "innovation")):
            listed = at.get(key)
            for unit, part in listed.entries() if listed else []:
                found, rules = self.of_unit(part, cast("Scope", scope), unit)
                expected += found
                ruled += rules
        return expected, ruled

    def ruled(self, at: Cursor, unit: str = UNIT) -> Ruled:
        """Read by which eligibility rules an innovation is refused: a list, which may be empty."""
        known = [rule.id for rule in self.ruleset.eligibility]
        names = [(item, name) for item in at.one_or_many() if (name := item.text()) is not None]
        for item, name in names:
            if name not in known:
                self._unknown(item, "rule", name, known)
        return Ruled(unit, tuple(sorted(name for _, name in names)), at.place)

    def _figures(self, at: Cursor, score: str, keys: Collection[str], prefix: str) -> dict[str, Figure]:
        found: dict[str, Figure] = {}
        for key in keys:
            part = at.get(key)
            figure = self._figure(part, key, score) if part else None
            if figure is not None:
                found[prefix + key] = figure
        return found

    def _figure(self, at: Cursor, key: str, score: str) -> Figure:
        if key == "state":
            return at.one_of(STATES)
        published = next((item for item in self.ruleset.publish if item.score == score), None)
        if key in ("published", "predicate") and published is None:
            at.fault("IR706", score=score, known=", ".join(item.score for item in self.ruleset.publish))
            return None
        if key != "predicate" or published is None:
            return at.whole() if key == "level" else _exact(at)
        name, known = at.text(), [predicate.id for predicate in published.predicates]
        if name is not None and name not in known:
            self._unknown(at, "predicate", name, known)
        return name

    def _unknown(self, at: Cursor, kind: str, name: str, known: Collection[str], *, key: str | None = None) -> None:
        values = {"kind": say(f"faults.case.{kind}"), "name": name[:80], "hint": closest(name, known)}
        if key is None:
            at.fault("IR702", **values)
        else:
            at.key_fault(key, "IR702", **values)


def _exact(at: Cursor) -> Exact | None:
    """Read an exact number: a plain decimal, or a fraction such as `160/3`. Fault: IR704."""
    text = at.text()
    if text is None:
        return None
    upper, slash, lower = text.partition("/")
    parts = [read_exact(upper), read_exact(lower) if slash else 1]
    if parts[0] is None or not parts[1]:
        at.fault("IR704", value=text[:80])
        return None
    return as_exact(Fraction(parts[0]) / Fraction(parts[1]))
