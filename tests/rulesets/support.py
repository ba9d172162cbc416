"""Portfolios for the shipped rulesets, built in Python; indicators are named by their official codes (`2a`, `33a`)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from inovrules import Engine
from tests.oracle.iid2026 import SID_WEIGHTS, SPD_WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from fractions import Fraction

    from inovrules import Node, Ruleset, Scorecard

AS_OF = "2026-07-01"
BASIC_AFFAIRS = ("pendidikan", "kesehatan", "pekerjaan_umum", "perumahan", "ketenteraman", "sosial")
ELIGIBLE = {"stage": "penerapan", "implemented": "2024-06-01"}
KINDS = ("pdf", "jpg", "png", "mp4", "link", "xlsx")


@cache
def engine() -> Engine:
    """Give the one engine of these tests."""
    return Engine()


@cache
def iid() -> Ruleset:
    """Give IID 2026."""
    return engine().load_ruleset("iid-2026")


@cache
def ids() -> dict[str, str]:
    """Give the id of each IID 2026 score by its official code."""
    return {score.code: score.id for score in iid().scores.values() if score.code}


def every_document(subjects: Iterable[str], date: str | None = "2025-06-01") -> list[dict[str, object]]:
    """Give three documents of every kind for each subject: all that any indicator asks for."""
    names = list(subjects)
    when = {"date": date} if date else {}
    return [{"for": names, "kind": kind, "title": f"{kind} {number}", **when} for kind in KINDS for number in range(3)]


def portfolio(
    *innovations: Mapping[str, Any],
    facts: Mapping[str, Any] | None = None,
    levels: Mapping[str, int] | None = None,
    evidence: Iterable[Mapping[str, Any]] = (),
    as_of: str = AS_OF,
) -> dict[str, Any]:
    """Give a portfolio as a mapping; innovations get an id and a name where they have none."""
    listed = [{"id": f"i{number}", "name": f"Inovasi {number}", **item} for number, item in enumerate(innovations, 1)]
    return {
        "region": {"name": "Kabupaten Contoh"},
        "as_of": as_of,
        "facts": dict(facts or {}),
        "levels": dict(levels or {}),
        "evidence": list(evidence),
        "innovations": listed,
    }


def score(source: Mapping[str, Any], ruleset: Ruleset | None = None, *, readings: bool = False) -> Scorecard:
    """Score a portfolio, by IID 2026 unless another ruleset is given."""
    chosen = ruleset or iid()
    return engine().evaluate(engine().load_portfolio(source, [chosen]), chosen, readings=readings)


def indicator(code: str, facts: Mapping[str, Any], **unit: Any) -> Node:
    """Give one IID 2026 indicator for some facts (and `levels`, `evidence`) of the region or of one innovation."""
    name = ids()[code]
    if iid().scores[name].scope == "region":
        return score(portfolio(facts=facts, **unit)).region.node(name)
    return score(portfolio({"facts": facts, **unit})).innovations[0].node(name)


def levels_for(target: int, weights: Mapping[str, Fraction], spare: Mapping[str, int]) -> dict[str, int]:
    """Give self-assessed levels whose weighted sum is `target`: the heaviest rows first, after the `spare` ones."""
    levels, rest = {ids()[code]: level for code, level in spare.items()}, target
    rest -= int(sum(weights[code] * level for code, level in spare.items()))
    for code in sorted(weights, key=lambda code: -weights[code]):
        if code not in spare:
            levels[ids()[code]] = min(3, int(rest // weights[code]))
            rest -= int(weights[code] * levels[ids()[code]])
    assert rest == 0, f"no levels give {target}"
    return levels


def maturity_levels(maturity: int) -> dict[str, int]:
    """Give levels of the 20 SID rows that add up to a maturity of 0 to 111."""
    return levels_for(maturity, SID_WEIGHTS, {})


def spd_levels(points: int) -> dict[str, int]:
    """Give levels of the 20 SPD rows that add up to 0, 40 or 63 points."""
    if points == 40:
        return {ids()[code]: 1 if code in {"1", "2a"} else 2 for code in SPD_WEIGHTS}
    return {ids()[code]: points // 21 for code in SPD_WEIGHTS}


def innovation(maturity: int, affair: str | None = None, **facts: Any) -> dict[str, Any]:
    """Give an eligible innovation of a maturity, by self-assessed levels."""
    named = {"affair": affair} if affair else {}
    return {"facts": {**ELIGIBLE, **named, **facts}, "levels": maturity_levels(maturity)}


def region(count: int, maturity: int, covered: int, spd: int) -> dict[str, Any]:
    """Give a region with so many equally mature innovations that cover so many basic-service affairs."""
    affairs = BASIC_AFFAIRS[:covered] or (None,)
    units = [innovation(maturity, affairs[number % len(affairs)]) for number in range(count)]
    return portfolio(*units, levels=spd_levels(spd))
