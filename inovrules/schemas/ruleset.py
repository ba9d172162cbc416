"""The schema of a ruleset's file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inovrules.evaluators.schemas import FLAG, NUMBER, TEXT, WHOLE, listed, one_or_more, or_empty
from inovrules.exact import MODES
from inovrules.messages import LANGUAGES, Text, template
from inovrules.ruleset.changes import _WANTED
from inovrules.ruleset.documents import _OWN
from inovrules.ruleset.findings import KINDS, SEVERITIES
from inovrules.ruleset.head import _YEARS
from inovrules.ruleset.loading import _KEYS, FORMATS
from inovrules.ruleset.model import GRADES, POLICIES, PROMISES, STATUSES
from inovrules.ruleset.parts import _RULE_KEYS
from inovrules.ruleset.publishing import _KEYS as _PUBLISHED_KEYS
from inovrules.ruleset.twins import _KEYS as _TWIN_KEYS
from inovrules.ruleset.twins import _LEAST, _MOST, ACROSS
from inovrules.schemas.conditions import condition
from inovrules.schemas.consistency import consistency
from inovrules.schemas.declared import by_scope, derivation, fact
from inovrules.schemas.pieces import (
    BILINGUAL,
    CONDITION,
    DATE,
    DRAFT,
    FACT,
    SCORE,
    common,
    exactly,
    mapping,
    names,
    one_key_of,
    several,
    told,
)
from inovrules.schemas.pieces import some_or_none as listed_or_none
from inovrules.schemas.scores import CONFIDENCE, DIGITS, ID, score

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inovrules.evaluators.kind import EvaluatorType
    from inovrules.evaluators.schemas import Schema
    from inovrules.ruleset import Ruleset


def ruleset_schema(evaluators: Iterable[EvaluatorType], rulesets: Iterable[Ruleset] = ()) -> dict[str, Any]:
    """Give the JSON schema (draft 7) of rulesets that use these evaluators; editors then offer the names in `rulesets`, too.

    >>> from inovrules.evaluators.builtin import BUILTIN
    >>> sorted(ruleset_schema(BUILTIN)["properties"])[:3]
    ['authority', 'basis', 'changes']
    """
    known = list(rulesets)
    return {
        "$schema": DRAFT,
        "title": "inovrules ruleset",
        **mapping("ruleset", {key: _top().get(key, {}) for key in _KEYS}, (), ("format",)),
        "allOf": [_alone(), _edition(), _changed()],
        "definitions": {
            **common(),
            "fact": names(name for rules in known for scope in rules.facts for name in (*rules.facts[scope], *rules.derived[scope])),
            "score": names(name for rules in known for name in rules.scores),
            "condition": condition(),
            "confidence": mapping("confidence", {"grade": {"enum": list(GRADES)}, "note": BILINGUAL}, ("grade",)),
            "change": _change(),
            "one-score": score(evaluators),
        },
    }


def _alone() -> Schema:
    """Ask for what a ruleset must say of itself; a vocabulary needn't."""
    return {"if": {"properties": {"format": {"const": FORMATS[0]}}}, "then": _named()}


def _named() -> Schema:
    return {"required": ["id", "version", "title"], "properties": {"id": ID, "version": TEXT, "title": BILINGUAL}}


def _edition() -> Schema:
    """An edition says nothing but what it changes; its format is its predecessor's."""
    extends = {"required": ["extends"], "properties": {"extends": {**TEXT, "pattern": r"\S"}}}
    then = {**_named(), "propertyNames": {"enum": ["format", "extends", "changes", *_OWN]}}
    return {"if": extends, "then": then, "else": {"required": ["format"]}}


def _changed() -> Schema:
    changes = {"required": ["changes"], "properties": {"changes": {"type": "array"}}}
    return {"if": changes, "then": {"required": ["extends"], "properties": {"extends": TEXT}}}


