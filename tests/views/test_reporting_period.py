"""When regions report stands in the report and in the result document, where the ruleset says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from inovrules.views.document import document
from tests.views.support import ENGINE, reported, scored

if TYPE_CHECKING:
    from inovrules import Scorecard
    from inovrules.messages import Language


def cards(day: str, *rulesets: str) -> tuple[Scorecard, ...]:
    return scored({"region": {"name": "Kabupaten Contoh"}, "as_of": day, "innovations": []}, *rulesets)


@pytest.mark.parametrize(
    ("day", "language", "told"),
    [
        ("2026-05-31", "id", "Masa pelaporan: 1 Juni 2026 – 31 Agustus 2026."),
        ("2026-08-31", "en", "Reporting period: 1 June 2026 – 31 August 2026."),
        ("2026-09-01", "en", "The reporting period is over: 1 June 2026 – 31 August 2026."),
        ("2026-09-01", "id", "Masa pelaporan sudah berakhir: 1 Juni 2026 – 31 Agustus 2026."),
    ],
)
def test_the_report_says_when_regions_report(day: str, language: Language, told: str) -> None:
    assert told in reported(cards(day, "iid-2026"), language)


def test_how_well_the_period_is_known_is_told_in_depth() -> None:
    text = " ".join(reported(cards("2026-07-01", "iid-2026"), "en", depth=1).split())
    assert "Reporting period: 1 June 2026 – 31 August 2026. From a single source. INOVA-HUB says June to August" in text


@pytest.mark.parametrize("ruleset", ["maturity", "iid-2027"])
def test_a_ruleset_that_states_no_period_shows_none(ruleset: str) -> None:
    assert "reporting period" not in reported(cards("2027-07-01", ruleset), "en").lower()
    assert document(cards("2027-07-01", ruleset), ENGINE)["scorecards"][0]["ruleset"]["reporting"] is None


def test_the_result_document_holds_it() -> None:
    found = document(cards("2026-07-01", "iid-2026"), ENGINE)["scorecards"][0]["ruleset"]["reporting"]
    assert (found["from"], found["until"], found["confidence"]["grade"]) == ("2026-06-01", "2026-08-31", "one")
    assert set(found["confidence"]["note"]) == {"id", "en"}
