"""What is observed of a report is a finding like any other: with points, a severity, and a name that stays the same."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest

from inovrules import Engine, findings_of
from inovrules.advice.figures import figure
from inovrules.integrity import observe

if TYPE_CHECKING:
    from inovrules import Scorecard
    from inovrules.advice.finding import Finding

ENGINE = Engine()
TITLE = {"id": "Judul", "en": "Title"}
ROAD = "Warga melaporkan jalan berlubang dengan foto dan lokasi; perbaikan dikerjakan paling lama tiga hari"
COWS = "Inseminasi buatan sapi gratis bagi peternak kecil dengan pencatatan kebuntingan di kartu ternak"

RICE = "Penyuluh mengukur keasaman sawah pasang surut lalu menganjurkan takaran kapur kepada kelompok tani"


def ruleset(**head: Any) -> dict[str, Any]:
    """Give a ruleset whose index is the mean of what innovations reach, over three of them at least."""
    facts = {"aims": {"type": "text"}, "people": {"type": "integer"}}
    reach = {
        "id": "reach",
        "scope": "innovation",
        "title": TITLE,
        "evaluator": "curve",
        "from": "people",
        "points": [["0", "0"], ["90", "90"]],
    }
    pool = {"of": "reach", "how": "mean", "divisor_floor": 3, "refused": "leave_out"}
    published = {"score": "index", "digits": "2", "mode": "half_up", "classify_on": "published", "rank_on": "exact"}
    return {
        "format": "inovrules/1", "id": "tried", "version": "1.0.0", "title": TITLE, "missing": "zero",
        "facts": {"innovation": {name: {**fact, "title": TITLE} for name, fact in facts.items()}},
        "scores": [reach, {"id": "index", "scope": "region", "title": TITLE, "pool": pool}],
        "publish": [published], **head,
    }  # fmt: skip


def innovation(identity: str, aims: str, people: int, **more: Any) -> dict[str, Any]:
    return {"id": identity, "name": identity.upper(), "facts": {"aims": aims, "people": people}, **more}


TWINS = (innovation("lapor", ROAD, 60), innovation("siaga", ROAD, 30), innovation("sapi", COWS, 90))


def scored(*innovations: dict[str, Any], rules: dict[str, Any] | None = None, **more: Any) -> Scorecard:
    loaded = ENGINE.load_ruleset(rules or ruleset())
    source = {"region": {"name": "Kabupaten Contoh"}, "as_of": "2026-07-01", "innovations": list(innovations), **more}
    return ENGINE.evaluate(ENGINE.load_portfolio(source, [loaded]), loaded)


def twins(card: Scorecard) -> list[Finding]:
    return [found for found in findings_of(card) if found.kind == "twin"]


def test_a_pair_is_worth_what_the_index_loses_without_the_better_of_the_two() -> None:
    """The one that brings more is taken out of the report, and the report is scored again: that is what hangs on the pair, at most."""
    card = scored(*TWINS)
    [found] = twins(card)
    without = scored(*TWINS[1:])
    assert card.headline is not None
    assert without.headline is not None
    assert found.stake == figure(card.headline) - figure(without.headline) == Fraction(60, 3)
    assert found.figure is card.ruleset.scores["index"]
    assert (found.severity, found.id) == ("warning", "twin/innovation/lapor/siaga")
    assert [place.line for place in found.places] == [0, 0]


def test_nothing_hangs_on_a_pair_that_lowers_the_average() -> None:
    """Four innovations of which the two are the weakest: without one of them the average rises."""
    card = scored(*TWINS[:2], innovation("sapi", COWS, 90), innovation("padi", RICE, 90))
    [found] = twins(card)
    assert found.stake == 0


def test_the_name_is_the_same_whichever_of_the_two_stands_first() -> None:
    assert [found.id for found in twins(scored(*TWINS))] == [found.id for found in twins(scored(*TWINS[::-1]))]


def test_a_ruleset_says_how_grave_it_is() -> None:
    assert [found.severity for found in twins(scored(*TWINS, rules=ruleset(severities={"twin": "error"})))] == ["error"]
    missing = scored({"id": "a", "name": "A"}, rules=ruleset(severities={"missing": "warning"}))
    assert {found.severity for found in findings_of(missing) if found.kind == "missing"} == {"warning"}


def test_an_answer_silences_it_and_changes_nothing_else() -> None:
    answer = {"pair": ["siaga", "lapor"], "because": "Yang kedua untuk jalan desa."}
    card, silenced = scored(*TWINS), scored(*TWINS, distinct=[answer])
    [found] = twins(silenced)
    assert found.silenced is not None
    assert (found.silenced.id, found.silenced.en) == (answer["because"], answer["because"])
    assert findings_of(silenced)[-1].id == found.id
    assert [one.id for one in findings_of(silenced) if one.kind != "twin"] == [one.id for one in findings_of(card) if one.kind != "twin"]


def test_of_an_opd_alone_its_twin_in_another_opd_is_told_too() -> None:
    opds = [{"id": "pu", "name": "Dinas PU"}, {"id": "juai", "name": "Kecamatan Juai"}, {"id": "ternak", "name": "Dinas Peternakan"}]
    listed = [{**each, "opd": opd["id"]} for each, opd in zip(TWINS, opds, strict=True)]
    loaded = ENGINE.load_ruleset(ruleset())
    source = {"region": {"name": "Kabupaten Contoh"}, "as_of": "2026-07-01", "innovations": listed, "opds": opds}
    whole = ENGINE.load_portfolio(source, [loaded])
    found = {opd["id"]: [one.id for one in twins(ENGINE.evaluate(whole.restricted(opd["id"]), loaded))] for opd in opds}
    assert found == {"pu": ["twin/innovation/lapor/siaga"], "juai": ["twin/innovation/lapor/siaga"], "ternak": []}


@pytest.mark.parametrize("number", [2, 5])
def test_every_finding_has_a_name_of_its_own(number: int) -> None:
    card = scored(*(innovation(f"i-{place}", ROAD, place) for place in range(number)))
    names = [found.id for found in findings_of(card)]
    assert len(names) == len(set(names))
    assert len(twins(card)) == len(observe(card.portfolio, card.ruleset)) == number * (number - 1) // 2


def test_without_a_headline_it_is_told_without_points() -> None:
    rules = ruleset(publish=[])
    [found] = twins(scored(*TWINS, rules=rules))
    assert (found.stake, found.figure) == (None, None)
