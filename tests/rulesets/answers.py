"""Answers to the IID 2026 rows as a portfolio states them, mapped by hand from the printed tables."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from tests.oracle.iid2026_answers import CHOICES as WORDS

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["BASES", "BEST_OF", "CHOICES", "WORDS", "choice_facts", "number_facts"]

MILLION = 1_000_000

# row: the list fact it counts, and its items in the printed order
LISTS: dict[str, tuple[str, tuple[str, ...]]] = {
    "2b": ("mandatory_spending", ("education", "health", "infrastructure", "personnel")),
    "22": ("actors", ("government", "business", "community", "academia", "media")),
    "27": ("information_channels", ("manual", "hotline", "social_media", "online_service")),
    "35": ("video_substances", ("background", "idea_gathering", "idea_selection", "benefit", "impact")),
}
# row: the fact that is the number itself
NUMBERS: dict[str, str] = {
    "2a": "apbd_on_time_years",
    "5b": "tpt_t1",
    "10b": "poverty_t1",
    "11b": "hdi_t1",
    "13a": "policy_recommendations",
    "17": "people",
    "20": "trainings",
    "24": "agencies_involved",
    "28": "process_days",
    "29": "complaints_settled",
    "31": "replications",
    "32": "creation_months",
    "33a": "beneficiaries",
    "33e": "products",
    "33f": "trend_periods",
}
# row: the choice fact, and the option that stands for each word of the oracle
CHOICES: dict[str, tuple[str, dict[str, str]]] = {
    "1": ("vision_mission", {"misi": "mission", "visi": "vision", "misi dan visi": "both"}),
    "8": ("bpk_opinion", {"tmp": "tmp", "tw": "tw", "wdp": "wdp", "wtp": "wtp"}),
    "9": ("sakip_grade", {"d": "d", "c": "c", "b": "b", "a": "a"}),
    "12": (
        "innovator_awards",
        {
            "piagam": "certificate",
            "piagam dan insentif": "certificate_reward",
            "piagam, insentif dan mekanisme kontrol": "certificate_reward_control",
        },
    ),
    "13b": (
        "policy_quality",
        {"kurang": "kurang", "cukup": "cukup", "baik": "baik", "sangat baik": "sangat_baik", "unggul": "unggul"},
    ),
    "14": ("science_plan", {"rancangan": "draft", "disepakati": "agreed", "perkada": "enacted"}),
    "15": (
        "ip_support",
        {
            "sosialisasi": "outreach",
            "sosialisasi dan fasilitasi": "administration",
            "sosialisasi, fasilitasi dan pembiayaan": "funding",
        },
    ),
    "16": (
        "regulation",
        {
            "sk kepala daerah": "sk_kepala_daerah",
            "keputusan kepala perangkat daerah a.n.": "sk_atas_nama",
            "perkada": "perkada",
            "perda": "perda",
        },
    ),
    "19": ("work_tools", {"manual": "manual", "elektronik": "electronic", "daring": "online_system"}),
    "23": (
        "appointment",
        {"tanpa surat": "informal", "kepala perangkat daerah": "agency_letter", "kepala daerah": "head_decree"},
    ),
    "26": ("manual", {"cetak": "printed", "elektronik": "electronic", "daring": "online"}),
    "30": ("integration", {"terpisah": "separate", "satu unit": "within_unit", "lintas unit": "across_units"}),
}
# rows answered by a list where the best item counts
BEST_OF: dict[str, tuple[str, dict[str, tuple[str, ...]]]] = {
    "25": (
        "publicity",
        {
            "foto": ("event",),
            "media sosial atau milik pemda": ("social_media", "government_media"),
            "media bukan pemda": ("independent_media",),
        },
    ),
    "34": (
        "monitoring",
        {"internal": ("internal_report",), "skm": ("satisfaction_survey",), "eksternal": ("external_study",)},
    ),
}
BASES = {
    "33a": "people",
    "33b": "target_units",
    "33c": "savings",
    "33d": "income",
    "33e": "products",
    "33f": "trend",
}


def plain(number: Decimal | int) -> str:
    """Write a number so that it can be read in one way only: `2.3550`, as `2.355` might be meant as two thousand."""
    text = f"{number:f}"
    return f"{text}0" if len(text.partition(".")[2]) == 3 else text


def grown(before: str, after: str) -> Callable[[Decimal], dict[str, Any]]:
    """Give the two figures between which there is a growth of so many percent."""
    return lambda percent: {before: MILLION, after: int(MILLION + MILLION // 100 * percent)}


def moved(before: str, after: str, direction: int) -> Callable[[Decimal], dict[str, Any]]:
    """Give the two figures that are so many points apart."""
    return lambda points: {before: 50, after: plain(50 + direction * points)}


def changed(name: str, direction: int) -> Callable[[Decimal], dict[str, Any]]:
    """Give a change that is so many percent better."""
    return lambda percent: {name: {"baseline": MILLION, "result": int(MILLION + direction * (MILLION // 100) * percent)}}


# row: the raw facts behind a derived number
DERIVED: dict[str, Callable[[Decimal], dict[str, Any]]] = {
    "3": grown("licences_t2", "licences_t1"),
    "4": grown("income_per_capita_t2", "income_per_capita_t1"),
    "5a": moved("tpt_t2", "tpt_t1", -1),
    "6": grown("investment_t2", "investment_t1"),
    "7": grown("pad_t2", "pad_t1"),
    "10a": moved("poverty_t2", "poverty_t1", -1),
    "11a": moved("hdi_t2", "hdi_t1", 1),
    "33b": lambda percent: {"units_target": MILLION, "units_reached": int(MILLION // 100 * percent)},
    "33c": changed("spending", -1),
    "33d": changed("income", 1),
}


def number_facts(row: str, answer: str) -> dict[str, Any]:
    """Give the facts that state a numeric answer of a row."""
    basis = {"benefit_basis": BASES[row]} if row in BASES else {}
    if row in LISTS:
        name, items = LISTS[row]
        return {name: list(items[: int(answer)])}
    if row in NUMBERS:
        return {NUMBERS[row]: plain(Decimal(answer)), **basis}
    return {**DERIVED[row](Decimal(answer)), **basis}


def choice_facts(row: str, word: str) -> dict[str, Any]:
    """Give the facts that state a choice of a row, named by the oracle's word."""
    if row == "29":
        return {"no_complaints": True}
    if row in BEST_OF:
        name, items = BEST_OF[row]
        return {name: [items[word][0]]}
    name, options = CHOICES[row]
    return {name: options[word]}
