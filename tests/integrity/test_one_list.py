"""What holds of the one list of findings, whatever is reported."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from inovrules import Engine, findings_of

if TYPE_CHECKING:
    from inovrules import Portfolio, Scorecard
    from inovrules.advice.finding import Finding

ENGINE = Engine()
TITLE = {"id": "Judul", "en": "Title"}
TEXTS = (
    "Warga melaporkan jalan berlubang dengan foto dan lokasi; perbaikan dikerjakan paling lama tiga hari",
    "Pelaporan jalan berlubang oleh warga memakai foto dan lokasi agar diperbaiki dalam tiga hari",
    "Inseminasi buatan sapi gratis bagi peternak kecil dengan pencatatan kebuntingan di kartu ternak",
    "Bidan mengajar ibu hamil tentang gizi dan tanda bahaya kehamilan dalam pertemuan bulanan",
)
NAMES = ("LAPOR JALAN", "SIAGA ASPAL", "SEJUTA SAPA", "KELAS IBU HAMIL", "Lapor Jalan 2025", "SIMPUL")
OPDS = ("pu", "ternak", "dinkes")
FACTS = {"aims": {"type": "text"}, "people": {"type": "integer"}, "satisfaction": {"type": "change", "unit": "points", "better": "higher"}}
RULES = ENGINE.load_ruleset(
    {
        "format": "inovrules/1", "id": "tried", "version": "1.0.0", "title": TITLE, "missing": "zero",
        "facts": {"innovation": {name: {**fact, "title": TITLE} for name, fact in FACTS.items()}},
        "scores": [
            {"id": "reach", "scope": "innovation", "title": TITLE, "evaluator": "curve", "from": "people", "points": [["0", "0"], ["90", "9"]]},
            {"id": "better", "scope": "innovation", "title": TITLE, "evaluator": "change", "from": "satisfaction", "measure": "absolute",
             "bands": [{"level": 1, "above": 0, "points": 3}], "otherwise": 0, "evidence": {"at_least": 1}},
            {"id": "whole", "scope": "innovation", "title": TITLE, "sum": ["reach", "better"]},
            {"id": "index", "scope": "region", "title": TITLE, "pool": {"of": "whole", "how": "mean", "divisor_floor": 3, "refused": "leave_out"}},
        ],
        "publish": [{"score": "index", "digits": "2", "mode": "half_up", "classify_on": "published", "rank_on": "exact"}],
    }
)  # fmt: skip


def claims() -> st.SearchStrategy[dict[str, Any]]:
    """Give claims that don't contradict themselves: without a direction, or with that of the figures."""

    def said(figures: tuple[int, int, bool]) -> dict[str, Any]:
        before, after, told = figures
        return {"baseline": before, "result": after, **({"claimed": direction(before, after)} if told else {})}

    return st.tuples(st.integers(1, 9), st.integers(1, 9), st.booleans()).map(said)


def direction(before: int, after: int) -> str:
    return "rose" if after > before else "fell" if after < before else "unchanged"


def facts() -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional={"aims": st.sampled_from(TEXTS), "people": st.integers(0, 120), "satisfaction": claims()})


def documents() -> st.SearchStrategy[list[dict[str, Any]]]:
    one = st.builds(
        lambda subject, number: {"for": subject, "kind": "pdf", "title": f"Laporan {number}", "reference": f"{number}.pdf"},
        st.sampled_from(["satisfaction", "people"]), st.integers(0, 2),
    )  # fmt: skip
    return st.lists(one, max_size=2)


def reports() -> st.SearchStrategy[dict[str, Any]]:
    """Give reports of a few innovations of three agencies."""
    innovation = st.fixed_dictionaries(
        {"name": st.sampled_from(NAMES), "opd": st.sampled_from(OPDS), "facts": facts(), "evidence": documents()}
    )

    def report(listed: list[dict[str, Any]]) -> dict[str, Any]:
        numbered = [{"id": f"i-{number}", **each} for number, each in enumerate(listed)]
        opds = [{"id": name, "name": f"Dinas {name}"} for name in OPDS]
        return {
            "region": {"name": "Kabupaten Contoh"},
            "as_of": "2026-07-01",
            "opds": opds,
            "opds_complete": "true",
            "innovations": numbered,
        }

    return st.lists(innovation, min_size=1, max_size=5).map(report)


def loaded(report: dict[str, Any]) -> Portfolio:
    return ENGINE.load_portfolio(report, [RULES])


def scored(report: dict[str, Any]) -> Scorecard:
    return ENGINE.evaluate(loaded(report), RULES)


