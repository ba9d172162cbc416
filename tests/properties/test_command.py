"""Property 46: what the command writes is the library's document, and its exit code follows from that document alone."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from inovrules import Engine
from inovrules.views.json import render
from tests.located.writing import Writer
from tests.properties.command import ran
from tests.properties.generate.iid import make_portfolio
from tests.properties.strategies import cases, made, picks

if TYPE_CHECKING:
    from tests.properties.generate.iid import Answered
    from tests.properties.strategies import Case, Pick

RANDOMS = st.integers(0, 2**32).map(Random)


def files(folder: str, case: Case, random: Random) -> tuple[Path, Path]:
    """Write a ruleset and a portfolio as YAML in some style; gives the files, the portfolio's first."""
    found = Path(folder, "portfolio.yaml"), Path(folder, "rules.yaml")
    for file, document in zip(found, (case[1], case[0]), strict=True):
        file.write_text(Writer.write(document, random).text, "utf-8")
    return found


def of_library(portfolio: Path, *rulesets: str | Path, only: str | None = None) -> str:
    """Give the document that the library makes of the same files, by an engine of its own."""
    engine = Engine()
    rules = [engine.load_ruleset(str(ruleset)) for ruleset in rulesets]
    reported = engine.load_portfolio(portfolio, rules)
    reported = reported if only is None else reported.restricted(only)
    return render([engine.evaluate(reported, each) for each in rules], engine)


@given(case=cases(signed=True), random=RANDOMS)
def test_46_the_command_writes_the_document_of_the_library(case: Case, random: Random) -> None:
    """The JSON of the command is, byte for byte, the document that the library gives for the same files."""
    with TemporaryDirectory() as folder:
        portfolio, rules = files(folder, case, random)
        found = ran("evaluate", portfolio, "--ruleset", rules, "--format", "json")
        assert (found.code, found.err) == (0, "")
        assert found.out == of_library(portfolio, rules)
        written = Path(folder, "result.json")
        assert ran("evaluate", portfolio, "--ruleset", rules, "--format", "json", "--output", written).out == ""
        assert written.read_text("utf-8") == found.out


@given(case=cases(), random=RANDOMS, pick=picks())
def test_46_of_one_opd_too(case: Case, random: Random, pick: Pick) -> None:
    """Restricted to an OPD, both give the same document again."""
    assume(bool(case[1]["opds"]))
    opd = pick.one(case[1]["opds"])["id"]
    with TemporaryDirectory() as folder:
        portfolio, rules = files(folder, case, random)
        assert ran("evaluate", portfolio, "--ruleset", rules, "--opd", opd, "--format", "json").out == of_library(
            portfolio, rules, only=opd
        )


@settings(max_examples=max(4, settings().max_examples // 8))  # loading the ruleset twice takes a second
@given(answered=made(make_portfolio), random=RANDOMS)
def test_46_shipped_rulesets_too(answered: Answered, random: Random) -> None:
    """By shipped rulesets, several at once, both give the same document."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "portfolio.yaml")
        file.write_text(Writer.write({**answered.portfolio, "innovations": answered.portfolio["innovations"][:3]}, random).text, "utf-8")
        names = ("iid-2026", "opd-coverage")
        chosen = [part for name in names for part in ("--ruleset", name)]
        assert ran("evaluate", file, *chosen, "--format", "json").out == of_library(file, *names)


def expected_code(document: Any, least: Fraction) -> int:
    """Give the exit code that the documentation promises for a document."""
    cards = document["scorecards"]
    units = [unit for card in cards for unit in (card["region"], *card["opds"], *card["innovations"]) if unit]
    if any(node["claimed"]["state"] == "failed" for unit in units for node in unit["nodes"]):
        return 4
    headline = cards[0]["published"][0]["claimed"] if cards[0]["published"] else None
    return 0 if headline is not None and Fraction(headline["published"]) >= least else 1


@given(case=cases(), random=RANDOMS, least=st.sampled_from(["0", "0.5", "1", "2.25", "5", "100"]))
def test_46_the_exit_code_follows_from_the_document(case: Case, random: Random, least: str) -> None:
    """`--fail-under` compares the published claimed headline of the document that is written, and writes it whatever it says."""
    with TemporaryDirectory() as folder:
        portfolio, rules = files(folder, case, random)
        found = ran("evaluate", portfolio, "--ruleset", rules, "--format", "json", "--fail-under", least)
        assert found.out == of_library(portfolio, rules)
        assert found.code == expected_code(json.loads(found.out), Fraction(least))
        assert ("Below the limit" in found.err) == (found.code == 1)


@settings(max_examples=max(10, settings().max_examples // 2))
@given(case=cases(), random=RANDOMS, above=st.booleans())
def test_46_at_the_published_figure_the_limit_is_reached(case: Case, random: Random, *, above: bool) -> None:
    """A limit that is the published figure itself is reached; one a hair above it isn't, nor is any where nothing is published."""
    with TemporaryDirectory() as folder:
        portfolio, rules = files(folder, case, random)
        card = json.loads(of_library(portfolio, rules))["scorecards"][0]
        claimed = card["published"][0]["claimed"] if card["published"] else None
        figure = claimed["published"] if claimed else "0"
        least = f"{figure}{'' if '.' in figure else '.'}0001" if above else figure
        found = ran("evaluate", portfolio, "--ruleset", rules, "--format", "json", "--fail-under", least)
        assert found.code == int(above or claimed is None)
