"""One innovation × 20 indicators: score with its full explanation, against a naive dict loop that only computes the score."""

from __future__ import annotations

import random
from datetime import date
from typing import TYPE_CHECKING, Any

from benchmarks.generate import facts
from benchmarks.measure import best, row
from inovrules import Engine

if TYPE_CHECKING:
    from collections.abc import Mapping

COUNT = 50
LIMIT = "2×"
CHOICES = {
    "regulation": (3, {"sk_kepala_daerah": 1, "perkada": 2, "perda": 3}),
    "work_tools": (2, {"manual": 1, "electronic": 2, "online_system": 3}),
    "appointment": (1, {"informal": 1, "agency_letter": 2, "head_decree": 3}),
    "manual": (1, {"printed": 1, "electronic": 2, "online": 3}),
    "integration": (2, {"separate": 1, "within_unit": 2, "across_units": 3}),
}
THRESHOLDS = {
    "people": (2, ((1, 1), (11, 2), (31, 3))),
    "trainings": (1, ((1, 1), (2, 2), (3, 3))),
    "agencies_involved": (1, ((2, 1), (3, 2), (5, 3))),
    "process_days": (2, ((1, 3), (2, 2), (6, 1))),
    "complaints_settled": (1, ((0, 1), (51, 2), (91, 3))),
    "replications": (3, ((1, 1), (2, 2), (3, 3))),
    "creation_months": (2, ((1, 3), (5, 2), (9, 1))),
    "beneficiaries": (3, ((1, 1), (201, 2), (501, 3))),
}
COUNTED = {
    "actors": (1, ((3, 1), (4, 2), (5, 3))),
    "information_channels": (1, ((1, 1), (2, 2), (3, 3))),
    "budget_years": (2, ((1, 1), (2, 2), (3, 3))),
    "rkpd_years": (2, ((1, 1), (2, 2), (3, 3))),
    "publicity": (1, ((1, 1), (2, 2), (3, 3))),
    "monitoring": (2, ((1, 1), (2, 2), (3, 3))),
    "video_substances": (4, ((1, 1), (3, 2), (5, 3))),
}


def naive(answers: Mapping[str, Any]) -> int:
    """Score 20 indicators as a script would: no explanation, no evidence, no interval."""
    total = 0
    for name, (weight, levels) in CHOICES.items():
        total += weight * levels.get(answers.get(name, ""), 0)
    for name, (weight, steps) in THRESHOLDS.items():
        total += weight * _level(answers.get(name), steps)
    for name, (weight, steps) in COUNTED.items():
        listed = answers.get(name)
        total += weight * _level(len(listed) if listed is not None else None, steps)
    return total


def _level(value: float | None, steps: tuple[tuple[int, int], ...]) -> int:
    level = 0
    if value is not None:
        for start, step in steps:
            if value >= start:
                level = step
    return level


def run() -> None:
    """Compare the two on the same innovations, once their outcomes are shared."""
    chance = random.Random(1)  # noqa: S311 - made-up figures need no secrecy
    engine = Engine()
    ruleset = engine.load_ruleset("iid-2026")
    listed = [{"id": f"in-{number}", "name": "x", "facts": full(chance)} for number in range(COUNT)]
    portfolio = engine.load_portfolio({"region": {"name": "x"}, "as_of": "2026-07-01", "innovations": listed}, [ruleset])
    units, day = portfolio.innovations, date(2026, 7, 1)
    answers = [{**unit.facts} for unit in units]
    base = best(lambda: [naive(one) for one in answers]) / COUNT
    score = best(lambda: [engine.score_innovation(unit, ruleset, day) for unit in units]) / COUNT
    scored = [engine.score_innovation(unit, ruleset, day) for unit in units]
    nodes = best(lambda: [list(one.nodes()) for one in scored], runs=20) / COUNT
    row("naive dict loop, score only", f"{base * 1e6:.1f} µs", "1.0×")
    row("engine: claimed, proven, interval, coverage, every reason", f"{score * 1e6:.1f} µs", f"{score / base:.1f}×", LIMIT)
    row("  and every node made for reading", f"{nodes * 1e6:.1f} µs", f"{nodes / base:.1f}×")


def full(chance: random.Random) -> dict[str, object]:
    """Give an innovation that answers all 20 indicators."""
    return {
        **facts(chance),
        "appointment": chance.choice(["informal", "agency_letter", "head_decree"]),
        "integration": chance.choice(["separate", "within_unit", "across_units"]),
        "video_substances": chance.sample(["background", "idea_gathering", "idea_selection", "benefit", "impact"], chance.randint(1, 5)),
    }
