"""Portfolios for IID 2026, answered by raw facts at the printed edges or by self-assessed levels, with the levels the tables give."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from inovrules.testing.generate.numbers import text_of
from tests.oracle import iid2026

if TYPE_CHECKING:
    from inovrules.testing.generate.numbers import Node
    from inovrules.testing.generate.pick import Pick

# official row: the choice fact that answers it, and the level of each of its options
CHOICES: dict[str, tuple[str, dict[str, int]]] = {
    "1": ("vision_mission", {"none": 0, "mission": 1, "vision": 2, "both": 3}),
    "8": ("bpk_opinion", {"tmp": 1, "tw": 1, "wdp": 2, "wtp": 3}),
    "9": ("sakip_grade", {"d": 1, "c": 1, "b": 2, "a": 3}),
    "12": ("innovator_awards", {"none": 0, "certificate": 1, "certificate_reward": 2, "certificate_reward_control": 3}),
    "13b": ("policy_quality", {"none": 0, "kurang": 1, "cukup": 1, "baik": 2, "sangat_baik": 3, "unggul": 3}),
    "14": ("science_plan", {"none": 0, "draft": 1, "agreed": 2, "enacted": 3}),
    "15": ("ip_support", {"none": 0, "outreach": 1, "administration": 2, "funding": 3}),
    "16": ("regulation", {"none": 0, "sk_perangkat_daerah": 0, "sk_atas_nama": 1, "sk_kepala_daerah": 1, "perkada": 2, "perda": 3}),
    "19": ("work_tools", {"manual": 1, "electronic": 2, "online_system": 3}),
    "23": ("appointment", {"none": 0, "informal": 1, "agency_letter": 2, "head_decree": 3}),
    "26": ("manual", {"none": 0, "printed": 1, "electronic": 2, "online": 3}),
    "30": ("integration", {"none": 0, "separate": 1, "within_unit": 2, "across_units": 3}),
}
# official row: the whole-number or percentage fact that answers it
NUMBERS = {
    "2a": "apbd_on_time_years", "5b": "tpt_t1", "10b": "poverty_t1", "11b": "hdi_t1", "13a": "policy_recommendations", "17": "people",
    "20": "trainings", "24": "agencies_involved", "28": "process_days", "31": "replications", "32": "creation_months",
}  # fmt: skip
# official row: facts of T-2 and T-1 whose growth in percent answers it
GROWTHS = {"3": "licences", "4": "income_per_capita", "6": "investment", "7": "pad"}
# official row: figure of T-1 and T-2 whose difference answers it, the row that the figure of T-1 answers, and which way it should go
CHANGES = {"5a": ("tpt", "5b", 1), "10a": ("poverty", "10b", 1), "11a": ("hdi", "11b", -1)}
# official row: the list fact whose items are counted
LISTS = {
    "2b": ("mandatory_spending", ("education", "health", "infrastructure", "personnel")),
    "22": ("actors", ("government", "business", "community", "academia", "media")),
    "27": ("information_channels", ("manual", "hotline", "social_media", "online_service")),
    "35": ("video_substances", ("background", "idea_gathering", "idea_selection", "benefit", "impact")),
}
YEARS = {"18": ("budget_years", iid2026.budget_level), "21": ("rkpd_years", iid2026.rkpd_level)}
HIGHEST = {
    "25": ("publicity", ("event", "social_media", "independent_media")),
    "34": ("monitoring", ("internal_report", "satisfaction_survey", "external_study")),
}
BASES = {"33a": ("people", "beneficiaries"), "33e": ("products", "products"), "33f": ("trend", "trend_periods")}
AFFAIRS = ("pendidikan", "kesehatan", "pekerjaan_umum", "perumahan", "ketenteraman", "sosial")


def answer(pick: Pick, row: str) -> tuple[Node, int]:
    """Answer a row by its raw facts; gives them with the level that the printed tables give."""
    if row in CHOICES:
        name, levels = CHOICES[row]
        option = pick.one(list(levels))
        return {name: option}, levels[option]
    if row in LISTS:
        name, items = LISTS[row]
        met = pick.some(items)
        return {name: met}, iid2026.numeric_level(row, len(met))
    if row in YEARS:
        name, level = YEARS[row]
        years = pick.some(["t_0", "t_1", "t_2"])
        return {name: years}, level([year.upper().replace("_", "-") for year in years])
    if row in HIGHEST:
        name, rising = HIGHEST[row]
        met = pick.some(rising)
        return {name: met}, max(rising.index(item) + 1 for item in met)
    if row == "29":
        share = _edge(pick, row)
        return pick.one([({"complaints_settled": share}, iid2026.numeric_level("29", share)), ({"no_complaints": "true"}, 1)])
    return _benefit(pick) if row == "33" else _measured(pick, row)


def _edge(pick: Pick, row: str) -> str:
    """Give a figure at a printed edge, beside one, or finer than printed."""
    unstated = {text for text, _ in iid2026.UNSTATED.get(row, [])}
    known = [text for text, _ in (*iid2026.THRESHOLDS[row], *iid2026.BETWEEN_PRINTED.get(row, ())) if text not in unstated]
    found: str = pick.one([text for text in known if not (row in ("28", "32") and text == "0")])
    return found  # less than a day, or a month, can't be said


def _measured(pick: Pick, row: str) -> tuple[Node, int]:
    figure = Fraction(_edge(pick, row))
    level = iid2026.numeric_level(row, figure)
    if row in GROWTHS:
        name = GROWTHS[row]
        return {f"{name}_t2": "1000000", f"{name}_t1": text_of(1_000_000 + figure * 10_000)}, level
    if row in CHANGES:
        name, same, sign = CHANGES[row]
        now = max(Fraction(_edge(pick, same)), Fraction(3))
        return {f"{name}_t1": _comma(now), f"{name}_t2": _comma(now + sign * figure)}, level
    return {NUMBERS[row]: _comma(figure)}, level


def _comma(number: Fraction) -> str:
    return text_of(number).replace(".", ",")


def _benefit(pick: Pick) -> tuple[Node, int]:
    """Answer row 33 by one of its six bases."""
    row = pick.one(["33a", "33b", "33c", "33d", "33e", "33f"])
    figure = Fraction(_edge(pick, row))
    level = iid2026.numeric_level(row, figure)
    if row in BASES:
        basis, name = BASES[row]
        return {"benefit_basis": basis, name: text_of(figure)}, level
    if row == "33b":
        return {"benefit_basis": "target_units", "units_target": "1000000", "units_reached": text_of(figure * 10_000)}, level
    if figure > 30 and row == "33c":
        figure, level = Fraction(30), 3  # above 30.00 % the tables say nothing; the ruleset states its reading
    basis, sign = ("savings", -1) if row == "33c" else ("income", 1)
    change: dict[str, Any] = {"baseline": "1000000", "result": text_of(1_000_000 + sign * figure * 10_000)}
    return {"benefit_basis": basis, ("spending" if row == "33c" else "income"): change}, level


def rows(pick: Pick, weights: dict[str, Fraction], prefix: str) -> tuple[Node, dict[str, int]]:
    """Answer rows by facts, by a self-assessed level, or not at all; gives facts and levels, and the level of every row."""
    parts: Node = {"facts": {}, "levels": {}}
    expected: dict[str, int] = {}
    for row in weights:
        way = pick.below(5)
        if way == 4:
            continue
        if way == 3:
            expected[row] = pick.below(4)
            number = "".join(char for char in row if char.isdigit())
            parts["levels"][f"{prefix}-{int(number):02d}{row.removeprefix(number)}"] = str(expected[row])
        else:
            facts, expected[row] = answer(pick, row)
            parts["facts"] = facts | parts["facts"]
    for name, same, _ in CHANGES.values():
        if same in weights and (figure := parts["facts"].get(f"{name}_t1")):
            expected[same] = iid2026.numeric_level(same, figure.replace(",", "."))
    return parts, expected


class Answered(NamedTuple):
    """A portfolio for IID 2026, and what the tables say of it: levels of the SPD rows, and of the rows and affair of each eligible innovation."""

    portfolio: Node
    spd: dict[str, int]
    sid: list[dict[str, int]]
    affairs: list[str]


def make_portfolio(pick: Pick) -> Answered:
    """Make a portfolio of a few different innovations, some of them many times, some not eligible."""
    region, spd = rows(pick, iid2026.SPD_WEIGHTS, "spd")
    innovations: list[Node] = []
    found = Answered({"region": {"name": "Kabupaten Contoh"}, "as_of": "2026-07-01", **region, "innovations": innovations}, spd, [], [])
    for kind in range(pick.below(5)):
        parts, levels = rows(pick, iid2026.SID_WEIGHTS, "sid")
        affair = pick.one([*AFFAIRS, "pangan"])
        eligible = not pick.chance(4)
        parts["facts"] |= {
            "stage": "penerapan" if eligible else "uji_coba",
            "implemented": pick.one(["2024", "2025-12-31"]),
            "affair": affair,
        }
        for copy in range(pick.one([1, 1, 1, 3, 12, 60])):
            innovations.append({"id": f"inn-{kind}-{copy}", "name": "Inovasi", **parts})
            if eligible:
                found.sid.append(levels)
                found.affairs.append(iid2026.YANDAS[AFFAIRS.index(affair)] if affair in AFFAIRS else affair)
    return found
