"""The words of the ruleset pages, in both languages, and how rules are told with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.conditions import DateMark
from inovrules.messages import number_text
from inovrules.messages.message import shown

if TYPE_CHECKING:
    from inovrules.exact import Exact
    from inovrules.messages import Language

WORDS: dict[str, tuple[str, str]] = {
    "accept": ("diterima", "accepted"),
    "agree": ("beberapa sumber sepakat", "several sources agree"),
    "any_kind": ("jenis apa pun", "any kind of file"),
    "asked": ("Isian yang dibaca", "Facts asked"),
    "authority": ("Instansi", "Authority"),
    "basis": ("Dasar", "Basis"),
    "because": ("Alasan", "Because"),
    "best": ("Yang terbesar dari", "The largest of"),
    "cap": ("Paling banyak {limit}.", "At most {limit}."),
    "changes": ("Perubahan terhadap `{base}`", "Changes to `{base}`"),
    "choose": ("Satu menurut {fact}", "One of these, by {fact}"),
    "classify_exact": ("predikat dari angka yang belum dibulatkan", "classified on the exact figure"),
    "classify_published": ("predikat dari angka yang diterbitkan", "classified on the published figure"),
    "condition": ("Syarat", "Condition"),
    "confidence": ("Keyakinan sumber", "Confidence"),
    "constant": ("Tetap {value}.", "Always {value}."),
    "count": ("Jumlah {units}", "The number of {units}"),
    "count_cap": (", paling banyak {cap}", ", at most {cap}"),
    "count_each": (", masing-masing {each}", ", {each} each"),
    "counted": (" Inovasi yang ditolak ikut dihitung.", " Refused innovations are counted, too."),
    "count_where": (" dengan syarat: {where}", " where: {where}"),
    "covers": ("Banyaknya nilai {fact} yang ada di antara {units}: {values}", "How many values of {fact} occur among {units}: {values}"),
    "curve": ("Pada kurva melalui {points}.", "On the curve through {points}."),
    "cut": ("dipotong", "cut off"),
    "dated": (", bertanggal {since} s.d. {until}", ", dated {since} to {until}"),
    "dated_since": (", bertanggal {since} atau sesudahnya", ", dated {since} or later"),
    "dated_until": (", bertanggal paling lambat {until}", ", dated {until} or earlier"),
    "dense": ("urutan tanpa lompatan", "dense ranks"),
    "derived": ("dihitung dari {reads} ({operation})", "computed from {reads} ({operation})"),
    "digits": ("{digits} desimal", "{digits} decimals"),
    "document": ("{count} dokumen ({kinds})", "{count} document(s) ({kinds})"),
    "draft": ("rancangan", "draft"),
    "announced": ("diumumkan", "announced"),
    "effective": ("Berlaku", "Effective"),
    "effort": (" (upaya {effort} dari 3)", " (effort {effort} of 3)"),
    "eligibility": ("Syarat inovasi", "Eligibility"),
    "evidence": ("Data dukung", "Evidence"),
    "floor": ("Paling sedikit {limit}.", "At least {limit}."),
    "from": ("Dari", "From"),
    "from_level": (", mulai tingkat {level}", ", from level {level}"),
    "gate": ("Syarat: {title}; bila tidak, paling banyak {otherwise}. {reason}", "Gate: {title}; otherwise at most {otherwise}. {reason}"),
    "half_even": ("setengah ke genap", "half to even"),
    "half_up": ("setengah ke atas", "half up"),
    "heading": (
        "Ditulis oleh `python -m scripts.ruleset_pages` dari berkas aturan; jangan diubah dengan tangan.",
        "Written by `python -m scripts.ruleset_pages` from the ruleset's files; don't edit.",
    ),
    "in_force": ("berlaku", "in force"),
    "indicators": ("Indikator", "Indicators"),
    "inferred": ("disimpulkan dari fakta lain", "inferred from other facts"),
    "innovation": ("Inovasi", "Innovation"),
    "innovations": ("inovasi", "innovations"),
    "kept": (" Inovasi yang ditolak dihitung 0.", " Refused innovations count 0."),
    "ladder": ("Jumlah langkah yang lulus berturut-turut (paling sedikit {least})", "Steps passed in a row (at least {least})"),
    "left_out": (" Inovasi yang ditolak tidak dihitung.", " Refused innovations are left out."),
    "level_of": ("Tingkat {level}", "Level {level}"),
    "mandatory": ("wajib", "mandatory"),
    "maximum": ("paling banyak {most} poin", "at most {most} points"),
    "mean": ("Rata-rata berbobot dari", "The weighted mean of"),
    "minimum": ("Yang terkecil dari", "The smallest of"),
    "not_official": ("bukan instrumen resmi", "not an official instrument"),
    "note": ("Catatan", "Note"),
    "of": ("{score}, diubah sebagai berikut", "{score}, changed as follows"),
    "official": ("instrumen resmi", "official instrument"),
    "one": ("satu sumber", "one source"),
    "opd": ("Perangkat daerah", "Agency (OPD)"),
    "opds": ("perangkat daerah", "agencies"),
    "others": ("Nilai lain", "Other scores"),
    "ours": ("pilihan kami", "our choice"),
    "point": ("{points} poin", "{points} point"),
    "points": ("{points} poin", "{points} points"),
    "points_told": ("Poin ialah bobot kali nilai tingkatnya.", "Points are weight × what the level is worth."),
    "policy_exclude": ("Bagian yang kosong tidak dihitung.", "A missing part is left out."),
    "policy_refuse": ("Satu bagian kosong membuat nilainya ditolak.", "A missing part refuses the whole."),
    "policy_zero": ("Bagian yang kosong dihitung 0.", "A missing part counts 0."),
    "pool_best": ("Rata-rata {take} {units} terbaik menurut {of}", "The mean of the best {take} {units} by {of}"),
    "pool_mean": ("Rata-rata {of} dari {units}", "The mean of {of} over the {units}"),
    "pool_floor": (", dibagi sedikitnya {floor}", ", divided by at least {floor}"),
    "pool_share": (
        "Persentase {units} yang mencapai sedikitnya {least} pada {of}",
        "The percentage of {units} that reach at least {least} in {of}",
    ),
    "pool_sum": ("Jumlah {of} dari {units}", "The sum of {of} over the {units}"),
    "publish": ("Yang diterbitkan", "What is published"),
    "rank_exact": ("peringkat dari angka yang belum dibulatkan", "ranked on the exact figure"),
    "rank_published": ("peringkat dari angka yang diterbitkan", "ranked on the published figure"),
    "reads": ("membaca", "reads"),
    "readings": ("Bacaan lain", "Other readings"),
    "readings_told": (
        "Dihitung di samping bacaan aturan ini sendiri, karena sumbernya tidak pasti.",
        "Scored beside the ruleset's own reading, because the source is uncertain.",
    ),
    "reason": ("Alasan penolakan", "Reason of refusal"),
    "refuse": ("ditolak", "refused"),
    "region": ("Daerah", "Region"),
    "remedy": ("Perbaikan", "What to do"),
    "reporting": ("Masa pelaporan", "Reporting period"),
    "rescale": ("Diskalakan dari {low} ke {high}.", "Rescaled from {low} to {high}."),
    "retired": ("tidak berlaku lagi", "retired"),
    "round": ("Dibulatkan: {digits}, {mode}.", "Rounded to {digits}, {mode}."),
    "shared": ("nilai sama, peringkat sama", "equal figures share a rank"),
    "status": ("Status", "Status"),
    "sum": ("Jumlah dari", "The sum of"),
    "unknown": ("Bila tidak dapat diputuskan", "Where it can't be decided"),
    "unless": ("Kecuali", "Unless"),
    "version": ("Versi", "Version"),
    "weight": ("bobot {weight}", "weight {weight}"),
    "when": ("Hanya bila", "Only when"),
}  # fmt: skip
TYPES = {
    "text": ("teks", "text"),
    "choice": ("pilihan", "choice"),
    "flag": ("ya/tidak", "yes/no"),
    "integer": ("bilangan bulat", "whole number"),
    "decimal": ("angka", "number"),
    "percent": ("persen", "percent"),
    "money": ("rupiah", "rupiah"),
    "date": ("tanggal", "date"),
    "list": ("daftar", "list"),
    "level": ("tingkat", "level"),
    "change": ("perubahan", "change"),
}


def word(name: str, language: Language, /, **values: object) -> str:
    """Give one of the words, filled.

    >>> word("level_of", "en", level=3)
    'Level 3'
    """
    template = {**WORDS, **TYPES}[name][0 if language == "id" else 1]
    return template.format(**{key: told(value, language) for key, value in values.items()})


def told(value: object, language: Language) -> str:
    """Tell any value: a text, a message, an exact number, a date mark."""
    return value.text(language) if isinstance(value, DateMark) else shown(value, language)


def figure(value: Exact | None, language: Language) -> str:
    """Write a number; a sign for "without limit" where there is none."""
    return "∞" if value is None else number_text(value, language)
