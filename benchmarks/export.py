"""Made-up exports of the national application, dirty in the ways that real ones are, the same in every run."""

from __future__ import annotations

import csv
import random
from io import StringIO

HEADINGS = (
    "no", "judul_inovasi", "pemda", "opd", "inisiator", "bentuk_inovasi", "jenis", "asta_cita", "urusan_utama", "urusan_beririsan",
    "tahapan", "tanggal_input", "tanggal_penerapan", "tanggal_pengembangan", "video", "kematangan",
)  # fmt: skip
_FIRST = ("Gerobak", "Kelas", "Rumah", "Sapa", "Klinik", "Bank", "Pasar", "Loket", "Jejak", "Sahabat", "Lapak", "Kebun")
_SECOND = ("Gizi", "Ketinting", "Tumbuh", "Difabel", "Investasi", "Benih", "Ikan", "Adminduk", "Arsip", "Lansia", "Desa", "Sekolah")
_AGENCIES = (
    "Dinas Kesehatan", "DINAS KESEHATAN", "Dinas  Kesehatan", "Dinas Pendidikan dan Kebudayaan", "Dinas Pendidikan Dan Kebudayaan",
    "Dinas Sosial", "Dinas Pekerjaan Umum dan Penataan Ruang", "Dinas Pekerjaan Umum & Penataan Ruang", "Kec. Muara Teluk",
    "Kecamatan Muara Teluk", "Inspektorat",
)  # fmt: skip
_AFFAIRS = (
    "Kesehatan", "KESEHATAN", "Urusan Kesehatan", "Pendidikan", "pendidikan ", "Pekerjaan Umum & Penataan Ruang", "Sosial", "Adminduk",
    "Kominfo", "Ketentraman, ketertiban umum dan perlindungan masyarakat", "Koperasi dan UMKM", "Peternakan", "Kesehattan",
)  # fmt: skip


def rows(innovations: int, seed: int = 0) -> list[tuple[str, ...]]:
    """Give the rows of an export of so many innovations: a title, headings, innovations, and a total."""
    chance = random.Random(seed)  # noqa: S311 - made-up figures need no secrecy
    made = [_innovation(chance, number) for number in range(1, innovations + 1)]
    return [("REKAPITULASI INOVASI DAERAH",), HEADINGS, *made, ("", f"JUMLAH {innovations}")]


def as_csv(innovations: int, seed: int = 0) -> str:
    """Write an export as CSV, each row as wide as the headings."""
    text = StringIO()
    csv.writer(text, delimiter=";", lineterminator="\n").writerows(
        (*row, *[""] * (len(HEADINGS) - len(row))) for row in rows(innovations, seed)
    )
    return text.getvalue()


def _innovation(chance: random.Random, number: int) -> tuple[str, ...]:
    title = f"{chance.choice(_FIRST)} {chance.choice(_SECOND)} {chance.choice((str(number), ''))}"
    return (
        str(number),
        chance.choice((title, title.upper(), f"{title} (Inovasi {number})")),
        chance.choice(("Kabupaten Contoh", "Kabupaten Contoh", "KAB. CONTOH")),
        chance.choice(_AGENCIES),
        chance.choice(("OPD", "ASN", "Masyarakat", "Kepala Daerah")),
        chance.choice(
            ("Inovasi pelayanan publik", "Pelayanan Publik", "Inovasi tata kelola pemerintahan daerah", "Inovasi Daerah lainnya")
        ),
        chance.choice(("Digital", "Non Digital", "NON DIGITAL", "Teknologi")),
        chance.choice(("4", "4, 6", "Asta Cita 7", "")),
        chance.choice(_AFFAIRS),
        chance.choice(("", "Sosial, Pangan", "Kominfo", "Data")),
        chance.choice(("Penerapan", "Penerapan", "penerapan", "Uji Coba", "Inisiatif")),
        f"2026-06-{chance.randint(1, 28):02}",
        chance.choice((_day(chance, 2024), _day(chance, 2025), f"{chance.randint(1, 28)}/{chance.randint(1, 12)}/2024")),
        chance.choice(("", "", "-", _day(chance, 2025), _day(chance, 2023))),
        chance.choice(("", f"https://contoh.id/video/{number}", "ada")),
        str(chance.randint(0, 115)),
    )


def _day(chance: random.Random, year: int) -> str:
    return f"{year}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
