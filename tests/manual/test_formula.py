"""The formula that a manual prints, computed by hand from the engine's figures of its parts, is the engine's figure of the whole."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest

from inovrules import Engine
from inovrules.manual.formula import arithmetic
from inovrules.ruleset.library import shipped_ids
from inovrules.ruleset.scores import Choose, Indicator, Ladder, Pool
from tests.cli.support import EXAMPLES

ENGINE = Engine()
RULES = [ENGINE.load_ruleset(name) for name in shipped_ids()]
PLAIN = [
    (rules.id, score.id)
    for rules in RULES
    for score in rules.scores.values()
    if not isinstance(score.body, Choose | Indicator | Ladder | Pool)
    and re.fullmatch(r"[a-z0-9 .+×÷();-]+", arithmetic(score, rules, "en"))
]
CARDS = {rules.id: ENGINE.evaluate(ENGINE.load_portfolio(EXAMPLES / "kabupaten-contoh.yaml", [rules]), rules) for rules in RULES}


def by_hand(line: str, values: dict[str, Fraction]) -> Fraction:
    """Compute a line of arithmetic: names are replaced by their values, and Python's exact fractions do the rest."""
    names = sorted(values, key=len, reverse=True)
    filled = re.sub("|".join([*map(re.escape, names), r"\d+(?:\.\d+)?"]), lambda found: _number(found[0], values), line)
    python = filled.replace("×", "*").replace("÷", "/").replace(";", ",")
    return Fraction(eval(python, {"__builtins__": {}, "Fraction": Fraction, "max": max, "min": min}))  # noqa: S307 - our own page


def _number(word: str, values: dict[str, Fraction]) -> str:
    return repr(values[word]) if word in values else f"Fraction('{word}')"


def test_there_are_lines_to_compute() -> None:
    assert {"iid-2026", "maturity", "novelty"} <= {name for name, _ in PLAIN}


@pytest.mark.parametrize(("name", "score_id"), PLAIN)
def test_a_line_comes_to_what_the_engine_says(name: str, score_id: str) -> None:
    card = CARDS[name]
    score = card.ruleset.scores[score_id]
    line = arithmetic(score, card.ruleset, "en")
    for unit in (card.region, *card.opds, *card.innovations):
        if unit.unit.scope == score.scope:
            nodes = {part.score: unit.node(part.score) for part in score.parts()}
            if all(node.state in ("scored", "missing") for node in nodes.values()) and score.policy == "zero":
                assert by_hand(line, {key: Fraction(node.value) for key, node in nodes.items()}) == unit.node(score_id).value


@pytest.mark.parametrize(
    ("score_id", "shown"),
    [
        ("sid-average", "total of maturity ÷ max(n; 12)"),
        ("sid-36", "min(n innovations; 200) × 0.38, or at most 0 without: At least 5 of the 6 basic-service affairs"),
        ("iid", "total × 100 ÷ 250"),
    ],
)
def test_lines_of_the_official_index(score_id: str, shown: str) -> None:
    rules = ENGINE.load_ruleset("iid-2026")
    assert arithmetic(rules.scores[score_id], rules, "en") == shown
