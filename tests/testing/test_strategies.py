"""What the strategies give: every kind of answer, rulesets with everything in them, and types that hypothesis knows by itself."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
import warnings
from contextlib import suppress
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import HypothesisWarning, NoSuchExample

from inovrules import Engine, Plugins, Portfolio, Ruleset
from inovrules.evaluators.builtin import BUILTIN
from inovrules.exact import Span
from inovrules.facts import TYPES, Change, PartialDate
from inovrules.ruleset.scores import Aggregate, Choose, Constant, Indicator, Ladder, Pool, Same
from inovrules.testing.strategies import facts, inputs, portfolios, rulesets
from tests.evaluators.support import FACTS
from tests.plugins.support import kind
from tests.testing.bad import GOOD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

ROOT = Path(__file__).parents[2]


def seen(strategy: st.SearchStrategy[Any], kinds: Callable[[Any], Iterable[str]], wanted: set[str], most: int = 1000) -> set[str]:
    """Give what of `wanted` the first examples don't show."""
    left = set(wanted)

    def is_all(found: Any) -> bool:
        left.difference_update(kinds(found))
        return not left

    tried = settings(max_examples=most, derandomize=True, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    with suppress(NoSuchExample), warnings.catch_warnings():
        warnings.simplefilter("ignore", HypothesisWarning)  # hypothesis writes down what it found, and a ruleset is long
        find(strategy, is_all, settings=tried)
    return left


def shapes(value: Any) -> list[str]:
    if isinstance(value, Span):
        return ["about" if value.about else "open" if value.low is None or value.high is None else "between"]
    if isinstance(value, PartialDate):
        return ["day" if value.day else "partial"]
    if isinstance(value, Change):
        return ["told" if value.baseline is None and value.result is None else "figures", *shapes(value.baseline)]
    return [type(value).__name__, *(["zero"] if value == 0 else []), *(["threshold"] if value == 200 else [])]


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("people", {"int", "zero", "threshold", "about", "open", "between"}),
        ("rate", {"Decimal", "zero", "about", "open", "between"}),
        ("started", {"day", "partial"}),
        ("reached", {"told", "figures", "open", "int"}),
        ("partners", {"tuple"}),
        ("sop", {"bool"}),
        ("stage", {"str"}),
        ("aims", {"str"}),
    ],
)
def test_facts_have_every_shape(name: str, wanted: set[str]) -> None:
    assert seen(facts(FACTS[name], near=[200]), shapes, wanted) == set()


@pytest.mark.parametrize("name", ["people", "rate", "started", "reached"])
@given(data=st.data())
def test_without_bounds_everything_is_exact(name: str, data: st.DataObject) -> None:
    value: Any = data.draw(facts(FACTS[name], bounds=False))
    parts: list[Any] = [value.baseline, value.result] if isinstance(value, Change) else [value]
    assert all(part is None or isinstance(part, int | Decimal | Fraction) or part.day for part in parts)


@pytest.mark.parametrize("name", ["people", "rate", "rank", "ready"])
@given(data=st.data())
def test_facts_keep_to_their_limits(name: str, data: st.DataObject) -> None:
    value, fact = data.draw(facts(FACTS[name], bounds=False)), FACTS[name]
    assert fact.minimum is None or value >= fact.minimum  # type: ignore[operator]
    assert fact.maximum is None or value <= fact.maximum  # type: ignore[operator]


@pytest.mark.parametrize("name", [kind.name for kind in BUILTIN])
def test_inputs_hold_what_the_evaluator_reads(name: str) -> None:
    """Documents come up, dates of assessment differ, and where there are several facts some are missing."""
    read = Plugins.builtin().evaluators[name]

    def kinds(found: Any) -> Iterable[str]:
        yield from ("documented",) if any(found.evidence.values()) else ()
        yield from ("another day",) if found.as_of != date(2026, 7, 1) else ()
        yield from ("missing",) if None in found.facts.values() else ()

    several = name in ("completeness", "condition", "lookup")
    assert seen(inputs(read), kinds, {"documented", "another day", *(["missing"] if several else [])}) == set()


def test_inputs_of_evaluators_that_need_the_whole_portfolio_are_prepared() -> None:
    found = find(inputs(GOOD["ranks"]), lambda given: len(given.prepared) == 3)
    assert (found.unit, sorted(found.prepared)) == ("inn-0", ["inn-0", "inn-1", "inn-2"])  # type: ignore[call-overload]


def _bodies(rules: Ruleset) -> Iterable[str]:
    for score in rules.scores.values():
        body = score.body
        yield body.how if isinstance(body, Aggregate | Pool) else type(body).__name__
        yield from (f"pool {body.how}",) if isinstance(body, Pool) else ()
        yield from (body.type.name,) if isinstance(body, Indicator) else ()


def test_rulesets_have_every_aggregate_and_pool_and_those_of_plugins() -> None:
    from tests.plugins.support import source

    wanted = {"sum", "mean", "minimum", "best", *(cls.__name__ for cls in (Choose, Ladder, Constant, Same))}
    wanted |= {f"pool {how}" for how in ("mean", "sum", "best", "count", "covers", "share")}
    plugins = Plugins.of(source("good-dist", GOOD["good"], kind("no-example")))
    assert seen(rulesets(plugins), _bodies, wanted | {"good"}) == set()


def _answers(portfolio: Portfolio) -> Iterable[str]:
    for unit in (portfolio.region, *portfolio.opds, *portfolio.innovations):
        yield unit.scope
        yield from ("level",) if unit.levels else ()
        yield from ("document",) if unit.documents else ()
        yield from (shape for value in unit.facts.values() for shape in shapes(value))
        yield from () if unit.facts else ("silent",)


