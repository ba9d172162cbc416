"""Innovations that count only later, or no longer, and agencies that reported none."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve

from inovrules import Engine
from inovrules.integrity.silence import observe
from tests.integrity.support import EXAMPLES

if TYPE_CHECKING:
    from inovrules import Portfolio
    from inovrules.integrity import Observation

ENGINE = Engine()
COUNTED: dict[str, Any] = {
    "format": "inovrules/1",
    "missing": "zero",
    "id": "window",
    "version": "1.0.0",
    "title": {"id": "Jendela", "en": "Window"},
    "facts": {
        "innovation": {
            "implemented": {"type": "date", "title": {"id": "Diterapkan", "en": "Implemented"}},
            "stage": {
                "type": "choice",
                "options": {"mulai": {"id": "Mulai", "en": "Begun"}, "jadi": {"id": "Jadi", "en": "Done"}},
                "title": {"id": "Tahap", "en": "Stage"},
            },
        }
    },
    "eligibility": [
        {
            "id": "window",
            "title": {"id": "Dua tahun", "en": "Two years"},
            "require": {"fact": "implemented", "between": ["T-2", "T-1"]},
            "unknown": "refuse",
            "reason": {"id": "Di luar T-2 sampai T-1.", "en": "Outside T-2 to T-1."},
            "remedy": {"id": "Kembangkan pada T-1.", "en": "Develop it in T-1."},
        }
    ],
    "scores": [
        {
            "id": "number",
            "scope": "region",
            "title": {"id": "Jumlah", "en": "Number"},
            "pool": {"how": "count", "cap": 9, "refused": "leave_out"},
        },
        {
            "id": "dated",
            "scope": "innovation",
            "title": {"id": "Bertanggal", "en": "Dated"},
            "evaluator": "levels",
            "from": "stage",
            "levels": [{"level": 1, "is": "jadi"}],
            "otherwise": 0,
        },
    ],
    "publish": [{"score": "number", "digits": 0, "mode": "half_up", "rank_on": "published", "classify_on": "published"}],
}


@cache
def ruleset() -> Any:
    return ENGINE.load_ruleset(COUNTED)


def reported(*innovations: dict[str, Any], opds: list[dict[str, str]] | None = None, as_of: str = "2026-07-01") -> Portfolio:
    written: dict[str, Any] = {"region": {"name": "Kabupaten Contoh"}, "as_of": as_of, "innovations": [*innovations]}
    if opds is not None:
        written["opds"] = opds
    return ENGINE.load_portfolio(written, [ruleset()])


def innovation(name: str, implemented: str | None, **more: object) -> dict[str, Any]:
    return {"id": name, "name": name.upper(), "facts": {"implemented": implemented} if implemented else {}, **more}


def observed(*innovations: dict[str, Any], **more: Any) -> tuple[Observation, ...]:
    return observe(reported(*innovations, **more), ruleset())


@pytest.mark.parametrize(
    ("implemented", "kind", "year"),
    [
        ("2023-12-31", None, None),
        ("2024-01-01", "leaving", "2027"),
        ("2024-12-31", "leaving", "2027"),
        ("2025-01-01", None, None),
        ("2025-12-31", None, None),
        ("2026-01-01", "counts_later", "2027"),
        ("2028-03-01", "counts_later", "2029"),
        ("2040-01-01", None, None),
        (None, None, None),
    ],
)
def test_the_calendar_tells_what_leaves_and_what_counts_later(implemented: str | None, kind: str | None, year: str | None) -> None:
    found = observed(innovation("a", implemented))
    assert [observation.kind for observation in found] == [kind] * (kind is not None)
    assert all(year and year in observation.message.text("en") for observation in found)


def test_what_leaves_is_told_with_next_years_dates_and_how_to_keep_it() -> None:
    (found,) = observed(innovation("a", "2024-05-01"))
    assert found.message.text("en").endswith("no longer in the assessment of 2027 if nothing changes: Outside 2025 to 2026.")
    assert found.message.text("id").endswith("tidak lagi pada penilaian 2027 bila tidak ada yang berubah: Di luar 2025 sampai 2026.")
    assert found.remedy is not None
    assert found.remedy.text("en") == "To keep it counting: Develop it in 2026."
    assert (found.severity, found.facts, found.subject) == ("note", (), "window")


def test_a_leap_day_has_a_next_year() -> None:
    (found,) = observed(innovation("a", "2022-05-01"), as_of="2024-02-29")
    assert found.kind == "leaving"


def test_the_last_years_of_the_calendar_have_no_years_ahead() -> None:
    assert observe(evolve(reported(innovation("a", "2024-05-01")), as_of=date(9999, 2, 1)), ruleset()) == ()


def test_agencies_without_innovations_are_told_each_once() -> None:
    opds = [{"id": "dinkes", "name": "Dinas Kesehatan"}, {"id": "dinsos", "name": "Dinas Sosial"}]
    found = observed(innovation("a", "2025-01-01", opd="dinkes"), opds=opds)
    assert [(observation.kind, observation.units[0].id) for observation in found] == [("silent_agency", "dinsos")]


def test_a_ruleset_that_scores_no_innovation_asks_none_of_agencies() -> None:
    plain = {**COUNTED, "eligibility": [], "facts": {}, "scores": COUNTED["scores"][:1]}
    opds = [{"id": "dinsos", "name": "Dinas Sosial"}]
    assert observe(reported(opds=opds), ENGINE.load_ruleset(plain)) == ()


def test_the_complete_example_has_two_silent_agencies_and_one_innovation_that_leaves() -> None:
    rules = ENGINE.load_ruleset("iid-2026")
    found = observe(ENGINE.load_portfolio(EXAMPLES / "kabupaten-contoh.yaml", [rules]), rules)
    assert [(observation.kind, observation.units[0].id) for observation in found] == [
        ("silent_agency", "perkim"),
        ("silent_agency", "inspektorat"),
        ("leaving", "izin-sehari"),
    ]
