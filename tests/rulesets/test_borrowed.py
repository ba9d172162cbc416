"""What our own rulesets take from IID 2026: the same levels where they say that sources agree, and called ours wherever they differ."""

from __future__ import annotations

import re
from itertools import chain, combinations
from typing import TYPE_CHECKING, Any

import pytest

from inovrules.messages import LANGUAGES, number_text
from inovrules.ruleset.scores import Indicator
from tests.oracle import iid2026
from tests.rulesets import answers, support

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.ruleset.model import Confidence
    from inovrules.ruleset.scores import Score

OWN = ("novelty", "impact", "replicability", "reporting")
CITED = re.compile(r"IID 2026 indikator (\d+)(?: dasar ([a-f]))?\Z")
# The rows that a list of options answers, with all its options.
SUBSETS = {
    "22": ("actors", ("government", "business", "community", "academia", "media", "other")),
    "34": ("monitoring", ("none", "internal_report", "satisfaction_survey", "external_study")),
}


def borrowed() -> Iterator[tuple[str, str, str]]:
    """Give every indicator that cites one row of IID 2026: its ruleset, its id, and the code of the row."""
    for name in OWN:
        for score in support.engine().load_ruleset(name).scores.values():
            codes = {"".join(found.groups("")) for text in score.basis if (found := CITED.match(text))}
            if isinstance(score.body, Indicator) and len(codes) == 1:
                yield name, score.id, codes.pop()


def own(name: str, score: str) -> Score:
    """Give an indicator of one of our rulesets."""
    return support.engine().load_ruleset(name).scores[score]


def sourced(name: str, score: str) -> Confidence:
    """Give how well an indicator of one of our rulesets is sourced."""
    found = own(name, score).confidence
    assert found is not None
    return found


BORROWED = list(borrowed())
AGREEING = [(name, score, code) for name, score, code in BORROWED if sourced(name, score).grade == "agree"]


def asked(code: str) -> Iterator[dict[str, Any]]:
    """Give answers to a row: around every printed edge and finer than printed, or every set of its options."""
    if code in SUBSETS:
        name, options = SUBSETS[code]
        for items in chain.from_iterable(combinations(options, size) for size in range(1, len(options) + 1)):
            if "none" not in items or len(items) == 1:
                yield {name: list(items)}
        return
    for table in (iid2026.THRESHOLDS, iid2026.BETWEEN_PRINTED, iid2026.UNSTATED):
        for answer, _ in table.get(code, []):
            yield answers.number_facts(code, answer)


def test_which_indicators_are_borrowed() -> None:
    """The rows that our rulesets cite one by one; a new one is tested by being found here."""
    assert {(score, code) for _, score, code in AGREEING} == {
        ("impact-people", "33a"),
        ("impact-units", "33b"),
        ("impact-products", "33e"),
        ("impact-income", "33d"),
        ("impact-spending", "33c"),
        ("impact-periods", "33f"),
        ("replicability-replications", "31"),
        ("replicability-actors", "22"),
        ("replicability-monitoring", "34"),
    }
    assert {(score, code) for _, score, code in set(BORROWED) - set(AGREEING)} == {
        ("impact-progress", "33b"),
        ("replicability-manual", "26"),
        ("replicability-regulation", "16"),
        ("replicability-budget", "18"),
        ("replicability-plan", "21"),
    }


@pytest.mark.parametrize(("name", "score", "code"), AGREEING)
def test_what_is_called_agreed_has_the_levels_of_iid(name: str, score: str, code: str) -> None:
    """An indicator whose bands are those of IID 2026 gives the level that IID 2026 gives, on both sides of every edge."""
    ruleset = support.engine().load_ruleset(name)
    tried = list(asked(code))
    for facts in tried:
        theirs = support.indicator(code, facts)
        unit = {key: value for key, value in facts.items() if key != "benefit_basis"}
        ours = support.score(support.portfolio({"facts": unit}), ruleset).innovations[0].node(score)
        assert (ours.state, ours.level, ours.value) == (theirs.state, theirs.level, theirs.value), facts
    assert len(tried) >= 5


def proofs(score: Score) -> list[tuple[object, ...]]:
    """Give what an indicator asks for as evidence, without the words for it."""
    assert isinstance(score.body, Indicator)
    return [(sorted(need.any_of), need.at_least, need.from_level, need.valid) for need in score.body.evidence]


@pytest.mark.parametrize(("name", "score", "code"), AGREEING)
def test_other_evidence_than_that_of_iid_is_called_ours(name: str, score: str, code: str) -> None:
    """Where other documents are asked for than in IID 2026, the note says so."""
    theirs = support.iid().scores[support.ids()[code]]
    confidence = sourced(name, score)
    if proofs(own(name, score)) != proofs(theirs):
        assert confidence.note is not None
        assert re.search(r"data dukung\b.*pilihan kami", confidence.note.id)
        assert re.search(r"evidence\b.*ours", confidence.note.en)


@pytest.mark.parametrize(
    ("score", "said"), [("impact-spending", "30,00"), ("impact-periods", "tiga"), ("replicability-replications", "tiga")]
)
def test_a_level_above_what_iid_prints_is_called_ours(score: str, said: str) -> None:
    """An open top above a printed end is our choice, here as in IID 2026."""
    name = score.partition("-")[0]
    note = sourced(name, score).note
    assert note is not None
    assert said in note.id
    assert "pilihan kami" in note.id
    assert note.en.endswith("ours.")


@pytest.mark.parametrize("name", [*OWN, "maturity", "opd-coverage"])
def test_the_edges_of_predicates_are_called_ours(name: str) -> None:
    """No source sets the edges at which our own predicates start; each is named as ours, in both languages."""
    ruleset = support.engine().load_ruleset(name)
    note = ruleset.confidence.note
    assert note is not None
    headline = ruleset.publish[0]
    starts = [known.start for known in headline.predicates if known.start]
    assert len(starts) >= 2
    for language in LANGUAGES:
        text = note.text(language)
        assert all(re.search(rf"(?<![\d.,]){re.escape(number_text(start, language))}(?![\d])", text) for start in starts)
        assert {"id": "pilihan kami", "en": "ours"}[language] in text


@pytest.mark.parametrize("name", [*OWN, "maturity", "opd-coverage"])
def test_scores_that_are_published_with_predicates_carry_that_note(name: str) -> None:
    """Whoever looks at a published score finds that the edges of its predicates are ours."""
    ruleset = support.engine().load_ruleset(name)
    for item in ruleset.publish:
        if item.predicates and item.score.startswith(name):
            score = ruleset.scores[item.score]
            note = score.note if score.confidence != ruleset.confidence else ruleset.confidence.note
            assert note is not None
            assert re.search(r"predikat(nya)?\b.*pilihan kami", note.id), item.score
            assert re.search(r"predicates\b.*\b(ours|our choice)\b", note.en), item.score
