"""The rulesets of KIPP: they load, score by hand-computed cases, and say of each innovation whether it may enter."""

from __future__ import annotations

import re
import subprocess
import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

import inovrules_kipp
import pytest

from inovrules import Engine, Plugins
from inovrules.plugins import Source

IDS = ["kipp-2021", "kipp-2021-replikasi", "kipp-2023"]
# From the slides, in their order; typed here once more, so that a slip in the ruleset is seen.
WEIGHTS = {
    "background": 10,
    "novelty": 15,
    "implementation": 5,
    "significance": 30,
    "adaptability": 20,
    "resources": 5,
    "sustainability": 15,
}
FIT_2021 = {"implemented": "2019-03-31", "kipp_recognition": ["none"], "kipp_theme": "true", "kipp_category_2021": "health"}
CLOSE = "2021-03-31"


def engine() -> Engine:
    return Engine(Plugins.of(Source("inovrules-kipp", "0.1.0", lambda: inovrules_kipp)))


def scored(ruleset: str, facts: dict[str, Any], *, as_of: str = CLOSE, proofs: tuple[str, ...] = ()) -> Any:
    made = engine()
    rules = made.load_ruleset(ruleset)
    papers = [{"for": name, "kind": "pdf"} for name in proofs]
    listed = [{"id": "a", "name": "A", "facts": facts, "evidence": papers}]
    reported = {"region": {"name": "Kabupaten Contoh"}, "as_of": as_of, "innovations": listed}
    return made.evaluate(made.load_portfolio(reported, [rules]), rules)


def judged(ruleset: str, **facts: Any) -> tuple[bool, bool]:
    found = scored(ruleset, facts).innovations[0].eligibility
    return found.accepted, found.certain


@pytest.mark.parametrize("name", IDS)
def test_it_loads_and_says_how_sure_it_is(name: str) -> None:
    rules = engine().load_ruleset(name)
    assert rules.id == name
    assert rules.status == "retired"
    assert not rules.official
    assert rules.confidence.note is not None
    for each in (*rules.eligibility, *rules.scores.values()):
        assert each.title.id != each.title.en or each.title.id == "Implementasi"


def test_all_are_found_together_by_one_portfolio() -> None:
    made = engine()
    rules = [made.load_ruleset(name) for name in (*IDS, "iid-2026", "maturity")]
    loaded = made.load_portfolio(
        {"region": {"name": "Kabupaten Contoh"}, "as_of": CLOSE, "innovations": [{"id": "a", "name": "A", "facts": FIT_2021}]}, rules
    )
    assert [made.evaluate(loaded, each).ruleset.id for each in rules] == [*IDS, "iid-2026", "maturity"]


def test_the_weights_are_those_of_the_slides_and_sum_to_100() -> None:
    scores = engine().load_ruleset("kipp-2023").scores
    assert {name: scores[f"kipp-2023-{name}"].weight for name in WEIGHTS} == WEIGHTS
    assert sum(WEIGHTS.values()) == 100
    assert scores["kipp-2023-summary"].weight == 0


@pytest.mark.parametrize(
    ("given", "found"),
    [
        (dict.fromkeys(WEIGHTS, "100"), Fraction(100)),
        (dict.fromkeys(WEIGHTS, "0"), Fraction(0)),
        # 80·10 + 70·15 + 90·5 + 60·30 + 75·20 + 100·5 + 50·15 = 800 + 1050 + 450 + 1800 + 1500 + 500 + 750 = 6850
        (
            {
                "background": "80",
                "novelty": "70",
                "implementation": "90",
                "significance": "60",
                "adaptability": "75",
                "resources": "100",
                "sustainability": "50",
            },
            Fraction("68.5"),
        ),
        # 33.33·30 = 999.9, all else silent
        ({"significance": "33,33"}, Fraction("9.999")),
        ({"novelty": "100", "sustainability": "100"}, Fraction(30)),
    ],
)
@pytest.mark.parametrize("words", [None, "0", "150", "201"])
def test_scores_computed_by_hand(given: dict[str, str], found: Fraction, words: str | None) -> None:
    facts = {f"kipp_{name}": value for name, value in given.items()} | ({} if words is None else {"kipp_summary_words": words})
    card = scored("kipp-2023", {**facts, "kipp_recognition": ["none"]}, proofs=tuple(facts))
    node = card.innovations[0].node("kipp-2023")
    assert (node.value, node.proven) == (found, found)
    assert card.region.node("kipp-2023-mean").value == found


def test_what_has_no_document_is_claimed_and_not_proven() -> None:
    facts = {f"kipp_{name}": "100" for name in WEIGHTS}
    node = scored("kipp-2023", facts, proofs=("kipp_significance",)).innovations[0].node("kipp-2023")
    assert (node.value, node.proven) == (100, 30)


