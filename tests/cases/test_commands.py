"""What each case must say, on the real output of `inovrules evaluate` and `inovrules explain`, in both languages.

Not here, because it belongs to the integrity issue: pairs of innovations that look like one implementation under two
names (Majene), and "up to 25" beside 118 and 115 innovations (Balangan 2023), a count against other counts.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys

import pytest

from tests.cases.support import EXAMPLES, prints, told

HSS, MIDUN = "hss-2020", "si-midun"
PEKALONGAN, LABORATORY = "pekalongan-2020", "laboratorium-kemiskinan"
SOTARSA = ("balangan-2026", "pak-sotarsa")


# --- Hulu Sungai Selatan


def test_hss_coverage_is_unknown_not_low() -> None:
    """The coverage of OPDs has no figure: two are named, the list isn't known to be complete, and what would help is told."""
    prints(
        {
            "id": ["Belum ada nilai", "belum dilaporkan lengkap (2 disebut)", "antara 0,00 dan 100,00", "`opds_complete: true`"],
            "en": ["No score yet", "isn't reported in full (2 named)", "between 0.00 and 100.00", "`opds_complete: true`"],
        },
        *("evaluate", HSS, "--ruleset", "opd-coverage"),
    )


def test_hss_progress_of_the_houses() -> None:
    """More than 4,000 done, 1,026 to do, at least 79.59 %: the bound stands in the explanation, with its words."""
    prints(
        {
            "id": ["lebih dari 4.000 unit", "“lebih dari 4.000 rumah diperbaiki”", "1.026 unit", "≈79,59", "level 3"],
            "en": ["more than 4,000", "“lebih dari 4.000 rumah diperbaiki”", "1,026", "≈79.59", "level 3"],
        },
        *("explain", HSS, "prs", "impact-progress"),
    )


def test_hss_impact_is_claimed_but_unquantified() -> None:
    """The fall of stunting is quoted as a claim without figures, with what to report."""
    prints(
        {
            "id": ["“stunting turun banyak”, tanpa angka sebelum dan sesudah", "Lengkapi dengan angka sebelum dan sesudah"],
            "en": ["“stunting turun banyak”, without figures before and after", "Give the figures before and after"],
        },
        *("explain", HSS, MIDUN, "impact-problem-rate"),
    )
    prints({"id": ["“stunting turun banyak”, tanpa angka"], "en": ["without figures before and after"]}, "evaluate", HSS, "-vv")


def test_hss_an_earlier_award_matters() -> None:
    """What the award of its predecessor means for entering KIPP again is told, with the rule's source."""
    prints(
        {
            "id": ["tertutup bagi pemenang terdahulu", "KIPP 2018, 2020, dan 2021", "penghargaan pendahulu"],
            "en": ["closed to past winners", "KIPP 2018, 2020, dan 2021", "predecessor"],
        },
        *("explain", HSS, MIDUN, "reporting-kipp-history"),
    )
    prints({"id": ["Riwayat penghargaan KIPP 2"], "en": ["History of KIPP awards 2"]}, "evaluate", HSS, "-v")


def test_hss_what_to_report_next() -> None:
    """The next reports are named, with what each would bring, tried by scoring again."""
    prints(
        {
            "id": ["Langkah berikutnya sudah diuji dengan menghitung ulang", "Laporkan: Perubahan kondisi sasaran", "poin klaim"],
            "en": ["What to do next verified by scoring again", "Report: Change for the target group", "points claimed"],
        },
        *("evaluate", HSS),
    )


# --- Pekalongan


def test_pekalongan_seventy_percent_without_evidence() -> None:
    """About 70 % counts as claimed and isn't proven; size and baseline are asked for."""
    prints(
        {
            "id": ["sekitar 70%", "Ada: belum satu berkas pun", "Nilai 3 (terbukti 0) dari 3"],
            "en": ["about 70%", "There is: not one document", "Score 3 (proven 0) of 3"],
        },
        *("explain", PEKALONGAN, LABORATORY, "impact-improved"),
    )
    prints(
        {
            "id": ["Belum terbukti: Sasaran yang kondisinya membaik", "disertai jumlah sasaran dan data awalnya"],
            "en": ["Unproven: Target group that is better off", "with its size and the baseline"],
        },
        *("evaluate", PEKALONGAN),
    )


