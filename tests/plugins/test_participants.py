"""The scorecard says which plugins took part, and how much of the score came from each."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from inovrules import Engine, Plugins
from inovrules.messages import Text
from inovrules.plugins import Reader, RulesetSource
from inovrules.scoring.participants import participants
from inovrules.views.document import document
from tests.plugins.support import hooked, kind, portfolio, ruleset, scored, source

if TYPE_CHECKING:
    from pathlib import Path


@given(row=st.lists(st.integers(0, 100), min_size=1, max_size=4))
def test_shares_add_up_to_the_headline(row: list[int]) -> None:
    plugins = Plugins.of(source("one-dist", kind("one")), source("two-dist", kind("two"), kind("three")), source("idle-dist", kind("idle")))
    card = scored(plugins, ruleset("one", "two", "three"), portfolio(*row))
    found = {each.distribution: each for each in participants(card)}
    assert sorted(found) == ["one-dist", "two-dist"]
    assert found["two-dist"].evaluators == ("three", "two")
    assert found["one-dist"].claimed == Fraction(sum(row), len(row))
    assert found["one-dist"].claimed + found["two-dist"].claimed == card.headline.exact  # type: ignore[union-attr]
    assert found["two-dist"].proven == 2 * Fraction(sum(row), len(row))


def test_rulesets_and_readers_take_part_too(tmp_path: Path) -> None:
    file = tmp_path / "shipped.yaml"
    file.write_text("format: inovrules/1\nid: shipped\nversion: 1.0.0\ntitle: {id: A, en: A}\n", "utf-8")
    read: Any = lambda path: portfolio() | {"region": {"name": path.stem}}  # noqa: E731 - a reader in one line
    plugin = hooked("both-dist", rulesets=lambda: [RulesetSource(file)], readers=lambda: [Reader("x", (".x",), Text("x", "x"), read)])
    engine = Engine(Plugins.of(plugin))
    rules = engine.load_ruleset("shipped")
    (tmp_path / "contoh.x").write_text("", "utf-8")
    card = engine.evaluate(engine.load_portfolio(tmp_path / "contoh.x", [rules]), rules)
    (told,) = document([card], engine)["scorecards"][0]["plugins"]
    assert (told["distribution"], told["rulesets"], told["reader"], told["evaluators"]) == ("both-dist", ["shipped"], "x", [])
