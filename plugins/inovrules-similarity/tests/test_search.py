"""Finding pairs: nothing is lost against comparing each with each."""

from __future__ import annotations

import random
import time
from fractions import Fraction
from itertools import accumulate, combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from inovrules_similarity.measure import Entry, likeness
from inovrules_similarity.search import pairs_between, pairs_within

edges = st.sampled_from([Fraction(79, 200), Fraction(1, 2), Fraction(149, 200), Fraction(9, 10), Fraction(1)])
words = st.sampled_from(
    [
        "arsip",
        "desa",
        "dijemput",
        "petugas",
        "sapi",
        "inseminasi",
        "peternak",
        "kecil",
        "buku",
        "bacaan",
        "guru",
        "dusun",
        "murid",
        "padi",
        "ikan",
        "kolam",
    ]
)
descriptions = st.lists(words, max_size=10).map(" ".join)
names = st.one_of(
    st.text(alphabet="abcde", max_size=10), st.tuples(words, words).map(" ".join), st.tuples(words, words).map("{0[0]} ({0[1]})".format)
)
entries = st.lists(st.builds(Entry.of, st.just("x"), names, descriptions), max_size=14)


@settings(deadline=None)
@given(entries, edges)
def test_every_pair_within_is_found(listed: list[Entry], edge: Fraction) -> None:
    found = list(pairs_within(listed, edge))
    assert len(found) == len(set(found))
    assert all(early < late for early, late in found)
    places = range(len(listed))
    assert {(a, b) for a, b in combinations(places, 2) if likeness(listed[a], listed[b]).value >= edge} <= set(found)


@settings(deadline=None)
@given(entries, entries, edges)
def test_every_pair_between_is_found(one: list[Entry], other: list[Entry], edge: Fraction) -> None:
    found = list(pairs_between(one, other, edge))
    assert len(found) == len(set(found))
    near = {(a, b) for a, b in product(range(len(one)), range(len(other))) if likeness(one[a], other[b]).value >= edge}
    assert near <= set(found)


def made_up(count: int, seed: int = 1) -> list[Entry]:
    """Made-up texts: a few common words, many rare ones, 3 % of them another one's text with words left out, under another name."""
    draw = random.Random(seed)
    syllables = [consonant + vowel for consonant in "bcdghjklmnprstwy" for vowel in "aiueo"]
    vocabulary = ["".join(draw.choices(syllables, k=draw.randint(2, 4))) + draw.choice(["", "n", "ng", "k"]) for _ in range(25_000)]
    often = list(accumulate(1 / (place + 10) for place in range(len(vocabulary))))
    texts: list[list[str]] = []
    for _ in range(count):
        copied = texts and draw.random() < 0.03
        text = (
            [word for word in draw.choice(texts) if draw.random() > 0.1]
            if copied
            else draw.choices(vocabulary, cum_weights=often, k=draw.randint(12, 45))
        )
        texts.append(text)
    return [
        Entry.of(f"i{place}", " ".join(draw.choices(vocabulary[:4000], k=draw.randint(1, 3))), " ".join(text))
        for place, text in enumerate(texts)
    ]


def test_a_sample_compared_each_with_each() -> None:
    listed, edge = made_up(300), Fraction(149, 200)
    near = {(a, b) for a, b in combinations(range(len(listed)), 2) if likeness(listed[a], listed[b]).value >= edge}
    assert near
    assert near <= set(pairs_within(listed, edge))


@pytest.mark.slow
def test_a_whole_country() -> None:
    listed = made_up(31_000)
    before = time.process_time()
    count = sum(1 for _ in pairs_within(listed, Fraction(149, 200)))
    assert count > 500
    assert time.process_time() - before < 600
