"""What an explanation advises: told in words, labelled, verified, and nothing that brings nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from inovrules.views.explanation import explanation
from inovrules.views.terminal.page import Page
from tests.views.support import ENGINE, drawn, scorecards

if TYPE_CHECKING:
    from inovrules.messages import Language

CONTOH = "kabupaten-contoh"


def advised(name: str, ruleset: str, unit: str, score: str, language: Language = "en") -> str:
    """What stands beside the label of the advice, on one line."""
    text = whole(name, ruleset, unit, score, language)
    label = {"id": "Agar naik", "en": "To raise it"}[language]
    return " ".join(text[text.index(f"  {label} ") :].split())


def whole(name: str, ruleset: str, unit: str, score: str, language: Language = "en", *, depth: int = 0) -> str:  # noqa: PLR0913
    card = scorecards(name, (ruleset,))[0]
    return drawn(explanation(Page(language, 80, depth), ENGINE, card, card.unit(unit), score))


def test_a_sum_is_raised_by_what_raises_its_parts() -> None:
    text = advised(CONTOH, "iid-2026", "jempol-sekolah", "maturity")
    assert "No single change" not in text
    title = scorecards(CONTOH, ("iid-2026",))[0].ruleset.scores["sid-19"].title.en
    assert f"19 {title}: from 4 to 6 points; Maturity of the innovation: from 102 to 104;" in text


def test_near_and_far_are_told_apart() -> None:
    text = advised(CONTOH, "iid-2026", "obat-hantar", "sid-16", "id")
    assert text.index("Terdekat – Regulasi inovasi daerah: Peraturan Kepala Daerah.") < text.index("Tertinggi – Regulasi inovasi daerah:")
    assert "dari 3 menjadi 6 poin" in text
    assert "dari 3 menjadi 9 poin" in text
    assert "klaim dan terbukti" not in text
    assert "Nearest" not in advised(CONTOH, "iid-2026", "jempol-sekolah", "sid-19")


def test_the_whole_is_named() -> None:
    """The index of the region, though it is an agency that is explained; what the agency's own figure does stands beside it."""
    text = advised(CONTOH, "iid-2026", "dinkes", "opd-maturity", "id")
    assert "Rata-rata kematangan inovasi perangkat daerah: dari 64 menjadi 70; " in text
    assert "nilai keseluruhan, yaitu Indeks Inovasi Daerah (Kabupaten Contoh): +0,40 poin klaim" in text
    assert "the whole, Regional Innovation Index (Kabupaten Contoh): +0.40" in advised(CONTOH, "iid-2026", "dinkes", "opd-maturity")


def test_a_count_is_raised_by_one_more() -> None:
    text = advised(CONTOH, "iid-2026", "region", "sid-36", "id")
    assert "Satu inovasi lagi yang memenuhi syarat 36 Jumlah inovasi daerah: dari 4,56 menjadi 4,94" in text
    assert "Indeks Inovasi Daerah naik bila Skor kematangan inovasi dari inovasi baru itu lebih dari 64,73" in text
    english = advised(CONTOH, "iid-2026", "region", "sid-36")
    assert "rises if Maturity of the innovation of the new innovation is more than 64.73" in english


def test_a_refused_innovation_is_told_what_makes_it_count_and_what_that_does() -> None:
    text = advised(CONTOH, "iid-2026", "sapa-difabel", "maturity", "id")
    assert text.startswith("Agar naik Penuhi syarat “Tahapan penerapan”: Isi tahapan inovasi.")
    assert text.count("Penuhi syarat") == 3
    assert "justru turun 1,93 poin, dari 47,89 menjadi 45,96" in text
    assert "lebih dari 64,73" in text
    assert "+0 poin" not in text
    assert "Laporkan: Video" not in text
    assert "tidak mengubah angka yang diterbitkan" in text


@pytest.mark.parametrize(("unit", "name"), [("si-midun", "hss-2020"), ("gerobak-gizi", CONTOH), ("jempol-sekolah", CONTOH)])
def test_what_is_no_mark_of_quality_has_nothing_to_be_raised(unit: str, name: str) -> None:
    for language, note in (("id", "Hanya keterangan"), ("en", "A note only")):
        text = advised(name, "maturity", unit, "reporting-kipp-history", language)  # type: ignore[arg-type]
        assert note in text
        assert "tertinggi." not in text
        assert "highest already" not in text


def test_what_stands_beside_the_index_is_still_to_be_raised() -> None:
    """It is published of the region, so that it is no mere note; its points are its own."""
    text = advised("majene-2021", "maturity", "region", "reporting-recorded", "id")
    assert "Jumlah inovasi tercatat terhadap pembagi minimum IID (12) (Kabupaten Majene): +50 poin" in text
    assert "nilai keseluruhan" not in text


def test_a_contradiction_is_mended_in_words() -> None:
    text = advised("balangan-2023", "maturity", "galuh-sanggam", "impact-satisfaction", "id")
    assert text.startswith("Agar naik Betulkan dahulu")
    assert "“naik” atau angkanya, dari 83,32 poin menjadi 34,37 poin" in text
    assert "Bila angkanya tertukar" in text


def test_only_the_choice_is_lacking() -> None:
    text = " ".join(whole("balangan-2026", "iid-2026", "pak-sotarsa", "sid-33", "id").split())
    assert "Isian Dasar pengukuran kemanfaatan: belum dilaporkan" in text
    assert "880 orang termasuk rentang level 3 (501 orang atau lebih). Hanya Dasar pengukuran kemanfaatan yang belum dilaporkan" in text
    assert "dari 0 menjadi 9 poin" in text


def test_an_alternative_is_advised_to_be_chosen_not_proven() -> None:
    text = advised("balangan-2026", "iid-2026", "pak-sotarsa", "sid-33-people", "id")
    assert "Lengkapi data dukung" not in text
    assert "+0 poin" not in text
    assert "33 Kemanfaatan inovasi: dari 0 menjadi 9 poin" in text
    assert "33a" not in text


def test_an_auditor_sees_every_line_of_a_sum_when_asking_for_more() -> None:
    short = whole(CONTOH, "iid-2026", "jempol-sekolah", "maturity")
    assert "8 others; -v shows them all" in " ".join(short.split())
    full = whole(CONTOH, "iid-2026", "jempol-sekolah", "maturity", depth=1)
    assert "others" not in full
    card = scorecards(CONTOH, ("iid-2026",))[0]
    for part in card.ruleset.scores["maturity"].parts():
        assert f"{card.ruleset.scores[part.score].code} " in full


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("ruleset", ["maturity", "iid-2026", "opd-coverage"])
def test_every_score_of_some_units_is_advised_in_words(ruleset: str, language: Language) -> None:
    """No id of a message, no unfilled value, and never a gain of nothing."""
    card = scorecards(CONTOH, (ruleset,))[0]
    for unit in ("region", "dinkes", "obat-hantar", "loket-keliling"):
        scores = card.unit(unit)
        for score in list(card.program.plans[scores.unit.scope].scores)[::3]:
            text = advised(CONTOH, ruleset, unit, score.id, language)
            assert "+0 po" not in text
            assert not [word for word in ("view.", "step.", "finding.", "reason.", "{", "Text(", "Message(") if word in text]
