"""Portfolios of the form of these tests, answer by answer, and the sheets that they fill."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from tests.tables.answers import (
    Answer,
    amounts,
    days,
    decimals,
    flags,
    options,
    percents,
    several,
    texts,
    whole_numbers,
    within_bounds,
)  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Callable

Facts = dict[str, Answer]
Sheets = dict[str, list[list[Any]]]
STAGES = {"idea": ("Inisiatif", "Initiative"), "trial": ("Uji coba; terbatas", "Limited trial"), "in_use": ("Penerapan", "In use")}
NEEDS = {"staff": ("Tenaga", "Staff"), "money": ("Dana, hibah", "Money")}
DIRECTIONS = {"rose": ("naik", "rose"), "fell": ("turun", "fell"), "unchanged": ("tetap", "unchanged")}


def changes(figures: st.SearchStrategy[Answer]) -> dict[str, st.SearchStrategy[Answer]]:
    """Give what may be said of a change, by its parts; what was before comes first."""
    return {"baseline": figures, "result": figures, "claimed": options(DIRECTIONS), "until": days(), "said": texts()}


INNOVATION: dict[str, st.SearchStrategy[Answer] | dict[str, st.SearchStrategy[Answer]]] = {
    "stage": options(STAGES), "people": whole_numbers() | within_bounds(), "ratio": decimals(), "depth": decimals(), "share": percents(),
    "budget": amounts(), "started": days(), "open": flags(), "about": texts(), "grade": st.integers(0, 4).map(lambda n: Answer(str(n), n, str(n))),
    "needs": several(NEEDS), "years": st.lists(st.integers(2000, 2030), min_size=1, max_size=3).map(
        lambda years: Answer([str(year) for year in years], "; ".join(map(str, years)), ";".join(map(str, years)))
    ),
    "wait": changes(percents()), "cost": changes(amounts()), "visits": changes(whole_numbers()),
}  # fmt: skip
AGENCY = {"staff": whole_numbers()}
REGION = {"people": whole_numbers(), "poor": changes(percents())}


@st.composite
def portfolios(draw: st.DrawFn) -> tuple[dict[str, Any], Callable[[str], Sheets]]:
    """Give a portfolio as YAML holds it, and how it fills the sheets: with `cell`s of a workbook, or as `typed` into CSV files."""
    agencies = [f"opd-{number}" for number in range(draw(st.integers(0, 2)))]
    units = [f"inn-{number}" for number in range(draw(st.integers(0, 3)))]
    facts: dict[tuple[str, str], Facts] = {("region", ""): draw(_some(REGION))}
    facts |= {("opds", name): draw(_some(AGENCY)) for name in agencies}
    facts |= {("innovations", name): draw(_some(INNOVATION)) for name in units}
    owners = {name: draw(st.sampled_from([None, *agencies])) for name in units}
    graded = {name: draw(st.integers(0, 3)) for name in units if draw(st.booleans())}
    proven = {name: draw(days()) for name in units if draw(st.booleans())}
    document = _document(facts, agencies, units, owners)
    for unit in document["innovations"]:
        if unit["id"] in graded:
            unit["levels"] = {"reach": str(graded[unit["id"]])}
        if unit["id"] in proven:
            unit["evidence"] = [{"for": ["reach", "people"], "kind": "pdf", "title": "Laporan", "date": proven[unit["id"]].yaml}]

    def sheets(how: str) -> Sheets:
        found = _sheets(facts, agencies, units, owners, how)
        found["Tingkat"] = [["of", "indicator", "level"], *([name, "Jangkauan", level] for name, level in graded.items())]
        found["Bukti Dukung"] = [
            ["of", "for", "kind", "title", "date"],
            *([name.upper(), "Jangkauan; people", "PDF", "Laporan", getattr(when, how)] for name, when in proven.items()),
        ]  # fmt: skip
        return found

    return document, sheets


def _some(form: dict[str, Any]) -> st.SearchStrategy[Facts]:
    """Answer some of a form; of a change some parts, each on its own."""
    flat: dict[str, st.SearchStrategy[Answer]] = {}
    for name, answers in form.items():
        flat |= {f"{name}.{part}": one for part, one in answers.items()} if isinstance(answers, dict) else {name: answers}
    return st.fixed_dictionaries({}, optional=flat)


def _nested(facts: Facts) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, answer in facts.items():
        above, _, part = name.partition(".")
        if part:
            found.setdefault(above, {})[part] = answer.yaml
        else:
            found[above] = answer.yaml
    return found


def _document(facts: dict[tuple[str, str], Facts], agencies: list[str], units: list[str], owners: dict[str, str | None]) -> dict[str, Any]:
    own = [{"id": name, "name": name.upper(), "facts": _nested(facts["innovations", name])} for name in units]
    return {
        "region": {"name": "Kabupaten Rekaan", "level": "kabupaten", "code": "63.10"},
        "as_of": "2026-07-01",
        "opds_complete": "true",
        "facts": _nested(facts["region", ""]),
        **(
            {"opds": [{"id": name, "name": f"Dinas {name}", "facts": _nested(facts["opds", name])} for name in agencies]}
            if agencies
            else {}
        ),
        "innovations": [unit | ({"opd": opd} if (opd := owners[str(unit["id"])]) else {}) for unit in own],
    }


def _sheets(facts: dict[tuple[str, str], Facts], agencies: list[str], units: list[str], owners: dict[str, str | None], how: str) -> Sheets:
    def table(sheet: str, names: list[str], first: Callable[[str], list[Any]], heads: list[str]) -> list[list[Any]]:
        columns = sorted({fact for name in names for fact in facts[sheet, name]})
        return [[*heads, *columns], *(first(name) + [_cell(facts[sheet, name].get(fact), how) for fact in columns] for name in names)]

    def innovation(name: str) -> list[Any]:
        return [name, name.upper(), _agency(owners[name])]

    return {
        "Mulai": [
            ["Formulir"],
            ["Nama daerah *", "Kabupaten Rekaan"], ["level", "Kabupaten"], ["Kode wilayah", "63.10"], ["as_of", "1 Juli 2026"],
            ["opds_complete", "Ya"], [], ["Cara mengisi"],
        ],
        "Region": [["Daerah"], *([fact, _cell(answer, how)] for fact, answer in facts["region", ""].items())],
        "OPD": table("opds", agencies, lambda name: [name, f"Dinas {name}"], ["id", "name"]),
        " inovasi ": table("innovations", units, innovation, ["Kode inovasi", "NAMA INOVASI", "opd"]),
    }  # fmt: skip


def _agency(name: str | None) -> str | None:
    return None if name is None else f"Dinas {name}"


def _cell(answer: Answer | None, how: str) -> Any:
    return None if answer is None else getattr(answer, how)
