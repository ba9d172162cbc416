"""Repairs: the slips that are offered, against all the slips there are, found by another way."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inovrules.consistency.claims import Claim
from inovrules.consistency.claims.repairs import slips
from inovrules.facts import Change, FactDeclaration
from inovrules.messages import Text

INDEX = FactDeclaration("index", "innovation", "change", Text("Indeks", "Index"), minimum=0, maximum=100, of="decimal", better="higher")


def offered(before: Decimal | int, after: Decimal | int, claimed: str = "rose") -> list[str]:
    change = Change(before, after, claimed)  # type: ignore[arg-type]
    return [f"{old} → {new}" for _, old, new in slips(Claim(change, INDEX, date(2026, 7, 1)), claimed)]  # type: ignore[arg-type]


def test_the_slips_of_balangan_are_offered() -> None:
    found = offered(Decimal("83.32"), Decimal("34.37"))
    assert {"34.37 → 84.37", "83.32 → 33.82"} <= set(found)
    assert len(found) <= 4


@pytest.mark.parametrize(("before", "after"), [(5, 5), (100, 99), (Decimal("99.99"), Decimal("0.01"))])
def test_a_repair_stays_within_the_domain(before: Decimal | int, after: Decimal | int) -> None:
    assert all(0 <= Decimal(text.split(" → ")[1]) <= 100 for text in offered(before, after))


def _one_slip_apart(one: str, other: str) -> bool:
    """Whether one digit differs, or two are exchanged: told by the places that differ."""
    if len(one) != len(other):
        return False
    places = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return len(places) == 1 or (len(places) == 2 and places[0] == places[1][::-1])


@given(before=st.integers(0, 9999), after=st.integers(0, 9999), rose=st.booleans())
def test_every_slip_is_one_and_mends_the_claim_and_the_nearest_is_never_beaten(before: int, after: int, *, rose: bool) -> None:
    if (after > before) is rose or after == before:
        before, after = after, before
    if before == after:
        return
    old = [Decimal(before) / 100, Decimal(after) / 100]
    texts = [f"{number:.2f}" for number in old]
    change = Change(Decimal(texts[0]), Decimal(texts[1]), "rose" if rose else "fell")
    found = list(slips(Claim(change, INDEX, date(2026, 7, 1)), "rose" if rose else "fell"))
    best: dict[str, Decimal] = {}
    for side, was, new in found:
        place = 0 if side == "baseline" else 1
        assert _one_slip_apart(texts[place], f"{new:.2f}"), (was, new)
        pair = [Decimal(new) if place == 0 else old[0], old[1] if place == 0 else Decimal(new)]
        assert (pair[1] > pair[0]) is rose
        best[side] = min(best.get(side, Decimal(1000)), abs(Decimal(new) - old[1 - place]))
    for place, side in enumerate(("baseline", "result")):
        for hundredths in range(0, 10001, 7):
            text = f"{hundredths / 100:.2f}"
            other = old[1 - place]
            fits = (Decimal(text) > other) is (rose is (place == 1)) and Decimal(text) != other
            if fits and _one_slip_apart(texts[place], text):
                assert best[side] <= abs(Decimal(text) - other)
