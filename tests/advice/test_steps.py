"""Steps name what is to be reported, claim nothing as proven that no document proves, and mend contradictions first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from inovrules import Engine, findings_of, next_steps
from inovrules.advice.alike import steps_alike
from inovrules.advice.corrections import correction
from inovrules.advice.explain import nearest, raising
from inovrules.advice.moves import moves_up
from inovrules.facts import Change, PartialDate
from inovrules.views.document import document
from tests.views.support import ENGINE, NAMES, scorecards, scored

if TYPE_CHECKING:
    from inovrules import Scorecard
    from inovrules.advice.finding import Finding
    from inovrules.advice.steps import Step

CONTOH = "kabupaten-contoh"
CASES = [(name, ruleset) for name in NAMES for ruleset in ("maturity", "iid-2026")]


def told(step: Step) -> tuple[str, str]:
    return step.action.text("id"), step.action.text("en")


def listed(card: Scorecard) -> list[Step]:
    return [step for alike in steps_alike(ENGINE, card, limit=8, each=2) for step in alike.steps] + list(next_steps(ENGINE, card))


def written(card: Scorecard, step: Step, language: Any) -> list[str]:
    """How the values that were scored are written."""
    found = []
    declared = card.ruleset.facts[step.unit.scope]
    for name, value in step.facts.items():
        options = declared[name].options if name in declared else {}
        items: list[object] = (
            list(value) if isinstance(value, tuple) else [value.baseline, value.result] if isinstance(value, Change) else [value]
        )
        for item in items:
            option = options.get(str(item))
            text = str(item) if option is None else option.text(language)
            found.append(text.replace(".", ",") if language == "id" and option is None else text)
    return found


@pytest.mark.parametrize(("name", "ruleset"), CASES)
def test_every_step_tells_the_value_that_was_scored(name: str, ruleset: str) -> None:
    """In both languages; of a gain that only the best answer brings, it says so."""
    card = scorecards(name, (ruleset,))[0]
    for step in listed(card):
        indonesian, english = told(step)
        for value in written(card, step, "id"):
            assert value in indonesian, (value, indonesian)
        for value in written(card, step, "en"):
            assert value in english, (value, english)
        assert step.best_case == ("(paling banyak," in indonesian) == ("(at most," in english)
        assert bool(step.facts) != bool(step.documents)


@pytest.mark.parametrize(("name", "ruleset"), [(CONTOH, "iid-2026"), ("balangan-2023", "maturity"), ("majene-2021", "maturity")])
def test_the_document_holds_the_values_and_the_documents(name: str, ruleset: str) -> None:
    card = scorecards(name, (ruleset,))[0]
    plain = document([card], ENGINE)["scorecards"][0]["steps"]
    for step, made in zip(plain, next_steps(ENGINE, card), strict=True):
        assert set(step["facts"]) == set(made.facts)
        assert [one["kind"] for one in step["documents"]] == [one.kind for one in made.documents]
        assert (step["best_case"], step["gain_in"]) == (made.best_case, made.target.id)
        assert [text["en"] for text in step["needed"]] == [text.text("en") for text in made.needed]


def test_a_new_claim_is_not_proven_by_the_document_of_the_old_one() -> None:
    """The decree of the agency doesn't prove a regulation of the regent; which document would is named."""
    card = scorecards(CONTOH, ("iid-2026",))[0]
    step = nearest(ENGINE, card, "obat-hantar", "sid-16")
    assert step is not None
    assert (step.before, step.after) == (3, 6)
    assert step.gain > 0
    assert step.proven_gain == 0
    assert any("Perkada atau Perda yang ditetapkan" in text.text("id") for text in step.needed)
    assert "Data dukung yang masih perlu: Perkada atau Perda" in told(step)[0]
    assert "Evidence still needed: " in told(step)[1]


def test_what_was_proven_of_the_old_claim_stays_proven() -> None:
    """A higher claim takes nothing away either: the old documents still stand for the old level."""
    card = scorecards(CONTOH, ("iid-2026",))[0]
    for scores in card.innovations:
        if not scores.eligibility.accepted:
            continue
        for raised in raising(ENGINE, card, scores, "maturity").found:
            assert raised.step.proven_gain == 0 or raised.step.documents


