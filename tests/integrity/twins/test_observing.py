"""What is observed in a portfolio, how it is told, and what silences it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inovrules import Engine
from inovrules.integrity import observe as observe_all
from inovrules.integrity.twins import observe, observe_between
from inovrules.integrity.twins.overlaps import Work
from tests.integrity.twins.support import AGAIN, COWS, ROAD, ids, innovation, observed, portfolio, rows, ruleset

if TYPE_CHECKING:
    import random

EXAMPLES = Path(__file__).parents[3] / "examples"
BECAUSE = "satu untuk jalan kabupaten, satu untuk jalan desa"


def test_a_pair_is_told_with_its_words_and_its_measure_in_both_languages() -> None:
    (found,) = observed(ROAD, AGAIN, COWS)
    assert (found.kind, found.severity, found.silenced, found.facts) == ("twin", "warning", None, ("aims",))
    assert [unit.id for unit in found.units] == ["x", "y"]
    assert found.message.text("en") == (
        "LAPOR JALAN looks the same as Lapor Jalan Rusak (y): the same name, or nearly so. The descriptions are 95% alike, the names "
        "72%. Words in both: warga, melaporkan, jalan, berlubang, foto, lokasi, perbaikan, tiga, … (+1). Only in the first: dikerjakan, "
        "lama; only in the second: none."
    )
    assert found.message.text("id").startswith("LAPOR JALAN tampaknya sama dengan Lapor Jalan Rusak (y): namanya sama atau hampir sama.")
    assert found.remedy is not None
    assert "`distinct: [{pair: [x, y], because: …}]`" in found.remedy.text("en")
    assert "`distinct: [{pair: [x, y], because: …}]`" in found.remedy.text("id")


def test_both_places_are_told() -> None:
    engine = Engine()
    rules = engine.load_ruleset("iid-2026")
    reported = engine.load_portfolio(EXAMPLES / "nama-berbeda.yaml", [rules])
    found = next(each for each in observe(reported, rules) if {unit.id for unit in each.units} == {"klinik-temuan", "tindak-lanjut"})
    assert [place.line for place in found.places] == [unit.place.line for unit in found.units if unit.place]
    assert len(set(found.places)) == 2


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (("a", "SIPANDU", ""), ("b", "Si Pandu", ""), "the same name, or nearly so"),
        (("a", "PASAR TANI", ROAD[2], "opd-1"), ("b", "JUMAT TANI", ROAD[2], "opd-2"), "reported by two agencies"),
        (("a", "GEBYAR 2022", ROAD[2]), ("b", "GEBYAR 2023", ROAD[2]), "reported in two years"),
        (("a", "SATU NAMA", ROAD[2]), ("b", "LAIN SEKALI", ROAD[2]), "another name, a like description"),
    ],
)
def test_the_kind_of_likeness_is_told(one: tuple[str, ...], other: tuple[str, ...], told: str) -> None:
    (found,) = observed(one, other)
    assert told in found.message.text("en")


def test_a_renamed_entry_of_an_earlier_year_is_told_by_the_date_that_the_ruleset_names() -> None:
    rules = ruleset(twins={"year": "implemented"})
    later = innovation("a", "NAMA BARU", ROAD[2], implemented="2025-02")
    earlier = innovation("b", "SEBUTAN LAMA", ROAD[2], implemented="2023")
    (found,) = observed(later, earlier, rules=rules)
    assert found.message.text("en").startswith("SEBUTAN LAMA (2023) looks the same as NAMA BARU (2025; a)")
    (without,) = observed(later, earlier)
    assert "another name" in without.message.text("en")


def test_names_alone_are_compared_where_nothing_describes_them() -> None:
    (found,) = observed(("a", "SIPANDU"), ("b", "Si Pandu 2024"), ("c", "GEMARIKAN"))
    assert "Only the names could be compared (100% alike)" in found.message.text("en")


def test_the_ruleset_chooses_the_facts_and_the_likeness() -> None:
    assert observed(ROAD, AGAIN, rules=ruleset(twins={"from": "96"})) == ()
    assert ids(observed(ROAD, AGAIN, rules=ruleset(twins={"from": "95"}))) == {frozenset("xy")}
    other = [innovation("a", "SATU", ROAD[2]), innovation("b", "DUA", ROAD[2])]
    assert len(observed(*other, rules=ruleset(twins={"describe": "aims"}))) == 1
    assert ids(observed(*other, rules=ruleset(twins={"describe": ["aims"]}))) == {frozenset("ab")}


def test_a_text_of_few_words_describes_nothing() -> None:
    assert observed(("a", "SATU", "Budi Santoso"), ("b", "DUA", "Budi Santoso")) == ()


def test_an_answer_silences_one_pair_visibly_and_changes_nothing_else() -> None:
    third = ("w", "LAPOR JALAN 2024", ROAD[2])
    before = {frozenset(unit.id for unit in each.units): each for each in observed(ROAD, AGAIN, COWS, third)}
    listed = {
        frozenset(unit.id for unit in each.units): each
        for each in observed(ROAD, AGAIN, COWS, third, distinct=[{"pair": ["y", "x"], "because": BECAUSE}])
    }
    assert before.keys() == listed.keys()
    for pair, found in listed.items():
        assert found.silenced == (BECAUSE if pair == frozenset("xy") else None)
        assert (found.message, found.subject, found.severity) == (before[pair].message, before[pair].subject, before[pair].severity)


def test_of_a_large_group_the_nearest_of_each_is_told() -> None:
    many = [(f"i{number}", f"NAMA {chr(65 + number) * 7}", f"{ROAD[2]} {chr(97 + number) * 6}") for number in range(9)]
    found = observed(*many)
    assert len(found) <= len(many)
    assert {unit.id for each in found for unit in each.units} == {identity for identity, _, _ in many}
    assert "group of 9 innovations" in found[0].message.text("en")
    kept = observed(*many, distinct=[{"pair": ["i7", "i8"], "because": "lain"}])
    assert [each.silenced for each in kept if {unit.id for unit in each.units} == {"i7", "i8"}] == ["lain"]
    assert ids(found) <= ids(kept)


def test_across_governments_a_pair_may_be_replication() -> None:
    here, there = portfolio(ROAD, COWS), portfolio(AGAIN, ("x", "LAPOR JALAN", ROAD[2]), region="Kota Lain")
    found = observe_between([here, there], ruleset())
    assert {tuple(sorted(unit.name for unit in each.units)) for each in found} == {
        ("LAPOR JALAN", "LAPOR JALAN"),
        ("LAPOR JALAN", "Lapor Jalan Rusak"),
    }
    assert {(each.kind, each.severity) for each in found} == {("replication", "note")}
    assert "(Kabupaten Contoh) is like" in found[0].message.text("en")
    strict = observe_between([here, there], ruleset(twins={"across": "twin"}))
    assert {(each.kind, each.severity) for each in strict} == {("twin", "warning")}
    assert observe_between([here], ruleset()) == observe_between([], ruleset()) == ()


def test_what_could_not_be_compared_is_told() -> None:
    many = [(f"i{number}", "SAMA", ROAD[2]) for number in range(30)]
    last = observe_between([portfolio(*many), portfolio(*many, region="Kota Lain")], ruleset(), Work(1000))[-1]
    assert (last.kind, last.severity, last.units[0].scope) == ("twins_unfinished", "note", "region")
    assert "Not all of 60 innovations" in last.message.text("en")


@pytest.mark.parametrize("name", sorted(file.stem for file in EXAMPLES.glob("*.yaml") if file.stem != "nama-berbeda"))
def test_no_other_example_is_reported_twice(name: str) -> None:
    engine = Engine()
    rules = [engine.load_ruleset(each) for each in ("maturity", "opd-coverage", "iid-2026")]
    reported = engine.load_portfolio(EXAMPLES / f"{name}.yaml", rules)
    assert [each.message.text("en") for each in observe_all(reported, rules[0]) if each.kind == "twin"] == []


def test_innovations_that_differ_in_name_only_are_found_with_why() -> None:
    """Majene: "innovations that come out of leadership training differ in name only"."""
    engine = Engine()
    rules = engine.load_ruleset("maturity")
    found = observe(engine.load_portfolio(EXAMPLES / "nama-berbeda.yaml", [rules, engine.load_ruleset("iid-2026")]), rules)
    assert ids(found) == {
        frozenset(pair)
        for pair in (
            ("klinik-temuan", "tindak-lanjut"), ("jemput-bola-2024", "jemput-bola-2025"), ("akta-juai", "jemput-bola-2024"),
            ("akta-juai", "jemput-bola-2025"), ("kelas-hamil", "kelas-hamil-malam"),
        )
    }  # fmt: skip
    trained = next(each for each in found if {unit.id for unit in each.units} == {"klinik-temuan", "tindak-lanjut"})
    assert "namanya berbeda, uraiannya serupa" in trained.message.text("id")
    assert "klinik, konsultasi" in trained.message.text("id")
    assert [each.silenced is not None for each in found if "kelas-hamil" in {unit.id for unit in each.units}] == [True]


def written(listed: list[tuple[str, str, str]], prefix: str) -> list[dict[str, Any]]:
    return [
        innovation(f"{prefix}{number}", name or "-", about, agency.replace(" ", "-")) for number, (name, agency, about) in enumerate(listed)
    ]


def stable(each: Any) -> tuple[Any, ...]:
    """What an observation says, ids left out."""
    return tuple(sorted(int(unit.id[1:]) for unit in each.units)), each.kind, each.severity, each.facts


@settings(deadline=None, max_examples=20)
@given(st.lists(st.sampled_from(rows()), max_size=6), st.randoms(use_true_random=False))
def test_neither_order_nor_ids_change_what_is_observed(listed: list[tuple[str, str, str]], draw: random.Random) -> None:
    mixed = written(listed, "z")
    draw.shuffle(mixed)
    assert sorted(map(stable, observed(*written(listed, "a")))) == sorted(map(stable, observed(*mixed)))


@settings(deadline=None, max_examples=20)
@given(st.lists(st.sampled_from(rows()), min_size=2, max_size=5), st.data())
def test_silencing_any_pair_changes_only_that_pair(listed: list[tuple[str, str, str]], data: st.DataObject) -> None:
    one, other = data.draw(st.lists(st.sampled_from([f"a{number}" for number in range(len(listed))]), min_size=2, max_size=2, unique=True))
    before = observed(*written(listed, "a"))
    after = observed(*written(listed, "a"), distinct=[{"pair": [one, other], "because": "berbeda"}])
    assert [(each.units[0].id, each.units[1].id, each.message) for each in before] == [
        (each.units[0].id, each.units[1].id, each.message) for each in after
    ]
    assert all((each.silenced == "berbeda") == ({unit.id for unit in each.units} == {one, other}) for each in after)


@settings(deadline=None, max_examples=20)
@given(st.lists(st.sampled_from(rows()), max_size=5))
def test_an_agency_s_part_has_the_pairs_that_the_whole_has_of_it(listed: list[tuple[str, str, str]]) -> None:
    rules = ruleset()
    whole = portfolio(*written(listed, "a"), rules=rules)
    pairs = ids(observe(whole, rules))
    for opd in whole.opds:
        own = {unit.id for unit in whole.of_opd(opd.id)}
        assert ids(observe(whole.restricted(opd.id), rules)) == {pair for pair in pairs if pair <= own}
