"""The schema of a portfolio, of any ruleset or of some."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inovrules.evaluators.schemas import FLAG, TEXT, one_or_more, or_empty
from inovrules.facts import SCOPES
from inovrules.portfolio.evidence import KINDS, SAME_KIND
from inovrules.portfolio.reading import _KEYS, FORMAT, REGION_LEVELS
from inovrules.portfolio.units import _KEYS as _UNIT_KEYS
from inovrules.ruleset.vocabulary import vocabulary_of
from inovrules.schemas.pieces import DATE, DRAFT, common, exactly, mapping, some_or_none
from inovrules.schemas.values import _FIGURE, SHA256, _in_any_case, value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from inovrules.evaluators.schemas import Schema
    from inovrules.facts import Scope, Vocabulary
    from inovrules.messages import Text
    from inovrules.ruleset import Ruleset


def portfolio_schema(rulesets: Iterable[Ruleset] = (), others: Callable[[], Iterable[Ruleset]] | None = None) -> dict[str, Any]:
    """Give the JSON schema (draft 7) of portfolios; with `rulesets`, of the facts and levels that these read.

    Names that only `others` know are accepted, as the loader does. Raises `FaultError` when two rulesets mean different things by one name.

    >>> sorted(portfolio_schema()["required"])
    ['as_of', 'region']
    """
    chosen = list(rulesets)
    shipped = list(others()) if chosen and others else []
    parts = {scope: _parts(scope, chosen, shipped) for scope in SCOPES}
    schemas = {
        "format": {"enum": [FORMAT]},
        "region": mapping("region", {"name": TEXT, "level": {"enum": list(REGION_LEVELS)}, "code": TEXT}, ("name",)),
        "as_of": DATE, "note": TEXT, "source": TEXT, "opds": some_or_none(_unit("opd", parts)), "opds_complete": FLAG,
        **parts["region"], "innovations": some_or_none(_unit("innovation", parts)),
        "distinct": some_or_none(mapping("distinct", {"pair": exactly(2, TEXT), "because": TEXT}, ("pair", "because"))),
    }  # fmt: skip
    return {
        "$schema": DRAFT,
        "title": " ".join(["inovrules portfolio", *(rules.id for rules in chosen)]),
        **mapping("portfolio", {key: schemas.get(key, {}) for key in _KEYS}, ("region", "as_of")),
        "definitions": common(),
    }


def _unit(scope: Scope, parts: dict[Scope, dict[str, Schema]]) -> Schema:
    schemas = {"id": TEXT, "name": TEXT, "opd": TEXT, "note": TEXT, "source": TEXT, **parts[scope]}
    return mapping("unit", {key: schemas.get(key, {}) for key in _UNIT_KEYS[scope]}, ("id", "name"))


def _parts(scope: Scope, chosen: list[Ruleset], others: list[Ruleset]) -> dict[str, Schema]:
    """Give the schemas of a unit's facts, levels, reported figures and documents."""
    documents = some_or_none(_document())
    if not chosen:
        return {"facts": {"type": "object"}, "levels": {"type": "object"}, "reported": {"type": "object"}, "evidence": documents}
    known = vocabulary_of(chosen, lambda: others)
    names = sorted(known.names(scope) | known.elsewhere(scope) | known.facts_elsewhere(scope))
    facts = {name: value(fact) for name, fact in known.facts[scope].items()}
    titles = {score.id: score.title for rules in chosen for score in rules.scores.values()}
    figures = {name: value(fact) for name, fact in known.reported[scope].items()}
    taking = sorted({*figures, *known.reported_elsewhere(scope)})
    return {
        "facts": _named(facts, names),
        "levels": _named(_levels(scope, known, titles), names),
        "reported": _named(figures, taking),
        "evidence": documents,
    }


def _named(properties: dict[str, Schema], names: list[str]) -> Schema:
    allowed: Schema = {"propertyNames": {"enum": names}} if names else {"maxProperties": 0}
    return {"type": "object", "properties": properties, **allowed}


def _levels(scope: Scope, known: Vocabulary, titles: dict[str, Text]) -> dict[str, Schema]:
    return {
        name: {
            "description": f"{titles[name].text('id')} / {titles[name].text('en')}",
            "anyOf": [{"enum": sorted({0, *levels})}, or_empty({"type": "string", "pattern": _FIGURE})],
        }
        for name, levels in known.levels[scope].items()
    }


def _document() -> Schema:
    kinds = (*KINDS, *SAME_KIND)
    kind: Schema = {"anyOf": [{"enum": list(kinds)}, {"type": "string", "pattern": _in_any_case(kinds)}]}
    texts = dict.fromkeys(("title", "issuer", "reference"), TEXT)
    return mapping("document", {"for": one_or_more(TEXT), "kind": kind, "date": DATE, **texts, "sha256": SHA256}, ("for", "kind"))
