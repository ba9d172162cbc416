"""Reading the facts and derived facts that a ruleset declares."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, cast

from inovrules.derived import read_derivation
from inovrules.derived.extent import derived_digits, fact_digits
from inovrules.exact.digits import MOST_FIGURES
from inovrules.facts import SCOPES, TYPES, FactDeclaration
from inovrules.located import is_torn
from inovrules.messages import Text
from inovrules.ruleset.circles import in_order
from inovrules.ruleset.extent import measured

if TYPE_CHECKING:
    from inovrules.derived import Derivation
    from inovrules.exact import Exact
    from inovrules.facts import Scope
    from inovrules.facts.declaration import FactType
    from inovrules.faults import Place
    from inovrules.located import Cursor

_NAME = re.compile(r"[a-z][a-z0-9_]{0,63}\Z")
_COMMON = ("type", "title", "ask", "unit", "aliases")
_LIMITS = ("minimum", "maximum")
_NUMBER = (*_LIMITS, "better", "decimal_comma")
_FITTING: dict[str, tuple[str, ...]] = {
    "text": (), "choice": ("options",), "flag": (), "date": (), "list": ("of", "options", *_LIMITS), "level": _LIMITS,
    "integer": (*_LIMITS, "better"), "decimal": _NUMBER, "percent": _NUMBER, "money": _NUMBER, "change": ("of", *_NUMBER),
}  # fmt: skip
_KEYS = (*_COMMON, "of", "options", *_NUMBER)
MOST_LEVELS = 1000
_ITEM_TYPES = ("text", "choice", "integer")
_CHANGE_TYPES = ("integer", "decimal", "percent", "money")
Facts = dict["Scope", dict[str, FactDeclaration]]
Named = tuple["Cursor", "Place"]


def read_facts(at: Cursor, facts: Facts) -> None:
    """Read `facts:` into `facts`; a name declared twice in different words is a fault (IR303)."""
    at.only(SCOPES)
    for scope in SCOPES:
        listed = at.get(scope)
        for name, part in listed.entries() if listed else []:
            _check_name(listed, name)
            fact = _declaration(part, name, scope, listed.key_place(name) if listed else part.place)
            if fact is None or (part.faults.found and is_torn(part.node)):
                continue
            first = facts.setdefault(scope, {}).setdefault(name, fact)
            if listed and first != fact:
                listed.key_fault(name, "IR303", name=name, first=str(first.place))


def _check_name(at: Cursor | None, name: str) -> None:
    if at and not _NAME.match(name):
        at.key_fault(name, "IR317", id=name[:80])


def _declaration(at: Cursor, name: str, scope: Scope, place: Place) -> FactDeclaration | None:
    if not at.only(_KEYS):
        return None
    type_at, title_at = at.need("type"), at.need("title")
    kind = cast("FactType | None", type_at.one_of(TYPES)) if type_at else None
    _check_fitting(at, kind)
    title = title_at.bilingual() if title_at else None
    ask, unit, aliases, comma = (at.get(key) for key in ("ask", "unit", "aliases", "decimal_comma"))
    options = _options(at, kind)
    before = len(at.faults.found)
    minimum, maximum = _limits(at, kind)
    of, better = _item_type(at, kind), at.get("better")
    side = cast("Literal['higher', 'lower'] | None", better.one_of(("higher", "lower"))) if better else None
    if kind is None or title is None or len(at.faults.found) > before:
        return None  # what reads such a fact can't be checked
    return FactDeclaration(
        name, scope, kind, title,
        ask=ask.bilingual() if ask else None,
        unit=unit.text() if unit else None,
        minimum=minimum,
        maximum=maximum,
        options=options,
        of=of,
        better=side,
        aliases=aliases.texts() if aliases else (),
        decimal_comma=bool(comma and comma.flag()),
        place=place,
    )  # fmt: skip


def _check_fitting(at: Cursor, kind: FactType | None) -> None:
    """Refuse keys that say nothing of a fact of this type. Fault: IR121."""
    known = (*_COMMON, *_FITTING[kind]) if kind else _KEYS
    for key in at.keys:
        if key in _KEYS and key not in known:
            at.key_fault(key, "IR121", key=key, hint="", known=", ".join(sorted(known)))


def _limits(at: Cursor, kind: FactType | None) -> tuple[Exact | None, Exact | None]:
    """Read `minimum` and `maximum`; levels must have both, and not too many between them. Faults: IR122, IR127, IR316."""
    read = at.need if kind == "level" else at.get
    minimum, maximum = (part.number() if (part := read(key)) else None for key in ("minimum", "maximum"))
    if minimum is None or maximum is None:
        return minimum, maximum
    if minimum > maximum:
        at.key_fault("minimum", "IR316", low=minimum, high=maximum)
    if kind == "level" and maximum - minimum > MOST_LEVELS:
        at.key_fault("maximum", "IR127", value=maximum, maximum=minimum + MOST_LEVELS)
    return minimum, maximum


def _item_type(at: Cursor, kind: FactType | None) -> str | None:
    of = at.get("of")
    if kind == "list":
        of = of or at.need("of")
        return of.one_of(_ITEM_TYPES) if of else None
    if kind == "change":
        return (of.one_of(_CHANGE_TYPES) if of else None) or "decimal"
    return None


def _options(at: Cursor, kind: str | None) -> dict[str, Text]:
    of = at.get("of")
    wanted = kind == "choice" or (kind == "list" and of is not None and of.text() == "choice")
    listed = at.need("options") if wanted else at.get("options")
    if listed is None:
        return {}
    if wanted and listed.is_map and not listed.keys:
        listed.fault("IR405")
    for name in listed.keys:
        _check_name(listed, name)
    # An option whose title can't be read is still an option: what names it isn't wrong.
    return {name: part.bilingual() or Text(name, name) for name, part in listed.entries()}


def read_derived(sections: list[Cursor], facts: Facts) -> dict[Scope, dict[str, Derivation]]:
    """Read every `derived:` section; names must be new, and derived facts can't depend on themselves (IR304, IR306)."""
    named: dict[Scope, dict[str, Named]] = {scope: {} for scope in SCOPES}
    for at in sections:
        at.only(SCOPES)
        for scope in SCOPES:
            if listed := at.get(scope):
                _take(listed, named[scope], facts.get(scope, {}))
    return {scope: _read_scope(scope, parts, facts.get(scope, {})) for scope, parts in named.items()}


