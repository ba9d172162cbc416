"""Reading the scores of a ruleset, one after the other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

from attrs import frozen

from inovrules.conditions import read_condition
from inovrules.facts import SCOPES
from inovrules.ruleset.bodies import AGGREGATES, BODIES, read_body
from inovrules.ruleset.model import POLICIES
from inovrules.ruleset.modifiers import MODIFIERS, read_modifiers
from inovrules.ruleset.parts import optional_text, sourced
from inovrules.ruleset.scores import Score

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from inovrules.evaluators.context import Context
    from inovrules.evaluators.kind import EvaluatorType
    from inovrules.facts import Scope
    from inovrules.located import Cursor
    from inovrules.messages import Text
    from inovrules.ruleset.model import Policy
    from inovrules.ruleset.parts import Defaults
    from inovrules.ruleset.scores import Body

ID = re.compile(r"[a-z][a-z0-9-]{0,63}\Z")
_ABOUT = (
    "id", "scope", "title", "code", "group", "weight", "mandatory", "when", "missing", "remedy", "effort", "basis", "confidence",
    "note", "maximum",
)  # fmt: skip
_INDICATOR = ("from", "evidence")
_MADE_OF_PARTS = ("reported_by",)
_OF_ONE_UNIT = frozenset([*AGGREGATES, "ladder"])
_AGGREGATING = frozenset(["sum", "mean", "minimum", "best", "choose", "ladder", "of", "pool"])


@frozen
class ScoreReader:
    """Reads scores; knows the facts of each scope, the evaluators, and the ids of all scores."""

    contexts: Mapping[Scope, Context]
    evaluators: Mapping[str, EvaluatorType]
    ids: Collection[str]

    def read(self, at: Cursor, defaults: Defaults) -> Score | None:
        """Read one score. Faults: IR307, IR311, IR317, IR348 and those of its parts."""
        if not at.is_map:
            at.entries()
            return None
        kinds = ["evaluator"] if "evaluator" in at.keys else [key for key in at.keys if key in BODIES]
        if len(kinds) != 1:
            at.fault("IR307", known=", ".join(BODIES))
            return None
        self._check_keys(at, kinds[0])
        named, scope_at, title_at = (at.need(key) for key in ("id", "scope", "title"))
        name = named.text() if named else None
        if named and name is not None and not ID.match(name):
            named.fault("IR317", id=name[:80])
        scope = cast("Scope | None", scope_at.one_of(SCOPES)) if scope_at else None
        title = title_at.bilingual() if title_at else None
        if scope is None:
            return None
        body = read_body(at, kinds[0], self.contexts, scope, self.evaluators)
        rest = self._rest(at, scope, kinds[0], defaults)
        return None if name is None or title is None or body is None else _score(name, scope, title, body, rest)

    def _check_keys(self, at: Cursor, kind: str) -> None:
        known: tuple[str, ...] = (*_ABOUT, kind, *MODIFIERS)
        if kind in _OF_ONE_UNIT:
            known = (*known, *_MADE_OF_PARTS)
        if kind == "evaluator":
            named = at.get("evaluator")
            found = self.evaluators.get((named.text() if named else None) or "")
            known = (*known, *_INDICATOR, *((each.name for each in found.parameters) if found else at.keys))
        at.only(known)

    def _rest(self, at: Cursor, scope: Scope, kind: str, defaults: Defaults) -> dict[str, Any]:
        context = self.contexts[scope]
        weight, mandatory, when, code, effort, maximum = (
            at.get(key) for key in ("weight", "mandatory", "when", "code", "effort", "maximum")
        )
        number = weight.number() if weight else None
        if weight and number is not None and number < 0:
            weight.fault("IR348", value=number)
        return {
            **sourced(at, defaults),
            "weight": 1 if number is None else number,
            "modifiers": read_modifiers(at, context, self.ids),
            "policy": _policy(at, kind, defaults),
            "when": read_condition(when, context) if when else None,
            "mandatory": bool(mandatory and mandatory.flag()),
            "code": code.text() if code else None,
            "group": optional_text(at, "group"),
            "remedy": optional_text(at, "remedy"),
            "effort": effort.whole(1, 3) if effort else None,
            "note": optional_text(at, "note"),
            "reported_by": optional_text(at, "reported_by"),
            "stated_maximum": maximum.number() if maximum else None,
            "maximum_place": maximum.place if maximum else None,
        }


def _score(name: str, scope: Scope, title: Text, body: Body, rest: dict[str, Any]) -> Score:
    return Score(name, scope, title, body, **rest)


def _policy(at: Cursor, kind: str, defaults: Defaults) -> Policy:
    stated = at.get("missing")
    policy = cast("Policy | None", stated.one_of(POLICIES)) if stated else defaults.policy
    if policy is None and stated is None and kind in _AGGREGATING:
        at.fault("IR311")
    return policy or "zero"