def test_indicators_that_ask_for_no_document_are_proven_at_once() -> None:
    """Reporting one more fact fills the form, claimed and proven, while what the fact claims is only claimed."""
    card = scorecards("balangan-2023", ("maturity",))[0]
    steps = [step for step in listed(card) if step.facts and {"beneficiaries", "replications"} & set(step.facts)]
    assert steps
    assert all(0 < step.proven_gain < step.gain for step in steps)


CONTRADICTED = [("balangan-2023", "galuh-sanggam", "impact-satisfaction", ("naik", "83,32 poin", "34,37 poin"), ("risen", "83.32 points", "34.37 points")),
                (CONTOH, "akta-singgah", "impact-satisfaction", ("naik", "88,1 poin", "81,8 poin"), ("risen", "88.1 points", "81.8 points")),
                ("balangan-2023", "region", "reporting-count-trend", ("naik", "118", "115"), ("risen", "118", "115"))]  # fmt: skip


@pytest.mark.parametrize(("name", "unit", "score", "indonesian", "english"), CONTRADICTED)
def test_a_contradicted_claim_is_to_be_corrected_first(
    name: str, unit: str, score: str, indonesian: tuple[str, ...], english: tuple[str, ...]
) -> None:
    """Whatever the ruleset's remedy is: the stated direction and both figures are named, in the finding and in each move."""
    card = scorecards(name, ("maturity",))[0]
    found = next(found for found in findings_of(card) if score in [each.id for each in found.refuses])
    assert (found.kind, found.unit.id) == ("contradicted", unit)
    assert all(word in found.message.text("id") for word in indonesian)
    assert not [other for other in findings_of(card) if other.score and (other.score.id, other.unit.id) == (score, unit)]
    for text in [move.action.text for move in moves_up(card.unit(unit), card.ruleset.scores[score])]:
        assert text("id").startswith("Betulkan dahulu")
        assert text("en").startswith("Correct ")
        assert all(word in text("id") for word in indonesian)
        assert all(word in text("en") for word in english)


def test_turning_contradicted_figures_round_is_verified() -> None:
    """The one correction that can raise it: the figures stand the wrong way round. It is named with its figures."""
    card = scorecards("balangan-2023", ("maturity",))[0]
    step = nearest(ENGINE, card, "galuh-sanggam", "impact-satisfaction")
    assert step is not None
    (claim,) = step.facts.values()
    assert isinstance(claim, Change)
    assert (str(claim.baseline), str(claim.result), claim.claimed) == ("34.37", "83.32", "rose")
    assert (step.before, step.after) == (0, 6)
    assert "dari 34,37 poin menjadi 83,32 poin" in told(step)[0]


def survey(claim: dict[str, object]) -> tuple[Scorecard, Finding]:
    made = {
        "region": {"name": "R"}, "as_of": "2026-07-01",
        "innovations": [{"id": "a", "name": "A", "facts": {"satisfaction": claim}}],
    }  # fmt: skip
    card = scored(made, "impact")[0]
    return card, next(found for found in findings_of(card) if "impact-satisfaction" in [score.id for score in found.refuses])


def test_figures_outside_their_limits_are_to_be_corrected() -> None:
    """Nothing is said to rise; the figures themselves can't be."""
    card, found = survey({"baseline": 80, "result": 120})
    assert found.kind == "outside"
    mended = correction(card.unit("a"), card.ruleset.scores["impact-satisfaction"])
    assert mended is not None
    assert "angkanya, dari 80 poin menjadi 120 poin, tidak dapat diterima" in mended.text("id")
    assert not list(moves_up(card.unit("a"), card.ruleset.scores["impact-satisfaction"]))


def test_what_is_said_to_be_unchanged_has_no_right_way_round() -> None:
    card, found = survey({"baseline": 80, "result": 90, "claimed": "unchanged"})
    assert found.kind == "contradicted"
    mended = correction(card.unit("a"), card.ruleset.scores["impact-satisfaction"])
    assert mended is not None
    assert "“tetap”" in mended.text("id")
    assert not list(moves_up(card.unit("a"), card.ruleset.scores["impact-satisfaction"]))


