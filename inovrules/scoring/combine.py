"""Combining the scores of one unit: sum, weighted mean, minimum, best, choice, ladder."""

from __future__ import annotations

from fractions import Fraction
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from inovrules.exact import Exact, as_exact
from inovrules.scoring.cells import Combined, Line
from inovrules.scoring.ends import ends_of, is_optional, may_be_absent, mean_ends

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from inovrules.evaluators.contract import State
    from inovrules.ruleset.model import Policy
    from inovrules.scoring.cells import Cell, Terms


class Child(NamedTuple):
    """A part of an aggregate: its id, its cell, its weight here, and what it adds under that weight."""

    id: str
    cell: Cell
    weight: Exact
    terms: Terms


def _no_lines() -> list[Line]:
    return []


def nothing(state: State, low: Exact = 0, high: Exact | None = 0, coverage: Exact = 0) -> Combined:
    """Give a value that there is none of."""
    return Combined(state, 0, 0, low, high, coverage, _no_lines)


def state_of(known: int, missing: int, policy: Policy) -> State:
    """Give the state of what is made of so many known and missing parts that apply."""
    if not known:
        return "missing" if missing else "not_applicable"
    return "refused" if missing and policy == "refuse" else "scored"


def _coverage(covered: Exact, asked: Exact, known: int, missing: int) -> Exact:
    if asked:
        return as_exact(Fraction(covered, asked)) if covered else 0
    return as_exact(Fraction(known, known + missing)) if known + missing else 0


def add_up(children: Sequence[Child], policy: Policy) -> Combined:
    """Sum weight × value over the parts that apply.

    A missing part adds nothing under `zero` and `exclude`; under `refuse` the sum is refused. Nothing known at all is `missing`.
    """
    found = from_columns(columns_of([child.terms for child in children]), policy)
    found = doubted(found._replace(high=None if _unbounded(children) else found.high), children, policy)
    if found.state != "scored":
        return found
    return found._replace(lines=lambda: _weighted_lines(children, Fraction(1), policy))


def doubted(combined: Combined, children: Sequence[Child], policy: Policy, *, mean: bool = False) -> Combined:
    """Tell what a score may turn out to be, given what its parts may: not applicable or not, without an answer, refused for a part."""
    cells = [child.cell for child in children]
    if not any(cell.is_open for cell in cells):
        return combined
    known = [child for child in children if child.cell.always_known]
    if mean and policy == "exclude":
        known = [child for child in known if child.weight]
    elif mean and not any(child.weight and not may_be_absent(child.cell) for child in children):
        known = []
    lost = policy == "refuse" and any(cell.may_be_missing or (cell.state == "not_applicable" and cell.may_not_apply) for cell in cells)
    return combined._replace(
        may_not_apply=all(map(may_be_absent, cells)) and any(cell.may_not_apply for cell in cells),
        may_be_missing=combined.state in ("scored", "refused") and not known,
        may_be_refused=combined.state == "scored" and lost,
    )


def columns_of(terms: Sequence[Terms]) -> tuple[Exact, ...]:
    """Give the sums of the first eight columns of some terms."""
    return tuple(map(sum, islice(zip(*terms, strict=True), 8)))


def from_columns(columns: Sequence[Any], policy: Policy) -> Combined:
    """Give a sum of parts that are all bounded from the sums of their columns; the lines are left out."""
    claimed, proven, low, high, covered, asked, known, missing = columns
    coverage: Exact = 1 if covered == asked and asked else _coverage(covered, asked, known, missing)
    if not known or (missing and policy == "refuse"):
        return nothing(state_of(known, missing, policy), low, high, coverage)
    return Combined("scored", claimed, proven, low, high, coverage, _no_lines)


def average(children: Sequence[Child], policy: Policy) -> Combined:
    """Give Σ weight × value / Σ weight over the parts that apply; `exclude` leaves missing parts out of both sums."""
    columns = [sum(column) for column in zip(*[child.terms for child in children], strict=True)]
    claimed, proven, low, high, _, _, known, missing, weight, weight_known = columns
    divisor = weight_known if policy == "exclude" else weight
    state = state_of(known, missing, policy)
    if state == "scored" and not divisor:
        state = "missing"
    coverage = _mean_coverage(children, known, missing)
    if weight and not any(is_optional(child.cell, policy) for child in children):
        least, most = as_exact(Fraction(low) / weight), None if _unbounded(children) else as_exact(Fraction(high) / weight)
    else:
        least, most = _mean_ends(children, policy)
    if state != "scored":
        return doubted(nothing(state, least, most, coverage), children, policy, mean=True)
    factor = Fraction(1) / divisor
    shown = as_exact(claimed * factor), as_exact(proven * factor)
    lines = lambda: _weighted_lines(children, factor, policy)  # noqa: E731 - short, and made on demand
    return doubted(Combined(state, *shown, least, most, coverage, lines), children, policy, mean=True)


def _mean_coverage(children: Sequence[Child], known: int, missing: int) -> Exact:
    """Give how much of what is asked, or may come to be, is answered."""
    asked = [child for child in children if not child.cell.never_applies]
    covered = sum(child.weight * child.cell.coverage for child in asked)
    return _coverage(covered, sum(child.weight for child in asked), known, missing)


def _mean_ends(children: Sequence[Child], policy: Policy) -> tuple[Exact, Exact | None]:
    sure: list[tuple[Exact, Exact, Exact | None]] = []
    maybe: list[tuple[Exact, Exact, Exact | None]] = []
    for child in children:
        if not child.cell.never_applies:
            (maybe if is_optional(child.cell, policy) else sure).append((child.weight, *ends_of(child.cell)))
    return mean_ends(sure, maybe)


