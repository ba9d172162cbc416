"""Reading how a score is made: by an evaluator, from other scores, or from the units below."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from inovrules.evaluators.guard import guarded, told
from inovrules.faults import FaultError, closest
from inovrules.ruleset.evidence import read_requirements
from inovrules.ruleset.pools import read_pool
from inovrules.ruleset.scores import Aggregate, Body, Choose, Constant, Indicator, Ladder, Part, Same

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from inovrules.evaluators.context import Context
    from inovrules.evaluators.contract import ReadyEvaluator
    from inovrules.evaluators.kind import EvaluatorType
    from inovrules.facts import FactDeclaration, Scope
    from inovrules.located import Cursor

AGGREGATES = ("sum", "mean", "minimum", "best")
BODIES = ("evaluator", *AGGREGATES, "choose", "ladder", "constant", "of", "pool")


def read_body(
    at: Cursor, kind: str, contexts: Mapping[Scope, Context], scope: Scope, evaluators: Mapping[str, EvaluatorType]
) -> Body | None:
    """Read the body of a score; `kind` is the one of `BODIES` that is written."""
    if kind == "evaluator":
        return _indicator(at, contexts[scope], evaluators)
    inner = at.need(kind)
    if inner is None:
        return None
    if kind == "choose":
        return _choose(inner, contexts[scope])
    if kind in AGGREGATES:
        parts = _parts(inner)
        return Aggregate(kind, parts) if parts else None  # type: ignore[arg-type]
    if kind == "pool":
        return read_pool(inner, scope, contexts)
    return _READERS[kind](inner)


def _indicator(at: Cursor, context: Context, evaluators: Mapping[str, EvaluatorType]) -> Indicator | None:
    named = at.need("evaluator")
    name = named.text() if named else None
    if named is None or name is None:
        return None
    found = evaluators.get(name)
    if found is None:
        named.fault("IR309", name=name[:80], hint=closest(name, evaluators), known=", ".join(sorted(evaluators)))
        return None
    source = at.get("from")
    evidence = at.get("evidence")
    requirements = read_requirements(evidence) if evidence else ()
    evaluator = _made(found, at, _texts(source), context)
    return None if evaluator is None else Indicator(evaluator, found, requirements)


def _made(kind: EvaluatorType, at: Cursor, reads: tuple[str, ...], context: Context) -> ReadyEvaluator | None:
    """Make an evaluator; one that a plugin brings is guarded. Fault: IR510 when that goes wrong."""
    if kind.is_builtin:
        return cast("ReadyEvaluator | None", kind.make(at, reads, context))
    before = len(at.faults.found)
    try:
        evaluator = kind.make(at, reads, context)
        if evaluator is not None:
            return guarded(evaluator, kind, reads)
        why = "" if len(at.faults.found) > before else "it gave no evaluator and noted no fault"
    except FaultError:
        raise
    except Exception as error:  # noqa: BLE001 - a plugin may raise anything
        why = told(error)
    if why:
        at.fault("IR510", name=kind.name, distribution=kind.distribution, why=why)
    return None


def _texts(at: Cursor | None) -> tuple[str, ...]:
    return tuple(text for item in (at.one_or_some() if at else ()) if (text := item.text()) is not None)


def _parts(at: Cursor) -> tuple[Part, ...]:
    found = [_part(item) for item in at.some()]
    return tuple(part for part in found if part is not None)


def _part(at: Cursor) -> Part | None:
    if not at.is_map:
        name = at.text()
        return None if name is None else Part(name, None, at.place)
    at.only(("score", "weight"))
    named, weight = at.need("score"), at.get("weight")
    name = named.text() if named else None
    number = weight.number() if weight else None
    if weight and number is not None and number < 0:
        weight.fault("IR348", value=number)
    return None if name is None or named is None else Part(name, number, named.place)


def _choose(at: Cursor, context: Context) -> Choose | None:
    """Read `{by: fact, of: {option: score}}`. Faults: IR310, IR321, IR351, IR405."""
    at.only(("by", "of"))
    by_at, of_at = at.need("by"), at.need("of")
    by = by_at.text() if by_at else None
    fact = _chooser(by_at, by, context) if by_at and by else None
    options = {name: part for name, item in (of_at.entries() if of_at else []) if (part := _part(item)) is not None}
    for option in of_at.keys if of_at and fact else []:
        if of_at and fact and option not in fact.options:
            of_at.key_fault(option, "IR310", option=option, fact=fact.name, hint=closest(option, fact.options))
    if of_at and of_at.is_map and not of_at.keys:
        of_at.fault("IR405")
    return Choose(by, options) if by and options else None


def _chooser(at: Cursor, name: str, context: Context) -> FactDeclaration | None:
    fact = context.facts.get(name)
    if name not in context.names:
        at.fault("IR321", name=name, hint=closest(name, context.facts))
    elif fact is None or fact.type != "choice":
        at.fault("IR351", name=name, type=fact.type if fact else "derived")
    return fact if fact and fact.type == "choice" else None


def _ladder(at: Cursor) -> Ladder | None:
    at.only(("steps", "pass"))
    steps_at, pass_at = at.need("steps"), at.need("pass")
    steps = _parts(steps_at) if steps_at else ()
    least_at = pass_at.need("at_least") if pass_at and pass_at.only(("at_least",)) else None
    least = least_at.number() if least_at else None
    return Ladder(steps, least) if steps and least is not None else None


def _constant(at: Cursor) -> Constant | None:
    number = at.number()
    return None if number is None else Constant(number)


def _same(at: Cursor) -> Same | None:
    part = _part(at)
    return None if part is None else Same(part)


_READERS: dict[str, Callable[[Cursor], Body | None]] = {
    "ladder": _ladder,
    "constant": _constant,
    "of": _same,
}