def told(found: Finding) -> tuple[object, ...]:
    """Give what a finding says but for the ids."""
    names = sorted(unit.name for unit in (found.unit, *found.others))
    return found.kind, found.severity, found.stake, tuple(names), found.score.id if found.score else "", found.silenced


def all_told(card: Scorecard) -> list[tuple[object, ...]]:
    return sorted(map(told, findings_of(card)), key=str)


@settings(max_examples=25, deadline=None)
@given(reports(), st.data())
def test_a_contradiction_never_raises_what_is_proven(report: dict[str, Any], data: st.DataObject) -> None:
    """A claim that says the opposite of its own figures is refused: nothing of it is proven any more."""
    claiming = [each for each in report["innovations"] if "satisfaction" in each["facts"]]
    assume(claiming)
    claim = data.draw(st.sampled_from(claiming))["facts"]["satisfaction"]
    before = scored(report)
    claim["claimed"] = data.draw(st.sampled_from(sorted({"rose", "fell", "unchanged"} - {direction(claim["baseline"], claim["result"])})))
    after = scored(report)
    assert before.headline is not None
    assert after.headline is not None
    assert (after.headline.proven_exact or 0) <= (before.headline.proven_exact or 0)
    assert any(found.kind == "contradicted" and "better" in [score.id for score in found.refuses] for found in findings_of(after))
    assert not any(found.kind == "contradicted" for found in findings_of(before))


@settings(max_examples=25, deadline=None)
@given(reports(), st.permutations(range(5)), st.randoms(use_true_random=False))
def test_neither_ids_nor_order_matter(report: dict[str, Any], ids: list[int], shuffling: Any) -> None:
    renamed = [{**each, "id": f"other-{ids[number]}"} for number, each in enumerate(report["innovations"])]
    shuffling.shuffle(renamed)
    assert all_told(scored({**report, "innovations": renamed})) == all_told(scored(report))


@settings(max_examples=25, deadline=None)
@given(reports())
def test_what_agencies_are_told_is_what_the_region_is_told(report: dict[str, Any]) -> None:
    """Split by agency and merged again nothing is lost and nothing comes up, so a report without findings has none either way."""
    whole, parts = loaded(report), dict[str, str]()
    for opd in whole.opds:
        card = ENGINE.evaluate(whole.restricted(opd.id), RULES)
        parts |= {found.id: found.kind for found in findings_of(card) if found.unit.scope != "region"}
    assert parts == {found.id: found.kind for found in findings_of(scored(report)) if found.unit.scope != "region"}
    merged = [each for name in OPDS for each in report["innovations"] if each["opd"] == name]
    assert all_told(scored({**report, "innovations": merged})) == all_told(scored(report))


def test_a_report_without_findings_has_none_in_any_part() -> None:
    """The other way round: there are such reports."""
    opds = [{"id": name, "name": f"Dinas {name}"} for name in OPDS]
    listed = [
        {"id": name, "name": NAMES[place], "opd": name, "facts": {"aims": TEXTS[place], "people": 90, "satisfaction": {"baseline": place, "result": 9}},
         "evidence": [{"for": "satisfaction", "kind": "pdf", "reference": f"{name}.pdf"}]}
        for place, name in zip((0, 2, 3), OPDS, strict=True)
    ]  # fmt: skip
    report = {"region": {"name": "R"}, "as_of": "2026-07-01", "opds": opds, "opds_complete": "true", "innovations": listed}
    assert findings_of(scored(report)) == ()
    for name in OPDS:
        assert findings_of(ENGINE.evaluate(loaded(report).restricted(name), RULES)) == ()


@settings(max_examples=25, deadline=None)
@given(reports(), st.data())
def test_silencing_a_pair_changes_nothing_else(report: dict[str, Any], data: st.DataObject) -> None:
    card = scored(report)
    pairs = sorted((found for found in findings_of(card) if found.kind == "twin"), key=lambda found: found.id)
    assume(pairs)
    chosen = data.draw(st.sampled_from(pairs))
    answer = {"pair": [unit.id for unit in (chosen.unit, *chosen.others)], "because": "Pelaksanaannya lain."}
    silenced = scored({**report, "distinct": [answer]})
    assert [item.exact for item in silenced.published] == [item.exact for item in card.published]
    assert [item.proven_exact for item in silenced.published] == [item.proven_exact for item in card.published]
    now, before = ({found.id: told(found) for found in findings_of(each)} for each in (silenced, card))
    assert now.keys() == before.keys()
    assert [name for name in now if now[name] != before[name]] == [chosen.id]
    assert now[chosen.id][:-1] == before[chosen.id][:-1]