def test_pekalongan_no_baseline_and_no_count() -> None:
    """That neither data of the problem before nor any count of people or units is reported stands in the answer."""
    prints(
        {
            "id": ["Belum dilaporkan: Cakupan manfaat", "Nyatakan masalah dengan data sebelum inovasi"],
            "en": ["Not reported: Reach of the benefit", "State the problem with data from before the innovation"],
        },
        *("evaluate", PEKALONGAN),
    )
    prints(
        {
            "id": ["Jumlah penerima manfaat: belum dilaporkan", "Jumlah unit sasaran: belum dilaporkan"],
            "en": ["People who benefit: not reported", "Target units: not reported"],
        },
        *("evaluate", PEKALONGAN, "-vv"),
    )


def test_pekalongan_actors_and_unquantified_outcomes() -> None:
    """Who takes part is told, and the outcomes without figures are quoted one by one."""
    prints(
        {
            "id": [
                "Masyarakat atau komunitas, Pemerintah, Unsur lain",
                "“rumah tidak layak huni, penyakit menahun, dan disabilitas ditangani”, tanpa angka",
                "“pemakaian jamban meningkat; lebih banyak anak bersekolah”, tanpa angka",
            ],
            "en": ["Community, Government, Another kind", "anak bersekolah”, without figures"],
        },
        *("evaluate", PEKALONGAN, "-vv"),
    )


# --- Majene


def test_majene_six_against_the_floor() -> None:
    """Six recorded innovations are half of the floor of twelve, and each one short costs."""
    prints(
        {
            "id": ["pembagi minimum IID (12)", "sampai sedikitnya 12 inovasi", "menurunkan rata-rata IID"],
            "en": ["divisor floor (12)", "until at least 12 are recorded", "lowers the IID average"],
        },
        *("evaluate", "majene-2021"),
    )
    prints(
        {"id": ["6 inovasi", "50 (terbukti 0) dari 100"], "en": ["50 (proven 0) of 100"]},
        *("explain", "majene-2021", "region", "reporting-recorded"),
    )


def test_majene_reporting_is_what_holds_it_back() -> None:
    """The first finding and the first step: six of twelve, each one short costs; its points are those of a score of its own."""
    for language, heading, words in (
        (
            "id",
            "poin yang dipertaruhkan, paling banyak",
            ["50,00 Menahan nilai: Jumlah inovasi tercatat", "6 inovasi bernilai 50", "Nilai penuh 100 bila 12 inovasi"],
        ),
        (
            "en",
            "points that hang on each, at most",
            ["50.00 Holds a score back: Innovations recorded", "6 is worth 50", "The full 100 takes 12"],
        ),
    ):
        text = told("evaluate", "majene-2021", "--lang", language)
        first = text[text.index(heading) :]
        assert all(word in first for word in words)
        assert all(first.index(word) < 200 for word in words[:2])
        assert " 0,00 " not in first
        assert " 0.00 " not in first
    prints(
        {
            "id": [
                "1. Jumlah inovasi tercatat terhadap pembagi minimum IID (12): 12 inovasi",
                "+50 poin klaim",
                "di luar nilai keseluruhan",
            ],
            "en": ["1. Innovations recorded against the IID divisor floor (12): 12", "+50 points claimed", "apart from the whole"],
        },
        *("evaluate", "majene-2021"),
    )


def test_majene_silence_is_no_zero() -> None:
    """Without a single named innovation there is no index, neither nought nor any other."""
    prints({"id": ["Belum ada nilai: belum dilaporkan"], "en": ["No score yet: not reported"]}, "evaluate", "majene-2021")


def test_majene_which_opds_reported_nothing() -> None:
    """No OPD is named, so which of them are silent can't be told before all are listed."""
    prints(
        {
            "id": ["belum dilaporkan lengkap (0 disebut)", "Lengkapi `opds` dengan semua perangkat daerah"],
            "en": ["isn't reported in full (0 named)", "Complete `opds` with every OPD"],
        },
        *("evaluate", "majene-2021", "--ruleset", "opd-coverage"),
    )


# --- Balangan 2023


def test_balangan_2023_the_satisfaction_claim_is_refused() -> None:
    """The answer itself says that "rose" from 83.32 to 34.37 contradicts its figures, and where it stands."""
    prints(
        {
            "id": [
                *(
                    "Ditolak sampai dibetulkan: Kenaikan kepuasan masyarakat (IKM)",
                    "Dinyatakan naik, padahal",
                    "83,32",
                    "34,37",
                    "baris 25",
                ),
                "Mungkin salah tulis: 34,37 → 84,37 (sesudah)",
                "Atau angkanya benar; maka tulis turun sebagai ganti naik",
            ],
            "en": [
                *("Refused until it is corrected: Rise of public satisfaction", "Said to have risen, but", "83.32", "34.37", "line 25"),
                "A slip would explain it: 34.37 → 84.37 (after)",
                "Or the figures are right; then say fallen instead of risen",
            ],
        },
        *("evaluate", "balangan-2023"),
    )


