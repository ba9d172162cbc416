"""What would raise a score that is explained: its own nearest and farthest change, the best below it, or one more innovation."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from hypothesis import given

from inovrules import Engine
from inovrules.advice.explain import raising
from inovrules.advice.more import one_more
from inovrules.advice.steps import worth
from inovrules.facts import FactMap
from tests.properties import simple
from tests.properties.strategies import Node, cases
from tests.properties.support import evaluate
from tests.views.support import ENGINE, scorecards, scored

if TYPE_CHECKING:
    from inovrules import Scorecard
    from inovrules.advice.more import OneMore
    from inovrules.advice.steps import Step
    from inovrules.portfolio import Unit

CONTOH = "kabupaten-contoh"


def iid() -> Scorecard:
    return scorecards(CONTOH, ("iid-2026",))[0]


def of(card: Scorecard, unit: str, score: str) -> list[tuple[Any, Any, Step]]:
    return [(raised.before, raised.after, raised.step) for raised in raising(ENGINE, card, card.unit(unit), score).found]


@pytest.mark.parametrize(
    ("unit", "score"),
    [("jempol-sekolah", "maturity"), ("dinkes", "opd-maturity"), ("region", "sid-average"), ("region", "spd"), ("region", "iid")],
)
def test_a_score_made_of_others_is_raised_from_below(unit: str, score: str) -> None:
    """Each step, made and everything scored anew, takes the explained score to where it was said to go."""
    card = iid()
    found = of(card, unit, score)
    assert found
    for before, after, step in found:
        anew = Engine().evaluate(card.portfolio.replaced(step.changed), card.ruleset, readings=False).unit(unit).cell(score)
        now = card.unit(unit).cell(score)
        assert (before, after) in ((now.value, anew.value), (now.proven, anew.proven))
        assert after > before
        assert worth(step) > 0


def test_the_best_below_comes_first() -> None:
    gains = [after - before for before, after, _ in of(iid(), "jempol-sekolah", "maturity")]
    assert gains == sorted(gains, reverse=True) == [3, 2, 2]


def test_no_listed_change_of_one_question_is_beaten_by_trying_every_answer() -> None:
    """The farthest answer gives what trying all options of the fact gives at most, the nearest the least that is more than now."""
    card = iid()
    unit = card.unit("obat-hantar").unit
    now = card.unit("obat-hantar").cell("sid-16").value
    options = card.ruleset.facts["innovation"]["regulation"].options
    reached = {
        ENGINE.reevaluate(card, unit.with_facts({"regulation": option})).unit("obat-hantar").cell("sid-16").value for option in options
    }
    found = of(card, "obat-hantar", "sid-16")
    assert [after for _, after, _ in found] == [min(value for value in reached if value > now), max(reached)]


def test_one_answer_that_is_nearest_and_farthest_stands_once() -> None:
    assert len(of(iid(), "jempol-sekolah", "sid-19")) == 1


def test_nothing_is_advised_that_changes_nothing_published() -> None:
    """Of an innovation that doesn't count, and of an alternative that isn't chosen."""
    card = iid()
    search = raising(ENGINE, card, card.unit("sapa-difabel"), "sid-35")
    assert (search.found, search.futile) == ((), True)
    balangan = scorecards("balangan-2026", ("iid-2026",))[0]
    (raised,) = raising(ENGINE, balangan, balangan.unit("pak-sotarsa"), "sid-33-people").found
    assert dict(raised.step.facts) == {"benefit_basis": "people"}
    assert (raised.step.score.id, raised.step.before, raised.step.after) == ("sid-33", 0, 9)


@given(case=cases(most=2))
def test_whatever_is_advised_raises_what_is_explained(case: tuple[Node, Node]) -> None:
    """On generated rulesets: claimed or proven, and something that is published with it."""
    card = evaluate(*case)
    for scores in card.units():
        for score in list(card.program.plans[scores.unit.scope].scores)[-2:]:
            for raised in raising(ENGINE, card, scores, score.id).found:
                assert raised.after > raised.before
                assert worth(raised.step) > 0


# --- one more innovation


def more(card: Scorecard, unit: str, score: str) -> OneMore:
    found = one_more(card, card.unit(unit), score)
    assert found is not None
    return found


def larger(card: Scorecard, *added: Unit) -> Scorecard:
    """Score the portfolio with more innovations in it, from the beginning."""
    portfolio = evolve(card.portfolio, innovations=(*card.portfolio.innovations, *added), innovations_listed=True)
    return Engine().evaluate(portfolio, card.ruleset, readings=False)


def clone(card: Scorecard, unit: str, **facts: Any) -> Unit:
    """An innovation like one that is there, under another id."""
    old = card.unit(unit).unit
    return evolve(old, id=f"{unit}-2", facts=FactMap({**old.facts, **facts}))


def test_one_more_innovation_raises_the_count() -> None:
    """0.38 more, and the index only if it is more mature than the break-even; both found again by adding one to the portfolio."""
    card = iid()
    found = more(card, "region", "sid-36")
    assert found.action.text("en") == "One more eligible innovation"
    assert (found.own.before, found.own.least, found.own.pays) == (Fraction("4.56"), Fraction("0.38"), None)
    assert found.whole is not None
    assert found.whole.pays is not None
    for unit in ("jempol-sekolah", "lapak-naik-kelas", "sapa-difabel"):
        accepted = card.unit(unit).eligibility.accepted
        anew = larger(card, clone(card, unit))
        assert anew.region.cell("sid-36").value - card.region.cell("sid-36").value == (found.own.least if accepted else 0)
        if accepted:
            above = card.unit(unit).cell("maturity").value > found.whole.pays.value
            assert (anew.region.cell("iid").value > card.region.cell("iid").value) is above


def test_an_affair_that_nobody_covers_is_named() -> None:
    card = iid()
    found = more(card, "region", "basic-affairs")
    assert "Perumahan rakyat dan kawasan permukiman" in found.action.text("id")
    anew = larger(card, clone(card, "jempol-sekolah", affair="perumahan"))
    assert anew.region.cell("basic-affairs").value == found.own.before + found.own.least == 6


def test_as_many_are_named_as_open_the_gate() -> None:
    """Without any innovation the count is shut: five of the six affairs have to be covered first."""
    card = scorecards("majene-2021", ("iid-2026",))[0]
    found = more(card, "region", "sid-36")
    assert found.action.text("en").startswith("5 more eligible innovations, with ")
    affairs = ["pendidikan", "kesehatan", "pekerjaan_umum", "perumahan", "ketenteraman"]
    facts = {"stage": "penerapan", "implemented": "2024"}
    listed = [{"id": name, "name": name, "facts": {**facts, "affair": name}} for name in affairs]
    for number, value in ((4, 0), (5, Fraction("1.9"))):
        made = scored({"region": {"name": "R"}, "as_of": "2026-07-01", "innovations": listed[:number]}, "iid-2026")[0]
        assert made.region.cell("sid-36").value == value
    assert found.own.least == Fraction("1.9")


def test_a_silent_opd_is_named() -> None:
    card = scorecards(CONTOH, ("opd-coverage",))[0]
    found = more(card, "region", "opd-coverage")
    assert "Dinas Perumahan Rakyat" in found.action.text("id")
    anew = larger(card, evolve(clone(card, "jempol-sekolah"), opd="perkim"))
    assert anew.region.cell("opd-coverage").value == found.own.before + found.own.least


def test_what_a_mean_gains_depends_on_the_new_one() -> None:
    """Up to the floor any innovation raises it, beyond only one above the mean."""
    card = scorecards("balangan-2026", ("iid-2026",))[0]
    assert more(card, "region", "sid-average").is_any
    pays = more(iid(), "region", "sid-average").own.pays
    assert pays is not None
    assert pays.value == iid().region.cell("sid-average").value
    assert not more(iid(), "region", "sid-average").is_any


def test_a_count_at_its_cap_and_what_counts_nothing_gain_nothing() -> None:
    assert one_more(iid(), iid().region, "spd") is None
    assert one_more(iid(), iid().unit("jempol-sekolah"), "maturity") is None
    rules = simple.ruleset([1])
    rules["scores"].append(
        {"id": "few", "scope": "region", "title": simple.TITLE, "pool": {"how": "count", "cap": "1", "refused": "leave_out"}}
    )
    card = simple.score(rules, simple.portfolio([3], [4]))
    assert one_more(card, card.region, "few") is None


def test_what_a_count_asks_for_is_answered_by_the_new_one() -> None:
    """Only innovations of kind a are counted, and none is there yet."""
    rules = simple.ruleset([1])
    where = {"how": "count", "where": {"fact": "kind", "is": "a"}, "refused": "leave_out"}
    rules["scores"].append({"id": "kind-a", "scope": "region", "title": simple.TITLE, "pool": where})
    card = simple.score(rules, simple.portfolio([3], kind="b"))
    found = one_more(card, card.region, "kind-a")
    assert found is not None
    assert found.own.least == 1


def test_what_opds_answer_is_not_asked_of_a_new_innovation() -> None:
    """A fact of OPDs may bear the name of one of innovations, with other options."""
    rules = simple.ruleset([1])
    options = {"x": simple.TITLE, "y": simple.TITLE}
    rules["facts"]["opd"] = {"kind": {"type": "choice", "options": options, "title": simple.TITLE}}
    covers = {"how": "covers", "from": "opd", "fact": "kind", "values": ["x", "y"]}
    rules["scores"].append({"id": "kinds", "scope": "region", "title": simple.TITLE, "pool": covers})
    card = simple.score(rules, simple.portfolio([3], kind="a"))
    assert one_more(card, card.region, "kinds") is None
