"""Innovations reported twice: a regency, a nation, and a sample against comparing each with each; made-up texts, 3 % of them copies."""

from __future__ import annotations

import random
import resource
import time
from fractions import Fraction
from itertools import accumulate, combinations

from benchmarks.measure import best, row
from inovrules.integrity.twins.measure import Entry, entry_of, likeness
from inovrules.integrity.twins.search import alike

LEAST = Fraction(7, 10)
SAMPLE, NATION, AGENCIES, COPIED = 1_500, 31_000, 40, 0.03
_SYLLABLES = "ba bi ca da di du ga gu ha ja ji ka ki ku la li lu ma mi mu na ni pa pi pu ra ri ru sa si su ta ti tu wa ya".split()  # noqa: SIM905
_BOILERPLATE = (
    "Inovasi ini bertujuan meningkatkan kualitas pelayanan publik kepada masyarakat secara cepat mudah dan transparan",
    "Dalam rangka mewujudkan tata kelola pemerintahan yang baik dan bersih di lingkungan pemerintah kabupaten",
)


def run() -> None:
    """Time (of the processor) a hundred, seven hundred, a sample by both ways, and a nation with short and with long descriptions."""
    for many, limit in ((100, "50 ms"), (700, "1 s")):
        listed = texts(many, (15, 45))
        spent = best(lambda texts=listed: alike(entries(texts), LEAST), 30)  # type: ignore[misc]
        row(f"{many} innovations, read and compared", f"{spent * 1000:.0f} ms", limit=limit)
    _against_exhaustive()
    for words in ((15, 45), (80, 250)):
        start = time.process_time()
        found = alike(entries(texts(NATION, words)), LEAST)
        assert found.complete
        label = f"{NATION:,} of {words[0]} to {words[1]} words: {len(found.pairs):,} pairs"
        row(label, f"{time.process_time() - start:.0f} s", f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB")


def _against_exhaustive() -> None:
    sample = entries(texts(SAMPLE, (15, 45)))
    start = time.process_time()
    pairs = {frozenset((pair.one.id, pair.other.id)) for pair in alike(sample, LEAST).pairs}
    middle = time.process_time()
    each = {frozenset((one.id, other.id)) for one, other in combinations(sample, 2) if likeness(one, other).value >= LEAST}
    whole = time.process_time() - middle
    assert pairs == each
    row(f"{SAMPLE:,}, each with each", f"{whole:.1f} s", "1×")
    row(f"{SAMPLE:,}, the same {len(pairs)} pairs by rare words", f"{middle - start:.2f} s", f"1/{whole / (middle - start):.0f}×")


def entries(listed: list[tuple[str, str, str]]) -> list[Entry]:
    """Take what is compared from made-up innovations."""
    return [entry_of(str(number), name, about, agency) for number, (name, about, agency) in enumerate(listed)]


def texts(many: int, words: tuple[int, int]) -> list[tuple[str, str, str]]:
    """Make up innovations (name, description, agency); words are as unevenly frequent as in real texts, and some are copies."""
    draw = random.Random(1)  # noqa: S311 - made-up data needs no secrecy
    known = sorted({"".join(draw.choices(_SYLLABLES, k=draw.choice((2, 3, 3, 4)))) for _ in range(7_000)})
    draw.shuffle(known)
    often = list(accumulate(1 / (place + 3) for place in range(len(known))))
    found: list[tuple[str, str, str]] = []
    for _ in range(many):
        agency = str(draw.randrange(AGENCIES))
        if found and draw.random() < COPIED:
            name, about, _ = draw.choice(found)
            kept = [word for word in about.split() if draw.random() > 0.1]
            draw.shuffle(kept)
            found.append((name if draw.random() < 0.5 else " ".join(draw.choices(known, k=3)), " ".join(kept), agency))
            continue
        about = " ".join(draw.choices(known, cum_weights=often, k=draw.randint(*words)))
        opening = f"{draw.choice(_BOILERPLATE)} " if draw.random() < 0.5 else ""
        found.append((" ".join(draw.choices(known, k=draw.choice((2, 3)))), opening + about, agency))
    return found
