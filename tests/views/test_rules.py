"""How rules are told: what becomes of refused innovations, gates, and marks that need a legend."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from inovrules.messages import LANGUAGES, Language
from inovrules.ruleset.scores import Pool
from inovrules.views.terminal.page import Page
from inovrules.views.terminal.tell.rules import told_rule
from tests.views.support import ENGINE, reported, scorecards

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