def _top() -> dict[str, Schema]:
    return {
        "format": {"enum": list(FORMATS)}, "id": ID, "version": TEXT, "status": {"enum": list(STATUSES)}, "official": FLAG,
        "title": BILINGUAL, "purpose": BILINGUAL, "authority": BILINGUAL, "basis": several(TEXT), "confidence": CONFIDENCE,
        "effective": _period(), "reporting": _period(confidence=CONFIDENCE),
        "year": {**WHOLE, "minimum": _YEARS[0], "maximum": _YEARS[1]}, "missing": {"enum": list(POLICIES)},
        "requires": {"type": "object", "additionalProperties": TEXT}, "include": one_or_more(TEXT),
        "facts": by_scope(fact()), "derived": by_scope(derivation()), "eligibility": listed_or_none(_rule()),
        "scores": listed_or_none({"$ref": "#/definitions/one-score"}), "publish": listed_or_none(_published()),
        "readings": listed_or_none(_reading()), "extends": TEXT, "changes": _changes(),
        "excused": listed_or_none(_excuse()), "twins": _twins(), "severities": _severities(),
        "consistency": listed_or_none(consistency()),
    }  # fmt: skip


def _period(**more: Schema) -> Schema:
    return mapping("period", {"from": DATE, "until": DATE, **more})


def _rule() -> Schema:
    schemas = {
        "id": TEXT, "title": BILINGUAL, "require": CONDITION, "unless": CONDITION, "unknown": {"enum": ["refuse", "accept"]},
        "reason": BILINGUAL, "remedy": BILINGUAL, "basis": several(TEXT), "confidence": CONFIDENCE, "scope": {"enum": ["innovation"]},
    }  # fmt: skip
    return mapping("rule", {key: schemas.get(key, {}) for key in _RULE_KEYS}, ("id", "title", "require", "unknown", "reason"))


def _published() -> Schema:
    looks: Schema = {"enum": ["published", "exact"]}
    predicate = {"id": TEXT, "from": NUMBER, "title": BILINGUAL, "band": exactly(2, NUMBER)}
    schemas = {
        "score": SCORE, "digits": DIGITS, "mode": {"enum": list(MODES)}, "classify_on": looks, "rank_on": looks,
        "ties": {"enum": ["shared", "dense"]}, "predicates": listed(mapping("predicate", predicate, ("id", "from", "title"))),
        "promises": several({"enum": list(PROMISES)}),
    }  # fmt: skip
    needed = ("score", "digits", "mode", "classify_on", "rank_on")
    return mapping("published", {key: schemas.get(key, {}) for key in _PUBLISHED_KEYS}, needed)


def _reading() -> Schema:
    schemas = {"id": ID, "title": BILINGUAL, "because": BILINGUAL, "changes": _changes()}
    return mapping("reading", schemas, schemas)


def _excuse() -> Schema:
    return mapping("excuse", {"code": TEXT, "where": TEXT, "reason": BILINGUAL}, ("code", "reason"))


def _twins() -> Schema:
    percent: Schema = {**WHOLE, "minimum": _LEAST, "maximum": _MOST}
    schemas = {"describe": one_or_more(FACT), "from": percent, "year": FACT, "across": {"enum": list(ACROSS)}}
    return mapping("twins", {key: schemas.get(key, {}) for key in _TWIN_KEYS})


def _severities() -> Schema:
    """Give each kind of finding with the name that pages give it."""
    names_of = {kind: Text(*(template(f"view.kind.{kind}", language) for language in LANGUAGES)) for kind in KINDS}
    severity: Schema = {"enum": list(SEVERITIES)}
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {kind: told(or_empty(severity), title) for kind, title in names_of.items()},
    }


def _changes() -> Schema:
    return listed_or_none({"$ref": "#/definitions/change"})


def _change() -> Schema:
    schemas: dict[str, Schema] = {**dict.fromkeys(_WANTED, TEXT), "to": {}, "value": {}, "because": BILINGUAL, "basis": {}}
    return {**mapping("change", schemas, (), _WANTED), **one_key_of(_WANTED)}
