"""What can't be computed although it is reported says why; nobody is told to report it."""

from __future__ import annotations

from typing import Any

import pytest

from inovrules import Engine, next_steps
from inovrules.messages import LANGUAGES

TITLE = {"id": "X", "en": "X"}
NUMBER = {"type": "decimal", "title": TITLE}
DERIVED: dict[str, Any] = {
    "ratio": {"ratio": {"of": "a", "to": "b"}, "title": {"id": "Rasio", "en": "Ratio"}},
    "share": {"share": {"part": "a", "rest": "b"}, "title": {"id": "Bagian", "en": "Share"}},
    "growth": {"percent_change": {"from": "a", "to": "b"}, "title": {"id": "Kenaikan", "en": "Growth"}},
    "age": {"age": "day", "title": {"id": "Usia", "en": "Age"}},
    "deep": {"sum": ["ratio", "a"], "title": {"id": "Jumlah", "en": "Sum"}},
}
ENGINE = Engine()
RULES = ENGINE.load_ruleset(
    {
        "format": "inovrules/1", "id": "r", "version": "1", "title": TITLE, "missing": "zero",
        "facts": {"innovation": {"a": NUMBER, "b": NUMBER, "day": {"type": "date", "title": {"id": "Tanggal", "en": "Day"}}}},
        "derived": {"innovation": DERIVED},
        "scores": [
            *({"id": name, "scope": "innovation", "title": TITLE, "evaluator": "curve", "from": name, "points": [[0, 0], [9, 9]]} for name in DERIVED),
            {"id": "old", "scope": "innovation", "title": TITLE, "evaluator": "age", "from": "day", "unit": "years", "bands": [{"level": 1, "from": 0}]},
            {"id": "all", "scope": "innovation", "title": TITLE, "sum": [*DERIVED, "old"]},
            {"id": "mean", "scope": "region", "title": TITLE, "pool": {"how": "mean", "of": "all", "refused": "keep"}},
        ],
        "publish": [{"score": "mean", "digits": 2, "mode": "half_up", "classify_on": "exact", "rank_on": "exact"}],
    }
)  # fmt: skip


def reason(score: str, facts: dict[str, Any]) -> str:
    """Score an innovation; gives the reason for one score, in both languages."""
    listed = [{"id": "i", "name": "I", "facts": facts}]
    card = ENGINE.evaluate(ENGINE.load_portfolio({"region": {"name": "X"}, "as_of": "2026-07-01", "innovations": listed}, [RULES]), RULES)
    node = card.innovations[0].node(score)
    assert node.state == "missing"
    steps = [step for step in next_steps(ENGINE, card, limit=50) if step.score.id == score]
    told = [step.action.text("en") for step in steps]
    assert all(text.startswith("Report") == ("reported" in node.reason.text("en")) for text in told), told
    return " | ".join(node.reason.text(language) for language in LANGUAGES)


@pytest.mark.parametrize(
    ("score", "facts", "told"),
    [
        ("ratio", {"a": 5, "b": 0}, "Rasio tidak dapat dihitung: pembaginya nol, atau mungkin nol. | Ratio can't be computed: what it is divided by is zero, or may be."),
        ("ratio", {"a": 5, "b": {"less_than": 3}}, "Rasio tidak dapat dihitung: pembaginya nol, atau mungkin nol. | Ratio can't be computed: what it is divided by is zero, or may be."),
        ("share", {"a": 0, "b": 0}, "Bagian tidak dapat dihitung: jumlahnya nol, atau salah satu bagiannya mungkin kurang dari nol. | Share can't be computed: the whole is zero, or one of its parts may be less than zero."),
        ("growth", {"a": 0, "b": 5}, "Kenaikan tidak dapat dihitung: nilai awalnya nol, atau tidak pasti lebih dari nol. | Growth can't be computed: the value before is zero, or isn't certain to be more."),
        ("age", {"day": "2026-08"}, "Usia tidak dapat dihitung: Agustus 2026 sesudah tanggal penilaian (1 Juli 2026). | Age can't be computed: August 2026 is after the date of assessment (1 July 2026)."),
        ("deep", {"a": 5, "b": 0}, "Rasio tidak dapat dihitung: pembaginya nol, atau mungkin nol. | Ratio can't be computed: what it is divided by is zero, or may be."),
        ("ratio", {"a": 5}, "Belum dilaporkan. | Not reported."),
        ("deep", {"b": 0}, "Belum dilaporkan. | Not reported."),
    ],
    ids=["zero", "perhaps zero", "nothing to share", "from zero", "later", "of one that can't be", "half", "half of one"],
)  # fmt: skip
def test_the_reason_says_why(score: str, facts: dict[str, Any], told: str) -> None:
    """A divisor of zero, a date to come: that is what is told, wherever it lies."""
    assert reason(score, facts) == told


def test_a_date_to_come_is_not_called_unreported() -> None:
    """Whether the age is derived or an indicator's own."""
    assert "reported" not in reason("old", {"day": "2026-08-01"})
