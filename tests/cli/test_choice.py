"""Which rulesets are used when none is named, and how units and indicators are found."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from inovrules import Engine
from inovrules.cli.errors import Problem
from inovrules.cli.loading import fits, load
from inovrules.cli.lookup import find_opd, find_scores, find_unit
from tests.cli.support import EXAMPLES, ROOT, run

if TYPE_CHECKING:
    from pathlib import Path

ENGINE = Engine()
OWN, OFFICIAL = ENGINE.load_ruleset("maturity"), ENGINE.load_ruleset("iid-2026")
MINIMAL = "region: {name: R}\nas_of: 2026-07-01\n"


def written(folder: Path, text: str) -> str:
    file = folder / "p.yaml"
    file.write_text(text, "utf-8")
    return str(file)


COVERAGE = "The list of agencies isn't complete; for their coverage: --ruleset opd-coverage"
"""What is said of the coverage of agencies, in a line."""


def chosen(source: str) -> tuple[list[str], tuple[str, ...]]:
    loaded = load(ENGINE, source, (), "en")
    return [rules.id for rules in loaded.rulesets], loaded.notes


def test_the_newest_official_ruleset_joins_when_the_facts_fit() -> None:
    assert chosen(str(EXAMPLES / "kabupaten-contoh.yaml")) == (["maturity", "iid-2026"], ())


def test_none_was_in_force() -> None:
    names, notes = chosen(str(EXAMPLES / "hss-2020.yaml"))
    assert names == ["maturity"]
    assert notes == ("No official ruleset known here was in force on 15 July 2020, so only maturity is used.",)


@pytest.mark.parametrize("case", ["hss-2020", "majene-2021"])
def test_an_incomplete_list_of_agencies_is_hinted_at_in_one_line(case: str) -> None:
    for language, line in (("en", COVERAGE), ("id", "Daftar perangkat daerah belum lengkap; cakupannya: --ruleset opd-coverage")):
        assert line in run("evaluate", EXAMPLES / f"{case}.yaml", "--lang", language).stdout.splitlines()


def test_a_complete_list_or_a_choice_of_ones_own_needs_no_hint() -> None:
    for arguments in (["kabupaten-contoh.yaml"], ["hss-2020.yaml", "--ruleset", "maturity"], ["hss-2020.yaml", "--opd", "dinkes"]):
        file, *rest = arguments
        assert "--ruleset opd-coverage" not in run("evaluate", EXAMPLES / file, *rest).stdout


def test_one_is_in_force_but_nothing_is_reported_for_it(tmp_path: Path) -> None:
    names, notes = chosen(written(tmp_path, MINIMAL))
    assert names == ["maturity"]
    assert "Regional Innovation Index 2026 (iid-2026) is in force, but" in notes[0]


@pytest.mark.parametrize(
    "reported",
    [
        "facts: {bpk_opinion: wtp}",
        "levels: {spd-01: 2}",
        "innovations: [{id: a, name: A, facts: {work_tools: manual}}]",
        "innovations: [{id: a, name: A, levels: {sid-16: 2}}]",
    ],
)
def test_one_fact_or_level_that_only_it_asks_for_is_enough(tmp_path: Path, reported: str) -> None:
    assert chosen(written(tmp_path, MINIMAL + reported + "\n"))[0] == ["maturity", "iid-2026"]


def test_facts_that_both_ask_for_are_not(tmp_path: Path) -> None:
    portfolio = ENGINE.load_portfolio(
        written(tmp_path, MINIMAL + "innovations: [{id: a, name: A, facts: {beneficiaries: 880}}]\n"), [OWN, OFFICIAL]
    )
    assert not fits(portfolio, OWN, OFFICIAL)


def test_naming_a_ruleset_uses_that_one_alone() -> None:
    text = run(
        "evaluate", EXAMPLES / "kabupaten-contoh.yaml", "--ruleset", "opd-coverage", "--ruleset", "opd-coverage", "--format", "json"
    ).stdout
    assert [card["ruleset"]["id"] for card in json.loads(text)["scorecards"]] == ["opd-coverage"]


def test_a_ruleset_may_be_a_file() -> None:
    file = ROOT / "rulesets" / "opd-coverage.yaml"
    if not file.is_file():
        pytest.skip("the rulesets are inside the package")
    text = run("evaluate", EXAMPLES / "hss-2020.yaml", "--ruleset", file, "--format", "json").stdout
    assert json.loads(text)["scorecards"][0]["ruleset"]["id"] == "opd-coverage"


PORTFOLIO = ENGINE.load_portfolio(EXAMPLES / "kabupaten-contoh.yaml", [OWN, OFFICIAL])


@pytest.mark.parametrize("name", ["akta-singgah", "AKTA-SINGGAH", "AKTA SINGGAH (Akta Selesai di Persinggahan Desa)", "akta singgah"])
def test_an_innovation_is_found_by_id_name_or_beginning(name: str) -> None:
    assert find_unit(PORTFOLIO, name, "en").id == "akta-singgah"


def test_opds_and_the_region_are_found_too() -> None:
    assert find_unit(PORTFOLIO, "dinas sosial", "en").scope == "opd"
    assert find_unit(PORTFOLIO, "region", "en").scope == "region"
    assert find_unit(PORTFOLIO, "kabupaten contoh", "en").scope == "region"
    assert find_opd(PORTFOLIO, "dinkes", "en").id == "dinkes"


def test_an_ambiguous_beginning_names_the_candidates() -> None:
    with pytest.raises(Problem, match=r"may mean any of: .*dinkes.*dinsos"):
        find_unit(PORTFOLIO, "Dinas", "en")


def test_an_opd_is_no_innovation() -> None:
    with pytest.raises(Problem, match="no agency"):
        find_opd(PORTFOLIO, "akta-singgah", "en")


@pytest.mark.parametrize("name", ["sid-33-people", "33a", "33A", "people reached", "Cakupan penerima manfaat (orang)"])
def test_an_indicator_is_found_by_id_number_or_title(name: str) -> None:
    found = find_scores([OWN, OFFICIAL], find_unit(PORTFOLIO, "akta-singgah", "en"), name, "en")
    assert [score.id for _, score in found] == ["sid-33-people"]


def test_a_score_of_several_rulesets_is_explained_in_each() -> None:
    found = find_scores([OWN, OFFICIAL], find_unit(PORTFOLIO, "akta-singgah", "en"), "maturity", "en")
    assert [rules.id for rules, _ in found] == ["maturity", "iid-2026"]
    text = run("explain", EXAMPLES / "kabupaten-contoh.yaml", "akta-singgah", "maturity").stdout
    assert [f"{rules.id} {rules.version}" in text for rules, _ in found] == [True, True]


def test_indicators_of_another_scope_are_not_offered() -> None:
    with pytest.raises(Problem, match="No ruleset used here has an indicator `spd-01` for AKTA SINGGAH"):
        find_scores([OFFICIAL], find_unit(PORTFOLIO, "akta-singgah", "en"), "spd-01", "en")


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "Other rulesets have it: iid-2026, iid-2027. Add for instance --ruleset iid-2026."), ("id", "ada pada aturan lain")],
)
def test_an_indicator_of_another_shipped_ruleset_is_said_to_be_there(language: str, words: str) -> None:
    """Before 29 April 2026 only `maturity` is used, which has no indicator 33: the rulesets that have it are named."""
    result = run("explain", EXAMPLES / "balangan-2026.yaml", "pak-sotarsa", "33", "--lang", language)
    assert result.returncode == 2
    assert words in result.stderr


def test_an_indicator_that_no_ruleset_has_is_not_said_to_be_elsewhere() -> None:
    result = run("explain", EXAMPLES / "balangan-2026.yaml", "pak-sotarsa", "99", "--lang", "en")
    assert result.returncode == 2
    assert "--ruleset" not in result.stderr