def test_a_choice_whose_figure_is_there_only_lacks_the_choice() -> None:
    """880 people are reported; only the basis isn't: 9 points, and nothing else is to be reported."""
    card = scorecards("balangan-2026", ("iid-2026",))[0]
    step = nearest(ENGINE, card, "pak-sotarsa", "sid-33")
    assert step is not None
    assert dict(step.facts) == {"benefit_basis": "people"}
    assert (step.before, step.after, step.best_case) == (0, 9, False)
    assert all(word in told(step)[0] for word in ("880 orang", "level 3", "Hanya Dasar pengukuran kemanfaatan yang belum dilaporkan"))
    assert all(word in told(step)[1] for word in ("880", "level 3", "Only"))


def test_documents_for_a_figure_prove_it_once_it_is_chosen() -> None:
    """The figure isn't changed by choosing it, so that its documents count."""
    card = scorecards("balangan-2026", ("iid-2026",))[0]
    unit = card.unit("pak-sotarsa").unit
    made = {
        "region": {"name": "R"}, "as_of": "2026-07-01",
        "innovations": [{"id": "a", "name": "A", "facts": {"stage": "penerapan", "implemented": "2024", "beneficiaries": 880},
                         "evidence": [{"for": "beneficiaries", "kind": "pdf", "date": "2025-01-01"}]}],
    }  # fmt: skip
    assert unit.facts["beneficiaries"] == 880
    step = nearest(ENGINE, scored(made, "iid-2026")[0], "a", "sid-33")
    assert step is not None
    assert step.gain == step.proven_gain > 0
    assert step.needed == ()


def test_what_is_published_beside_the_index_has_a_stake_in_itself() -> None:
    """Majene: six recorded of twelve come first, in points of their own score, and so does the step that would mend it."""
    card = scorecards("majene-2021", ("maturity",))[0]
    first, second = findings_of(card)[:2]
    assert (first.kind, first.score and first.score.id, first.stake, first.apart) == ("short", "reporting-recorded", 50, True)
    assert first.figure is first.score
    assert all(word in first.message.text("id") for word in ("6 inovasi", "12 inovasi", "50", "100"))
    assert (second.kind, second.stake, second.figure) == ("unproven", 50, first.score)
    steps = next_steps(ENGINE, card)
    assert {step.score.id for step in steps[:1]} == {"reporting-recorded"}
    assert all(step.apart for step in steps)
    alike = steps_alike(ENGINE, card)
    assert "12 inovasi" in alike[0].action.text("id")
    assert alike[0].steps[0].target.id == "reporting-recorded"


def test_steps_beside_the_index_come_after_those_that_raise_it() -> None:
    for name in NAMES:
        card = scorecards(name, ("maturity",))[0]
        flags = [step.apart for step in next_steps(ENGINE, card, limit=20)]
        assert flags == sorted(flags)


def test_a_record_of_the_past_is_no_step() -> None:
    """Nobody is told to have had another rank: what is published beside the index and rests on a record isn't advised to be rewritten."""
    card = scorecards(CONTOH, ("maturity",))[0]
    assert card.region.cell("reporting-rank-trend-before").value == 0
    assert not [step for step in next_steps(ENGINE, card, limit=200) if step.score.id.startswith("reporting-rank")]
    assert not [found for found in findings_of(card) if found.kind == "short"]


def test_an_accepted_innovation_still_gets_its_steps_when_scored_anew() -> None:
    """What is advised once an innovation was made eligible is what is advised of it in a portfolio that says so."""
    card = scorecards(CONTOH, ("iid-2026",))[0]
    assert not raising(ENGINE, card, card.unit("loket-keliling"), "maturity").found
    unit = card.unit("loket-keliling").unit.with_facts({"developed": PartialDate.of(2025, 3, 1)})
    developed = Engine().evaluate(card.portfolio.replaced(unit), card.ruleset, readings=False)
    assert raising(ENGINE, developed, developed.unit("loket-keliling"), "maturity").found