@pytest.mark.parametrize(("words", "level"), [("0", 0), ("1", 1), ("200", 1), ("201", 0)])
def test_the_summary_has_at_most_200_words(words: str, level: int) -> None:
    assert scored("kipp-2023", {"kipp_summary_words": words}).innovations[0].node("kipp-2023-summary").level == level


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({}, (True, True)),
        ({"implemented": "2019-04-01"}, (False, True)),  # one day short of two years
        ({"implemented": None}, (False, False)),
        ({"implemented": "2019"}, (False, False)),
        ({"kipp_recognition": ["top_terpuji"]}, (False, True)),
        ({"kipp_recognition": ["top_99"], "kipp_top99_times": "1"}, (True, True)),
        ({"kipp_recognition": ["top_99"], "kipp_top99_times": "2"}, (False, True)),
        ({"kipp_recognition": ["top_99"]}, (True, False)),
        ({"kipp_recognition": None}, (True, False)),
        ({"kipp_theme": "false"}, (False, True)),
        ({"kipp_theme": None}, (False, False)),
        ({"kipp_category_2021": None}, (False, False)),
    ],
)
def test_who_may_enter_the_general_group_of_2021(change: dict[str, Any], found: tuple[bool, bool]) -> None:
    facts = {name: value for name, value in {**FIT_2021, **change}.items() if value is not None}
    assert judged("kipp-2021", **facts) == found


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ({"implemented": "2020-03-31", "kipp_replicates_top99": "1"}, (True, True)),
        ({"implemented": "2020-04-01", "kipp_replicates_top99": "1"}, (False, True)),
        ({"implemented": "2020-03-31", "kipp_replicates_top99": "0"}, (False, True)),
        ({"implemented": "2020-03-31"}, (False, False)),
    ],
)
def test_who_may_enter_the_replication_group_of_2021(facts: dict[str, Any], found: tuple[bool, bool]) -> None:
    assert judged("kipp-2021-replikasi", **facts) == found


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ({"kipp_recognition": ["none"]}, (True, True)),
        ({"kipp_recognition": ["top_99"], "kipp_top99_times": "1"}, (True, True)),
        ({"kipp_recognition": ["top_99"], "kipp_top99_times": "2"}, (False, True)),
        ({"kipp_recognition": ["top_terpuji"]}, (False, True)),
    ],
)
def test_who_may_enter_the_general_group_of_2023(facts: dict[str, Any], found: tuple[bool, bool]) -> None:
    assert judged("kipp-2023", **facts) == found


HSS = """\
format: inovrules-portfolio/1
region: {name: Kabupaten Hulu Sungai Selatan, level: kabupaten}
as_of: 2020-07-15
opds: [{id: dinkes, name: Dinas Kesehatan}]
innovations:
  - id: si-midun
    name: Si Midun Chatting Ke Faskes
    opd: dinkes
    facts:
      aims: Menurunkan stunting dengan melibatkan bidan kampung
      implemented: {from: 2017-07-16, until: 2018-07-15, said: sudah berjalan dua tahun}
      kipp_recognition: [top_terpuji]
"""


@pytest.mark.parametrize("name", ["kipp-2021", "kipp-2023"])
def test_si_midun_grew_out_of_a_top_35_of_2016(tmp_path: Path, name: str) -> None:
    (tmp_path / "hss.yaml").write_text(HSS, "utf-8")
    made = engine()
    rules = made.load_ruleset(name)
    card = made.evaluate(made.load_portfolio(str(tmp_path / "hss.yaml"), [rules]), rules)
    eligibility = card.innovations[0].eligibility
    assert not eligibility.accepted
    failed = {ruling.rule.id for ruling in eligibility.rulings if ruling.passes is False}
    assert failed == {"never-commended"}
    assert [reading.id for reading in rules.readings] == ["predecessor-free"]


def test_the_age_of_si_midun_is_enough() -> None:
    facts = {**FIT_2021, "implemented": {"from": "2017-07-16", "until": "2018-07-15"}}
    assert judged("kipp-2021", **facts) == (True, True)


def test_the_example_of_the_readme(tmp_path: Path) -> None:
    readme = (Path(__file__).parents[1] / "README.md").read_text("utf-8")
    (file,) = re.findall(r"<!-- file: (\S+) -->\n\n```yaml\n(.*?)```", readme, re.DOTALL)
    (tmp_path / file[0]).write_text(file[1], "utf-8")
    consoles = re.findall(r"```console\n\$ inovrules (.*?)\n(.*?)```", readme, re.DOTALL)
    assert consoles
    for line, output in consoles:
        run = subprocess.run(
            [sys.executable, "-m", "inovrules", *line.split()], cwd=tmp_path, check=False, capture_output=True, text=True, encoding="utf-8"
        )
        assert run.stdout == output
