"""Plugins are loaded one by one; one that can't be used is listed with the reason, and nothing else changes."""

from __future__ import annotations

import sys
import types
from typing import TYPE_CHECKING, Any, NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inovrules import Plugins
from inovrules.messages import Text
from inovrules.plugins import Reader, RulesetSource, Source, hookimpl
from tests.plugins.support import hooked, kind, portfolio, ruleset, scored, source

if TYPE_CHECKING:
    from collections.abc import Callable


def _raise(error: BaseException) -> NoReturn:
    raise error


def _wrong_hook() -> object:
    module = types.ModuleType("wrong")

    @hookimpl
    def inovrules_evaluators(engine: object) -> list[object]:
        return [engine]

    module.inovrules_evaluators = inovrules_evaluators  # type: ignore[attr-defined]
    return module


def _unknown_hook() -> object:
    module = types.ModuleType("unknown")

    @hookimpl
    def inovrules_scorers() -> list[object]:
        return []

    module.inovrules_scorers = inovrules_scorers  # type: ignore[attr-defined]
    return module


def _newer() -> object:
    module = types.ModuleType("newer")
    module.INOVRULES_PLUGIN = "inovrules-plugin/2"  # type: ignore[attr-defined]
    return module


BROKEN: dict[str, tuple[Callable[[], object], str]] = {
    "doesn't import": (lambda: _raise(ImportError("No module named 'x'")), "can't be imported (ImportError: No module named 'x')"),
    "exits": (lambda: _raise(SystemExit(3)), "can't be imported (SystemExit: 3)"),
    "no hooks": (lambda: types.ModuleType("empty"), "it has no hooks"),
    "wrong hook": (_wrong_hook, "one of its hooks is declared wrongly"),
    "unknown hook": (_unknown_hook, "one of its hooks is declared wrongly"),
    "newer format": (_newer, "it needs the plugin format `inovrules-plugin/2`"),
    "hook raises": (
        hooked("x", evaluators=lambda: _raise(RuntimeError("no"))).load,
        "its hook `inovrules_evaluators` failed (RuntimeError: no)",
    ),
    "wrong type": (
        hooked("x", evaluators=lambda: ["bands"]).load,
        "its hook `inovrules_evaluators` gives str where EvaluatorType is wanted",
    ),
    "wrong name": (source("x", kind("No Name")).load, "gives a name that isn't allowed: `No Name`"),
    "no file": (hooked("x", rulesets=lambda: [RulesetSource("nowhere/a.yaml")]).load, "its ruleset file `a.yaml` isn't there"),
    "clash": (source("x", kind("bands")).load, "evaluator `bands` is brought by broken-dist and by inovrules"),
    "clash of suffixes": (
        hooked("x", readers=lambda: [Reader("y", (".yaml",), Text("x", "x"), str)]).load,
        "reader `.yaml` is brought by broken-dist and by inovrules",
    ),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_plugin_is_listed_and_the_others_work(case: str) -> None:
    load, why = BROKEN[case]
    good = source("good-dist", kind("good"))
    plugins = Plugins.of(Source("broken-dist", "0.3", load), good)
    (broken,) = plugins.broken
    assert (broken.distribution, broken.version) == ("broken-dist", "0.3")
    assert why in broken.why.text("en")
    assert broken.why.text("id") != broken.why.text("en")
    assert [plugin.distribution for plugin in plugins.good] == ["good-dist"]
    assert scored(plugins, ruleset("good"), portfolio(7)).headline.claimed == 7  # type: ignore[union-attr]


def test_a_person_s_interrupt_is_no_fault_of_a_plugin() -> None:
    with pytest.raises(KeyboardInterrupt):
        _ = Plugins.of(Source("slow", "1", lambda: _raise(KeyboardInterrupt()))).good


@given(order=st.permutations(range(4)))
def test_order_never_matters(order: list[int]) -> None:
    """Whichever plugin is found first: the same ones are in use, the same ones are broken, for the same reasons."""
    sources = [source("a", kind("one")), source("b", kind("two"), kind("same")), source("c", kind("same")), source("d", kind("four"))]
    plugins = Plugins.of(*(sources[place] for place in order))
    assert [plugin.distribution for plugin in plugins.good] == ["a", "d"]
    assert [(plugin.distribution, plugin.why.text("en")) for plugin in plugins.broken] == [
        ("b", "evaluator `same` is brought by b and by c"),
        ("c", "evaluator `same` is brought by c and by b"),
    ]
    assert list(plugins.evaluators)[-2:] != []
    assert "same" not in plugins.evaluators


def test_one_distribution_may_clash_with_itself() -> None:
    plugins = Plugins.of(source("a", kind("one")), source("a", kind("one")))
    assert [plugin.why.text("en") for plugin in plugins.broken] == ["evaluator `one` is brought by a and by a"] * 2


def test_nothing_is_searched_before_something_is_asked_for_that_isn_t_built_in() -> None:
    plugins = Plugins.of(Source("x", "1", lambda: _raise(RuntimeError("asked"))))
    assert "bands" in plugins.evaluators
    assert plugins.rulesets["maturity"].id == "maturity"
    assert not plugins.is_searched
    assert "x" not in plugins.evaluators
    assert plugins.is_searched


class _Point:
    """An entry point as `importlib.metadata` gives it."""

    def __init__(self, distribution: str, version: str, load: Callable[[], object]) -> None:
        self.dist = types.SimpleNamespace(name=distribution, version=version)
        self.value, self.load = f"{distribution}:plugin", load


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two installed plugins, found in the wrong order."""
    points = [
        _Point("Inovrules_Two", "2.0", source("x", kind("two")).load),
        _Point("inovrules-one", "1.0", source("x", kind("one")).load),
    ]
    monkeypatch.setattr(sys.modules["importlib.metadata"], "entry_points", lambda **_: points)


@pytest.mark.parametrize(
    ("only", "good", "broken"),
    [
        (None, ["inovrules-one", "Inovrules_Two"], []),
        ((), [], []),
        (["inovrules_two"], ["Inovrules_Two"], []),
        (["inovrules-one", "inovrules-three"], ["inovrules-one"], ["inovrules-three"]),
    ],
)
@pytest.mark.usefixtures("installed")
def test_an_exact_list_chooses(only: list[str] | None, good: list[str], broken: list[str]) -> None:
    plugins = Plugins.installed(only)
    assert [plugin.distribution for plugin in plugins.good] == good
    assert [plugin.distribution for plugin in plugins.broken] == broken
    assert all("isn't installed" in plugin.why.text("en") for plugin in plugins.broken)


@pytest.mark.usefixtures("installed")
def test_descriptors_name_their_distribution() -> None:
    found: Any = Plugins.installed().evaluators["two"]
    assert (found.distribution, found.version) == ("Inovrules_Two", "2.0")
