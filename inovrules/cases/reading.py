"""Reading the cases of one file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from inovrules.cases.expecting import ROW, ExpectationReader
from inovrules.cases.given import PARTS, UNIT, Given, merged
from inovrules.cases.model import Case
from inovrules.faults import closest
from inovrules.messages import Text, say

if TYPE_CHECKING:
    from inovrules.cases.model import Expected, Ruled
    from inovrules.facts import Scope
    from inovrules.located import Cursor, Node
    from inovrules.ruleset import Ruleset

_ABOUT = ("title", "because", "source", "as_of", "reading", "to_confirm")
_KINDS = {
    "rows": ("score", "rows", *PARTS),
    "innovation": ("innovation", "expect", "refused_by", "faults"),
    "portfolio": ("portfolio", "expect", "faults"),
}
_ROW_ABOUT = ("because", "source", "as_of", "refused_by", *PARTS)


@frozen
class About:
    """What a case says of itself; what it leaves out, its file (or for a row its case) says."""

    title: Text | None = None
    because: Text | None = None
    source: Text | None = None
    as_of: Node | None = None
    reading: str | None = None
    unconfirmed: bool = False

    def of_case(self) -> dict[str, Any]:
        """Give what a case keeps of it."""
        kept = ("title", "because", "source", "reading", "unconfirmed")
        return {name: getattr(self, name) for name in kept}


def told(at: Cursor) -> Text | None:
    """Read a text, in one language or in both."""
    if at.is_map:
        return at.bilingual()
    text = at.text()
    return None if text is None else Text(text, text)


def read_about(at: Cursor, before: About, ruleset: Ruleset) -> About:
    """Read what something says of itself. Fault: IR702 for the reading."""
    texts = {key: told(part) if (part := at.get(key)) else getattr(before, key) for key in ("title", "because", "source")}
    as_of, reading, flag = at.get("as_of"), at.get("reading"), at.get("to_confirm")
    name = reading.text() if reading else before.reading
    known = [each.id for each in ruleset.readings]
    if reading and name is not None and name not in known:
        reading.fault("IR702", kind=say("faults.case.reading"), name=name[:80], hint=closest(name, known))
    unconfirmed = bool(flag.flag()) if flag else before.unconfirmed
    return About(**texts, as_of=as_of.node if as_of else before.as_of, reading=name, unconfirmed=unconfirmed)


@frozen
class CaseReader:
    """Reads cases of a ruleset. Faults: IR701, IR703, and those of what they expect."""

    ruleset: Ruleset
    expectations: ExpectationReader

    def read(self, at: Cursor, before: About) -> list[Case]:
        """Read one item of a list of cases; with rows it is as many cases."""
        if not at.is_map:
            at.only(())
            return []
        kinds = [kind for kind in _KINDS if kind in at.keys]
        named = at.need("id")
        name = named.identifier() if named else None
        if len(kinds) != 1:
            at.fault("IR703", known=", ".join(_KINDS))
            return []
        at.only(("id", *_ABOUT, *_KINDS[kinds[0]]))
        about = read_about(at, before, self.ruleset)
        if kinds[0] == "rows":
            return self._rows(at, name or at.path, about)
        return self._single(at, kinds[0], name or at.path, about)

    def _single(self, at: Cursor, kind: str, name: str, about: About) -> list[Case]:
        before = len(at.faults.found)
        inner, expect, refused, faults = (at.get(key) for key in (kind, "expect", "refused_by", "faults"))
        if inner is None:
            at.need(kind)
            return []
        expected: list[Expected] = []
        ruled: list[Ruled] = []
        if expect and kind == "portfolio":
            expected, ruled = self.expectations.of_portfolio(expect)
        elif expect:
            unit = inner.get("id")
            expected, ruled = self.expectations.of_unit(expect, "innovation", (unit.text() if unit else None) or UNIT)
        if refused:
            ruled.append(self.expectations.ruled(refused))
        codes = tuple(sorted(faults.texts())) if faults else ()
        if not (expected or ruled or codes or len(at.faults.found) > before):
            at.fault("IR701")
        given = Given(about.as_of)
        portfolio = given.portfolio(inner) if kind == "portfolio" else given.innovation(inner)
        return [Case(name, at.place, portfolio, tuple(expected), tuple(ruled), codes, **about.of_case())]

    def _rows(self, at: Cursor, name: str, about: About) -> list[Case]:
        scored, rows = at.get("score"), at.need("rows")
        score = self.expectations.score_named(scored) if scored else None
        if scored and score is None:
            return []
        shared = {key: part.node for key in PARTS if (part := at.get(key))}
        found = [self._row(item, f"{name}/{number}", about, score, shared) for number, item in enumerate(rows.some() if rows else [], 1)]
        return [case for case in found if case is not None]

    def _row(self, at: Cursor, name: str, default: About, score: str | None, shared: dict[str, Node]) -> Case | None:
        before = len(at.faults.found)
        if not at.only((*ROW, *_ROW_ABOUT)):
            return None
        about = read_about(at, default, self.ruleset)
        scope: Scope = self.ruleset.scores[score].scope if score else "innovation"
        unit = "region" if scope == "region" else UNIT
        expected = self.expectations.of_score(at, scope, unit, score, others=_ROW_ABOUT) if score else None
        ruled = [self.expectations.ruled(refused)] if (refused := at.get("refused_by")) else []
        if expected is None and not ruled and len(at.faults.found) == before:
            at.fault("IR701")
        parts = {key: merged(shared.get(key), part.node if (part := at.get(key)) else None) for key in PARTS}
        given = Given(about.as_of).unit(at, scope, {key: node for key, node in parts.items() if node is not None})
        return Case(name, at.place, given, (expected,) if expected else (), tuple(ruled), **about.of_case())
