"""`distinct`: what it says of a portfolio, and what silences it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import BANDS, ROWS, engine, portfolio, ruleset, scored, told

from inovrules import FaultError

ROAD = ("x", "LAPOR JALAN", "Warga melaporkan jalan berlubang dengan foto dan lokasi; perbaikan dikerjakan paling lama tiga hari")
AGAIN = ("y", "Lapor Jalan Rusak", "Pelaporan jalan berlubang oleh warga memakai foto dan lokasi agar diperbaiki dalam tiga hari")
COWS = ("z", "SEJUTA SAPA", "Inseminasi buatan sapi gratis bagi peternak kecil dengan pencatatan kebuntingan di kartu ternak")


def test_it_names_the_twin_the_words_and_the_measure() -> None:
    found = told(scored(ruleset(), portfolio(ROAD, AGAIN, COWS)))
    assert found["x"][0] == found["y"][0] == "refused"
    assert found["x"][2] == (
        "95 % like Lapor Jalan Rusak (y) (description 95 %, name 72 %). Words in both: warga, melaporkan, jalan, berlubang, foto, lokasi, "
        "perbaikan, tiga, … (+1). Different: here dikerjakan, lama, there none."
    )
    assert found["z"] == ("scored", 3, "No other innovation of this portfolio is like enough.")


def test_it_speaks_indonesian() -> None:
    found = told(scored(ruleset(), portfolio(ROAD, AGAIN, COWS)), "id")
    assert found["x"][2].startswith("95 % serupa dengan Lapor Jalan Rusak (y) (uraian 95 %, nama 72 %). Kata yang sama: warga, ")
    assert found["z"][2] == "Tidak ada inovasi lain dalam portofolio ini yang cukup serupa."


def test_names_alone_are_compared_where_nothing_describes_them() -> None:
    found = told(scored(ruleset(**{"from": None}), portfolio(("a", "SIPANDU", ""), ("b", "Si Pandu 2024", ""), ("c", "GEMARIKAN", ""))))
    assert [found[name][:2] for name in "abc"] == [("refused", None), ("refused", None), ("scored", 3)]
    assert "only the names could be compared" in found["a"][2]


def test_the_first_can_be_kept() -> None:
    found = told(scored(ruleset(counts="first"), portfolio(ROAD, AGAIN, COWS)))
    assert [found[name][0] for name in "xyz"] == ["scored", "refused", "scored"]


def test_another_number_is_never_touched() -> None:
    first, second = ({"id": name, "name": "SIPANDU", "facts": {"people": 5}} for name in "ab")
    card = scored(ruleset(), portfolio(first, second))
    assert [scores.cell("n").value for scores in card.innovations] == [5, 5]


@pytest.mark.parametrize("how", ["parameter", "fact"])
def test_an_answer_silences_a_pair_visibly(how: str) -> None:
    because = "satu untuk jalan kabupaten, satu untuk jalan desa"
    listed: list[Any] = [ROAD, AGAIN, COWS]
    more: dict[str, Any] = {"distinct": [{"pair": ["y", "x"], "because": because}]}
    if how == "fact":
        more = {"answers": "not_same"}
        listed[1] = {"id": "y", "name": AGAIN[1], "facts": {"aims": AGAIN[2], "not_same": [f"x: {because}"]}}
    before, after = told(scored(ruleset(), portfolio(ROAD, AGAIN, COWS))), told(scored(ruleset(**more), portfolio(*listed)))
    assert (after["x"][:2], after["y"][:2]) == (("scored", 3), ("scored", 3))
    for name, other in (("x", "Lapor Jalan Rusak (y)"), ("y", "LAPOR JALAN (x)")):
        assert after[name][2].endswith(f"{other} is 95 % like it, but was stated to be different: {because}.")
    assert after["z"] == before["z"]


def test_an_answer_without_a_reason_counts_nothing() -> None:
    second = {"id": "y", "name": AGAIN[1], "facts": {"aims": AGAIN[2], "not_same": ["x"]}}
    found = told(scored(ruleset(answers="not_same"), portfolio(ROAD, second)))
    assert found["x"][0] == found["y"][0] == "refused"
    assert found["y"][2].endswith("The statement that it differs from x isn't counted, as it gives no reason.")


def test_an_answered_twin_hides_no_other() -> None:
    third = ("w", "LAPOR JALAN 2024", ROAD[2])
    answer = [{"pair": ["x", "y"], "because": "berbeda"}]
    found = told(scored(ruleset(distinct=answer), portfolio(ROAD, AGAIN, third)))
    assert found["x"][0] == "refused"
    assert "LAPOR JALAN 2024 (w)" in found["x"][2]
    assert "stated to be different: berbeda" in found["x"][2]


rows = st.lists(st.sampled_from(ROWS), min_size=2, max_size=6)


@settings(deadline=None, max_examples=25)
@given(rows, st.randoms(use_true_random=False))
def test_order_and_ids_change_nothing(listed: list[tuple[str, str]], draw: Any) -> None:
    plain = [(f"i{place}", *row) for place, row in enumerate(listed)]
    mixed = [(f"k{place}", *row) for place, row in enumerate(listed)]
    draw.shuffle(mixed)
    one, other = told(scored(ruleset(), portfolio(*plain))), told(scored(ruleset(), portfolio(*mixed)))
    assert {name[1:]: found[:2] for name, found in one.items()} == {name[1:]: found[:2] for name, found in other.items()}


@settings(deadline=None, max_examples=25)
@given(rows)
def test_one_innovation_more_changes_only_the_nearest(listed: list[tuple[str, str]]) -> None:
    plain = [(f"i{place}", *row) for place, row in enumerate(listed)]
    alone = told(scored(ruleset(), portfolio(*plain)))
    more = told(scored(ruleset(), portfolio(*plain, COWS)))
    assert all(more[name] == found for name, found in alone.items() if found[0] == "refused" and "(z)" not in more[name][2])


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"bands": [{"from": "20", "level": "1"}, {"from": "0", "level": "3"}]}, "IR520"),
        ({"bands": [{"from": "75", "refuse": "true"}]}, "IR520"),
        ({"bands": [{"from": "75"}, {"from": "0", "level": "3"}]}, "IR520"),
        ({"bands": [{"from": "75", "level": "1", "refuse": "true"}, {"from": "0", "level": "3"}]}, "IR520"),
        ({"bands": [{"from": "0", "level": "1"}, {"from": "0", "level": "3"}]}, "IR520"),
        ({"bands": []}, "IR405"),
        ({"bands": None}, "IR122"),
        ({"bands": [{"from": "high", "level": "1"}, {"from": "0", "level": "3"}]}, "IR124"),
        ({"bands": [*BANDS, {"at": "5"}]}, "IR121"),
        ({"from": "people"}, "IR403"),
        ({"answers": "aims"}, "IR520"),
        ({"answers": "absent"}, "IR520"),
        ({"distinct": [{"pair": ["x"], "because": "b"}]}, "IR520"),
        ({"distinct": [{"pair": ["x", "y"]}]}, "IR122"),
        ({"counts": "last"}, "IR123"),
    ],
)
def test_mistakes_are_told_where_they_are(change: dict[str, Any], code: str) -> None:
    with pytest.raises(FaultError) as raised:
        engine().load_ruleset(ruleset(**change))
    assert code in {fault.code for fault in raised.value.faults}
    for fault in raised.value.faults:
        assert all(fault.text(language) for language in ("id", "en"))