def test_balangan_2023_fewer_innovations_are_no_rise() -> None:
    """118 to 115 is named as a contradiction of "rose"."""
    prints(
        {"id": ["Dinyatakan naik, padahal angkanya dari 118"], "en": ["Said to have risen, but the figures went from 118 to 115"]},
        *("evaluate", "balangan-2023"),
    )


@pytest.mark.parametrize(
    ("indicator", "indonesian", "english"),
    [
        ("reporting-rank-trend-before", ["103", "166", "memburuk 63"], ["103", "166", "decline of 63"]),
        ("reporting-rank-trend", ["166", "45", "membaik 121"], ["166", "45", "improvement of 121"]),
    ],
)
def test_balangan_2023_a_lower_rank_is_better(indicator: str, indonesian: list[str], english: list[str]) -> None:
    """103 to 166 is a decline, 166 to 45 an improvement."""
    prints({"id": indonesian, "en": english}, "explain", "balangan-2023", "region", indicator)


# --- Balangan 2026


def test_balangan_2026_top_band_of_basis_a() -> None:
    """880 people are level 3 of IID 2026 indicator 33, basis a, and what is missing to prove it is named."""
    prints(
        {
            "id": ["33a Cakupan penerima manfaat (orang)", "880 orang termasuk rentang level 3 (501 orang atau lebih)", "Daftar penerima"],
            "en": ["33a People reached", "880 is in the band of level 3 (501 or more)", "List of people"],
        },
        *("explain", *SOTARSA, "33a", "--ruleset", "iid-2026"),
    )


def test_balangan_2026_the_basis_has_to_be_chosen() -> None:
    """Indicator 33 itself waits for the choice of a basis, and says what that would bring."""
    prints(
        {
            "id": ["Pilih satu dasar pengukuran", "880 orang termasuk rentang level 3", "Hanya Dasar pengukuran", "dari 0 menjadi 9 poin"],
            "en": ["Choose the one basis", "880 is in the band of level 3", "Only", "isn't reported", "from 0 to 9 points"],
        },
        *("explain", *SOTARSA, "33", "--ruleset", "iid-2026"),
    )


def test_balangan_2026_growth() -> None:
    """From 281 to 880 people: +213.17 %."""
    prints(
        {"id": ["Dari 281 orang menjadi 880 orang", "213,17%"], "en": ["From 281 to 880", "213.17%"]},
        *("explain", *SOTARSA, "impact-growth"),
    )


def test_balangan_2026_early_2024_keeps_its_words() -> None:
    """The date is shown as it was said; no month is made up for it."""
    text = told("explain", *SOTARSA, "novelty-currency", "--lang", "id")
    assert "Tanggal penerapan: awal 2024" in text
    assert "Januari 2024" not in text


def test_balangan_2026_what_proves_each_claim() -> None:
    """Every claim is listed with the documents it lacks, or with the figures it lacks."""
    prints(
        {
            "id": [
                "Belum terbukti: Penerima manfaat (orang)",
                "Daftar penerima manfaat kedua periode",
                "Rancang bangun atau proposal inovasi",
                "Dokumen penerapan atau pengembangan",
                "“perjalanan warga lebih pendek”, tanpa angka",
                "“biaya operasional lebih rendah”, tanpa angka",
                "“pelayanan lebih cepat”, tanpa angka",
            ],
            "en": ["Unproven: People who benefit", "List of beneficiaries of both periods", "without figures before and after"],
        },
        *("evaluate", *SOTARSA[:1], "-vv"),
    )


def test_balangan_2026_is_not_told_to_become_digital() -> None:
    """Nothing that is advised asks a non-digital innovation to be digital."""
    for language, words in (("id", ("daring", "aplikasi", "digital")), ("en", ("online", "application", "digital"))):
        text = told("evaluate", SOTARSA[0], "--lang", language)
        advice = text[text.index("Langkah berikutnya" if language == "id" else "What to do next") :].lower()
        assert not [word for word in words if word in advice]


# --- what the report claims, at default depth


