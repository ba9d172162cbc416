"""What expressions give: points, levels, silence, and exactly so."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from support import node, rules

LEVELS = [{"level": 1, "points": "2"}, {"level": 2, "points": "2.5"}]


@pytest.mark.parametrize(
    ("expression", "reads", "more", "facts", "points", "level"),
    [
        ("n * 10", ["n"], {}, {"n": 3}, 30, None),
        ("n", ["n"], {"divisor": 3}, {"n": 2}, Fraction(2, 3), None),
        ("n > 4", ["n"], {}, {"n": 5}, 1, None),
        ("n > 4", ["n"], {"lowest": "-3", "highest": "7.5"}, {"n": 4}, -3, None),
        ("n > 4", ["n"], {"lowest": "-3", "highest": "7.5"}, {"n": 5}, Fraction(15, 2), None),
        ("f ? 2 : 1", ["f"], {"levels": LEVELS}, {"f": True}, Fraction(5, 2), 2),
        ("f", ["f"], {"levels": [{"level": 0}, {"level": 1, "points": "9"}]}, {"f": False}, 0, 0),
        ("p", ["p"], {"digits": {"p": 2}, "divisor": 100, "lowest": 0, "highest": 100}, {"p": "83.32"}, Fraction(8332, 100), None),
        ("stage == 'akhir' ? 4 : 1", ["stage"], {}, {"stage": "akhir"}, 4, None),
        ("size(note)", ["note"], {"lowest": 0, "highest": 99}, {"note": "dua é"}, 5, None),
        ("since >= timestamp('2024-05-01T00:00:00Z')", ["since"], {}, {"since": "2024-05-01"}, 1, None),
        ("since.getFullYear() < assessment_year && since < as_of", ["since"], {}, {"since": "2024-05-01"}, 1, None),
        ("'web' in channels ? size(channels) : 0", ["channels"], {"lowest": 0, "highest": 2}, {"channels": ["web", "loket"]}, 2, None),
        ("years.exists(y, y > 2020)", ["years"], {}, {"years": [2019, 2021]}, 1, None),
        ("size + 1", ["size"], {}, {"size": 3}, 4, None),
        ("n > 1 // 0.5 isn't read\n  ? 1 : 0", ["n"], {}, {"n": 2}, 1, None),
    ],
)
def test_results(  # noqa: PLR0913, PLR0917 - a row of the table above
    expression: str, reads: list[str], more: dict[str, Any], facts: dict[str, Any], points: Any, level: int | None
) -> None:
    found = node(rules(expression, *reads, **more), **facts)
    assert (found.state, found.points, found.level) == ("scored", points, level), found.reason.text("en")
    assert isinstance(found.points, int | Fraction)


@pytest.mark.parametrize(
    ("expression", "facts", "points"),
    [
        ("f ? n : 0", {"f": True}, None),
        ("f ? n : 0", {"f": False}, 0),
        ("f || n > 3 ? 1 : 0", {"f": True}, 1),
        ("f || n > 3 ? 1 : 0", {"n": 7}, 1),
        ("f || n > 3 ? 1 : 0", {"n": 1}, None),
        ("f && n > 3 ? 1 : 0", {"n": 1}, 0),
        ("reported.n ? n : 5", {}, 5),
        ("reported.n ? n : 5", {"f": True}, 5),
        ("reported.n ? n : 5", {"n": 2}, 2),
        ("n", {"f": True}, None),
    ],
)
def test_silence_only_counts_where_it_decides(expression: str, facts: dict[str, Any], points: int | None) -> None:
    found = node(rules(expression, "f", "n"), **facts)
    assert (found.state, found.points if found.state == "scored" else None) == ("scored" if points is not None else "missing", points)


def test_silence_names_the_fact() -> None:
    found = node(rules("f ? n : 0", "f", "n"), f=True)
    assert found.reason.text("id") == "Judul tidak dilaporkan."


def test_reasons_tell_expression_result_and_facts() -> None:
    found = node(rules("n > 4 ? 1500 : 0", "n"), n=5)
    assert found.reason.text("id") == "`n > 4 ? 1500 : 0` menghasilkan 1.500: Judul = 5."
    assert found.reason.text("en") == "`n > 4 ? 1500 : 0` gives 1,500: Title = 5."


@pytest.mark.parametrize("value", [Decimal("1.001"), "99.999"])
def test_a_number_that_is_too_precise_is_not_rounded(value: Any) -> None:
    found = node(rules("p", "p", digits={"p": 2}, lowest=0, highest=10000), p=value)
    assert found.state == "missing"
    assert "more precise" in found.reason.text("en")


def test_a_number_beyond_what_cel_counts_is_not_wrapped() -> None:
    assert node(rules("m > 0", "m"), m=2**63 - 1).points == 1
    assert node(rules("m > 0", "m"), m=2**63).state == "missing"


@pytest.mark.parametrize(("m", "why"), [(2**62, "integer overflow"), (101, "outside what the ruleset allows")])
def test_what_has_no_result_fails_alone_and_says_why(m: int, why: str) -> None:
    found = node(rules("m * 4", "m", lowest=0, highest=400), m=m)
    assert found.state == "failed"
    assert why in found.reason.text("en")
    assert "inovrules-cel" in found.reason.text("en")


def test_loops_have_a_budget() -> None:
    found = node(rules("years.all(a, years.all(b, a == b))", "years"), years=[1] * 900)
    assert found.state == "failed"
    assert "budget" in found.reason.text("en")
    assert node(rules("size(years) > 0", "years"), years=[1] * 1001).state == "missing"


def test_a_bound_or_a_vague_date_is_missing() -> None:
    assert node(rules("n > 4", "n"), n={"at_least": 3}).state == "missing"
    assert node(rules("since < as_of", "since"), since="2024").state == "missing"