def _unbounded(children: Sequence[Child]) -> bool:
    return any(child.cell.high is None and child.weight for child in children)


def _weighted_lines(children: Sequence[Child], factor: Fraction, policy: Policy) -> list[Line]:
    lines = []
    for child in children:
        terms = child.terms
        counted = terms.weight_known if policy == "exclude" else terms.weight
        if factor == 1:
            lines.append(Line("score", terms.claimed, terms.proven, child.id, counted))
        else:
            shown = as_exact(terms.claimed * factor), as_exact(terms.proven * factor)
            lines.append(Line("score", *shown, child.id, as_exact(counted * factor)))
    return lines


def extreme(children: Sequence[Child], policy: Policy, *, largest: bool) -> Combined:
    """Give the largest or the smallest value of the parts that apply; a missing part counts zero, or not at all under `exclude`."""
    possible = [child for child in children if not child.cell.never_applies]
    applicable = [child for child in possible if child.cell.state != "not_applicable"]
    known = [child for child in applicable if child.terms.known]
    state = state_of(len(known), len(applicable) - len(known), policy)
    if not possible:
        return nothing(state)
    coverage = _extreme_coverage(possible, largest=largest)
    low, high = _extreme_ends(possible, policy, largest=largest)
    if state != "scored":
        return doubted(nothing(state, low, high, coverage), children, policy)
    counted = known if policy == "exclude" else applicable
    pick = max if largest else min
    claimed = pick(counted, key=lambda child: child.cell.value)
    proven = pick(counted, key=lambda child: child.cell.proven)

    def lines() -> list[Line]:
        return [
            Line("score", child.cell.value if child is claimed else 0, child.cell.proven if child is proven else 0, child.id)
            for child in children
        ]

    return doubted(Combined(state, claimed.cell.value, proven.cell.proven, low, high, coverage, lines), children, policy)


def _extreme_coverage(children: Sequence[Child], *, largest: bool) -> Exact:
    """One good answer is all that `best` asks for; `minimum` wants every one."""
    if largest:
        return max(child.cell.coverage for child in children)
    return as_exact(Fraction(sum((child.cell.coverage for child in children), Fraction(0))) / len(children))


def _extreme_ends(children: Sequence[Child], policy: Policy, *, largest: bool) -> tuple[Exact, Exact | None]:
    """Give the least and the most; a part that may be left out pulls the result only the way it may go without it."""
    every = [ends_of(child.cell) for child in children]
    sure = [ends_of(child.cell) for child in children if not is_optional(child.cell, policy)]
    bounded = [high for _, high in every if high is not None]
    most = max(bounded) if len(bounded) == len(every) else None
    least = min(low for low, _ in every)
    if largest:
        return max((low for low, _ in sure), default=least), most
    certain = [high for _, high in sure if high is not None]
    return least, min(certain) if certain else None if sure else most


def unchosen(children: Sequence[Child], *, covered: bool) -> Combined:
    """Give a choice that isn't reported; `covered` tells that every option chooses a part."""
    ends = [ends_of(child.cell) for child in children]
    low = min(0, *(child.weight * least for child, (least, _) in zip(children, ends, strict=True)))
    tops = [None if most is None else child.weight * most for child, (_, most) in zip(children, ends, strict=True)]
    high = None if None in tops else max(0, *(top for top in tops if top is not None))
    absent = any(may_be_absent(child.cell) for child in children)
    return nothing("missing", low, high)._replace(may_not_apply=absent or not covered)


def take(child: Child) -> Combined:
    """Take over one part under its weight: what a fact chooses, or what is to be modified."""
    cell, weight = child.cell, child.weight
    high = None if cell.high is None else weight * cell.high
    state: State = "missing" if cell.state == "failed" else cell.state
    proven_state: State = "missing" if cell.proven_state == "failed" else cell.proven_state

    def lines() -> list[Line]:
        return [Line("score", child.terms.claimed, child.terms.proven, child.id, weight)] if state == "scored" else []

    return Combined(
        state, child.terms.claimed, child.terms.proven, weight * cell.low, high, cell.coverage, lines, proven_state,
        cell.may_not_apply, cell.may_be_missing, cell.may_be_refused,
    )  # fmt: skip


def ladder(children: Sequence[Child], at_least: Exact, policy: Policy) -> Combined:
    """Count the steps passed in a row from the first: a step counts only if it and all below pass."""
    known = sum(child.terms.known for child in children)
    missing = sum(child.terms.missing for child in children)
    state = state_of(known, missing, policy)
    low = _passed(child.cell.state == "scored" and child.cell.low >= at_least and not child.cell.is_open for child in children)
    high = _passed(not child.cell.never_applies and _may_reach(child.cell, at_least) for child in children)
    coverage = as_exact(Fraction(sum((child.cell.coverage for child in children), Fraction(0))) / len(children))
    if state != "scored":
        return doubted(nothing(state, low, high, coverage), children, policy)
    claimed = _passed(child.cell.state == "scored" and child.cell.value >= at_least for child in children)
    proven = _passed(child.cell.proven_state == "scored" and child.cell.proven >= at_least for child in children)

    def lines() -> list[Line]:
        return [Line("score", int(place < claimed), int(place < proven), child.id) for place, child in enumerate(children)]

    return doubted(Combined(state, claimed, proven, low, high, coverage, lines), children, policy)


def _may_reach(cell: Cell, at_least: Exact) -> bool:
    high = ends_of(cell)[1]
    return high is None or high >= at_least


def _passed(steps: Iterable[bool]) -> int:
    count = 0
    for passes in steps:
        if not passes:
            break
        count += 1
    return count
