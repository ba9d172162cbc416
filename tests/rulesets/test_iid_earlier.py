"""IID 2024, 2023 and 2021: the maxima, who counts, and what isn't claimed. Their printed rows are the cases beside the rulesets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.rulesets import best, support

if TYPE_CHECKING:
    from inovrules import UnitScores

EDITIONS = ("2024", "2023", "2021")
MOST = {"2024": 111, "2023": 111, "2021": 150}


def scored(edition: str, facts: dict[str, Any], as_of: str = "") -> UnitScores:
    """Score one innovation by an edition, in the middle of its year unless a day is given."""
    ruleset = support.engine().load_ruleset(f"iid-{edition}")
    return support.score(support.portfolio({"facts": facts}, as_of=as_of or f"{edition}-07-01"), ruleset).innovations[0]


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_perfect_innovation(edition: str) -> None:
    """The best answers reach the maximum, proven where documents are asked; without any document only what asks for none."""
    ruleset = support.engine().load_ruleset(f"iid-{edition}")
    facts = best.best_facts(ruleset, "innovation", **({"benefit_measure": "people"} if edition == "2024" else {}))
    unit = {"facts": facts, "evidence": support.every_document(facts)}
    node = support.score(support.portfolio(unit, as_of=f"{edition}-07-01"), ruleset).innovations[0].node("maturity")
    assert (node.value, node.proven, ruleset.bounds["maturity"].high) == (MOST[edition],) * 3
    bare = scored(edition, facts).node("maturity").proven
    # Level 1 of row 8 is that there is no decree. 2021 asks nothing for rows 9 to 20: 3 + 6 + 6 + 6 + 6 + 6 + 6 + 6 + 9 + 15 + 9 + 15.
    assert bare == (2 + 93 if edition == "2021" else 1)


@pytest.mark.parametrize(
    ("edition", "facts", "accepted"),
    [
        ("2024", {}, False),
        ("2024", {"implemented": "2022-06-02"}, True),
        ("2024", {"implemented": "2022-06-01"}, False),
        ("2024", {"implemented": "2019-01-01", "developed": "2022-01-01"}, True),
        ("2024", {"implemented": "2019-01-01", "developed": "2021-12-31"}, False),
        ("2024", {"implemented": "2024", "design_words": 299}, False),
        ("2024", {"implemented": "2023", "design_words": 300}, True),
        ("2023", {"implemented": "1999-01-01", "design_words": 1}, True),
        ("2021", {"implemented": "2018-12-31"}, False),
        ("2021", {"implemented": "2019-01-01"}, True),
        ("2021", {"implemented": "2020-12-31"}, True),
        ("2021", {"implemented": "2021-01-01"}, False),
        ("2021", {}, False),
    ],
)
def test_who_counts(edition: str, facts: dict[str, Any], accepted: bool) -> None:  # noqa: FBT001 - a column of the table
    """Who counts, by the rules that were found; an edition without one accepts everybody."""
    assert scored(edition, facts).eligibility.accepted is accepted


def test_two_years_by_the_calendar() -> None:
    """The other reading of the age limit of 2024 accepts what was implemented early in T-2."""
    ruleset = support.engine().load_ruleset("iid-2024")
    reading = ruleset.readings[0].ruleset
    assert reading is not None
    source = support.portfolio({"facts": {"implemented": "2022-01-15"}}, as_of="2024-07-01")
    accepted = [support.score(source, rules).innovations[0].eligibility.accepted for rules in (ruleset, reading)]
    assert accepted == [False, True]


@pytest.mark.parametrize("edition", EDITIONS)
def test_reconstructed_and_without_an_index(edition: str) -> None:
    """They call themselves reconstructed and retired, publish no predicate, and no index."""
    ruleset = support.engine().load_ruleset(f"iid-{edition}")
    assert "rekonstruksi" in ruleset.title.id
    assert "reconstructed" in ruleset.title.en
    assert ruleset.status == "retired"
    assert {item.score for item in ruleset.publish} == {"maturity", "region-maturity"}
    assert not any(item.predicates for item in ruleset.publish)


@pytest.mark.parametrize("edition", EDITIONS)
def test_only_what_an_edition_asks_stays(edition: str) -> None:
    """An edition has the twenty rows, their sum and the average; the bases of benefit only where there were several."""
    ids = set(support.engine().load_ruleset(f"iid-{edition}").scores)
    rows = {f"sid-{number:02}" for number in range(1, 21)} | {"maturity", "region-maturity"}
    bases = {"people", "units", "savings", "income", "products"} if edition == "2024" else set()
    assert ids == rows | {f"sid-18-{basis}" for basis in bases}
