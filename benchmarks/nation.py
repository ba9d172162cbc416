"""31,000 innovations of 552 regions through the library: innovations per second, and peak memory."""

from __future__ import annotations

import resource
import time

from benchmarks.generate import portfolio
from benchmarks.measure import row
from inovrules import Engine

REGIONS, INNOVATIONS = 552, 31_000


def run() -> None:
    """Read and score every region, keeping all scorecards."""
    engine = Engine()
    ruleset = engine.load_ruleset("iid-2026")
    sizes = [INNOVATIONS // REGIONS + (number < INNOVATIONS % REGIONS) for number in range(REGIONS)]
    reading = scoring = 0.0
    cards = []
    for seed, size in enumerate(sizes):
        data = portfolio(size, opds=20, seed=seed)
        start = time.perf_counter()
        read = engine.load_portfolio(data, [ruleset])
        middle = time.perf_counter()
        cards.append(engine.evaluate(read, ruleset, readings=False))
        reading += middle - start
        scoring += time.perf_counter() - middle
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    row("innovations", f"{sum(len(card.innovations) for card in cards):,}")
    row("reading from mappings", f"{reading:.1f} s", f"{reading / scoring:.1f}×")
    row("scoring to indices, explanation on", f"{scoring:.1f} s", "1.0×")
    row("innovations scored per second", f"{INNOVATIONS / scoring:,.0f}")
    row("peak memory, all scorecards kept", f"{peak:,.0f} MiB")
