"""Explaining one score as a person would."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from inovrules import attribution
from inovrules.advice.explain import nearest
from inovrules.views.explanation import explanation
from inovrules.views.explanation.share import share_of
from inovrules.views.terminal.page import Page
from tests.views.support import ENGINE, drawn, scorecards

if TYPE_CHECKING:
    from inovrules.messages import Language


def told(name: str, ruleset: str, unit: str, score: str, *, width: int = 80) -> str:
    card = scorecards(name, (ruleset,))[0]
    return drawn(explanation(Page("en", width), ENGINE, card, card.unit(unit), score), width)


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("name", "ruleset", "language"),
    [("balangan-2023", "maturity", "id"), ("hss-2020", "iid-2026", "en"), ("hss-2020", "opd-coverage", "id")],
)
def test_every_score_of_every_unit_can_be_explained(name: str, ruleset: str, language: Language) -> None:
    card = scorecards(name, (ruleset,))[0]
    for scores in card.units():
        for score in card.program.plans[scores.unit.scope].scores:
            text = drawn(explanation(Page(language), ENGINE, card, scores, score.id))
            assert score.title.text(language)[:20] in text
            assert max(map(cell_len, text.splitlines())) <= 80
            assert not re.findall(r"\b(?:view|reason|words|line|step)\.[a-z_.]+\b", text)


def test_it_tells_rule_value_place_evidence_basis_and_confidence() -> None:
    text = flat(told("kabupaten-contoh", "iid-2026", "akta-singgah", "sid-20", width=110))
    card = scorecards("kabupaten-contoh", ("iid-2026",))[0]
    node = card.unit("akta-singgah").node("sid-20")
    place = node.inputs[0].place
    assert place is not None
    assert str(place) in text.replace("- ", "-")
    assert "Level 3: 3 or more Level 2: exactly 2 Level 1:" in text
    assert "Required: 3 documents (pdf) dated 2024–2026, for level 3 and above" in text
    assert "Evidence is lacking: 3 document" in text
    assert "400.10.11/1887/BSKDN" in text
    assert "Several sources agree." in text


def test_a_contradicted_claim_gives_its_reason_and_what_would_mend_it() -> None:
    text = flat(told("balangan-2023", "maturity", "galuh-sanggam", "impact-satisfaction"))
    assert "Score refused" in text
    assert "Said to have risen, but the figures went from 83.32 points to 34.37 points." in text
    assert "said to have risen, 2021 – 2022" in text
    assert "Gives nothing to" in text


def test_arithmetic_is_shown_down_to_where_it_branches() -> None:
    text = told("kabupaten-contoh", "iid-2026", "region", "iid")
    assert "× 0.4" in text
    assert len(re.findall(r"^ {16}Total +\d", text, re.MULTILINE)) == 2
    pooled = told("kabupaten-contoh", "iid-2026", "region", "sid-average")
    assert "÷ 12" in pooled


def test_self_assessed_levels_say_so() -> None:
    card = scorecards("kabupaten-contoh", ("iid-2026",))[0]
    scores = card.unit("balai-rembuk")
    level = next(iter(scores.unit.levels))
    text = flat(told("kabupaten-contoh", "iid-2026", "balai-rembuk", level))
    assert "Answered by self-assessment" in text
    assert "Self-assessed level" in text


def test_the_change_that_is_promised_is_the_verified_one() -> None:
    card = scorecards("kabupaten-contoh", ("iid-2026",))[0]
    step = nearest(ENGINE, card, "akta-singgah", "sid-20")
    assert step is not None
    text = flat(told("kabupaten-contoh", "iid-2026", "akta-singgah", "sid-20"))
    page = Page("en")
    assert f"from {page.figure(step.before)} to {page.figure(step.after)} points" in text
    assert flat(step.action.text("en")) in text
    assert "verified by scoring again" in text


def test_a_score_at_its_highest_needs_no_change() -> None:
    assert "at its highest already" in flat(told("kabupaten-contoh", "iid-2026", "jempol-sekolah", "sid-17"))


@pytest.mark.parametrize("ruleset", ["iid-2026", "maturity"])
def test_shares_are_those_of_the_attribution(ruleset: str) -> None:
    card = scorecards("kabupaten-contoh", (ruleset,))[0]
    headline = card.headline
    assert headline is not None
    sums: dict[tuple[str, str], list[Fraction]] = {}
    for share in attribution(card, card.region, headline.rule.score):
        row = sums.setdefault((share.unit, share.score), [Fraction(0), Fraction(0)])
        row[0] += share.claimed
        row[1] += share.proven
    for (unit, score), (claimed, proven) in list(sums.items())[:60]:
        scope = card.ruleset.scores[score].scope
        found = share_of(card, card.unit_of(scope, unit), score)
        assert found is not None
        assert (found[0] >= claimed, found[1] >= proven) == (True, True)
        if not card.ruleset.scores[score].parts():
            assert found == (claimed, proven)


def test_the_share_of_the_headline_is_all_of_it() -> None:
    card = scorecards("kabupaten-contoh", ("iid-2026",))[0]
    assert card.headline is not None
    assert share_of(card, card.region, "iid") == (card.headline.exact, card.headline.proven_exact)
    whole = [share_of(card, card.region, part) for part in ("spd", "sid")]
    assert sum(found[0] for found in whole if found) == card.headline.exact


def test_an_unknown_score_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        told("hss-2020", "maturity", "prs", "no-such-score")