@pytest.mark.parametrize(
    ("case", "indonesian", "english"),
    [
        (
            HSS,
            [
                "Program Rumah Sejahtera, Kemajuan penjangkauan unit sasaran: lebih dari 4.000 dari lebih dari 5.026 unit (tersisa 1.026)",
                "Si Midun Chatting Ke Faskes, Riwayat penghargaan KIPP: Pernah Top terpuji atau Outstanding",
                "tertutup bagi pemenang terdahulu",
                "dinyatakan turun, tanpa angka (“stunting turun banyak”)",
            ],
            ["more than 4,000 of more than 5,026 (1,026 remaining), which is more than ≈79.59%", "closed to past winners"],
        ),
        (
            PEKALONGAN,
            ["sekitar 70%", "belum dilaporkan: jumlah unit sasarannya dan keadaan awalnya"],
            ["about 70%", "not reported: the number of target units and the baseline"],
        ),
        (
            "balangan-2023",
            [
                "penilaian terakhir (2021 – 2022): 166 → 45, -121, membaik",
                "satu penilaian sebelumnya (2020 – 2021): 103 → 166, +63, memburuk",
                "(2020 – 2022): 118 → 115, -3, memburuk, padahal dinyatakan naik",
                "83,32 → 34,37 poin, -48,95, memburuk, padahal dinyatakan naik",
            ],
            ["166 → 45, -121, better", "103 → 166, +63, worse", "118 → 115, -3, worse, though said to have risen"],
        ),
        (
            "balangan-2026",
            ["Pak Sotarsa, Perubahan jumlah penerima manfaat: 281 → 880 orang, +599 (+213,17%), membaik"],
            ["Pak Sotarsa, Change in people who benefit: 281 → 880, +599 (+213.17%), better"],
        ),
    ],
)
def test_the_answer_works_out_what_is_claimed(case: str, indonesian: list[str], english: list[str]) -> None:
    """What each report says in figures stands in one short part of the plain answer, worked out."""
    for language, heading, parts in (("id", "Klaim yang dilaporkan", indonesian), ("en", "What the report claims", english)):
        text = told("evaluate", case, "--lang", language)
        claims = text[text.index(heading) :][:1200]
        assert not [part for part in parts if part not in claims]


def test_satisfaction_is_an_index_in_points() -> None:
    """IKM is an index from 0 to 100, no percentage."""
    prints({"id": ["83,32 poin"], "en": ["83.32 points"]}, "explain", "balangan-2023", "galuh-sanggam", "impact-satisfaction")
    for language in ("id", "en"):
        for arguments in (("evaluate", "balangan-2023"), ("evaluate", "balangan-2023", "-vv")):
            assert not re.search(r"(83|34)[.,]\d\d ?%", told(*arguments, "--lang", language))


@pytest.mark.parametrize(("case", "named"), [(HSS, 2), ("majene-2021", 0)])
def test_the_coverage_of_agencies_is_hinted_at(case: str, named: int) -> None:
    """The plain answer says how to ask for the coverage, and that says that it is unknown, not low."""
    prints({"id": ["cakupannya: --ruleset opd-coverage"], "en": ["their coverage: --ruleset opd-coverage"]}, "evaluate", case)
    text = told("evaluate", case, "--ruleset", "opd-coverage", "--lang", "id")
    assert f"cakupannya tidak diketahui, karena daftar perangkat daerah belum dilaporkan lengkap ({named} disebut)" in text
    assert "bertentangan" not in text
    assert "Bagian terlemah" not in text


def test_a_list_that_was_not_reported_is_not_a_count_of_none() -> None:
    """Majene recorded six innovations and named none: the head of the report doesn't call that zero."""
    heads = {"id": ["daftar inovasi belum dilaporkan", "daftar perangkat daerah belum dilaporkan"]}
    prints({**heads, "en": ["innovations not listed", "agencies (OPDs) not listed"]}, "evaluate", "majene-2021")
    assert "· 0 " not in told("evaluate", "majene-2021", "--lang", "id")


# --- all of them


def test_another_process_prints_the_same() -> None:
    """What these tests read is what a person gets on the terminal."""
    run = subprocess.run(
        [sys.executable, "-m", "inovrules", "evaluate", "examples/balangan-2023.yaml", "--lang", "id"],
        cwd=EXAMPLES.parent,
        env={**os.environ, "COLUMNS": "80", "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    words = " ".join(run.stdout.split())
    assert words.replace("examples/", f"{EXAMPLES}/") == told("evaluate", "balangan-2023", "--lang", "id")


@pytest.mark.parametrize("case", [HSS, PEKALONGAN, "majene-2021", "balangan-2023", "balangan-2026", "kabupaten-contoh"])
def test_every_example_is_scored_as_json(case: str) -> None:
    """Each example gives a document that a program can read, too."""
    document = json.loads(told("evaluate", case, "--format", "json"))
    assert isinstance(document, dict)
    assert document
