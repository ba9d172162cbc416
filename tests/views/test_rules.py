"""How rules are told: what becomes of refused innovations, gates, and marks that need a legend."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from inovrules.messages import LANGUAGES, Language, say
from inovrules.ruleset.scores import Indicator, Pool
from inovrules.views.terminal.page import Page
from inovrules.views.terminal.tell.documents import told_requirement
from inovrules.views.terminal.tell.rules import told_rule
from tests.views.support import ENGINE, reported, scorecards, scored

if TYPE_CHECKING:
    from inovrules import Ruleset


def rule(language: Language, name: str, score: str) -> str:
    rules: Ruleset = ENGINE.load_ruleset(name)
    return " ".join(told_rule(Page(language), rules, rules.scores[score]))


REFUSED = {
    "mean": ("Inovasi yang tidak memenuhi syarat tidak ikut dibagi.", "Innovations that aren't eligible stay out of the divisor."),
    "count": ("Inovasi yang tidak memenuhi syarat tidak ikut dihitung.", "Innovations that aren't eligible aren't counted."),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_counted_is_not_divided(language: Language) -> None:
    """A count has no divisor that a refused innovation could stay out of; a mean has."""
    place = LANGUAGES.index(language)
    assert REFUSED["count"][place] in rule(language, "iid-2026", "sid-36")
    assert REFUSED["count"][place] in rule(language, "iid-2026", "basic-affairs")
    assert REFUSED["mean"][place] in rule(language, "iid-2026", "sid-average")


@pytest.mark.parametrize("how", ["mean", "sum", "best", "count", "covers", "share"])
@pytest.mark.parametrize("refused", ["leave_out", "keep"])
def test_a_divisor_is_told_of_where_there_is_one(how: str, refused: str) -> None:
    for language, word in (("id", "bagi"), ("en", "divisor")):
        rules = ENGINE.load_ruleset(_ruleset(how, refused))
        pool = rules.scores["index"].body
        assert isinstance(pool, Pool)
        told = " ".join(told_rule(Page("id" if language == "id" else "en"), rules, rules.scores["index"]))
        assert (word in told) is (how in ("mean", "share"))


def _ruleset(how: str, refused: str) -> dict[str, object]:
    title = {"id": "Judul", "en": "Title"}
    more: dict[str, dict[str, object]] = {
        "count": {}, "covers": {"fact": "kind", "values": ["a"]}, "share": {"of": "one", "at_least": "1"},
        "best": {"of": "one", "take": "2"}, "mean": {"of": "one"}, "sum": {"of": "one"},
    }  # fmt: skip
    pool = {"how": how, "refused": refused, **more[how]}
    facts = {"kind": {"type": "choice", "title": title, "options": {"a": title}}, "people": {"type": "integer", "title": title}}
    return {
        "format": "inovrules/1", "id": "pooled", "version": "1", "title": title, "missing": "zero", "facts": {"innovation": facts},
        "scores": [
            {"id": "one", "scope": "innovation", "title": title, "evaluator": "curve", "from": "people", "points": [["0", "0"], ["9", "9"]]},
            {"id": "index", "scope": "region", "title": title, "pool": pool},
        ],
    }  # fmt: skip


@pytest.mark.parametrize("depth", [0, 1, 2])
@pytest.mark.parametrize("width", [50, 80])
def test_the_star_has_a_legend_where_it_stands(depth: int, width: int) -> None:
    """What is mandatory carries a star, which is explained wherever one is printed, and nowhere else."""
    cards = scorecards("kabupaten-contoh", ("iid-2026",), "dinkes")
    for language, legend in (("id", "* wajib"), ("en", "* mandatory")):
        text = reported(cards, "id" if language == "id" else "en", depth, width)
        assert (legend in text) is (depth > 0)
    assert "* mandatory" not in reported(scorecards("kabupaten-contoh", ("maturity",), "dinkes"), "en", depth, width)


@pytest.mark.parametrize("name", ["iid-2026", "iid-2027"])
def test_a_gate_names_the_score_that_it_tests(name: str) -> None:
    """Nobody reads the ids of a ruleset in a sentence, and a score that is at most its least is that."""
    least = {"iid-2026": 5, "iid-2027": 6}[name]
    indonesian, english = rule("id", name, "sid-36"), rule("en", name, "sid-36")
    assert "basic-affairs" not in indonesian + english
    assert f"(nilai “Urusan wajib pelayanan dasar yang memiliki inovasi” paling sedikit {least})" in indonesian
    assert f"(score “Basic-service affairs with an innovation” at least {least})" in english
    assert "nilainya 0." in indonesian
    assert "the score is 0." in english
    assert "paling tinggi 0" not in indonesian


def test_a_gate_that_lets_something_through_says_how_much() -> None:
    rules = _ruleset("sum", "leave_out")
    scores: Any = rules["scores"]
    scores[1]["gates"] = [{"require": {"score": "own", "at_least": "1"}, "otherwise": "3", "title": {"id": "Syarat", "en": "Gate"}}]
    scores.append({"id": "own", "scope": "region", "title": {"id": "Milik sendiri", "en": "Own"}, "constant": "1"})
    loaded = ENGINE.load_ruleset(rules)
    told = " ".join(told_rule(Page("id"), loaded, loaded.scores["index"]))
    assert "Syarat: bila tidak terpenuhi (nilai “Milik sendiri” paling sedikit 1), nilainya paling tinggi 3." in told


def test_affairs_are_named_by_their_titles() -> None:
    """What a pool looks for is told as the form tells it, in the rule and in the arithmetic."""
    told = rule("id", "iid-2026", "basic-affairs")
    assert "pekerjaan_umum" not in told
    assert "Pekerjaan umum dan penataan ruang" in told
    text = " ".join(reported(scorecards("kabupaten-contoh", ("iid-2026",)), "id", 2, 110).split())
    assert "belum ada: Perumahan rakyat dan kawasan permukiman" in text


@pytest.mark.parametrize("depth", [0, 1, 2])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["kabupaten-contoh", "hss-2020"])
def test_years_are_named_and_nothing_of_the_language_of_rulesets_is_left(name: str, language: Language, depth: int) -> None:
    only = "dinkes" if depth and name == "kabupaten-contoh" else None
    text = reported(scorecards(name, ("maturity", "iid-2026"), only), language, depth)
    assert not re.findall(r"\bT-\d|as_of", text)
    assert "…–" not in text
    assert "–…" not in text


def test_eligibility_names_the_days() -> None:
    text = " ".join(reported(scorecards("kabupaten-contoh", ("iid-2026",)), "id").split())
    assert "di luar 1 Januari 2024 s.d. 31 Desember 2025" in text


def test_how_many_of_what_is_told() -> None:
    """A number of things is never told without the things."""
    for language, parts in {
        "id": ("Video inovasi daerah: paling sedikit 5 unsur", "mandatory spending: paling sedikit 4 komponen"),
        "en": ("Video of the innovation in use: at least 5 items", "components met: at least 4 items"),
    }.items():
        page = Page("id" if language == "id" else "en")
        rules = ENGINE.load_ruleset("iid-2026")
        told = [
            say("step.rise", title=rules.scores[name].title, needs=body.description.outcomes[-1].needs).text(page.language)
            for name in ("sid-35", "spd-02b")
            if isinstance(body := rules.scores[name].body, Indicator)
        ]
        for part, found in zip(parts, told, strict=True):
            assert part in found, told


@pytest.mark.parametrize(
    ("valid", "told"),
    [
        ({"until": "T-1"}, {"id": "bertanggal paling lambat 2025", "en": "dated 2025 or earlier"}),
        ({"from": "T-2"}, {"id": "bertanggal 2024 atau sesudahnya", "en": "dated 2024 or later"}),
        ({"from": "T-2", "until": "as_of"}, {"id": "bertanggal 2024–2026", "en": "dated 2024–2026"}),
        ({"from": "T-1", "until": "T-1"}, {"id": "bertanggal 2025", "en": "dated 2025"}),
    ],
)
def test_years_of_evidence_read_well_with_one_end_too(valid: dict[str, str], told: dict[str, str]) -> None:
    rules: Any = _ruleset("sum", "leave_out")
    rules["scores"][0]["evidence"] = {"any_of": ["pdf"], "valid": valid}
    innovation = {"id": "a", "name": "A", "facts": {"people": "3"}}
    card = scored({"region": {"name": "R"}, "as_of": "2026-07-01", "innovations": [innovation]}, rules)[0]
    body = card.ruleset.scores["one"].body
    assert isinstance(body, Indicator)
    reason = card.innovations[0].node("one").proven_reason
    for language in LANGUAGES:
        assert told[language] in told_requirement(Page(language), card.program, body.evidence[0])
        assert f"{told[language]}, " in reason.text(language)