def _take(listed: Cursor, named: dict[str, Named], facts: dict[str, FactDeclaration]) -> None:
    """Keep where each name is derived; a name that is a fact, or derived elsewhere, is a fault."""
    for name, part in listed.entries():
        _check_name(listed, name)
        place = listed.key_place(name)
        first = facts[name].place if name in facts else named[name][1] if name in named else place
        named.setdefault(name, (part, place))
        if first != place:
            listed.key_fault(name, "IR303", name=name, first=str(first))


def _read_scope(scope: Scope, named: dict[str, Named], facts: dict[str, FactDeclaration]) -> dict[str, Derivation]:
    whole: dict[str, Derivation] = {}
    for name, (part, _) in named.items():
        before = len(part.faults.found)
        derivation = read_derivation(part, name, scope, facts, set(named))
        if derivation is not None and len(part.faults.found) == before and not (before and is_torn(part.node)):
            whole[name] = derivation
    order, circles = in_order({name: derivation.reads for name, derivation in whole.items()})
    for circle in circles:
        part, place = named[circle[0]]
        part.faults.add("IR306", place, part.path, chain=" → ".join(circle))
    extent, excesses = measured(order, {name: whole[name].reads for name in order}, facts)
    for excess in excesses:
        part, place = named[excess.name]
        part.faults.add(excess.code, place, part.path, name=excess.name, limit=excess.limit)
    fitting = {name: whole[name] for name in order if name not in extent.refused}
    return _short_enough(fitting, facts, named)


def _short_enough(derived: dict[str, Derivation], facts: dict[str, FactDeclaration], named: dict[str, Named]) -> dict[str, Derivation]:
    """Leave out what may become too long to compute with, and what needs that. Fault: IR363."""
    lengths = {name: fact_digits(fact) for name, fact in facts.items()}
    found: dict[str, Derivation] = {}
    for name, derivation in derived.items():
        if any(read not in lengths for read in derivation.reads):
            continue
        digits = derived_digits(derivation, lengths)
        if digits.total > MOST_FIGURES:
            part, place = named[name]
            part.faults.add("IR363", place, part.path, name=name, digits=digits.total, limit=MOST_FIGURES)
        else:
            lengths[name], found[name] = digits, derivation
    return found
