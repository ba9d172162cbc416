"""What is observed of documents: shared, listed twice, not fit, and attached to nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inovrules import Engine
from inovrules.integrity import observe as observe_all
from inovrules.integrity.documents import observe
from tests.integrity.documents.support import innovation, kinds, observed, paper, portfolio, ruleset

if TYPE_CHECKING:
    import random

EXAMPLES = Path(__file__).parents[3] / "examples"
SHARED = ("shared_document", ("a", "b"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"reference": "arsip/SK 7.pdf"}, {"reference": "./Arsip\\SK  7.pdf"}),
        ({"reference": "https://kab.go.id/sk"}, {"reference": "http://www.kab.go.id/sk/"}),
        ({"reference": "Perbup 6/2024", "title": "Perbup"}, {"reference": "Perbup 6/2024", "title": "Peraturan", "date": None}),
        ({"title": "SK Tim, 2026", "issuer": "Bupati"}, {"title": "sk tim 2026", "issuer": "BUPATI"}),
        ({"title": "SK", "issuer": "Bupati", "reference": "a.pdf"}, {"title": "SK", "issuer": "Bupati", "reference": "b.pdf"}),
    ],
)
def test_one_document_of_several_innovations_is_told_once_with_every_place(one: dict[str, Any], other: dict[str, Any]) -> None:
    (found,) = observed(innovation("a", paper("people", **one)), innovation("b", paper("people", **other)))
    assert (found.kind, [unit.id for unit in found.units], found.facts, found.scores) == (
        "shared_document",
        ["a", "b"],
        ("people",),
        ("staff",),
    )
    assert found.severity == "warning"
    assert "2 innovations: A, B." in found.message.text("en")
    assert "menjadi data dukung 2 inovasi: A, B." in found.message.text("id")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"reference": "dpa.pdf#hal-3"}, {"reference": "dpa.pdf#hal-9"}),
        ({"reference": "terlampir"}, {"reference": "terlampir"}),
        ({"reference": "-"}, {"reference": "-"}),
        ({"title": "Foto", "issuer": "Dinas"}, {"title": "Foto", "issuer": "Dinas", "date": "2026-02-04"}),
        ({"title": "Foto", "issuer": "Dinas", "date": "2026"}, {"title": "Foto", "issuer": "Dinas", "date": "2026"}),
        ({"title": "Foto", "issuer": "Dinas"}, {"title": "Foto", "issuer": "Badan"}),
        ({"title": "Foto"}, {"title": "Foto"}),
        ({"title": "!", "issuer": "?"}, {"title": "…", "issuer": "-"}),
        ({}, {}),
    ],
)
def test_what_only_resembles_is_not_one_document(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert observed(innovation("a", paper("people", **one)), innovation("b", paper("people", **other))) == ()


def test_documents_are_one_through_a_third() -> None:
    told = {"title": "SK", "issuer": "Bupati"}
    found = observed(
        innovation("a", paper("people", reference="sk.pdf")),
        innovation("b", paper("people", **told)),
        innovation("c", paper("people", reference="sk.pdf", **told)),
    )
    assert kinds(found) == [("shared_document", ("a", "b", "c"))]


def test_of_many_innovations_the_first_are_named() -> None:
    (found,) = observed(*(innovation(f"i{number}", paper("people", reference="sk.pdf")) for number in range(9)))
    assert found.message.text("en") == "“sk.pdf” is proof of 9 innovations: I0, I1, I2, I3, I4, and 4 more."
    assert len(found.units) == 9


def test_a_document_listed_twice_counts_twice_only_where_several_are_asked_for() -> None:
    double = [paper("trainings", reference="bimtek.pdf"), paper("trainings", reference="bimtek.pdf")]
    (twice,) = observed(innovation("a", *double))
    assert (twice.kind, twice.severity, twice.scores) == ("repeated_document", "warning", ("courses",))
    assert "one document counts as 2" in twice.message.text("en")
    (noted,) = observed(innovation("a", paper("people", reference="sk.pdf"), paper("appointment", reference="sk.pdf")))
    assert (noted.kind, noted.severity, noted.scores) == ("repeated_document", "note", ())
    assert noted.remedy is not None
    assert "for: [satu, dua]" in noted.remedy.text("id")


def test_a_document_outside_the_years_asked_for_is_told_with_those_that_would_do() -> None:
    (found,) = observed(innovation("a", paper("trainings", date="2021-05-03", title="Bimtek")))
    assert (found.kind, found.scores, found.facts) == ("expired_document", ("courses",), ("trainings",))
    assert (
        found.message.text("en") == "“Bimtek” is dated 3 May 2021, outside what is asked for (2024–2026), and proves nothing of: Courses."
    )
    assert found.remedy is not None
    assert found.remedy.text("id").startswith("Lampirkan berkas dari masa yang diminta")


def test_two_old_documents_of_one_title_are_two() -> None:
    found = observed(
        innovation("a", paper("trainings", date="2021-05-03", title="Bimtek"), paper("trainings", date="2020-05-04", title="Bimtek"))
    )
    assert [each.message.text("en")[:30] for each in found] == ["“Bimtek” is dated 3 May 2021, ", "“Bimtek” is dated 4 May 2020, "]
    assert len({each.subject for each in found}) == 2


def test_a_window_of_days_is_told_in_days() -> None:
    (found,) = observed(innovation("a", paper("appointment", date="2025-03-01", title="SK")))
    assert "(1 July 2025 – 1 July 2026)" in found.message.text("en")
    assert observed(innovation("a", paper("appointment", date="2025-07-01"))) == ()


def test_a_document_without_a_date_proves_nothing_where_a_window_is_asked_for() -> None:
    (found,) = observed(innovation("a", paper("trainings", date=None, title="Bimtek"), paper("people", date=None)))
    assert (found.kind, found.scores) == ("undated_document", ("courses",))
    assert "Isi `date`" in (found.remedy.text("id") if found.remedy else "")


def test_a_document_dated_after_the_report_is_told_once() -> None:
    (found,) = observed(innovation("a", paper(["trainings", "appointment"], date="2027-01-05", title="SK")))
    assert found.kind == "future_document"
    assert found.message.text("en") == "“SK” is dated 5 January 2027, but the report is as of 1 July 2026."
    assert observed(innovation("a", paper("people", date="2026-07"))) == ()


def test_a_document_of_another_kind_is_told() -> None:
    (found,) = observed(innovation("a", paper("people", kind="jpg")))
    assert (found.kind, found.scores) == ("other_kind_document", ("staff",))
    assert "an untitled JPG dated 3 February 2026 is of kind jpg, where pdf is asked for" in found.message.text("en")


def test_what_another_document_proves_hangs_on_no_old_one() -> None:
    """An old certificate beside two of the right years: it proves nothing, but no points hang on it."""
    new = [paper("trainings", date=f"2025-0{month}-01") for month in (1, 2)]
    (found,) = observed(innovation("a", paper("trainings", date="2021"), *new))
    assert (found.kind, found.scores) == ("expired_document", ())


def test_a_document_that_proves_one_thing_is_no_misfit_of_another_that_is_proven() -> None:
    both = paper(["people", "trainings"], date="2021-01-01", title="SK")
    new = [paper("trainings", date=f"2025-0{month}-01") for month in (1, 2)]
    assert observed(innovation("a", both, *new)) == ()
    assert kinds(observed(innovation("a", both))) == [("expired_document", ("a",))]


def test_evidence_of_what_is_not_reported_is_loose() -> None:
    (found,) = observed(innovation("a", paper("trainings", title="Satu"), paper("trainings", title="Dua"), people=3))
    assert (found.kind, found.subject, found.scores) == ("loose_document", "trainings", ("courses",))
    assert (
        found.message.text("en")
        == "There is evidence for Trainings, which isn't reported: “Satu”, “Dua”. So nothing is earned for: Courses."
    )
    assert found.remedy is not None
    assert found.remedy.text("id") == "Laporkan isian itu, atau pindahkan data dukungnya ke isian yang benar."


def test_a_stated_level_is_an_answer() -> None:
    stated = {**innovation("a", paper("trainings"), paper("courses", date="2025-01-01"), people=1), "levels": {"courses": 2}}
    assert observed(stated) == ()


def test_evidence_that_no_rule_asks_for_is_noted() -> None:
    (found,) = observed(innovation("a", paper("budget", title="DPA")))
    assert (found.kind, found.severity, found.remedy) == ("unasked_document", "note", None)
    assert found.message.text("en") == "No rule of Tried asks for evidence of Budget: “DPA”."
    assert observed(innovation("a", paper(["budget", "people"]))) == ()


def test_what_no_rule_reads_is_left_to_rulesets_that_do() -> None:
    assert observed(innovation("a", paper("aims"))) == ()


def test_the_example_s_old_certificate_is_found_and_what_is_documented_well_is_not() -> None:
    engine = Engine()
    rules = engine.load_ruleset("iid-2026")
    reported = engine.load_portfolio(EXAMPLES / "kabupaten-contoh.yaml", [rules, engine.load_ruleset("maturity")])
    found = [each for each in observe_all(reported, rules) if each.kind.endswith("_document") and each.severity == "warning"]
    old = next(each for each in found if each.units[0].id == "ronda-tangguh" and each.kind == "expired_document")
    assert "bertanggal 15 September 2021, di luar masa yang diminta (2024–2026)" in old.message.text("id")
    assert "Bimtek" in old.message.text("id")
    assert [(each.kind, each.units[0].id) for each in found if each.kind != "shared_document"] == [
        ("expired_document", "ronda-tangguh"), ("expired_document", "loket-keliling"),
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["balangan-2023", "balangan-2026", "hss-2020", "majene-2021", "pekalongan-2020"])
def test_where_no_document_is_listed_nothing_is_observed(name: str) -> None:
    engine = Engine()
    rules = engine.load_ruleset("maturity")
    assert observe(engine.load_portfolio(EXAMPLES / f"{name}.yaml", [rules]), rules) == ()


PAPERS = st.builds(
    paper,
    st.sampled_from(["people", "appointment", "trainings", "budget", ["people", "trainings"]]),
    st.sampled_from(["pdf", "jpg"]),
    st.sampled_from([None, "2021-04-01", "2025", "2025-11-02", "2027-01-01"]),
    reference=st.sampled_from(["a.pdf", "b.pdf", "b.pdf#2", "-"]),
)
LISTS = st.lists(st.lists(PAPERS, max_size=3), min_size=1, max_size=4)


def stable(each: Any) -> tuple[Any, ...]:
    """What an observation says but for the ids and names of units, and the order of places."""
    units = tuple(sorted(int(unit.id[1:]) for unit in each.units))
    return each.kind, units, tuple(sorted(each.facts)), tuple(sorted(each.scores)), each.severity, each.subject


@settings(deadline=None, max_examples=25)
@given(LISTS, st.randoms(use_true_random=False))
def test_neither_order_nor_ids_change_what_is_observed(listed: list[list[dict[str, Any]]], draw: random.Random) -> None:
    written = [innovation(f"a{number}", *papers) for number, papers in enumerate(listed)]
    mixed = [{**each, "id": f"z{each['id'][1:]}", "evidence": draw.sample(each["evidence"], len(each["evidence"]))} for each in written]
    draw.shuffle(mixed)
    assert sorted(map(stable, observed(*written))) == sorted(map(stable, observed(*mixed)))


@settings(deadline=None, max_examples=25)
@given(LISTS)
def test_no_two_observations_of_a_kind_about_one_unit_are_called_alike(listed: list[list[dict[str, Any]]]) -> None:
    found = observed(*(innovation(f"a{number}", *papers) for number, papers in enumerate(listed)))
    names = [(each.kind, each.units[0].id, each.subject) for each in found]
    assert len(names) == len(set(names))


@settings(deadline=None, max_examples=25)
@given(LISTS)
def test_an_agency_s_part_has_what_the_whole_has_of_it(listed: list[list[dict[str, Any]]]) -> None:
    rules = ruleset()
    whole = portfolio(*(innovation(f"a{number}", *papers, opd=f"o{number % 2}") for number, papers in enumerate(listed)), rules=rules)
    alone = [each for each in observe(whole, rules) if each.kind != "shared_document"]
    parts = [each for opd in whole.opds for each in observe(whole.restricted(opd.id), rules) if each.kind != "shared_document"]
    assert sorted(map(stable, alone)) == sorted(map(stable, parts))
