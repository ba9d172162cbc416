"""A broken portfolio and a broken ruleset are told together, as far as the one can be read without the other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.cli.support import run

if TYPE_CHECKING:
    from pathlib import Path

RULESET = "format: inovrules/1\nid: r\nversion: 1.0.0\ntitle: {id: X, en: X}\nmissing: zero\nscores:\n  - {id: s, scope: region, title: {id: X, en: X}, sum: [nope]}\n"
SOUND = RULESET.replace("sum: [nope]", "constant: 1")


def codes(folder: Path, portfolio: str, *rulesets: str) -> list[str]:
    """Evaluate a portfolio by rulesets; gives the codes that are told, in order."""
    file = folder / "portfolio.yaml"
    file.write_text(portfolio, "utf-8")
    options: list[str] = []
    for number, text in enumerate(rulesets):
        rules = folder / f"r{number}.yaml"
        rules.write_text(text, "utf-8")
        options += ["--ruleset", str(rules)]
    found = run("evaluate", file, *options, "--lang", "en")
    assert found.returncode == 3
    assert not found.stdout
    return re.findall(r"IR\d{3}", found.stderr)


@pytest.mark.parametrize(
    ("portfolio", "told"),
    [
        ("region: {name: X}\nas_of: 2026-07-01\nas_of: 2026-07-02\n", ["IR102"]),
        ("region: {name: X}\nas_of: 2026-07-01\nnote: !!x y\nopds: *none\n", ["IR103", "IR114"]),
        ("region: {name: X\n", ["IR101"]),
        ("", ["IR110"]),
        ("region: {name: X}\nas_of: 2026-07-01\nfacts: {zzz: 1}\n", []),  # which facts there are only the ruleset tells
    ],
    ids=["key twice", "tag and alias", "no yaml", "empty", "unknown fact"],
)
def test_faults_of_both_are_told(portfolio: str, told: list[str], tmp_path: Path) -> None:
    """Those of the text of the portfolio beside those of the ruleset."""
    assert sorted(set(codes(tmp_path, portfolio, RULESET))) == sorted([*told, "IR305"])
    assert sorted(set(codes(tmp_path, portfolio, SOUND, RULESET))) == sorted([*told, "IR305"])


def test_a_sound_ruleset_leaves_those_of_the_portfolio(tmp_path: Path) -> None:
    """All of them: of its text, and of what it says."""
    text = "region: {name: X}\nas_of: 2026-07\nfacts: {zzz: 1}\nnote: a\nnote: b\n"
    assert sorted(set(codes(tmp_path, text, SOUND))) == ["IR102", "IR209", "IR210"]
    assert sorted(set(codes(tmp_path, "region: {name: X\n", SOUND))) == ["IR101"]
