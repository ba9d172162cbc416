"""Who may count in IID 2026: stage, reporting window on every edge, length of the design description."""

from __future__ import annotations

from typing import Any

import pytest

from tests.rulesets import support

STAGE, NEWER, WINDOW, DESIGN = "stage-applied", "not-newer-than-window", "implemented-in-window", "design-length"
YEAR_END = {"from": "2023-12-15", "until": "2024-01-15"}
NEXT_YEAR = {"from": "2025-12-15", "until": "2026-01-15"}


def refusals(**facts: Any) -> list[str]:
    """Give the rules that refuse an innovation whose stage is right unless another is given."""
    unit = {"facts": {name: value for name, value in {"stage": "penerapan", **facts}.items() if value is not None}}
    eligibility = support.score(support.portfolio(unit)).innovations[0].eligibility
    assert eligibility.accepted == (not eligibility.refusals)
    return [ruling.rule.id for ruling in eligibility.refusals]


@pytest.mark.parametrize(
    ("implemented", "refused"),
    [
        ("2023-12-31", [WINDOW]),
        ("2024-01-01", []),
        ("2025-12-31", []),
        ("2026-01-01", [NEWER, WINDOW]),
        ("2026-07-01", [NEWER, WINDOW]),
        ("2023-12", [WINDOW]),
        ("2024-01", []),
        ("2025-12", []),
        ("2026-01", [NEWER, WINDOW]),
        ("2023", [WINDOW]),
        ("2024", []),
        ("2025", []),
        ("2026", [NEWER, WINDOW]),
        ("awal 2024", []),
        ("late 2025", []),
        ("akhir 2023", [WINDOW]),
        (YEAR_END, [WINDOW]),
        (NEXT_YEAR, [NEWER, WINDOW]),
        ({"from": "2024-01-01", "until": "2025-12-31"}, []),
        (None, [NEWER, WINDOW]),
    ],
)
def test_the_window_of_implementation(implemented: object, refused: list[str]) -> None:
    """Implemented from 1 January 2024 to 31 December 2025, whatever the precision of the date."""
    assert refusals(implemented=implemented) == refused


@pytest.mark.parametrize(
    ("implemented", "developed", "refused"),
    [
        ("2019", "2023-12-31", [WINDOW]),
        ("2019", "2024-01-01", []),
        ("2019", "2025-12-31", []),
        ("2019", "2026-01-01", [WINDOW]),
        ("2019", "2024", []),
        ("2019", "2023", [WINDOW]),
        ("2019", YEAR_END, [WINDOW]),
        ("2019", None, [WINDOW]),
        ("2023-12-31", "2024", []),
        (YEAR_END, "2025", []),
        ("2024-06-01", "2023", []),
        ("2026-01-01", "2025", [NEWER]),
        (None, "2025", [NEWER]),
    ],
)
def test_an_older_innovation_counts_when_it_was_developed_in_the_window(implemented: object, developed: object, refused: list[str]) -> None:
    """A development within the window stands for an implementation before it, never for one after it."""
    assert refusals(implemented=implemented, developed=developed) == refused


@pytest.mark.parametrize(("stage", "refused"), [("penerapan", []), ("uji_coba", [STAGE]), ("inisiatif", [STAGE])])
def test_only_applied_innovations_are_assessed(stage: str, refused: list[str]) -> None:
    """Trials and initiatives are listed, and refused."""
    assert refusals(stage=stage, implemented="2024") == refused


def test_an_unknown_stage_refuses() -> None:
    """Without a stage nobody can tell whether it is applied."""
    assert refusals(stage=None, implemented="2024") == [STAGE]


@pytest.mark.parametrize(
    ("count", "refused"),
    [(299, [DESIGN]), (300, []), (301, []), (0, [DESIGN]), (None, []), ({"at_least": 300}, []), ({"less_than": 300}, [DESIGN])],
)
def test_the_length_of_the_design_description(count: object, refused: list[str]) -> None:
    """At least 300 words; a length that isn't reported is accepted, as the ruleset says."""
    assert refusals(implemented="2024", design_words=count) == refused


def test_a_ruling_that_could_still_change_is_not_certain() -> None:
    """A refusal for want of a date is open; one for a date outside the window is final."""
    unknown = support.score(support.portfolio({"facts": {"stage": "penerapan"}})).innovations[0].eligibility
    outside = support.score(support.portfolio({"facts": {"stage": "penerapan", "implemented": "2019", "developed": "2020"}}))
    assert (unknown.accepted, unknown.certain) == (False, False)
    assert (outside.innovations[0].eligibility.accepted, outside.innovations[0].eligibility.certain) == (False, True)


def test_every_reason_is_told_at_once() -> None:
    """An innovation that fails several rules hears of all of them, in both languages, with what to do."""
    unit = {"facts": {"stage": "uji_coba", "implemented": "2026-03-01", "design_words": 12}}
    rulings = support.score(support.portfolio(unit)).innovations[0].eligibility.refusals
    assert [ruling.rule.id for ruling in rulings] == [STAGE, NEWER, WINDOW, DESIGN]
    for ruling in rulings:
        assert ruling.rule.remedy is not None
        assert all((ruling.rule.reason.id, ruling.rule.reason.en, ruling.rule.remedy.id, ruling.rule.remedy.en, ruling.rule.basis))


def test_a_refused_innovation_counts_nowhere_and_is_still_scored() -> None:
    """It is left out of average, count and affairs, while its own maturity stays visible."""
    good = [support.innovation(80, affair) for affair in support.BASIC_AFFAIRS[:5]]
    trial = support.innovation(111, "sosial", stage="uji_coba")
    without, having = support.score(support.portfolio(*good)), support.score(support.portfolio(*good, trial))
    for name in ("sid-average", "basic-affairs", "sid-36", "iid"):
        assert having.region.cell(name).value == without.region.cell(name).value, name
    refused = having.innovations[-1]
    assert refused.node("maturity").value > 0
    assert refused.published()[0].state == "refused"


@pytest.mark.parametrize(("affairs", "count"), [(6, "2.28"), (5, "1.9"), (4, "0"), (0, "0")])
def test_the_count_is_zero_below_five_of_six_affairs(affairs: int, count: str) -> None:
    """Losing the fifth basic-service affair costs the whole count row, and the gate says why."""
    units = [support.innovation(10, affair) for affair in support.BASIC_AFFAIRS[:affairs]] or [support.innovation(10)]
    region = support.score(support.portfolio(*units)).region
    node = region.node("sid-36")
    assert float(node.value) == float(count)
    gates = [line for line in node.lines if line.kind == "gate"]
    assert bool(gates) == (affairs < 5)
    assert sum(line.claimed for line in node.lines) == node.value


@pytest.mark.parametrize("other", ["kependudukan", "pangan", "fungsi_penunjang", "lainnya"])
def test_other_affairs_are_not_basic_services(other: str) -> None:
    """Only the six affairs of UU 23/2014 art. 12(1) count towards the five."""
    units = [support.innovation(10, affair) for affair in (*support.BASIC_AFFAIRS[:4], other)]
    region = support.score(support.portfolio(*units)).region
    assert (region.cell("basic-affairs").value, region.cell("sid-36").value) == (4, 0)


def test_two_innovations_of_one_affair_cover_it_once() -> None:
    """Coverage counts affairs, not innovations."""
    units = [support.innovation(10, "kesehatan") for _ in range(7)]
    assert support.score(support.portfolio(*units)).region.cell("basic-affairs").value == 1