def test_portfolios_hold_every_kind_of_answer() -> None:
    engine = Engine()
    rules = engine.load_ruleset("impact")
    wanted = {"region", "opd", "innovation", "level", "document", "silent", "zero", "open", "about", "day", "partial", "told", "figures"}
    assert seen(portfolios(rules), _answers, wanted | {"str", "bool", "tuple"}) == set()
    assert {fact.type for fact in rules.facts["innovation"].values()} <= set(TYPES)


@given(data=st.data())
def test_what_is_given_can_be_scored(data: st.DataObject) -> None:
    engine = Engine()
    rules = data.draw(rulesets())
    card = engine.evaluate(data.draw(portfolios(rules)), rules)
    assert all(node.state != "failed" for scores in card.units() for node in scores.nodes())


FROM_TYPE = """
import sys, hypothesis
engine = [name for name in sys.modules if name.startswith(("inovrules.scoring", "inovrules.ruleset", "inovrules.portfolio", "attr"))]
assert engine == [], engine
assert "inovrules.testing.strategies" not in sys.modules
import inovrules, inovrules.plugins
from hypothesis import strategies as st
FIRST
for cls in (inovrules.Portfolio, inovrules.Ruleset, inovrules.plugins.Inputs):
    found = []
    once = hypothesis.settings(max_examples=1, phases=[hypothesis.Phase.generate], deadline=None, database=None)
    once(hypothesis.given(st.from_type(cls))(lambda made: found.append(made)))()
    assert isinstance(found[0], cls)
"""


@pytest.fixture
def installed(tmp_path: Path) -> dict[str, str]:
    """Give an environment in which the entry points of pyproject.toml are installed, whatever this environment has."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lines = []
    for group, points in project["entry-points"].items():
        lines += [f"[{group}]", *(f"{name} = {value}" for name, value in points.items())]
    folder = tmp_path / f"inovrules-{project['version']}.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text(f"Metadata-Version: 2.1\nName: inovrules\nVersion: {project['version']}\n", "utf-8")
    (folder / "entry_points.txt").write_text("\n".join(lines) + "\n", "utf-8")
    import inovrules

    home = str(Path(inovrules.__path__[0]).parent)
    return os.environ | {"PYTHONPATH": os.pathsep.join([str(tmp_path), home])}


@pytest.mark.parametrize("first", ["", "inovrules.Engine()", "from inovrules.portfolio import Portfolio"])
def test_hypothesis_knows_our_types_in_a_process_that_never_imported_the_strategies(installed: dict[str, str], first: str) -> None:
    """Importing hypothesis imports none of the engine; `from_type` works however the types were reached."""
    program = FROM_TYPE.replace("FIRST", first)
    done = subprocess.run([sys.executable, "-c", program], env=installed, capture_output=True, encoding="utf-8", check=False, timeout=120)
    assert done.returncode == 0, done.stderr


def test_types_that_were_there_before_hypothesis_are_known_too(installed: dict[str, str]) -> None:
    program = "import inovrules\ninovrules.Portfolio\n" + FROM_TYPE.split("assert", 1)[0] + "\n".join(FROM_TYPE.splitlines()[5:])
    program = program.replace("FIRST", "")
    done = subprocess.run([sys.executable, "-c", program], env=installed, capture_output=True, encoding="utf-8", check=False, timeout=120)
    assert done.returncode == 0, done.stderr


PLUGIN_TESTS = """
import pytest
import ours
from inovrules.testing import evaluator_contract

TestOurs = evaluator_contract(ours)


@pytest.mark.inovrules_plugin("ours")
def test_alone(inovrules_engine, tiny_portfolio, tiny_ruleset):
    assert [plugin.distribution for plugin in inovrules_engine.plugins.good] == ["ours"]
    card = inovrules_engine.evaluate(tiny_portfolio, tiny_ruleset("hundreds"))
    assert [scores.cell("tried").value for scores in card.innovations] == [5, 0, 0]


def test_all(inovrules_engine):
    assert "ours" not in [plugin.distribution for plugin in inovrules_engine.plugins.good]


@pytest.mark.inovrules_plugin("nobody")
def test_nobody(inovrules_engine):
    raise AssertionError("never reached")
"""


def test_the_fixtures_and_the_one_line(installed: dict[str, str], tmp_path: Path) -> None:
    """As a plugin's own tests: one line tries its evaluators, and the fixtures give an engine with it alone."""
    import inspect
    import re

    from inovrules.plugins import hookspecs

    project = tmp_path / "project"
    project.mkdir()
    text = re.search(r"^```python\n(.*?)^```", inspect.getdoc(hookspecs.inovrules_evaluators) or "", re.MULTILINE | re.DOTALL)
    assert text
    (project / "ours.py").write_text(text[1], "utf-8")
    (project / "test_ours.py").write_text(PLUGIN_TESTS, "utf-8")
    few = 'from hypothesis import settings\nsettings.register_profile("few", max_examples=10)\nsettings.load_profile("few")\n'
    (project / "conftest.py").write_text(few, "utf-8")
    (project / "pytest.ini").write_text("[pytest]\naddopts = --strict-markers\n", "utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-rA"]
    done = subprocess.run(command, cwd=project, env=installed, capture_output=True, encoding="utf-8", check=False, timeout=300)
    assert "1 failed" not in done.stdout, done.stdout[-3000:]
    assert "the plugin under test can't be used: nobody: it isn't installed" in done.stdout, done.stdout[-3000:]
    assert "PASSED test_ours.py::TestOurs::test_is_same_elsewhere[hundreds-1]" in done.stdout
    assert "12 passed, 1 error" in done.stdout
